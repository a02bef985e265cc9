import type { ScoringRule } from '../schema/inspection.ts';
import { areaPoints, keyOf, type CriteriaContent, type CriterionContent } from './content.ts';

/** What keeps a criterion from being asked. */
export type CriterionFault =
  | 'code-blank'
  /** Another criterion of the version has the code, or the stable key. */
  | 'code-doubled'
  | 'key-doubled'
  | 'question-blank'
  | 'area-unknown'
  | 'applies-to-nobody'
  /** Quantitative, but what is counted is not said. */
  | 'figures-missing'
  /** Scored by a rate, but qualitative: there is no rate. */
  | 'rate-without-figures'
  /** Steps from the highest rate down, and fewer points with each. */
  | 'steps-not-descending'
  /** Points in an area that is not scored. */
  | 'points-in-thematic';

/** What keeps an area from being issued. */
export type AreaFault =
  | { readonly fault: 'area-doubled' }
  | { readonly fault: 'area-unnamed' }
  /** The points of its criteria are not those of the area; both in hundredths. */
  | { readonly fault: 'sum-differs'; readonly sum: number; readonly maxScore: number };

/** Why a version cannot be issued yet. Indices count from 0 in the lists of the content. */
export type SetProblem =
  | { readonly kind: 'title-blank' }
  | { readonly kind: 'no-criteria' }
  | { readonly kind: 'criterion'; readonly index: number; readonly fault: CriterionFault }
  | ({ readonly kind: 'area'; readonly index: number } & AreaFault);

const isBlank = (text: string | null): boolean => text === null || text.trim() === '';

/** Whether steps fall: each begins at a lower rate than the one before and gives no more points. */
const stepsDescend = (steps: readonly { readonly from: number; readonly share: number }[]): boolean =>
  steps.every((step, at) => {
    const before = steps[at - 1];
    return before === undefined || (step.from < before.from && step.share <= before.share);
  });

const needsRate = (scoring: ScoringRule): boolean => scoring.kind === 'stepped' || scoring.kind === 'linear';

const doubledIn = (values: readonly string[]): ReadonlySet<string> => {
  const seen = new Set<string>();
  return new Set(values.filter((value) => value !== '' && (seen.has(value) || !seen.add(value))));
};

/** The faults of one criterion that show without its neighbours. */
const faultsAlone = ({ definition, measurement: { scoring } }: CriterionContent, areas: CriteriaContent['areas']): readonly CriterionFault[] => {
  const area = areas.find(({ no }) => no === definition.area);
  const isQuantitative = definition.type === 'quantitative';
  const faults: readonly (readonly [boolean, CriterionFault])[] = [
    [isBlank(definition.code), 'code-blank'],
    [isBlank(definition.question), 'question-blank'],
    [area === undefined, 'area-unknown'],
    [definition.applies.length === 0, 'applies-to-nobody'],
    [isQuantitative && (isBlank(definition.numerator) || isBlank(definition.denominator)), 'figures-missing'],
    [!isQuantitative && needsRate(scoring), 'rate-without-figures'],
    [scoring.kind === 'stepped' && !stepsDescend(scoring.steps), 'steps-not-descending'],
    [area?.thematic === true && definition.maxScore > 0, 'points-in-thematic'],
  ];
  return faults.flatMap(([holds, fault]) => (holds ? [fault] : []));
};

const areaProblems = ({ areas, criteria }: CriteriaContent): readonly SetProblem[] => {
  const doubled = doubledIn(areas.map(({ no }) => String(no)));
  return areas.flatMap(({ no, name, thematic, maxScore }, index): readonly SetProblem[] => {
    const sum = areaPoints(criteria, no);
    return [
      ...(doubled.has(String(no)) ? [{ kind: 'area', index, fault: 'area-doubled' } as const] : []),
      ...(isBlank(name) ? [{ kind: 'area', index, fault: 'area-unnamed' } as const] : []),
      ...(!thematic && sum !== maxScore ? [{ kind: 'area', index, fault: 'sum-differs', sum, maxScore } as const] : []),
    ];
  });
};

/** PURE. All that keeps a version from being issued; retired criteria are asked no more and only have to be told apart. */
export const setProblems = (content: CriteriaContent): readonly SetProblem[] => {
  const { title, areas, criteria } = content;
  const codes = doubledIn(criteria.filter(({ retired }) => !retired).map(({ definition }) => definition.code.trim()));
  const keys = doubledIn(criteria.map(keyOf));
  const ofCriteria = criteria.flatMap((criterion, index): readonly SetProblem[] => {
    const isLive = !criterion.retired;
    const faults: readonly CriterionFault[] = [
      ...(isLive ? faultsAlone(criterion, areas) : []),
      ...(isLive && codes.has(criterion.definition.code.trim()) ? (['code-doubled'] as const) : []),
      // Where the code serves as key one fault is said once.
      ...(keys.has(keyOf(criterion)) && criterion.key !== '' && criterion.key !== criterion.definition.code ? (['key-doubled'] as const) : []),
    ];
    return faults.map((fault) => ({ kind: 'criterion', index, fault }));
  });
  return [
    ...(isBlank(title) ? [{ kind: 'title-blank' } as const] : []),
    ...(criteria.every(({ retired }) => retired) ? [{ kind: 'no-criteria' } as const] : []),
    ...areaProblems(content),
    ...ofCriteria,
  ];
};
