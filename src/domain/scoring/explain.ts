import type { ChecklistEntry } from '../checklist.ts';
import { outsideMaximum, pointsOf, scoreTotals, type ScoreTotals } from './totals.ts';

/** The numbers of the score sheet that open the rows behind them. */
export const sheetNumbers = ['max', 'self', 'verified', 'difference'] as const;
export type SheetNumber = (typeof sheetNumbers)[number];

/** Why a row is not in a number, as the sheet says it. */
export const leftOutReasons = ['notScored', 'notSelfScored', 'notApplicable', 'noPoints', 'thematic'] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

/** A row that is in a number, with what it adds to it, in hundredths of a point. */
export interface CountedRow {
  readonly entry: ChecklistEntry;
  readonly points: number;
}

/** A row that is not, and why. */
export interface LeftOutRow {
  readonly entry: ChecklistEntry;
  readonly reason: LeftOutReason;
}

/** A number with all that it was made from; `points` is the sum of the counted rows. */
export interface Explanation {
  readonly points: number;
  readonly counted: readonly CountedRow[];
  readonly leftOut: readonly LeftOutRow[];
}

const contribution = (entry: ChecklistEntry, number: SheetNumber): number | LeftOutReason => {
  if (number === 'max') return entry.criterion.definition.maxScore;
  const [self, verified] = [pointsOf(entry, 'self'), pointsOf(entry, 'verified')];
  if (number === 'self') return self ?? 'notSelfScored';
  if (verified === null) return 'notScored';
  if (number === 'verified') return verified;
  return self === null ? 'notSelfScored' : verified - self;
};

/** The rows behind a number of the sheet. Rows of thematic areas that carry no points are said to be thematic. */
export const explain = (entries: Iterable<ChecklistEntry>, number: SheetNumber, thematicAreas: ReadonlySet<number>): Explanation => {
  const counted: CountedRow[] = [];
  const leftOut: LeftOutRow[] = [];
  for (const entry of entries) {
    const outside = outsideMaximum(entry);
    const isThematic = outside === 'noPoints' && thematicAreas.has(entry.criterion.definition.area);
    const part = isThematic ? 'thematic' : (outside ?? contribution(entry, number));
    if (typeof part === 'number') counted.push({ entry, points: part });
    else leftOut.push({ entry, reason: part });
  }
  return { points: counted.reduce((sum, row) => sum + row.points, 0), counted, leftOut };
};

/** A line of the score sheet: an area, or all of them. */
export interface SheetLine {
  readonly self: ScoreTotals;
  readonly verified: ScoreTotals;
  /** Verified less self-assessed, over the rows that have both: otherwise a row not scored yet would look like lost points. Null without any. */
  readonly difference: number | null;
}

/** The line of the sheet for a set of rows. */
export const sheetLine = (entries: readonly ChecklistEntry[]): SheetLine => {
  const { counted, points } = explain(entries, 'difference', new Set());
  return {
    self: scoreTotals(entries, 'self'),
    verified: scoreTotals(entries),
    difference: counted.length === 0 ? null : points,
  };
};
