import type { ChecklistEntry } from '#domain/checklist.ts';
import type { CriterionId } from '#domain/ids.ts';

/** The criteria of a visit as choices of a list. */
export const criterionChoices = (entries: readonly ChecklistEntry[]): readonly { readonly value: CriterionId; readonly label: string }[] =>
  entries.map(({ criterion: { id, definition } }) => ({ value: id, label: `${definition.code} ${definition.question}` }));

/** The codes of criteria, in the order given; those that the visit does not ask are left out. */
export const codesOf = (criteria: readonly CriterionId[], entries: readonly ChecklistEntry[]): readonly string[] =>
  criteria.flatMap((id) => entries.find(({ criterion }) => criterion.id === id)?.criterion.definition.code ?? []);
