import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis } from '#domain/analysis/roundAnalysis.ts';
import { shareOf } from '#domain/analysis/scoreGrid.ts';
import { yearSeries, type YearSeries } from '#domain/analysis/years.ts';
import { Dumbbell, type DumbbellMark } from '#ui/charts/Dumbbell.tsx';
import { AnalysisChart } from './AnalysisChart.tsx';
import type { OpenBehind } from './behind.ts';
import type { Words } from './useWords.ts';

interface Props {
  readonly analysis: Analysis;
  readonly words: Words;
  readonly by: 'units' | 'areas';
  readonly onOpen: OpenBehind;
}

/** The values of a row, round by round; rounds without one are left out. */
const valuesOf = ({ points }: YearSeries) =>
  points.flatMap((point) => {
    const share = shareOf(point.cell);
    return share === null ? [] : [{ ...point, share }];
  });

const seriesOf = ({ books, scores, grid, unitOf, areas }: Analysis, by: Props['by']): readonly YearSeries[] => {
  if (by === 'units') {
    const series = new Map(yearSeries(books, scores.counted, unitOf).map((one) => [one.key, one]));
    return grid.rows.flatMap(({ key }) => series.get(key) ?? []);
  }
  const series = new Map(yearSeries(books, scores.counted, ({ line }) => String(line.area)).map((one) => [one.key, one]));
  return areas.flatMap(({ no }) => series.get(String(no)) ?? []).filter(({ points }) => points.some(({ cell }) => cell.verified.max > 0));
};

/** Units or areas between two rounds, or over several. */
export function YearsChart({ analysis, words, by, onOpen }: Props) {
  const { t } = useTranslation('analysis');
  const shown = useMemo(() => {
    const rows = seriesOf(analysis, by);
    const rounds = rows[0]?.points ?? [];
    const nameOf = (key: string) => (by === 'units' ? words.unit(key) : words.area(Number(key)));
    const ends = rows.map((row) => {
      const values = valuesOf(row);
      const [first, last] = [values[0], values.at(-1)];
      if (first === undefined || last === undefined) return { difference: null, words: t('years.nothing') };
      if (values.length === 1) return { difference: null, words: t('years.oneOnly') };
      const difference = last.share - first.share;
      const points = words.format.score(Math.abs(difference));
      return { difference, words: difference === 0 ? t('years.same') : t(difference > 0 ? 'years.up' : 'years.down', { points }) };
    });
    const marks = rows.flatMap((row, at) =>
      valuesOf(row).map(({ year, share, cell }, column, all): DumbbellMark & { readonly cell: typeof cell } => ({
        row: at,
        column,
        cell,
        share: share / 10_000,
        text: words.percent(share),
        place: column === all.length - 1 ? 'last' : column === 0 ? 'first' : 'between',
        label: t('years.mark', { row: nameOf(row.key), year, value: words.cell(cell) }),
      })),
    );
    return {
      marks,
      rows: rows.map(({ key }, at) => ({ name: nameOf(key), end: ends[at]?.words ?? '' })),
      times: { first: t('year', { year: rounds[0]?.year ?? '' }), last: t('year', { year: rounds.at(-1)?.year ?? '' }) },
      table: {
        head: [t(by === 'units' ? 'unit' : 'area'), ...rounds.map(({ year }) => t('year', { year })), t('years.difference')],
        rows: rows.map(({ key, points }, at) => {
          const difference = ends[at]?.difference ?? null;
          return [
            { text: nameOf(key) },
            ...points.map(({ cell }) => {
              const share = shareOf(cell);
              return share === null ? { text: words.cell(cell) } : { text: words.percent(share), value: share / 10_000, look: 'percent' as const };
            }),
            difference === null ? { text: ends[at]?.words ?? '' } : { text: ends[at]?.words ?? '', value: difference / 100, look: 'points' as const },
          ];
        }),
      },
    };
  }, [analysis, by, t, words]);
  const open = ({ row, column, label }: DumbbellMark) => {
    const mark = shown.marks.find((one) => one.row === row && one.column === column);
    if (mark) onOpen({ title: label, counted: { kind: 'scores', rows: mark.cell.rows }, leftOut: [] });
  };
  const title = t(`years.${by}`);
  return (
    <AnalysisChart
      title={title}
      hint={t('years.hint')}
      table={shown.table}
      renderChart={(width) => <Dumbbell label={title} width={width} rows={shown.rows} marks={shown.marks} times={shown.times} tick={(share) => words.format.percent(share, 0)} onOpen={open} />}
    />
  );
}
