import type { VisitSession } from './schema/planning.ts';
import type { Row } from './schema/tables.ts';

/** Who goes where. */
export interface Schedule {
  readonly members: readonly (Pick<Row<'members'>, 'unit'> & Seated)[];
  readonly assignments: readonly Pick<Row<'assignments'>, 'member' | 'visit'>[];
}

/** Whether two parts of a day meet: a full day meets every part. */
export const sessionsMeet = (a: VisitSession, b: VisitSession): boolean => a === b || a === 'fullDay' || b === 'fullDay';

/** Whether a visit is going to take place or has taken place. */
export const isHeld = (visit: Pick<Row<'visits'>, 'stage'>): boolean => visit.stage !== 'cancelled';

/** Whether something that goes out may speak of a visit: one without notice that has not begun must not be guessed from it. */
export const isDisclosed = ({ form, stage }: Pick<Row<'visits'>, 'form' | 'stage'>): boolean => form !== 'surprise' || stage !== 'planned';

/** Whether a visit has begun: only then it has results. */
export const hasBegun = ({ stage }: Pick<Row<'visits'>, 'stage'>): boolean => stage === 'inProgress' || stage === 'minutesSigned';

/** A visit as far as it decides who goes along. */
export type TeamedVisit = Pick<Row<'visits'>, 'id' | 'group' | 'team'>;

/** A member as far as his place in the team decides where he goes. */
export type Seated = Pick<Row<'members'>, 'id' | 'group'>;

/** Whether the group of a visit and the assignments say that a member goes along, before anybody is added or taken out. */
const goesByPlace = ({ id, group }: Seated, visit: TeamedVisit, assignments: Schedule['assignments']): boolean => {
  const own = assignments.filter((assignment) => assignment.member === id);
  if (own.some((assignment) => assignment.visit === visit.id)) return true;
  if (own.length > 0 && own.every((assignment) => assignment.visit !== null)) return false;
  return visit.group === null || visit.group === group;
};

/**
 * Whether a member goes along on a visit. First what the visit itself says (`team`: who stays away, who comes along); then an
 * assignment to it by name; who was given other visits by name, and none for all of them, does not go. Beyond that the
 * whole team goes, or the group of the visit where it has one: groups inspect side by side (domain §1.5), so somebody of
 * another group or of none stays with his own [judgement]. Areas follow from assignments alone (share.ts).
 */
export const takesPart = (member: Seated, visit: TeamedVisit, assignments: Schedule['assignments']): boolean =>
  !visit.team.except.includes(member.id) && (visit.team.also.includes(member.id) || goesByPlace(member, visit, assignments));

/** What the visit has to say of its team so that a member goes along, or does not; nothing where that follows by itself. */
export const teamWith = (member: Seated, visit: TeamedVisit, goes: boolean, assignments: Schedule['assignments']): TeamedVisit['team'] => {
  const also = visit.team.also.filter((id) => id !== member.id);
  const except = visit.team.except.filter((id) => id !== member.id);
  if (goesByPlace(member, visit, assignments) === goes) return { also, except };
  return goes ? { also: [...also, member.id], except } : { also, except: [...except, member.id] };
};

/** Nobody inspects the unit that he works in (domain file §1.5); this member would, at this visit. */
export const inspectsOwnUnit = (
  member: Schedule['members'][number],
  visit: Pick<Row<'visits'>, 'unit'> & TeamedVisit,
  assignments: Schedule['assignments'],
): boolean => member.unit !== null && member.unit === visit.unit && takesPart(member, visit, assignments);

/** By day and part of the day, those without a date last; then by id, so that every laptop shows one order. */
export const byTime = (a: Pick<Row<'visits'>, 'id' | 'slot'>, b: Pick<Row<'visits'>, 'id' | 'slot'>): number => {
  const key = ({ slot }: Pick<Row<'visits'>, 'slot'>): string => (slot ? `${slot.date} ${slot.session === 'afternoon' ? 2 : 1}` : '~');
  const [left, right] = [key(a), key(b)];
  return left === right ? (a.id < b.id ? -1 : Number(a.id > b.id)) : left < right ? -1 : 1;
};
