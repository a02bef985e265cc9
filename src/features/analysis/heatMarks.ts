import type { CellState } from '#domain/analysis/scoreGrid.ts';
import { noCell, shareOf, shareStep, type ScoreCell, type ScoreGrid } from '#domain/analysis/scoreGrid.ts';
import type { ChartCell } from '#ui/charts/chartTable.ts';
import type { Look } from '#ui/charts/look.ts';

/** The paint of a field without a share. */
export const missingLooks: Readonly<Record<Exclude<CellState, 'complete'>, Look>> = { partial: 'dashed', unscored: 'dotted', notApplicable: 'hatched', noPoints: 'hatched', notAsked: 'empty' };

const stepLooks = ['step-0', 'step-1', 'step-2', 'step-3', 'step-4'] as const satisfies readonly Look[];

/** The paint of a field. */
export const lookOf = (cell: ScoreCell): Look => (cell.state === 'complete' ? (stepLooks[shareStep(cell) ?? 0] ?? 'step-0') : missingLooks[cell.state]);

/** The areas that carry points for anybody, or would if they applied. */
export const shownAreas = ({ areas, whole }: ScoreGrid): readonly number[] => areas.filter((area) => (whole.cells.get(area)?.state ?? 'noPoints') !== 'noPoints');

/** A row of the map with its fields: those of the shown areas, then the whole. */
export interface HeatRow {
  readonly key: string;
  readonly cells: readonly ScoreCell[];
}

/** The rows of the map, the sum of all units last. */
export const heatRows = (grid: ScoreGrid): readonly HeatRow[] => {
  const areas = shownAreas(grid);
  return [...grid.rows, grid.whole].map(({ key, cells, whole }) => ({ key, cells: [...areas.map((area) => cells.get(area) ?? noCell), whole] }));
};

/** A field in the table of the map: the share as the documents have it. */
export const heatTableCell = (cell: ScoreCell, words: (cell: ScoreCell) => string, percent: (hundredths: number) => string): ChartCell => {
  const share = shareOf(cell);
  return share === null ? { text: words(cell) } : { text: percent(share), value: share / 10_000, look: 'percent' };
};
