import { useTranslation } from 'react-i18next';
import type { CriterionPart } from '#domain/criteria/compare.ts';
import type { CriterionContent } from '#domain/criteria/content.ts';
import type { LegalDocumentId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { Fact, FactList } from '#ui/FactList.tsx';
import { ValueChange } from './ValueChange.tsx';
import { scoringFacts } from './criteriaWords.ts';
import type { ValueWords } from './speech.ts';

/** The name under which each part of a criterion is known. */
const partNames = {
  code: 'part.code',
  area: 'part.area',
  question: 'part.question',
  evidence: 'part.evidence',
  legal: 'part.legal',
  type: 'part.type',
  numerator: 'part.numerator',
  denominator: 'part.denominator',
  applies: 'part.applies',
  maxScore: 'part.maxScore',
  unit: 'part.countedUnit',
  sourceSystem: 'part.sourceSystem',
  cutOff: 'part.cutOff',
  scoring: 'part.scoring',
  documents: 'part.documents',
} as const satisfies Record<CriterionPart, string>;

/** What a document is called; undefined when it is not here. */
export type DocumentName = (id: LegalDocumentId) => string | undefined;

const usePartWords = (documentName: DocumentName) => {
  const { t } = useTranslation(['values', 'terms', 'common']);
  const format = useFormat();
  const word = (text: string): ValueWords => ({ kind: 'word', word: text === '' ? t('value.blank') : text });
  const text = (value: string | null): ValueWords => ({ kind: 'text', text: value ?? '' });
  return (part: CriterionPart, { definition, measurement, documents }: CriterionContent): ValueWords => {
    switch (part) {
      case 'code':
        return word(definition.code);
      case 'area':
        return word(t('value.area', { no: definition.area }));
      case 'question':
      case 'evidence':
      case 'legal':
      case 'numerator':
      case 'denominator':
        return text(definition[part]);
      case 'unit':
      case 'sourceSystem':
      case 'cutOff':
        return text(measurement[part]);
      case 'type':
        return word(t(`terms:criterion.type.${definition.type}`));
      case 'applies':
        return word(definition.applies.map((kind) => t(`terms:unit.kind.${kind}`)).join(', '));
      case 'maxScore':
        return word(format.score(definition.maxScore));
      case 'scoring':
        return word(scoringFacts(measurement.scoring, { t, format }).map(([, value]) => value).join(': '));
      case 'documents':
        return word(documents.map((id) => documentName(id) ?? t('value.unknownDocument')).join('; '));
    }
  };
};

interface Props {
  readonly before: CriterionContent;
  readonly after: CriterionContent;
  readonly parts: readonly CriterionPart[];
  readonly documentName: DocumentName;
}

/** The parts of a criterion that differ between two versions, each from what to what, word by word. */
export function CriterionChange({ before, after, parts, documentName }: Props) {
  const { t } = useTranslation('values');
  const words = usePartWords(documentName);
  return (
    <FactList>
      {parts.map((part) => (
        <Fact key={part} name={t(partNames[part])}>
          <ValueChange before={words(part, before)} after={words(part, after)} />
        </Fact>
      ))}
    </FactList>
  );
}

/** What a version is called: its name, or the words for a built-in one. */
export const useSetTitle = (): ((version: { readonly version: string; readonly title: string; readonly set: unknown }) => string) => {
  const { t } = useTranslation('values');
  return ({ version, title, set }) => {
    if (set === null) return t('value.builtInSet', { version });
    return title.trim() === '' ? t('value.untitledSet') : title;
  };
};
