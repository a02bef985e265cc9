import type { Json } from '#domain/json.ts';
import { MemberIdSchema, PlanIdSchema, UnitIdSchema } from '#domain/ids.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { blankMember, blankUnit, rowOf } from './rows.ts';

const plan = PlanIdSchema.parse('p1');

const written = (id: string, values: Readonly<Record<string, Json | undefined>>) =>
  rowOf(id, Object.fromEntries(Object.entries(values).flatMap(([field, value]) => (value === undefined ? [] : [[field, [value]]])))).regs;

/** A unit of a directory, with a head for each value that is given. */
export const unitRow = (id: string, values: Partial<Values<'units'>> = {}): Row<'units'> => {
  const named = { name: id, ...values };
  return { ...blankUnit, ...named, id: UnitIdSchema.parse(id), plan, deleted: 0, conflicts: 0, regs: written(id, named) };
};

/** A member of a team, with a head for each value that is given. */
export const memberRow = (id: string, values: Partial<Values<'members'>> = {}): Row<'members'> => {
  const named = { name: id, ...values };
  return { ...blankMember, ...named, id: MemberIdSchema.parse(id), plan, deleted: 0, conflicts: 0, regs: written(id, named) };
};
