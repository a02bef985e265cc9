import type { UnitId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { Placed } from '../placing.ts';
import { fail, ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { RowIds, Row, Table } from '../schema/tables.ts';
import { directoryChanges, type Reorganisation } from '../units/reorganisation.ts';
import {
  allWrites,
  checkedValue,
  fieldWrite,
  oneWrite,
  rowWrites,
  type Command,
  type CommandInput,
  type NewValues,
  type Rejection,
  type Shown,
  type WriteIntent,
} from './command.ts';

type Writes = Result<readonly WriteIntent[], Rejection>;

/** A new row of a list. */
export interface MadeRow<T extends Table> {
  readonly id: RowIds[T];
  readonly values: NewValues<T>;
}

/** Fields of a row that are to say something else, and the row as it was on the screen. */
export interface ChangedRow<T extends Table> {
  readonly row: Shown<T>;
  readonly values: NewValues<T>;
}

const changedWrites = <T extends Table>(table: T, { row, values }: ChangedRow<T>): Writes => {
  const writes: WriteIntent[] = [];
  for (const [field, value] of Object.entries<Json | undefined>(values)) {
    if (value === undefined) continue;
    const check = checkedValue(table, field, value);
    if (!check.ok) return check;
    writes.push({ table, row: row.id, field, value: check.value, basis: basisOf(row, field) });
  }
  return ok(writes);
};

const placeWrites = (places: readonly Placed<Row<'units'>>[]): readonly Writes[] =>
  places.map(({ row, order }) => oneWrite(fieldWrite('units', row.id, 'order', order, basisOf(row, 'order'))));

const namedWrites = (made: readonly MadeRow<'units'>[]): readonly Writes[] =>
  made.map(({ id, values }) => ((values.name ?? '').trim() === '' ? fail({ type: 'text-required', table: 'units', field: 'name' }) : rowWrites('units', id, values)));

const notNothing = (writes: Writes): Writes => (writes.ok && writes.value.length === 0 ? fail({ type: 'nothing-to-write' }) : writes);

/** Units with new places. */
export interface PlaceUnitsInput extends CommandInput {
  readonly places: readonly Placed<Row<'units'>>[];
}

/** Puts units of the directory into another order. */
export const placeUnits: Command<PlaceUnitsInput> = { name: 'unit.place', decide: ({ places }) => notNothing(allWrites(placeWrites(places))) };

/** New units, and older ones that leave no room for them. */
export interface AddUnitsInput extends PlaceUnitsInput {
  readonly made: readonly MadeRow<'units'>[];
}

/** Adds the units of a list to the directory. */
export const addUnits: Command<AddUnitsInput> = {
  name: 'unit.add',
  decide: ({ made, places }) => notNothing(allWrites([...namedWrites(made), ...placeWrites(places)])),
};

/** Units as they were on the screen. */
export interface ChooseUnitsInput extends CommandInput {
  readonly units: readonly Shown<'units'>[];
}

const choice = (name: string, chosen: boolean): Command<ChooseUnitsInput> => ({
  name,
  decide: ({ units }) => notNothing(allWrites(units.map((unit) => oneWrite(fieldWrite('units', unit.id, 'chosen', chosen, basisOf(unit, 'chosen')))))),
});

/** Chooses units to be inspected in this round. */
export const chooseUnits = choice('unit.choose', true);
/** Leaves units out of this round; they stay in the directory. */
export const unchooseUnits = choice('unit.unchoose', false);

/** A reorganisation, and the units that have a visit in this round. */
export interface ReorganiseInput extends CommandInput {
  readonly reorganisation: Reorganisation;
  readonly visited: ReadonlySet<UnitId>;
}

/** Records that units were renamed, merged, split or moved. */
export const reorganiseUnits: Command<ReorganiseInput> = {
  name: 'unit.reorganise',
  decide: ({ reorganisation, visited }) => {
    const { made, changed } = directoryChanges(reorganisation, visited);
    if (changed.some(({ values }) => values.name === '')) return fail({ type: 'text-required', table: 'units', field: 'name' });
    return notNothing(allWrites([...namedWrites(made), ...changed.map(({ unit, values }) => changedWrites('units', { row: unit, values }))]));
  },
};

/** The directory of another round. */
export interface TakeDirectoryInput extends CommandInput {
  readonly units: readonly Pick<Row<'units'>, 'id' | 'name' | 'kind' | 'head' | 'contact' | 'order' | 'lineage' | 'until'>[];
}

/** Takes the directory over from another round: the same units with the same ids; which are inspected is chosen anew. */
export const takeDirectory: Command<TakeDirectoryInput> = {
  name: 'unit.takeDirectory',
  decide: ({ units }) =>
    notNothing(
      allWrites(
        units.map(({ id, name, kind, head, contact, order, lineage, until }) =>
          rowWrites('units', id, { name, kind, head, contact, order, lineage, until, chosen: false }),
        ),
      ),
    ),
};

/** What a file brings: new rows and rows that change. */
export interface ImportListInput<T extends Table> extends CommandInput {
  readonly made: readonly MadeRow<T>[];
  readonly changed: readonly ChangedRow<T>[];
}

const listImport = <T extends Table>(table: T, name: string): Command<ImportListInput<T>> => ({
  name,
  decide: ({ made, changed }) =>
    notNothing(allWrites([...made.map(({ id, values }) => rowWrites(table, id, values)), ...changed.map((each) => changedWrites(table, each))])),
});

/** Takes units over from a file. */
export const importUnits = listImport('units', 'unit.import');
/** Takes members of the team over from a file. */
export const importMembers = listImport('members', 'member.import');
