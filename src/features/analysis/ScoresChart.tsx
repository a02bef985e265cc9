import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Analysis } from '#domain/analysis/roundAnalysis.ts';
import { bandOfCell, shareOf } from '#domain/analysis/scoreGrid.ts';
import { bandScaleOf } from '#domain/scoring/bands.ts';
import { Bars, type BarMark } from '#ui/charts/Bars.tsx';
import { AnalysisChart } from './AnalysisChart.tsx';
import { outOf, type OpenBehind } from './behind.ts';
import { missingLooks } from './heatMarks.ts';
import type { Words } from './useWords.ts';

interface Props {
  readonly analysis: Analysis;
  readonly words: Words;
  readonly onOpen: OpenBehind;
}

/** Points and bands, unit by unit. */
export function ScoresChart({ analysis, words, onOpen }: Props) {
  const { t } = useTranslation(['analysis', 'terms']);
  const { books, grid, scores } = analysis;
  const shown = useMemo(() => {
    const scale = bandScaleOf(books[0]?.bandScale ?? '');
    const points = words.format.score;
    const rows = grid.rows.filter(({ whole }) => whole.state !== 'noPoints');
    const bands = rows.map(({ whole }) => {
      const band = bandOfCell(whole, scale);
      return band === null ? t('scores.noBand') : t(`terms:band.${band.name}`);
    });
    const marks = rows.flatMap(({ key, whole }, row): readonly BarMark[] => {
      const unit = words.unit(key);
      const { got, max } = whole.verified;
      if (whole.state !== 'complete') return [{ row, column: 0, value: 1, look: missingLooks[whole.state], text: t(`heat.short.${whole.state}`, { got: points(got), max: points(max) }), label: t('scores.openMark', { unit, value: words.cell(whole) }) }];
      const parts = [
        { look: 'a', value: got, name: t('scores.got') },
        { look: 'd', value: max - got, name: t('scores.lost') },
      ] as const;
      return parts.filter(({ value }) => value > 0).map(({ look, value, name }, column) => ({ row, column, value, look, text: points(value), label: t('scores.mark', { unit, part: name, points: points(value) }) }));
    });
    return {
      rows,
      marks,
      bars: rows.map(({ key, whole }, at) => {
        const share = shareOf(whole);
        return { name: words.unit(key), end: share === null ? t('scores.open') : t('scores.end', { percent: words.percent(share), band: bands[at] ?? '' }) };
      }),
      table: {
        head: [t('unit'), t('scores.got'), t('scores.max'), t('scores.rate'), t('scores.band')],
        rows: rows.map(({ key, whole }, at) => {
          const share = shareOf(whole);
          const { got, max, scoredMax } = whole.verified;
          return [
            { text: words.unit(key) },
            scoredMax === 0 ? { text: words.cell(whole) } : { text: points(got), value: got / 100, look: 'points' as const },
            { text: points(max), value: max / 100, look: 'points' as const },
            share === null ? { text: words.cell(whole) } : { text: words.percent(share), value: share / 10_000, look: 'percent' as const },
            { text: bands[at] ?? '' },
          ];
        }),
      },
    };
  }, [books, grid, t, words]);
  const open = ({ row, label }: BarMark) => {
    const at = shown.rows[row];
    if (at === undefined) return;
    onOpen({ title: label, counted: { kind: 'scores', rows: at.whole.rows }, leftOut: outOf('scores', scores.leftOut, (one) => analysis.unitOf(one) === at.key) });
  };
  const legend = [
    { look: 'a', sign: '', words: t('scores.got') },
    { look: 'd', sign: '', words: t('scores.lost') },
  ] as const;
  return <AnalysisChart title={t('scores.title')} hint={t('scores.hint')} table={shown.table} renderChart={(width) => <Bars whole label={t('scores.title')} width={width} rows={shown.bars} marks={shown.marks} legend={legend} onOpen={open} />} />;
}
