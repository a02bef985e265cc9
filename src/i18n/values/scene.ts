import type { FoldedRow } from '#domain/fold.ts';
import type { PersonId } from '#domain/ids.ts';
import { rowLabel, unitOf, type FindValues, type SceneRow } from '#domain/rowLabel.ts';
import { shownValuesOf, type ShownValues } from '#domain/shownValues.ts';
import type { Table } from '#domain/schema/tables.ts';
import type { Speech } from './speech.ts';

/** The rows around the conflicts, found by table and id. */
export interface Scene {
  readonly row: (table: Table, id: string) => FoldedRow | undefined;
  readonly values: FindValues;
  /** Ids and places of the living rows of a table, in the order of their list. */
  readonly listOf: (table: Table) => readonly ListPlace[];
}

/** A row in a list. */
export interface ListPlace {
  readonly id: string;
  readonly order: string;
}

const placeOf = (row: FoldedRow): ListPlace => ({ id: row.id, order: typeof row['order'] === 'string' ? row['order'] : '' });

const byPlace = (a: ListPlace, b: ListPlace): number => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1);

/** Makes rows findable. */
export const sceneOf = (rows: readonly SceneRow[]): Scene => {
  const byKey = new Map(rows.map(({ table, row }) => [`${table}/${row.id}`, row]));
  const values = (table: Table, id: string): ShownValues | undefined => {
    const row = byKey.get(`${table}/${id}`);
    return row && shownValuesOf(table, row);
  };
  return {
    row: (table, id) => byKey.get(`${table}/${id}`),
    values,
    listOf: (table) =>
      rows
        .filter((each) => each.table === table && each.row.deleted === 0)
        .map(({ row }) => placeOf(row))
        .sort(byPlace),
  };
};

type Words = Pick<Speech, 't' | 'format'>;

/** What a row is called, in words for every case. */
export const nameIn = (scene: Scene, { t }: Words, table: Table, id: string): string => {
  const values = scene.values(table, id);
  if (!values) return t('absent', { table: t(`terms:table.${table}`) });
  return rowLabel(table, values, scene.values) || t('unnamed', { table: t(`terms:table.${table}`) });
};

/** The name of a person; people who have not given one are said to be so. */
export const personIn = (scene: Scene, { t }: Words, person: PersonId): string => {
  const name = scene.values('people', person)?.['name'];
  return typeof name === 'string' && name !== '' ? name : t('unknownPerson');
};

/** The unit that a row is about; null when it belongs to the round as a whole. */
export const unitIn = (scene: Scene, table: Table, id: string): string | null => {
  const values = scene.values(table, id);
  return values ? unitOf(table, id, values, scene.values) : null;
};

/** Where a row would stand in its list with a given place: after which neighbour, or first. */
export const positionIn = (scene: Scene, words: Words, table: Table, row: string, order: string): string => {
  const before = scene.listOf(table).filter((each) => each.id !== row && each.order < order);
  const last = before.at(-1);
  return last ? words.t('value.after', { name: nameIn(scene, words, table, last.id) }) : words.t('value.first');
};
