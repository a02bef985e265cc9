import type { ComboboxItem, OptionsFilter } from '@mantine/core';
import { hasWords, searchText } from '#domain/searchText.ts';

const isFound = (option: ComboboxItem, search: string): boolean => search.trim() === '' || hasWords(searchText(option.label), search);

/** Finds choices of a list by words without diacritics, as everywhere. */
export const byWords: OptionsFilter = ({ options, search }) => options.filter((option) => !('value' in option) || isFound(option, search));
