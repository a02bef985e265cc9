import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeId } from '#domain/ids.ts';
import { IsoDateSchema, type DateSpan } from '#domain/schema/field.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import classes from './Visit.module.css';

interface Props {
  readonly period: DateSpan | null;
  /** The period of the round, which holds where the visit has none of its own. */
  readonly ofPlan: DateSpan | null;
  readonly basis: readonly ChangeId[];
  readonly onPeriod: (period: DateSpan | null, basis: readonly ChangeId[]) => unknown;
}

interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

/** What two days come to: a period, none, or not yet anything that can be written. */
const periodOf = ({ from, to }: Days): { readonly ok: true; readonly period: DateSpan | null } | { readonly ok: false; readonly why: 'half' | 'reversed' } => {
  if (from === null && to === null) return { ok: true, period: null };
  const [start, end] = [IsoDateSchema.safeParse(from), IsoDateSchema.safeParse(to)];
  if (!start.success || !end.success) return { ok: false, why: 'half' };
  return start.data > end.data ? { ok: false, why: 'reversed' } : { ok: true, period: { from: start.data, to: end.data } };
};

/** The period examined: two days that are one fact, written once both are there. */
export function PeriodField({ period, ofPlan, basis, onPeriod }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const stored: Days = { from: period?.from ?? null, to: period?.to ?? null };
  const [days, setDays] = useState(stored);
  const [basedOn, setBasedOn] = useState(stored);
  // What comes from the store takes the place of what is shown; a day that is being typed stays in its field.
  if (stored.from !== basedOn.from || stored.to !== basedOn.to) {
    setBasedOn(stored);
    setDays(stored);
  }
  const outcome = periodOf(days);
  const set = (change: Partial<Days>, seen: readonly ChangeId[]) => {
    const next = { ...days, ...change };
    setDays(next);
    const now = periodOf(next);
    return now.ok ? onPeriod(now.period, seen) : true;
  };
  return (
    <fieldset className={classes.period}>
      <legend className={classes.factLabel}>{t('facts.period')}</legend>
      {ofPlan && <p className={classes.hint}>{t('facts.periodOfPlan', { from: format.date(ofPlan.from), to: format.date(ofPlan.to) })}</p>}
      <div className={classes.days}>
        <AutosaveDate label={t('facts.periodFrom')} value={days.from} basis={basis} onCommit={(from, seen) => set({ from }, seen)} />
        <AutosaveDate label={t('facts.periodTo')} value={days.to} basis={basis} onCommit={(to, seen) => set({ to }, seen)} />
      </div>
      {!outcome.ok && (
        <output className={classes.problem} data-tone="warning">
          <IconAlertTriangle size={14} aria-hidden /> {outcome.why === 'half' ? t('facts.periodHalf') : t('facts.periodReversed')}
        </output>
      )}
    </fieldset>
  );
}
