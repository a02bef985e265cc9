import { sameJson } from '../canonicalJson.ts';
import type { Json } from '../json.ts';
import { keyOf, type CriterionContent } from './content.ts';

/** Parts of a criterion that are compared one by one. */
export const criterionParts = [
  'code',
  'area',
  'question',
  'evidence',
  'legal',
  'type',
  'numerator',
  'denominator',
  'applies',
  'maxScore',
  'unit',
  'sourceSystem',
  'cutOff',
  'scoring',
  'documents',
] as const;
export type CriterionPart = (typeof criterionParts)[number];

const valuesOf = ({ definition, measurement, documents }: CriterionContent): Readonly<Record<CriterionPart, Json>> => ({
  code: definition.code,
  area: definition.area,
  question: definition.question,
  evidence: definition.evidence,
  legal: definition.legal,
  type: definition.type,
  numerator: definition.numerator,
  denominator: definition.denominator,
  applies: definition.applies.toSorted(),
  maxScore: definition.maxScore,
  unit: measurement.unit,
  sourceSystem: measurement.sourceSystem,
  cutOff: measurement.cutOff,
  scoring: measurement.scoring,
  documents: documents.toSorted(),
});

/** The parts in which two wordings of a criterion differ. */
export const partsChanged = (before: CriterionContent, after: CriterionContent): readonly CriterionPart[] => {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  return criterionParts.filter((part) => !sameJson(was[part], is[part]));
};

/** What became of a criterion from one version to another. */
export type CriterionFate<C extends CriterionContent> =
  | { readonly kind: 'same'; readonly key: string; readonly before: C; readonly after: C }
  | { readonly kind: 'changed'; readonly key: string; readonly before: C; readonly after: C; readonly parts: readonly CriterionPart[] }
  | { readonly kind: 'new'; readonly key: string; readonly after: C }
  /** No longer asked: retired, or not in the other version at all. */
  | { readonly kind: 'gone'; readonly key: string; readonly before: C; readonly how: 'retired' | 'absent' };

/** All kinds of fate, in the order in which they are counted and listed. */
export const fateKinds = ['changed', 'new', 'gone', 'same'] as const;

/**
 * What became of each criterion, found by its stable key, so that a new code is a change and not another criterion. In the
 * order of the later version; what is gone comes last. Criteria that neither version asks are left out.
 */
export const compareVersions = <C extends CriterionContent>(before: readonly C[], after: readonly C[]): readonly CriterionFate<C>[] => {
  const was = new Map(before.map((criterion) => [keyOf(criterion), criterion]));
  const is = new Map(after.map((criterion) => [keyOf(criterion), criterion]));
  const later = after.flatMap((criterion): readonly CriterionFate<C>[] => {
    if (criterion.retired) return [];
    const key = keyOf(criterion);
    const earlier = was.get(key);
    if (!earlier || earlier.retired) return [{ kind: 'new', key, after: criterion }];
    const parts = partsChanged(earlier, criterion);
    return [parts.length === 0 ? { kind: 'same', key, before: earlier, after: criterion } : { kind: 'changed', key, before: earlier, after: criterion, parts }];
  });
  const gone = before.flatMap((criterion): readonly CriterionFate<C>[] => {
    const key = keyOf(criterion);
    const left = is.get(key);
    if (criterion.retired || (left && !left.retired)) return [];
    return [{ kind: 'gone', key, before: criterion, how: left ? 'retired' : 'absent' }];
  });
  return [...later, ...gone];
};
