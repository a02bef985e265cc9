import type { PlanId } from '../ids.ts';
import type { AreaScore } from '../roundBook/figures.ts';
import type { RoundBook } from '../roundBook/roundBook.ts';
import type { OfRound } from './figure.ts';
import { groupBy } from './groupBy.ts';
import { noCell, scoreGrid, type ScoreCell } from './scoreGrid.ts';

/** A unit or an area in one round. */
export interface YearPoint {
  readonly plan: PlanId;
  readonly year: number;
  readonly cell: ScoreCell;
}

/** A unit or an area over rounds, the earliest first. */
export interface YearSeries {
  readonly key: string;
  readonly points: readonly YearPoint[];
}

/** The points of each unit or area, round by round; a round without it has a field of nothing, which is not 0. */
export const yearSeries = (books: readonly RoundBook[], scores: readonly OfRound<AreaScore>[], keyOf: (row: OfRound<AreaScore>) => string): readonly YearSeries[] => {
  const rounds = books.toSorted((a, b) => a.year - b.year || (a.plan < b.plan ? -1 : 1));
  const byRound = groupBy(scores, ({ plan }) => plan);
  const grids = rounds.map(({ plan, year }) => ({ plan, year, rows: new Map(scoreGrid(byRound.get(plan) ?? [], keyOf).rows.map((row) => [row.key, row.whole])) }));
  const keys = new Set(grids.flatMap(({ rows }) => [...rows.keys()]));
  return [...keys].map((key) => ({ key, points: grids.map(({ plan, year, rows }) => ({ plan, year, cell: rows.get(key) ?? noCell })) }));
};
