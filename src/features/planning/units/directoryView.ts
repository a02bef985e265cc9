import { orderKeys } from '#domain/order.ts';
import type { Placed } from '#domain/placing.ts';
import { unitKinds, type UnitKind } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { hasWords, searchText } from '#domain/searchText.ts';
import { isStanding } from '#domain/units/directory.ts';

type Unit = Row<'units'>;

/** Whether a unit is inspected, is not, or does not exist any more. */
export const unitStates = ['chosen', 'unchosen', 'ended'] as const;
export type UnitState = (typeof unitStates)[number];

/** What of the directory is shown; null and blank: everything. */
export interface DirectoryFilter {
  readonly search: string;
  readonly kind: UnitKind | null;
  readonly state: UnitState | null;
}

/** The whole directory. */
export const everyUnit: DirectoryFilter = { search: '', kind: null, state: null };

/** Whether a filter leaves anything out. */
export const isNarrowed = ({ search, kind, state }: DirectoryFilter): boolean => search.trim() !== '' || kind !== null || state !== null;

const isIn = (unit: Unit, state: UnitState): boolean => {
  switch (state) {
    case 'chosen':
      return unit.chosen;
    case 'unchosen':
      return !unit.chosen && isStanding(unit);
    case 'ended':
      return !isStanding(unit);
  }
};

/** What a unit is found by: its names, those it bore too, its head and its contact. */
const wordsOf = ({ name, head, contact, lineage }: Unit): string =>
  searchText([name, head.name, head.position, contact, ...lineage.flatMap(({ from }) => from.map((source) => source.name))].join(' '));

/** The units that a filter shows, in the order of the directory. */
export const shownUnits = (units: readonly Unit[], { search, kind, state }: DirectoryFilter): readonly Unit[] =>
  units.filter(
    (unit) => (kind === null || unit.kind === kind) && (state === null || isIn(unit, state)) && (search.trim() === '' || hasWords(wordsOf(unit), search)),
  );

// Vietnamese order (ă after a, đ after d); „Phòng 10“ after „Phòng 9“.
const names = new Intl.Collator('vi', { numeric: true, sensitivity: 'base' });

const isEnded = (unit: Unit): number => Number(!isStanding(unit));

/** The places of a directory sorted by kind and name, those that do not exist any more last; only rows that move are named. */
export const sortedPlaces = (units: readonly Unit[]): readonly Placed<Unit>[] => {
  const sorted = units.toSorted(
    (a, b) => isEnded(a) - isEnded(b) || unitKinds.indexOf(a.kind) - unitKinds.indexOf(b.kind) || names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
  );
  if (sorted.every((unit, at) => unit === units[at])) return [];
  const keys = orderKeys(sorted.length);
  return sorted.flatMap((row, at) => {
    const order = keys[at] ?? row.order;
    return order === row.order ? [] : [{ row, order }];
  });
};
