import { isList, type Json } from '#domain/json.ts';
import type { Words } from './words.ts';

/** Letters of a value that are shown; a paragraph would bury the list that it stands in. */
const SHOWN = 160;

/** A value in one line. Composite values are shown part by part, under the names that the file has for them. */
export const valueText = (value: Json, words: Words): string => {
  const { t, format } = words;
  if (value === null || value === '') return t('value.none');
  if (typeof value === 'boolean') return value ? t('value.yes') : t('value.no');
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'string') {
    const line = format.date(value.replaceAll(/\s+/g, ' ').trim());
    return t('value.quoted', { text: line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line });
  }
  if (isList(value)) return value.map((part) => valueText(part, words)).join(', ');
  return Object.entries(value)
    .map(([name, part]) => `${name}: ${valueText(part ?? null, words)}`)
    .join('; ');
};
