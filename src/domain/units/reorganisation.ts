import { addDays } from '../days.ts';
import type { UnitId } from '../ids.ts';
import type { IsoDate } from '../schema/field.ts';
import type { LineageEvent } from '../schema/planning.ts';
import type { FieldValue, Row } from '../schema/tables.ts';
import type { NewValues } from '../commands/command.ts';

/** A unit of the directory as it was on the screen. */
export type ShownUnit = Pick<Row<'units'>, 'id' | 'name' | 'kind' | 'chosen' | 'lineage' | 'regs'>;

/** A unit that comes out of others. */
export interface NewUnit {
  readonly id: UnitId;
  readonly name: string;
  readonly order: string;
}

/** What was decided about units (sắp xếp tổ chức), in force from `date` on. */
export type Reorganisation =
  | { readonly event: 'renamed'; readonly unit: ShownUnit; readonly name: string; readonly date: IsoDate }
  /** Into a unit of the directory, which may be one of them, or into a new one. */
  | { readonly event: 'merged'; readonly from: readonly ShownUnit[]; readonly into: ShownUnit | NewUnit; readonly date: IsoDate }
  /** `stays`: the unit goes on beside its parts (tách); otherwise it ends (chia). */
  | { readonly event: 'split'; readonly unit: ShownUnit; readonly into: readonly NewUnit[]; readonly stays: boolean; readonly date: IsoDate }
  /** `leaves`: it is no longer of this department. */
  | { readonly event: 'moved'; readonly units: readonly ShownUnit[]; readonly leaves: boolean; readonly date: IsoDate };

type Values = NewValues<'units'>;

/** What a reorganisation changes in the directory. */
export interface DirectoryChanges {
  readonly made: readonly { readonly id: UnitId; readonly values: Values }[];
  readonly changed: readonly { readonly unit: ShownUnit; readonly values: Values }[];
}

const isShown = (unit: ShownUnit | NewUnit): unit is ShownUnit => 'regs' in unit;

const entryOf = (event: LineageEvent, date: IsoDate, from: readonly ShownUnit[]): FieldValue<'units', 'lineage'>[number] => ({
  event,
  date,
  from: from.map(({ id, name }) => ({ id, name })),
});

/** Its last day is the one before the reorganisation; it is no longer inspected, unless it was or is going to be visited before. */
const ended = (unit: ShownUnit, date: IsoDate, visited: ReadonlySet<UnitId>): DirectoryChanges['changed'][number] => ({
  unit,
  values: { until: addDays(date, -1), ...(unit.chosen && !visited.has(unit.id) ? { chosen: false } : {}) },
});

/** A new unit is of the kind of those that it came out of, and is inspected where one of them was to be. */
const successor = ({ id, name, order }: NewUnit, entry: FieldValue<'units', 'lineage'>[number], from: readonly ShownUnit[]): DirectoryChanges['made'][number] => ({
  id,
  values: { name: name.trim(), order, kind: from[0]?.kind, chosen: from.some(({ chosen }) => chosen), lineage: [entry] },
});

/**
 * PURE. What a reorganisation writes into the directory. A unit that goes on keeps its row: renamed, it has another name;
 * with others merged into it, it remembers them. One that ends keeps its row too, with its last day.
 * `visited`: the units that have a visit in this round, so that it does not lose them.
 */
export const directoryChanges = (plan: Reorganisation, visited: ReadonlySet<UnitId>): DirectoryChanges => {
  const { event, date } = plan;
  switch (event) {
    case 'renamed': {
      const { unit, name } = plan;
      return { made: [], changed: [{ unit, values: { name: name.trim(), lineage: [...unit.lineage, entryOf(event, date, [unit])] } }] };
    }
    case 'merged': {
      const { from, into } = plan;
      const entry = entryOf(event, date, from);
      const gone = from.filter(({ id }) => id !== into.id).map((unit) => ended(unit, date, visited));
      if (!isShown(into)) return { made: [successor(into, entry, from)], changed: gone };
      const chosen = !into.chosen && from.some((unit) => unit.chosen) ? { chosen: true } : {};
      return { made: [], changed: [...gone, { unit: into, values: { lineage: [...into.lineage, entry], ...chosen } }] };
    }
    case 'split': {
      const { unit, into, stays } = plan;
      const made = into.map((part) => successor(part, entryOf(event, date, [unit]), [unit]));
      return { made, changed: stays ? [] : [ended(unit, date, visited)] };
    }
    case 'moved': {
      const { units, leaves } = plan;
      const changed = units.map((unit) => {
        const lineage = { lineage: [...unit.lineage, entryOf(event, date, [unit])] };
        return { unit, values: leaves ? { ...ended(unit, date, visited).values, ...lineage } : lineage };
      });
      return { made: [], changed };
    }
  }
};
