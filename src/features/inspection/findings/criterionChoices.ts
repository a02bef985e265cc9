import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import type { ChecklistEntry } from '#domain/checklist.ts';
import type { CriterionId } from '#domain/ids.ts';
import { hasWords, searchText } from '#domain/searchText.ts';

/** The criteria of a visit as choices of a list. */
export const criterionChoices = (entries: readonly ChecklistEntry[]): readonly { readonly value: CriterionId; readonly label: string }[] =>
  entries.map(({ criterion: { id, definition } }) => ({ value: id, label: `${definition.code} ${definition.question}` }));

const isFound = (option: ComboboxItem, search: string): boolean => search.trim() === '' || hasWords(searchText(option.label), search);

/** Finds choices by words without diacritics, as everywhere. */
export const byWords: OptionsFilter = ({ options, search }) => options.filter((option) => !('value' in option) || isFound(option, search));

/** The codes of criteria, in the order given; those that the visit does not ask are left out. */
export const codesOf = (criteria: readonly CriterionId[], entries: readonly ChecklistEntry[]): readonly string[] =>
  criteria.flatMap((id) => entries.find(({ criterion }) => criterion.id === id)?.criterion.definition.code ?? []);
