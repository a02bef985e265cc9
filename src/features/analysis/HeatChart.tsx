import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis } from '#domain/analysis/roundAnalysis.ts';
import { shareOf } from '#domain/analysis/scoreGrid.ts';
import { HeatMap, type HeatMark } from '#ui/charts/HeatMap.tsx';
import type { LegendEntry } from '#ui/charts/look.ts';
import { AnalysisChart } from './AnalysisChart.tsx';
import { outOf, type OpenBehind } from './behind.ts';
import { heatRows, heatTableCell, lookOf, missingLooks, shownAreas } from './heatMarks.ts';
import type { Words } from './useWords.ts';

interface Props {
  readonly analysis: Analysis;
  readonly words: Words;
  readonly onOpen: OpenBehind;
}

const missing = ['partial', 'unscored', 'notApplicable', 'notAsked'] as const;

/** Units by areas: the share of points, and what stands where there is none. */
export function HeatChart({ analysis, words, onOpen }: Props) {
  const { t } = useTranslation('analysis');
  const { grid, scores } = analysis;
  const shown = useMemo(() => {
    const areas = shownAreas(grid);
    const rows = heatRows(grid);
    const names = rows.map(({ key }, at) => (at === rows.length - 1 ? t('whole') : words.unit(key)));
    const columns = [...areas.map((no) => ({ name: words.area(no), short: String(no) })), { name: t('wholeShort'), short: t('wholeShort') }];
    const marks = rows.flatMap(({ cells }, row) =>
      cells.map((cell, column): HeatMark => {
        const share = shareOf(cell);
        const { got, max } = cell.verified;
        const text = cell.state === 'complete' ? (share === null ? '' : words.percent(share)) : t(`heat.short.${cell.state}`, { got: words.format.score(got), max: words.format.score(max) });
        return {
          row,
          column,
          look: lookOf(cell),
          text,
          isTotal: row === rows.length - 1 || column === cells.length - 1,
          label: t('heat.cell', { unit: names[row] ?? '', area: columns[column]?.name ?? '', value: words.cell(cell) }),
        };
      }),
    );
    const there = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
    const legend: readonly LegendEntry[] = [
      ...([0, 1, 2, 3, 4] as const).map((step): LegendEntry => ({ look: `step-${step}`, sign: '', words: t(`heat.legend.step${step}`) })),
      ...missing.filter((state) => there.has(state)).map((state): LegendEntry => ({ look: missingLooks[state], sign: '', words: t(`heat.legend.${state}`) })),
    ];
    const table = {
      head: [t('unit'), ...columns.map(({ name }) => name)],
      rows: rows.map(({ cells }, at) => [{ text: names[at] ?? '' }, ...cells.map((cell) => heatTableCell(cell, words.cell, words.percent))]),
    };
    return { areas, rows, names, columns, marks, legend, table };
  }, [grid, t, words]);
  const open = ({ row, column, label }: HeatMark) => {
    const at = shown.rows[row];
    const cell = at?.cells[column];
    if (at === undefined || cell === undefined) return;
    const [isAllUnits, area] = [row === shown.rows.length - 1, shown.areas[column]];
    const out = outOf('scores', scores.leftOut, (one) => (isAllUnits || analysis.unitOf(one) === at.key) && (area === undefined || one.line.area === area));
    onOpen({ title: label, counted: { kind: 'scores', rows: cell.rows }, leftOut: out });
  };
  const outside = grid.areas.filter((no) => !shown.areas.includes(no));
  return (
    <AnalysisChart
      title={t('heat.title')}
      hint={t('heat.hint')}
      table={shown.table}
      note={outside.length === 0 ? undefined : t('heat.noPointsNote', { areas: outside.map(words.area).join('; ') })}
      renderChart={(width) => <HeatMap label={t('heat.title')} width={width} rows={shown.names} columns={shown.columns} marks={shown.marks} legend={shown.legend} onOpen={open} />}
    />
  );
}
