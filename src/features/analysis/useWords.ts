import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeftOut, LeftOutReason } from '#domain/analysis/figure.ts';
import type { Analysis } from '#domain/analysis/roundAnalysis.ts';
import { shareOf, type ScoreCell } from '#domain/analysis/scoreGrid.ts';
import type { Format } from '#i18n/format.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** Names and figures of the page in words. */
export interface Words {
  readonly format: Format;
  /** Hundredths of a percent, as the documents print them: „94,62 %“. */
  readonly percent: (hundredths: number) => string;
  readonly unit: (key: string) => string;
  readonly area: (no: number | null) => string;
  readonly cell: (cell: ScoreCell) => string;
  /** What is not counted, in one line; blank where everything is. */
  readonly out: (leftOut: readonly LeftOut<unknown>[]) => string;
  readonly reason: (reason: LeftOutReason) => string;
}

/** The words of an analysis. */
export function useWords({ units, areas }: Pick<Analysis, 'units' | 'areas'>): Words {
  const { t } = useTranslation('analysis');
  const format = useFormat();
  return useMemo(() => {
    const unitNames = new Map<string, string>(units.groups.map(({ key, name }) => [key, name.trim()]));
    const areaNames = new Map(areas.map(({ no, name }) => [no, name]));
    const percent = (hundredths: number): string => format.percent(hundredths / 10_000, 2);
    const reason = (of: LeftOutReason): string => t(`reason.${of}`);
    return {
      format,
      percent,
      unit: (key) => {
        const name = unitNames.get(key);
        return name === undefined ? t('unknownUnit') : name || t('blankUnit');
      },
      area: (no) => {
        if (no === null) return t('unknownArea');
        return t('areaNo', { no, name: areaNames.get(no) ?? '' });
      },
      cell: (cell) => {
        const { got, max, scoredMax } = cell.verified;
        const share = shareOf(cell);
        return t(`heat.state.${cell.state}`, { percent: share === null ? '' : percent(share), got: format.score(got), max: format.score(max), scored: format.score(scoredMax) });
      },
      out: (leftOut) => (leftOut.length === 0 ? '' : t('visits.out', { reasons: leftOut.map((one) => t('reasonCount', { count: one.rows.length, reason: reason(one.reason) })).join('; ') })),
      reason,
    };
  }, [areas, format, t, units.groups]);
}
