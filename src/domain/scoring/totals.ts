import { entriesByArea, type ChecklistEntry } from '../checklist.ts';
import { shareInHundredths } from '../rounding.ts';

/** Whose points: those that the unit gave itself (tự chấm), or those that the team verified (thẩm định). */
export type PointKind = 'self' | 'verified';

/** The points of a line, in hundredths; null while nobody has given any. */
export const pointsOf = ({ item }: ChecklistEntry, kind: PointKind): number | null =>
  (kind === 'self' ? item?.selfScore : item?.assessment.score) ?? null;

/** Why a line counts neither above nor below the line; null where its maximum counts. */
export const outsideMaximum = ({ criterion, item }: ChecklistEntry): 'notApplicable' | 'noPoints' | null => {
  if (criterion.definition.maxScore === 0) return 'noPoints';
  return item?.assessment.result === 'notApplicable' ? 'notApplicable' : null;
};

/** Points of an area, a visit or a round, in hundredths. */
export interface ScoreTotals {
  /** Points given so far (điểm đạt). */
  readonly got: number;
  /** The most that can be reached: items „không áp dụng“ lower it, items not yet scored do not. */
  readonly max: number;
  /** The part of `max` that has been scored. While it is below `max` the share is of an unfinished visit, and the screen says so. */
  readonly scoredMax: number;
  /** got of max in hundredths of a percent, a half rounded up; null where nothing can be reached. */
  readonly percent: number | null;
}

const withPercent = ({ got, max, scoredMax }: Omit<ScoreTotals, 'percent'>): ScoreTotals => ({
  got,
  max,
  scoredMax,
  percent: shareInHundredths(got, max),
});

/**
 * The points of a set of lines: an area, the lines in focus, a visit, or the visits of a round one after the other. The
 * rate of a round is that of its summed points, not the mean of its visits' rates. [judgement]
 */
export const scoreTotals = (entries: Iterable<ChecklistEntry>, kind: PointKind = 'verified'): ScoreTotals => {
  let [got, max, scoredMax] = [0, 0, 0];
  for (const entry of entries) {
    if (outsideMaximum(entry) !== null) continue;
    const { maxScore } = entry.criterion.definition;
    const points = pointsOf(entry, kind);
    max += maxScore;
    if (points === null) continue;
    got += points;
    scoredMax += maxScore;
  }
  return withPercent({ got, max, scoredMax });
};

/** Points that were summed up apart, together; exact, for points are whole hundredths. */
export const sumOfTotals = (parts: Iterable<ScoreTotals>): ScoreTotals => {
  let [got, max, scoredMax] = [0, 0, 0];
  for (const part of parts) {
    got += part.got;
    max += part.max;
    scoredMax += part.scoredMax;
  }
  return withPercent({ got, max, scoredMax });
};

/** The verified points of each area that has lines, by its number. */
export const totalsByArea = (entries: Iterable<ChecklistEntry>): ReadonlyMap<number, ScoreTotals> =>
  new Map([...entriesByArea(entries)].map(([area, list]) => [area, scoreTotals(list)]));

/** Whether every line that can be scored has been: only then the share is a result. */
export const isComplete = ({ max, scoredMax }: ScoreTotals): boolean => max > 0 && scoredMax === max;
