import { useTranslation } from 'react-i18next';
import type { Analysis } from '#domain/analysis/roundAnalysis.ts';
import type { Lines } from './behind.ts';
import { findingPath, measurePath, samplePath, scoresPath } from './paths.ts';
import type { Words } from './useWords.ts';

/** A line behind a figure, in words, with where it is. */
export interface BehindRow {
  readonly key: string;
  readonly lead: string;
  readonly text: string;
  readonly note: string;
  readonly to: string;
}

/** Puts lines behind figures into words. */
export const useBehindRows = ({ books, unitOf }: Pick<Analysis, 'books' | 'unitOf'>, words: Words): ((lines: Lines) => readonly BehindRow[]) => {
  const { t } = useTranslation('analysis');
  const years = new Map(books.map(({ plan, year }) => [plan, String(year)]));
  const noted = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' · ');
  const yearOf = (plan: Lines['rows'][number]['plan']): string => (books.length > 1 ? (years.get(plan) ?? '') : '');
  return (lines) => {
    switch (lines.kind) {
      case 'scores':
        return lines.rows.map((row): BehindRow => {
          const { plan, line } = row;
          const { got, max, scoredMax } = line.verified;
          return {
            key: `${plan} ${line.visit} ${line.area}`,
            lead: '',
            text: words.area(line.area),
            note: noted(words.unit(unitOf(row)), yearOf(plan), scoredMax === 0 ? t('heat.state.unscored') : t('behind.itemPoints', { got: words.format.score(got), max: words.format.score(max) })),
            to: scoresPath(plan, line.visit, line.area),
          };
        });
      case 'findings':
        return lines.rows.map((row): BehindRow => {
          const { plan, line } = row;
          return { key: `${plan} ${line.id}`, lead: line.label, text: line.text || t('behind.blankFinding'), note: noted(words.unit(unitOf(row)), line.code, yearOf(plan)), to: findingPath(plan, line.id) };
        });
      case 'measures':
        return lines.rows.map((row): BehindRow => {
          const { plan, line } = row;
          const deadline = line.deadline === null ? '' : t('behind.deadline', { date: words.format.date(line.deadline) });
          return { key: `${plan} ${line.id}`, lead: line.label, text: line.text || t('behind.blankMeasure'), note: noted(words.unit(unitOf(row)), deadline, yearOf(plan)), to: measurePath(plan, line.finding, line.id) };
        });
      case 'dossiers':
        return lines.rows.map((row): BehindRow => {
          const { plan, line } = row;
          const { numerator, denominator } = line.onTime;
          return {
            key: `${plan} ${line.id} ${line.source}`,
            lead: line.criterionKey,
            text: t('dossiers.row2', { title: line.title.trim() || t('dossiers.untitled'), onTime: words.format.number(numerator), of: words.format.number(denominator) }),
            note: noted(words.unit(unitOf(row)), t(`dossiers.${line.source}`), yearOf(plan)),
            to: samplePath(plan, line.visit, line.id),
          };
        });
    }
  };
};
