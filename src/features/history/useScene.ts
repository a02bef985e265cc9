import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry, HistoryStep } from '#domain/history.ts';
import type { Json } from '#domain/json.ts';
import type { RowRef } from '#domain/parts.ts';
import { isTable, type Table } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { nameIn, positionIn, type Scene } from '#i18n/values/scene.ts';
import type { Speech, ValueWords } from '#i18n/values/speech.ts';
import { valueInWords } from '#i18n/values/valueInWords.ts';

/** The words and formats with which values are said. */
export type Words = Pick<Speech, 't' | 'format'>;

/** Words in the language of the interface; always the same object until it changes. */
export const useWords = (): Words => {
  const { t } = useTranslation(['values', 'terms', 'common']);
  const format = useFormat();
  return useMemo(() => ({ t, format }), [t, format]);
};

/** A value of a register in words, with the names of the rows that it refers to. */
export const sayIn = (scene: Scene, words: Words, { table, row, field }: Pick<HistoryEntry, 'table' | 'row' | 'field'>, value: Json): ValueWords =>
  valueInWords(table, field, value, {
    ...words,
    nameOf: (to, id) => nameIn(scene, words, to, id),
    positionOf: (list, order) => positionIn(scene, words, list, row, order),
  });

/** Registers that hold the id of a row which is not read whole for every page. */
const references: Readonly<Record<string, Table | undefined>> = { criterion: 'criteria', finding: 'findings' };

const namedBy = (field: string, value: Json): readonly RowRef[] => {
  const table = references[field];
  if (table !== undefined && typeof value === 'string') return [{ table, id: value }];
  const isOwner = value !== null && typeof value === 'object' && 'table' in value && 'id' in value;
  if (field !== 'owner' || !isOwner || typeof value.table !== 'string' || typeof value.id !== 'string') return [];
  return isTable(value.table) ? [{ table: value.table, id: value.id }] : [];
};

const valuesOf = ({ before, after }: HistoryEntry): readonly Json[] => {
  if (before.kind === 'value') return [before.val, after];
  return before.kind === 'several' ? [...before.vals, after] : [after];
};

/** The rows that it takes to say some steps in words. */
export const addressesOf = (steps: readonly HistoryStep[]): readonly RowRef[] =>
  steps.flatMap(({ entries }) =>
    entries.flatMap((entry): readonly RowRef[] => [
      { table: entry.table, id: entry.row },
      ...valuesOf(entry).flatMap((value) => namedBy(entry.field, value)),
    ]),
  );
