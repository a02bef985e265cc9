import type { UnitId } from '../ids.ts';
import type { Json } from '../json.ts';
import type { Placed } from '../placing.ts';
import { fail, ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { Row } from '../schema/tables.ts';
import { directoryChanges, type DirectoryChanges, type Reorganisation } from '../units/reorganisation.ts';
import {
  allWrites,
  checkedValue,
  fieldWrite,
  oneWrite,
  rowWrites,
  type Command,
  type CommandInput,
  type Rejection,
  type Shown,
  type WriteIntent,
} from './command.ts';
import type { ImportRecordsInput } from './importRecords.ts';

type Writes = Result<readonly WriteIntent[], Rejection>;

const changedWrites = ({ unit, values }: DirectoryChanges['changed'][number]): Writes => {
  const writes: WriteIntent[] = [];
  for (const [field, value] of Object.entries<Json | undefined>(values)) {
    if (value === undefined) continue;
    const check = checkedValue('units', field, value);
    if (!check.ok) return check;
    writes.push({ table: 'units', row: unit.id, field, value: check.value, basis: basisOf(unit, field) });
  }
  return ok(writes);
};

const placeWrites = (places: readonly Placed<Row<'units'>>[]): readonly Writes[] =>
  places.map(({ row, order }) => oneWrite(fieldWrite('units', row.id, 'order', order, basisOf(row, 'order'))));

const namedWrites = (made: DirectoryChanges['made']): readonly Writes[] =>
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
  readonly made: DirectoryChanges['made'];
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
    return notNothing(allWrites([...namedWrites(made), ...changed.map(changedWrites)]));
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

const listImport = (name: string): Command<ImportRecordsInput> => ({ name, decide: ({ writes }) => notNothing(ok(writes)) });

/** Takes units over from a file of a list (importedList.ts). */
export const importUnits = listImport('unit.import');
/** Takes members of the team over from a file of a list. */
export const importMembers = listImport('member.import');
