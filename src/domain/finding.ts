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
export const shownDetails = (finding: Pick<Values<'findings'>, 'kind' | 'cause' | 'responsible' | 'recommendation'>): ReadonlySet<FindingDetail> => {
  const shown = new Set(findingDetails[finding.kind]);
  if (finding.cause.text.trim() !== '') shown.add('cause');
  if (finding.responsible.trim() !== '') shown.add('responsible');
  if (finding.recommendation.trim() !== '') shown.add('recommendation');
  return shown;
};
