import { deadlineState, isOwed } from '../measureProgress.ts';
import type { MeasureLine } from '../roundBook/lines.ts';
import type { IsoDate } from '../schema/field.ts';
import { partBy, type LeftOut, type LeftOutReason, type OfRound } from './figure.ts';

/** How a measure stands by its deadline: mended by it, mended after it, or gone by and still owed. */
export const measureTimes = ['onTime', 'late', 'overdue'] as const;
export type MeasureTime = (typeof measureTimes)[number];

/** Whether the team has found that a matter is mended, or closed it. */
const isSettled = ({ status, verdict }: MeasureLine['progress']): boolean => status === 'closed' || (status === 'verified' && verdict === 'fixed');

/**
 * How a measure stands by its deadline as it is now, or why that cannot be said. In time is what the team has verified as mended, or
 * closed, by the deadline: the day on which the measure came to its present status counts. [judgement] What the unit reported and
 * nobody has verified yet does not count for or against it; one that is still owed counts from the day after its deadline.
 */
export const measureTime = (measure: MeasureLine, today: IsoDate): MeasureTime | LeftOutReason => {
  const { deadline, progress } = measure;
  if (deadline === null) return 'noDeadline';
  if (isSettled(progress)) return progress.on === null ? 'noDay' : progress.on <= deadline ? 'onTime' : 'late';
  if (!isOwed(progress)) return 'awaiting';
  return deadlineState(measure, today) === 'overdue' ? 'overdue' : 'notDue';
};

const isTime = (state: MeasureTime | LeftOutReason): state is MeasureTime => state === 'onTime' || state === 'late' || state === 'overdue';

/** Measures by how they stand; the rate is `onTime` of all three. */
export interface MeasureRate {
  readonly byTime: Readonly<Record<MeasureTime, readonly OfRound<MeasureLine>[]>>;
  readonly of: number;
  readonly leftOut: readonly LeftOut<MeasureLine>[];
}

/** The rate of measures that were mended in time. */
export const measureRate = (measures: readonly OfRound<MeasureLine>[], today: IsoDate): MeasureRate => {
  const { counted, leftOut } = partBy(measures, ({ line }) => {
    const state = measureTime(line, today);
    return isTime(state) ? null : state;
  });
  const of = (time: MeasureTime) => counted.filter(({ line }) => measureTime(line, today) === time);
  return { byTime: { onTime: of('onTime'), late: of('late'), overdue: of('overdue') }, of: counted.length, leftOut };
};

/** Whether the deadline of a measure was put off: such measures are counted apart, for their deadline is not the first one. */
export const isExtended = ({ line }: OfRound<MeasureLine>): boolean => line.extensions > 0;
