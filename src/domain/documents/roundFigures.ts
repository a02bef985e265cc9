import type { OfRound } from '../analysis/figure.ts';
import { findingsIn, measuresIn, scoresIn } from '../analysis/reported.ts';
import { scoreGrid, type ScoreGrid } from '../analysis/scoreGrid.ts';
import type { FindingLine, MeasureLine } from '../roundBook/lines.ts';
import { roundBookOf } from '../roundBook/roundBook.ts';
import type { DocumentSource } from './source.ts';

/** What documents say of a round in figures: the same that the page of analysis shows. */
export interface RoundFigures {
  readonly scores: ScoreGrid;
  readonly findings: readonly OfRound<FindingLine>[];
  readonly measures: readonly OfRound<MeasureLine>[];
}

/** PURE. The figures of the round, over the visits that have begun. */
export const figuresOfRound = ({ plan, rows }: DocumentSource): RoundFigures => {
  const books = [roundBookOf({ ...rows, plan })];
  return { scores: scoreGrid(scoresIn(books).counted, ({ line }) => line.visit), findings: findingsIn(books).counted, measures: measuresIn(books).counted };
};
