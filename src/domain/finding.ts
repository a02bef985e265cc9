import type { CriterionId } from './ids.ts';
import type { FindingKind } from './schema/inspection.ts';
import type { Values } from './schema/tables.ts';

/** Facts of a finding beyond its text. */
export type FindingDetail = 'severity' | 'cause' | 'responsible' | 'recommendation' | 'authority' | 'fixedOnSite';

/**
 * The details that a kind of finding calls for (domain §2.4): a shortcoming has a gravity, a cause and somebody who
 * answers for it; a difficulty and a proposal have an authority that can settle them; a good practice is recommended.
 */
export const findingDetails: Readonly<Record<FindingKind, readonly FindingDetail[]>> = {
  goodPractice: ['responsible', 'recommendation'],
  shortcoming: ['severity', 'fixedOnSite', 'cause', 'responsible', 'recommendation'],
  difficulty: ['cause', 'authority', 'recommendation'],
  proposal: ['authority', 'recommendation'],
};

/** Whether a finding says nothing yet. */
export const isBlankFinding = (finding: Pick<Values<'findings'>, 'text' | 'recommendation' | 'responsible' | 'cause'>): boolean =>
  [finding.text, finding.recommendation, finding.responsible, finding.cause.text].every((text) => text.trim() === '');

/**
 * Which details the editor shows: those of the kind, and any text that was written while it was of another kind, so
 * that changing the kind hides nobody's words.
 */
export const shownDetails = (
  finding: Pick<Values<'findings'>, 'kind' | 'cause' | 'responsible' | 'responsibleUnit' | 'recommendation'>,
): ReadonlySet<FindingDetail> => {
  const shown = new Set(findingDetails[finding.kind]);
  if (finding.cause.text.trim() !== '') shown.add('cause');
  if (finding.responsible.trim() !== '' || finding.responsibleUnit !== null) shown.add('responsible');
  if (finding.recommendation.trim() !== '') shown.add('recommendation');
  return shown;
};

/** The criteria that a finding concerns, each once: first the one on which it was recorded. */
export const criteriaOf = ({ criterion, alsoCriteria }: Pick<Values<'findings'>, 'criterion' | 'alsoCriteria'>): readonly CriterionId[] => [
  ...new Set([...(criterion === null ? [] : [criterion]), ...alsoCriteria]),
];

/** Whether a finding shows on the row of a criterion. */
export const concerns = (finding: Pick<Values<'findings'>, 'criterion' | 'alsoCriteria'>, criterion: CriterionId | undefined): boolean =>
  criterion !== undefined && criteriaOf(finding).includes(criterion);

/** Whether a cause says nothing: neither where it lies nor in words. */
export const isBlankCause = ({ kind, text }: Values<'findings'>['cause']): boolean => kind === null && text.trim() === '';

/** A shortcoming needs a cause before it can be put right; the other kinds may do without (domain §2.4). */
export const lacksCause = ({ kind, cause }: Pick<Values<'findings'>, 'kind' | 'cause'>): boolean => kind === 'shortcoming' && isBlankCause(cause);

/** A shortcoming needs somebody who answers for it. The unit alone, which is the inspected one anyway, is nobody. */
export const lacksResponsible = ({ kind, responsible }: Pick<Values<'findings'>, 'kind' | 'responsible'>): boolean =>
  kind === 'shortcoming' && responsible.trim() === '';
