import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { countTable } from '#domain/analysis/countTable.ts';
import type { Counted, OfRound } from '#domain/analysis/figure.ts';
import type { FindingLine } from '#domain/roundBook/lines.ts';
import { Bars, type BarMark } from '#ui/charts/Bars.tsx';
import type { Look } from '#ui/charts/look.ts';
import { AnalysisChart } from './AnalysisChart.tsx';
import { outOf, type OpenBehind } from './behind.ts';

/** A series of the bars: its key, sign, name and paint. */
export interface Series {
  readonly key: string;
  readonly name: string;
  readonly sign: string;
  readonly look: Look;
}

interface Props {
  readonly title: string;
  readonly hint: string;
  /** Names the rows in the table. */
  readonly rowHead: string;
  readonly rows: readonly { readonly key: string; readonly name: string }[];
  readonly series: readonly Series[];
  readonly findings: Counted<FindingLine>;
  readonly rowOf: (row: OfRound<FindingLine>) => string;
  readonly seriesOf: (row: OfRound<FindingLine>) => string;
  readonly label: (row: string, series: string, count: number) => string;
  readonly note?: ReactNode;
  readonly onOpen: OpenBehind;
}

/** Findings counted by two things, as bars of parts. */
export function CountsChart({ title, hint, rowHead, rows, series, findings, rowOf, seriesOf, label, note, onOpen }: Props) {
  const { t } = useTranslation('analysis');
  const shown = useMemo(() => {
    const counts = countTable(findings.counted, rowOf, seriesOf);
    const marks = rows.flatMap(({ key, name }, row) =>
      series
        .map((one) => ({ ...one, count: counts.at(key, one.key).length }))
        .filter(({ count }) => count > 0)
        .map(({ key: of, name: word, sign, look, count }, column): BarMark & { readonly of: string } => ({ row, column, of, value: count, look, text: `${sign} ${count}`, label: label(name, word, count) })),
    );
    const number = (value: number) => ({ text: String(value), value });
    const table = {
      head: [rowHead, ...series.map(({ name }) => name), t('sum')],
      rows: [
        ...rows.map(({ key, name }) => [{ text: name }, ...series.map((one) => number(counts.at(key, one.key).length)), number(counts.ofRow(key).length)]),
        [{ text: t('sum') }, ...series.map((one) => number(counts.ofColumn(one.key).length)), number(counts.all.length)],
      ],
    };
    return { counts, marks, table, bars: rows.map(({ key, name }) => ({ name, end: String(counts.ofRow(key).length) })) };
  }, [findings, label, rowHead, rowOf, rows, series, seriesOf, t]);
  const open = ({ row, column, label: said }: BarMark) => {
    const mark = shown.marks.find((one) => one.row === row && one.column === column);
    const key = rows[row]?.key;
    if (mark === undefined || key === undefined) return;
    const isThere = (one: OfRound<FindingLine>) => rowOf(one) === key && seriesOf(one) === mark.of;
    onOpen({ title: said, counted: { kind: 'findings', rows: shown.counts.at(key, mark.of) }, leftOut: outOf('findings', findings.leftOut, isThere) });
  };
  const legend = series.map(({ look, sign, name }) => ({ look, sign, words: name }));
  return <AnalysisChart title={title} hint={hint} table={shown.table} note={note} renderChart={(width) => <Bars label={title} width={width} rows={shown.bars} marks={shown.marks} legend={legend} onOpen={open} />} />;
}
