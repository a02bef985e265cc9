import { asIsoDate } from '#domain/days.ts';
import type { UnitId } from '#domain/ids.ts';
import { newPlaces } from '#domain/placing.ts';
import type { LineageEvent } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { namesIn } from '#domain/unitKind.ts';
import type { NewUnit, Reorganisation } from '#domain/units/reorganisation.ts';

type Unit = Row<'units'>;

/** What somebody has filled in about a reorganisation. */
export interface ReorganisationForm {
  readonly event: LineageEvent;
  readonly date: string | null;
  /** Of a renaming and of a split the first counts. */
  readonly units: readonly Unit[];
  readonly newName: string;
  /** Into which unit; null: a new one, of the name beside it. */
  readonly into: Unit | null;
  readonly parts: string;
  readonly stays: boolean;
  readonly leaves: boolean;
}

/** New units behind the one that they come out of. */
const newUnits = (names: readonly string[], after: Unit, all: readonly Unit[], createId: (name: string) => UnitId): readonly NewUnit[] => {
  const at = all.findIndex(({ id }) => id === after.id) + 1;
  const { orders } = newPlaces(all, at, names.length);
  return names.map((name, no) => ({ id: createId(name), name, order: orders[no] ?? '' }));
};

/** The reorganisation that a form says; null while something is missing. */
export const reorganisationOf = (form: ReorganisationForm, all: readonly Unit[], createId: (name: string) => UnitId): Reorganisation | null => {
  const { event, units, stays, leaves } = form;
  const date = asIsoDate(form.date);
  const name = form.newName.trim();
  const first = units[0];
  const last = units.at(-1);
  if (date === null || !first || !last) return null;
  switch (event) {
    case 'renamed':
      return name === '' || name === first.name ? null : { event, unit: first, name, date };
    case 'merged': {
      if (form.into !== null) return units.every(({ id }) => id === form.into?.id) ? null : { event, from: units, into: form.into, date };
      const [into] = name === '' ? [] : newUnits([name], last, all, createId);
      return into === undefined || units.length < 2 ? null : { event, from: units, into, date };
    }
    case 'split': {
      const into = newUnits(namesIn(form.parts), first, all, createId);
      return into.length === 0 || (!stays && into.length < 2) ? null : { event, unit: first, into, stays, date };
    }
    case 'moved':
      return { event, units, leaves, date };
  }
};
