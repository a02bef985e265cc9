import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dossierRate, dossierSources } from '#domain/analysis/dossierRates.ts';
import { isExtended, measureRate, measureTimes } from '#domain/analysis/measureRates.ts';
import { unitsAmong, type Analysis } from '#domain/analysis/roundAnalysis.ts';
import { shareInHundredths } from '#domain/rounding.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { Bars, type BarMark } from '#ui/charts/Bars.tsx';
import type { Look } from '#ui/charts/look.ts';
import { AnalysisChart } from './AnalysisChart.tsx';
import { outOf, type OpenBehind } from './behind.ts';
import type { Words } from './useWords.ts';

interface Props {
  readonly analysis: Analysis;
  readonly words: Words;
  readonly onOpen: OpenBehind;
}

/** Dossiers in time, unit by unit, samples and reports of units apart. */
export function DossiersChart({ analysis, words, onOpen }: Props) {
  const { t } = useTranslation('analysis');
  const { dossiers, unitOf } = analysis;
  const shown = useMemo(() => {
    // Documents print a share of dossiers to a tenth of a percent.
    const tenth = (share: number) => words.format.percent(share, 1);
    const rows = unitsAmong(analysis, dossiers.counted).flatMap((key) => {
      const own = dossiers.counted.filter((row) => unitOf(row) === key);
      return dossierSources.flatMap((source) => {
        const rate = dossierRate(own, source);
        return rate.denominator === 0 ? [] : [{ ...rate, key, source, name: t('dossiers.row', { unit: words.unit(key), source: t(`dossiers.${source}`) }), share: rate.numerator / rate.denominator }];
      });
    });
    const marks = rows.flatMap(({ name, numerator, denominator }, row) =>
      [
        { look: 'a', sign: '✓', value: numerator, part: t('dossiers.onTime') },
        { look: 'c', sign: '▲', value: denominator - numerator, part: t('dossiers.late') },
      ]
        .filter(({ value }) => value > 0)
        .map(({ look, sign, value, part }, column): BarMark => ({ row, column, value, look: look as Look, text: `${sign} ${words.format.number(value)}`, label: t('dossiers.mark', { row: name, part, count: value }) })),
    );
    const count = (value: number) => ({ text: words.format.number(value), value });
    return {
      rows,
      marks,
      bars: rows.map(({ name, share, estimate }) => ({ name, end: tenth(share), ...(estimate && { bounds: estimate }) })),
      table: {
        head: [t('unit'), t('dossiers.onTime'), t('dossiers.of'), t('dossiers.rate'), t('dossiers.bounds')],
        rows: rows.map(({ name, numerator, denominator, share, estimate }) => [
          { text: name },
          count(numerator),
          count(denominator),
          { text: tenth(share), value: share, look: 'percent' as const },
          { text: estimate ? t('dossiers.boundsOf', { from: tenth(estimate.from), to: tenth(estimate.to) }) : '' },
        ]),
      },
    };
  }, [analysis, dossiers, t, unitOf, words]);
  const open = ({ row, label }: BarMark) => {
    const at = shown.rows[row];
    if (at === undefined) return;
    const out = outOf('dossiers', [...dossiers.leftOut, ...at.leftOut], (one) => unitOf(one) === at.key && one.line.source === at.source);
    onOpen({ title: label, counted: { kind: 'dossiers', rows: at.rows }, leftOut: out });
  };
  const legend = [
    { look: 'a', sign: '✓', words: t('dossiers.onTime') },
    { look: 'c', sign: '▲', words: t('dossiers.late') },
  ] as const;
  const note = shown.rows.length === 0 ? t('dossiers.none') : words.out(dossiers.leftOut);
  return (
    <AnalysisChart
      title={t('dossiers.title')}
      hint={t('dossiers.hint')}
      table={shown.table}
      {...(note !== '' && { note })}
      renderChart={(width) => shown.rows.length > 0 && <Bars whole label={t('dossiers.title')} width={width} rows={shown.bars} marks={shown.marks} legend={legend} onOpen={open} />}
    />
  );
}

const timeMarks = { onTime: { look: 'a', sign: '✓' }, late: { look: 'b', sign: '◆' }, overdue: { look: 'c', sign: '▲' } } as const;

/** Measures in time: all, and those whose deadline was put off apart from the others. */
export function MeasuresChart({ analysis, words, today, onOpen }: Props & { readonly today: IsoDate }) {
  const { t } = useTranslation('analysis');
  const { measures } = analysis;
  const shown = useMemo(() => {
    const { counted } = measures;
    const groups = [
      { name: t('measures.all'), rate: measureRate(counted, today) },
      { name: t('measures.plain'), rate: measureRate(counted.filter((row) => !isExtended(row)), today) },
      { name: t('measures.extended'), rate: measureRate(counted.filter(isExtended), today) },
    ];
    const marks = groups.flatMap(({ name, rate }, row) =>
      measureTimes
        .filter((time) => rate.byTime[time].length > 0)
        .map((time, column): BarMark & { readonly time: typeof time } => {
          const count = rate.byTime[time].length;
          const { look, sign } = timeMarks[time];
          return { row, column, time, value: count, look, text: `${sign} ${words.format.number(count)}`, label: t('measures.mark', { group: name, time: t(`measures.time.${time}`), count }) };
        }),
    );
    const shares = groups.map(({ rate }) => shareInHundredths(rate.byTime.onTime.length, rate.of));
    const count = (value: number) => ({ text: words.format.number(value), value });
    return {
      groups,
      marks,
      bars: groups.map(({ name }, at) => ({ name, end: shares[at] === null || shares[at] === undefined ? '–' : words.percent(shares[at]) })),
      table: {
        head: [t('measures.group'), ...measureTimes.map((time) => t(`measures.time.${time}`)), t('measures.of'), t('measures.rate')],
        rows: groups.map(({ name, rate }, at) => {
          const share = shares[at] ?? null;
          return [{ text: name }, ...measureTimes.map((time) => count(rate.byTime[time].length)), count(rate.of), share === null ? { text: '–' } : { text: words.percent(share), value: share / 10_000, look: 'percent' as const }];
        }),
      },
    };
  }, [measures, t, today, words]);
  const open = ({ row, column, label }: BarMark) => {
    const mark = shown.marks.find((one) => one.row === row && one.column === column);
    const rate = shown.groups[row]?.rate;
    if (mark === undefined || rate === undefined) return;
    onOpen({ title: label, counted: { kind: 'measures', rows: rate.byTime[mark.time] }, leftOut: outOf('measures', [...measures.leftOut, ...rate.leftOut], () => true) });
  };
  const [all] = shown.groups;
  const isNone = (all?.rate.of ?? 0) === 0;
  const note = [isNone ? t('measures.none') : '', words.out([...measures.leftOut, ...(all?.rate.leftOut ?? [])])].filter((part) => part !== '').join(' ');
  return (
    <AnalysisChart
      title={t('measures.title')}
      hint={t('measures.hint')}
      table={shown.table}
      {...(note !== '' && { note })}
      renderChart={(width) =>
        !isNone && (
          <Bars
            whole
            label={t('measures.title')}
            width={width}
            rows={shown.bars}
            marks={shown.marks}
            legend={measureTimes.map((time) => ({ ...timeMarks[time], words: t(`measures.time.${time}`) }))}
            onOpen={open}
          />
        )
      }
    />
  );
}
