import type { ListTable } from '#domain/importedList.ts';
import type { Row } from '#domain/schema/tables.ts';
import { searchText } from '#domain/searchText.ts';

/** What may go wrong when a line is matched. */
export type MatchFault = 'doubled' | 'ambiguous';

/** The row that a line of a file means, by id where one is given, or else by name; null for a new one. A row is meant once. */
export type Match<T extends ListTable> = (name: string, id: Row<T>['id'] | null, blame: (fault: MatchFault) => void) => Row<T> | null;

/** Matches names as they are searched: no marks, no case, no runs of blanks. */
export const matchAmong = <T extends ListTable>(rows: readonly (Row<T> & { readonly name: string })[]): Match<T> => {
  const byId = new Map<string, Row<T>>(rows.map((row) => [row.id, row]));
  const byName = new Map<string, readonly Row<T>[]>();
  for (const row of rows) byName.set(searchText(row.name), [...(byName.get(searchText(row.name)) ?? []), row]);
  const taken = new Set<string>();
  return (name, id, blame) => {
    const known = id === null ? undefined : byId.get(id);
    const named = byName.get(searchText(name)) ?? [];
    if (!known && named.length > 1) {
      blame('ambiguous');
      return null;
    }
    const row = known ?? named[0] ?? null;
    const key = row?.id ?? `new ${searchText(name)}`;
    if (taken.has(key)) blame('doubled');
    taken.add(key);
    return row;
  };
};

const loose = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

/** The name that a line gives a row: one that differs in capitals and blanks alone is no other name. */
export const nameFor = (given: string, row: { readonly name: string } | null): string => (row !== null && loose(row.name) === loose(given) ? row.name : given);
