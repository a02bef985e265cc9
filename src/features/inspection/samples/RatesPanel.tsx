import { useTranslation } from 'react-i18next';
import type { ChecklistEntry } from '#domain/checklist.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { DossierError, TimelinessState } from '#domain/sampling/dossierState.ts';
import type { Estimate, Rate, RateKind, SampleFigures } from '#domain/sampling/rates.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Panel } from '#ui/Panel.tsx';
import { CarryField } from './CarryField.tsx';
import classes from './Samples.module.css';

/** A rate with what it says of the whole list. */
export interface RateLine {
  readonly kind: RateKind;
  readonly rate: Rate;
  readonly estimate: Estimate | null;
}

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly entries: readonly ChecklistEntry[];
  readonly sample: Row<'samples'>;
  readonly figures: SampleFigures;
  readonly lines: readonly RateLine[];
  readonly day: IsoDate;
}

const states: readonly TimelinessState[] = ['early', 'onTime', 'late', 'overdue', 'inProgress', 'unknown'];
const errors: readonly DossierError[] = ['missing', 'excess', 'fee', 'apology'];

/** The rates of a sample, the bounds for the whole list, and the way into a criterion. */
export function RatesPanel({ planId, visitId, entries, sample, figures, lines, day }: Props) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  return (
    <Panel title={t('samples.summary.title')} hint={t('samples.summary.hint', { day: format.date(day) })} level={3}>
      <table className={classes.rates}>
        <thead>
          <tr>
            <th scope="col">{t('samples.summary.rate')}</th>
            <th scope="col">{t('samples.summary.inSample')}</th>
            <th scope="col">{t('samples.summary.inAll')}</th>
            <th scope="col">{t('samples.summary.carry')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.kind}>
              <th scope="row">{t(`samples.summary.kind.${line.kind}`)}</th>
              <RateCells line={line} />
              <td>
                <CarryField planId={planId} visitId={visitId} entries={entries} sample={sample.id} kind={line.kind} rate={line.rate} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Counts figures={figures} />
    </Panel>
  );
}

function RateCells({ line: { rate, estimate } }: { readonly line: RateLine }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  if (estimate === null) return <td colSpan={2}>{t('samples.summary.noRate')}</td>;
  return (
    <>
      <td>
        <span className={classes.share}>{format.percent(estimate.share)}</span> {t('samples.summary.fraction', { ...rate })}
      </td>
      <td>
        {estimate.from === estimate.to
          ? t('samples.summary.whole')
          : t('samples.summary.bounds', { from: format.percent(estimate.from), to: format.percent(estimate.to) })}
      </td>
    </>
  );
}

function Counts({ figures }: { readonly figures: SampleFigures }) {
  const { t } = useTranslation('inspection');
  const part = (name: string, count: number) => (count === 0 ? [] : [t('samples.summary.partOf', { name, count })]);
  const byState = states.flatMap((state) => part(t(`samples.summary.state.${state}`), figures.byState[state]));
  const byError = errors.flatMap((error) => part(t(`samples.summary.error.${error}`), figures.byError[error]));
  const open = figures.apologyOpen === 0 ? [] : [t('samples.summary.apologyOpen', { count: figures.apologyOpen })];
  return (
    <dl className={classes.counts}>
      <dt>{t('samples.summary.states')}</dt>
      <dd>{byState.join(' · ')}</dd>
      <dt>{t('samples.summary.errors')}</dt>
      <dd>
        {[
          t('samples.summary.examined', { examined: figures.examined, size: figures.size }),
          ...(byError.length === 0 ? [t('samples.summary.noErrors')] : byError),
          ...open,
        ].join(' · ')}
      </dd>
    </dl>
  );
}
