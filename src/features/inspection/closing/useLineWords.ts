import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { findingLabel } from '#domain/findingNumber.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { AreaContent, FindingContent, LineContent, MinutesLine } from '#domain/minutes.ts';
import { unreachable } from '#domain/result.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { ClosingModel } from './closingModel.ts';
import type { ClosingView } from './useClosing.ts';

/** The words of the lines of the minutes. */
export interface LineWords {
  readonly title: (line: Pick<MinutesLine, 'content' | 'number'>) => string;
  /** The paragraphs under the title; the first one carries the matter, the others what belongs to it. */
  readonly paragraphs: (content: LineContent) => readonly string[];
}

const sentence = (text: string): string => (/[.!?…;:]$/.test(text) ? text : `${text}.`);

/** Puts the lines of the minutes into words: a pure function of what they say and of the names around them. */
export const useLineWords = ({ areas, entries, unit }: Pick<ClosingModel, 'areas' | 'entries' | 'unit'>, { units }: Pick<ClosingView, 'units'>): LineWords => {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  return useMemo(() => {
    const codes = new Map<CriterionId, string>(entries.map(({ criterion }) => [criterion.id, criterion.definition.code]));
    const ofArea = ({ results, work, got, max }: AreaContent): readonly string[] => {
      const { none, ...done } = results;
      const assessed = Object.values(done).reduce((sum, count) => sum + count, 0);
      const codesOf = (result: string) => work.filter((one) => one.result === result).map(({ code }) => code).join(', ');
      const [notMet, partly] = [codesOf('notMet'), codesOf('partlyMet')];
      return [
        t('closing.text.areaProgress', { count: assessed + none, done: assessed, ...done }),
        ...(notMet === '' ? [] : [t('closing.text.areaWork', { codes: notMet })]),
        ...(partly === '' ? [] : [t('closing.text.areaPartly', { codes: partly })]),
        ...(max === 0 || got === 0 ? [] : [t('closing.text.areaScore', { got: format.score(got), max: format.score(max) })]),
      ];
    };
    const causeOf = ({ cause: { kind, text } }: FindingContent): string | null => {
      if (kind === null) return text === '' ? null : t('closing.text.cause', { cause: text.replace(/\.$/, '') });
      const word = t(`terms:finding.cause.${kind}`).toLowerCase();
      return text === '' ? t('closing.text.cause', { cause: word }) : t('closing.text.causeBoth', { kind: word, text: sentence(text) });
    };
    const ofFinding = (content: FindingContent): readonly string[] => {
      const { text, severity, responsible, responsibleUnit, fixedOnSite, criterion, alsoCriteria } = content;
      const other = responsibleUnit === null || responsibleUnit === unit?.id ? '' : (units.find(({ id }) => id === responsibleUnit)?.name ?? '');
      const who = [responsible, other].filter((part) => part !== '').join(', ');
      const asked = [...(criterion === null ? [] : [criterion]), ...alsoCriteria].flatMap((id) => codes.get(id) ?? []).join(', ');
      return [
        sentence(text),
        severity === null ? null : t('closing.text.severity', { severity: t(`terms:finding.severity.${severity}`).toLowerCase() }),
        causeOf(content),
        who === '' ? null : t('closing.text.responsible', { who }),
        asked === '' ? null : t('closing.text.criteria', { codes: asked }),
        fixedOnSite ? t('closing.text.fixedOnSite') : null,
      ].flatMap((part) => part ?? []);
    };
    const title: LineWords['title'] = ({ content, number }) => {
      switch (content.about) {
        case 'area':
          return t('closing.text.area', { no: content.no, name: areas.find(({ no }) => no === content.no)?.name ?? '' });
        case 'finding': {
          const kind = t(`terms:finding.kind.${content.kind}`);
          return number === null ? t('closing.text.findingUnnumbered', { kind }) : t('closing.text.finding', { label: findingLabel(content.kind, number), kind });
        }
        case 'remarks':
          return t('closing.text.remarks');
        default:
          return unreachable(content);
      }
    };
    const paragraphs: LineWords['paragraphs'] = (content) => {
      switch (content.about) {
        case 'area':
          return ofArea(content);
        case 'finding':
          return ofFinding(content);
        case 'remarks':
          return [content.text === '' ? t('closing.text.remarksNone') : content.text];
        default:
          return unreachable(content);
      }
    };
    return { title, paragraphs };
  }, [areas, entries, unit, units, t, format]);
};
