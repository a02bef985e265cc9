import { DateInput } from '@mantine/dates';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asIsoDate } from '#domain/days.ts';
import type { DateSpan } from '#domain/schema/field.ts';
import { AutosaveGroup } from '#ui/autosave/AutosaveGroup.tsx';
import classes from './AutosaveSpan.module.css';
import { dayInput, dayInputInRow } from '#ui/autosave/dayInput.ts';
import { useSaveLabels } from './useSaveLabels.ts';

interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

const open: Ends = { from: null, to: null };

const sameEnds = (a: Ends, b: Ends): boolean => a.from === b.from && a.to === b.to;

/** The span that two typed days make: null when both are blank, undefined while they make none. */
const spanOf = ({ from, to }: Ends): DateSpan | null | undefined => {
  if (from === null && to === null) return null;
  const first = asIsoDate(from);
  const last = asIsoDate(to);
  return first && last && first <= last ? { from: first, to: last } : undefined;
};

interface Props<B> {
  readonly value: DateSpan | null;
  readonly basis: B;
  readonly onCommit: (value: DateSpan | null, basis: B) => unknown;
  /** Names both fields, as „Thời gian tiến hành“. */
  readonly label: string;
  readonly description?: string;
  /** A sign beside the name. */
  readonly mark?: ReactNode;
  /** Of the first field; for links that lead here. */
  readonly id?: string;
  /** Shown in the blank fields: the span that holds when there is no own one. */
  readonly inherited?: DateSpan | null;
  readonly placeholder?: (date: string) => string;
  /** In a row of a list: no room for the captions. */
  readonly compact?: boolean;
}

/** Two days that are one register. It is written when they make a span; half a span stays in the fields, and they say so. */
export function AutosaveSpan<B>({ value, basis, onCommit, label, description, mark, id, inherited, placeholder, compact = false }: Props<B>) {
  const { t } = useTranslation(['planning', 'common']);
  const labels = useSaveLabels();
  const shared = compact ? dayInputInRow : dayInput;
  const blank = (date: string | undefined) => (date === undefined || placeholder === undefined ? shared.placeholder : placeholder(date));
  return (
    <AutosaveGroup
      value={value ?? open}
      basis={basis}
      same={sameEnds}
      onCommit={(ends, seen) => {
        const span = spanOf(ends);
        return span === undefined ? false : onCommit(span, seen);
      }}
      {...labels}
      failedLabel={t('facts.spanIncomplete')}
    >
      {({ shown, edit, failed, handlers }) => (
        <fieldset className={classes.span} data-compact={compact || undefined}>
          <legend className={classes.legend}>{label}</legend>
          {mark !== undefined && mark !== false && <div className={classes.mark}>{mark}</div>}
          {description !== undefined && <p className={classes.description}>{description}</p>}
          <div className={classes.ends}>
            <DateInput
              {...handlers}
              {...shared}
              {...(id === undefined ? {} : { id })}
              label={compact ? undefined : t('common:from')}
              aria-label={t('common:from')}
              placeholder={blank(inherited?.from)}
              error={failed}
              value={shown.from}
              onChange={(from) => edit({ ...shown, from })}
            />
            <DateInput
              {...handlers}
              {...shared}
              label={compact ? undefined : t('common:to')}
              aria-label={t('common:to')}
              placeholder={blank(inherited?.to)}
              error={failed}
              value={shown.to}
              onChange={(to) => edit({ ...shown, to })}
            />
          </div>
        </fieldset>
      )}
    </AutosaveGroup>
  );
}
