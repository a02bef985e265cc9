import { useMemo } from 'react';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { estimateOf, rateKinds, sampleFigures, type Estimate, type Rate } from '#domain/sampling/rates.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { MinutesPanel } from './MinutesPanel.tsx';
import { RatesPanel, type RateLine } from './RatesPanel.tsx';
import { ReportedPanel } from './ReportedPanel.tsx';
import classes from './Samples.module.css';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly model: VisitModel;
  readonly sample: Row<'samples'>;
  readonly draw: NonNullable<Values<'samples'>['draw']>;
  readonly dossiers: readonly Row<'dossiers'>[];
  readonly day: IsoDate;
  readonly calendar: WorkingCalendar;
}

/** The bounds of a rate, worked out again only when the rate is another: for large samples that takes some milliseconds. */
const useEstimate = ({ numerator, denominator }: Rate, size: number, of: number): Estimate | null =>
  useMemo(() => estimateOf({ numerator, denominator }, size, of), [numerator, denominator, size, of]);

/** What a sample comes to: rates with their bounds, the unit's report beside them, the text for the minutes. */
export function SummaryPanels({ planId, visitId, model, sample, draw, dossiers, day, calendar }: Props) {
  const figures = useMemo(() => sampleFigures(dossiers, day, calendar), [dossiers, day, calendar]);
  const estimates = {
    onTime: useEstimate(figures.rates.onTime, figures.size, draw.of),
    apology: useEstimate(figures.rates.apology, figures.size, draw.of),
    correct: useEstimate(figures.rates.correct, figures.size, draw.of),
  };
  const { onTime } = estimates;
  const lines = rateKinds.map((kind): RateLine => ({ kind, rate: figures.rates[kind], estimate: estimates[kind] }));
  return (
    <>
      <RatesPanel planId={planId} visitId={visitId} entries={model.entries} sample={sample} figures={figures} lines={lines} day={day} />
      <div className={classes.pair}>
        <ReportedPanel planId={planId} sample={sample} listed={draw.of} figures={figures} onTime={onTime} />
        <MinutesPanel draw={draw} figures={figures} onTime={onTime} />
      </div>
    </>
  );
}
