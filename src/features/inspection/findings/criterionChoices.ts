import type { CriterionId } from '#domain/ids.ts';
import type { AskedLine } from './visitFindings.ts';

/** The criteria of a visit as choices of a list. */
export const criterionChoices = (entries: readonly AskedLine[]): readonly { readonly value: CriterionId; readonly label: string }[] =>
  entries.map(({ criterion: { id, definition } }) => ({ value: id, label: `${definition.code} ${definition.question}` }));

/** The codes of criteria, in the order given; those that the visit does not ask are left out. */
export const codesOf = (criteria: readonly CriterionId[], entries: readonly AskedLine[]): readonly string[] =>
  criteria.flatMap((id) => entries.find(({ criterion }) => criterion.id === id)?.criterion.definition.code ?? []);
