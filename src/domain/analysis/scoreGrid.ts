import { sumOfProgress, type ChecklistEntry, type Progress } from '../checklist.ts';
import { scoresOfEntries, type AreaScore } from '../roundBook/figures.ts';
import type { Row } from '../schema/tables.ts';
import { bandOf, bandScales, type Band, type BandScale } from '../scoring/bands.ts';
import { isComplete, sumOfTotals, type ScoreTotals } from '../scoring/totals.ts';
import type { OfRound } from './figure.ts';
import { groupBy } from './groupBy.ts';

/**
 * What a field of the grid says; five of them are not „0 points“: nobody was asked (chưa kiểm tra), nothing carries points, nothing
 * applies (không áp dụng), nothing is scored yet, and a part is scored (chưa chấm xong). Only `complete` has a share and a band.
 */
export const cellStates = ['notAsked', 'noPoints', 'notApplicable', 'unscored', 'partial', 'complete'] as const;
export type CellState = (typeof cellStates)[number];

/** Points of an area at a unit, of a unit, of an area over all units, or of all. */
export interface ScoreCell {
  readonly state: CellState;
  readonly verified: ScoreTotals;
  readonly self: ScoreTotals;
  readonly progress: Progress;
  /** What it is summed up from: areas of visits. */
  readonly rows: readonly OfRound<AreaScore>[];
}

/** A unit or a visit over the areas. */
export interface ScoreRow {
  readonly key: string;
  /** By the number of the area; none where it was not asked about. */
  readonly cells: ReadonlyMap<number, ScoreCell>;
  readonly whole: ScoreCell;
}

/** Units or visits by areas, with their sums. */
export interface ScoreGrid {
  readonly areas: readonly number[];
  readonly rows: readonly ScoreRow[];
  readonly whole: ScoreRow;
}

const stateOf = ({ max, scoredMax }: ScoreTotals, { total, byResult }: Progress): CellState => {
  if (total === 0) return 'notAsked';
  if (max === 0) return byResult.notApplicable === total ? 'notApplicable' : 'noPoints';
  if (scoredMax === 0) return 'unscored';
  return scoredMax < max ? 'partial' : 'complete';
};

const cellOf = (rows: readonly OfRound<AreaScore>[]): ScoreCell => {
  const verified = sumOfTotals(rows.map(({ line }) => line.verified));
  const progress = sumOfProgress(rows.map(({ line }) => line.progress));
  return { state: stateOf(verified, progress), verified, self: sumOfTotals(rows.map(({ line }) => line.self)), progress, rows };
};

const rowOf = (key: string, scores: readonly OfRound<AreaScore>[]): ScoreRow => ({
  key,
  cells: new Map([...groupBy(scores, ({ line }) => line.area)].map(([area, own]) => [area, cellOf(own)])),
  whole: cellOf(scores),
});

/** A field of nothing: nobody was asked. */
export const noCell: ScoreCell = cellOf([]);

/** Points by row and area, each summed once; every sum is one of whole hundredths, so that the sums of the fields are the totals. */
export const scoreGrid = (scores: readonly OfRound<AreaScore>[], keyOf: (row: OfRound<AreaScore>) => string): ScoreGrid => ({
  areas: [...new Set(scores.map(({ line }) => line.area))].sort((a, b) => a - b),
  rows: [...groupBy(scores, keyOf)].map(([key, own]) => rowOf(key, own)),
  whole: rowOf('', scores),
});

/** The points of one visit. */
export const visitScores = (visit: Pick<Row<'visits'>, 'plan' | 'id' | 'unit'>, entries: readonly ChecklistEntry[]): ScoreRow =>
  rowOf(visit.id, scoresOfEntries(visit, entries).map((line) => ({ plan: visit.plan, line })));

/** The band of points that are given through to the end; a share before that is no result (docs/SCORING.md). */
export const bandOfCell = ({ state, verified }: ScoreCell, scale: BandScale): Band | null => (state === 'complete' ? bandOf(verified, scale) : null);

/** The share of points that are given through to the end, in hundredths of a percent. */
export const shareOf = ({ verified }: Pick<ScoreCell, 'verified'>): number | null => (isComplete(verified) ? verified.percent : null);

/** How strong a field is coloured: the steps of the scale of five, the lowest 0; null without a share. [judgement] */
export const shareStep = (cell: ScoreCell): number | null => {
  const [{ bands }] = bandScales;
  const band = bandOfCell(cell, bandScales[0]);
  return band === null ? null : bands.length - 1 - bands.indexOf(band);
};
