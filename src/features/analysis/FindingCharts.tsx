import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfRound } from '#domain/analysis/figure.ts';
import { unitsAmong, type Analysis } from '#domain/analysis/roundAnalysis.ts';
import { causeKinds, severityKinds } from '#domain/analysis/shortcomings.ts';
import type { FindingLine } from '#domain/roundBook/lines.ts';
import type { OpenBehind } from './behind.ts';
import { CountsChart, type Series } from './CountsChart.tsx';
import type { Words } from './useWords.ts';

interface Props {
  readonly analysis: Analysis;
  readonly words: Words;
  readonly onOpen: OpenBehind;
}

type Row = OfRound<FindingLine>;

const kindMarks = [
  { key: 'shortcoming', sign: '▲', look: 'c' },
  { key: 'goodPractice', sign: '★', look: 'a' },
  { key: 'difficulty', sign: '◆', look: 'b' },
  { key: 'proposal', sign: '●', look: 'd' },
] as const;

const causeMarks = { objective: { sign: '●', look: 'a' }, subjective: { sign: '▲', look: 'c' }, both: { sign: '◆', look: 'b' }, notSaid: { sign: '?', look: 'd' } } as const;

const NO_AREA = '';
const areaKey = ({ line }: Row): string => (line.area === null ? NO_AREA : String(line.area));
const kindOf = ({ line }: Row): string => line.kind;
const severityOf = ({ line }: Row): string => line.severity ?? 'notSaid';
const causeOf = ({ line }: Row): string => line.cause ?? 'notSaid';

/** Findings by kind and area, by kind and unit, and shortcomings by severity and cause. */
export function FindingCharts({ analysis, words, onOpen }: Props) {
  const { t } = useTranslation(['analysis', 'terms']);
  const { findings, areas } = analysis;
  const kinds = useMemo((): readonly Series[] => kindMarks.map((mark) => ({ ...mark, name: t(`terms:finding.kind.${mark.key}`) })), [t]);
  const areaRows = useMemo(() => {
    const used = new Set(findings.counted.map(areaKey));
    return [...areas.map(({ no }) => ({ key: String(no), name: words.area(no) })), { key: NO_AREA, name: words.area(null) }].filter(({ key }) => used.has(key));
  }, [areas, findings, words]);
  const unitRows = useMemo(() => unitsAmong(analysis, findings.counted).map((key) => ({ key, name: words.unit(key) })), [analysis, findings, words]);
  const shortcomings = useMemo(
    () => ({
      counted: findings.counted.filter(({ line }) => line.kind === 'shortcoming'),
      leftOut: findings.leftOut.flatMap(({ reason, rows }) => {
        const own = rows.filter(({ line }) => line.kind === 'shortcoming');
        return own.length === 0 ? [] : [{ reason, rows: own }];
      }),
    }),
    [findings],
  );
  const severityRows = useMemo(() => severityKinds.map((key) => ({ key, name: key === 'notSaid' ? t('shortcomings.notSaidSeverity') : t(`terms:finding.severity.${key}`) })), [t]);
  const causes = useMemo((): readonly Series[] => causeKinds.map((key) => ({ key, ...causeMarks[key], name: key === 'notSaid' ? t('shortcomings.notSaidCause') : t(`terms:finding.cause.${key}`) })), [t]);
  const label = useCallback((row: string, kind: string, count: number) => t('findings.mark', { row, kind, count }), [t]);
  const shortLabel = useCallback((severity: string, cause: string, count: number) => t('shortcomings.mark', { severity, cause, count }), [t]);
  const out = words.out(findings.leftOut);
  const shared = { findings, series: kinds, seriesOf: kindOf, label, onOpen, hint: t('findings.hint'), ...(out !== '' && { note: out }) };
  const shortOut = words.out(shortcomings.leftOut);
  return (
    <>
      <CountsChart {...shared} title={t('findings.byArea')} rowHead={t('area')} rows={areaRows} rowOf={areaKey} />
      <CountsChart {...shared} title={t('findings.byUnit')} rowHead={t('unit')} rows={unitRows} rowOf={analysis.unitOf} />
      <CountsChart
        title={t('shortcomings.title')}
        hint={t('shortcomings.hint')}
        rowHead={t('shortcomings.severity')}
        rows={severityRows}
        series={causes}
        findings={shortcomings}
        rowOf={severityOf}
        seriesOf={causeOf}
        label={shortLabel}
        onOpen={onOpen}
        {...(shortOut !== '' && { note: shortOut })}
      />
    </>
  );
}
