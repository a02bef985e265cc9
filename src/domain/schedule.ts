import type { MemberId, VisitId } from './ids.ts';
import type { VisitSession } from './schema/planning.ts';
import type { Row } from './schema/tables.ts';

/** Who goes where. */
export interface Schedule {
  readonly members: readonly Pick<Row<'members'>, 'id' | 'unit'>[];
  readonly assignments: readonly Pick<Row<'assignments'>, 'member' | 'visit'>[];
}

/** Whether two parts of a day meet: a full day meets every part. */
export const sessionsMeet = (a: VisitSession, b: VisitSession): boolean => a === b || a === 'fullDay' || b === 'fullDay';

/** Whether a visit is going to take place or has taken place. */
export const isHeld = (visit: Pick<Row<'visits'>, 'stage'>): boolean => visit.stage !== 'cancelled';

/**
 * Whether a member goes along on a visit: everybody goes everywhere, except who was given visits by name and not this
 * one (an assignment without a visit holds for all of them). By the same rule as share.ts, `isWithinShare`.
 */
export const takesPart = (member: MemberId, visit: VisitId, assignments: Schedule['assignments']): boolean => {
  const own = assignments.filter((assignment) => assignment.member === member);
  return own.length === 0 || own.some((assignment) => assignment.visit === null || assignment.visit === visit);
};

/** Nobody inspects the unit that he works in (domain file §1.5); this member would, at this visit. */
export const inspectsOwnUnit = (
  member: Schedule['members'][number],
  { id, unit }: Pick<Row<'visits'>, 'id' | 'unit'>,
  assignments: Schedule['assignments'],
): boolean => member.unit !== null && member.unit === unit && takesPart(member.id, id, assignments);

/** By day and part of the day, those without a date last; then by id, so that every laptop shows one order. */
export const byTime = (a: Pick<Row<'visits'>, 'id' | 'slot'>, b: Pick<Row<'visits'>, 'id' | 'slot'>): number => {
  const key = ({ slot }: Pick<Row<'visits'>, 'slot'>): string => (slot ? `${slot.date} ${slot.session === 'afternoon' ? 2 : 1}` : '~');
  const [left, right] = [key(a), key(b)];
  return left === right ? (a.id < b.id ? -1 : Number(a.id > b.id)) : left < right ? -1 : 1;
};
