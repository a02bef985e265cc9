import type { Json } from '#domain/json.ts';
import { rowLabel } from '#domain/rowLabel.ts';
import type { Table } from '#domain/schema/tables.ts';
import type { Speech } from '#i18n/values/speech.ts';
import { valueInWords } from '#i18n/values/valueInWords.ts';
import type { Contents } from './contents.ts';
import type { Words } from './words.ts';

/** Letters of a text that are shown; a paragraph would bury the list that it stands in. */
const SHOWN = 160;

const neighbourBefore = ({ living }: Contents, table: Table, order: string): string | undefined => {
  const places = [...living.values()].flatMap(({ table: of, id, values }) =>
    of === table && typeof values['order'] === 'string' && values['order'] < order ? [{ id, order: values['order'] }] : [],
  );
  return places.sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1)).at(-1)?.id;
};

/** How the values of one file are said: with the names that its own rows have. */
const speechOf = (contents: Contents, { values: t, format }: Words): Speech => {
  const nameOf = (table: Table, id: string): string => {
    const values = contents.find(table, id);
    if (!values) return t('absent', { table: t(`terms:table.${table}`) });
    return rowLabel(table, values, contents.find) || t('unnamed', { table: t(`terms:table.${table}`) });
  };
  return {
    t,
    format,
    nameOf,
    positionOf: (table, order) => {
      const before = neighbourBefore(contents, table, order);
      return before === undefined ? t('value.first') : t('value.after', { name: nameOf(table, before) });
    },
  };
};

/** A value of a field in one line, in the words of the screens. */
export const valueLine = (table: Table, field: string, value: Json, contents: Contents, words: Words): string => {
  const said = valueInWords(table, field, value, speechOf(contents, words));
  if (said.kind === 'word') return said.word;
  if (said.kind === 'facts') return said.facts.map(({ name, value: part }) => `${name}: ${part}`).join('; ');
  const line = said.text.replaceAll(/\s+/g, ' ').trim();
  if (line === '') return words.values('value.blank');
  return words.t('quoted', { text: line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line });
};
