import { AttendeeIdSchema, slugOf, type AttendeeId, type MemberId, type VisitId } from './ids.ts';
import { byOrder } from './order.ts';
import { inspectsOwnUnit, takesPart, type TeamedVisit } from './schedule.ts';
import type { Attendance } from './schema/meeting.ts';
import { memberRoles } from './schema/planning.ts';
import type { Row, Values } from './schema/tables.ts';
import { searchText } from './searchText.ts';

type Member = Pick<Row<'members'>, 'id' | 'name' | 'unit' | 'group'>;
type Attendee = Pick<Row<'attendees'>, 'id' | 'side' | 'member' | 'presence'>;
type Assignments = readonly Pick<Row<'assignments'>, 'member' | 'visit'>[];

/** Somebody who is to take part, before his row exists. The id follows from who he is: two laptops that fill in the list agree. */
export interface Invited {
  readonly id: AttendeeId;
  readonly values: Pick<Values<'attendees'>, 'side' | 'member' | 'name' | 'position'>;
}

const byRole = (a: Pick<Row<'members'>, 'role' | 'id' | 'order'>, b: Pick<Row<'members'>, 'role' | 'id' | 'order'>): number =>
  memberRoles.indexOf(a.role) - memberRoles.indexOf(b.role) || byOrder(a, b);

/** PURE. The members who go along on a visit, by seat: leader, deputy, secretary, members. */
export const teamOfVisit = (visit: TeamedVisit, members: readonly Row<'members'>[], assignments: Assignments): readonly Invited[] =>
  members
    .filter((member) => takesPart(member, visit, assignments))
    .sort(byRole)
    .map(({ id }) => ({ id: AttendeeIdSchema.parse(`${visit.id}.${id}`), values: { side: 'team', member: id, name: '', position: '' } }));

/** A person of the unit by name and position. */
export interface UnitPerson {
  readonly name: string;
  readonly position: string;
}

/** PURE. The people of the unit who are likely to come: its head, its contact, and who was there last time; each once, by name. */
export const peopleOfUnit = (
  visit: VisitId,
  unit: Pick<Values<'units'>, 'head' | 'contact'> | undefined,
  earlier: readonly UnitPerson[],
): readonly Invited[] => {
  const known = new Map<string, UnitPerson>();
  for (const { name, position } of [...(unit ? [unit.head, { name: contactName(unit.contact), position: '' }] : []), ...earlier]) {
    const key = slugOf(name, 60);
    if (key !== '' && !known.has(key)) known.set(key, { name: name.trim(), position: position.trim() });
  }
  return [...known].map(([key, { name, position }]) => ({
    id: AttendeeIdSchema.parse(`${visit}.u-${key}`),
    values: { side: 'unit', member: null, name, position },
  }));
};

/** The name in a contact, which usually goes on with a telephone number or an address of mail. */
const contactName = (contact: string): string => contact.split(/[,;:–—(\d+@-]/, 1)[0]?.trim() ?? '';

/** What an attendance lacks: somebody who takes another's place needs a name, and there is a reason why. */
export type AttendanceGap = 'reason' | 'substitute';

/** PURE. What is missing in the attendance of somebody who has a substitute (domain §1.5 [S10]). */
export const attendanceGaps = ({ state, reason, substitute }: Attendance): readonly AttendanceGap[] =>
  state !== 'substituted' ? [] : [...(substitute.name.trim() === '' ? ['substitute' as const] : []), ...(reason.trim() === '' ? ['reason' as const] : [])];

/** Somebody who would inspect the unit that he works in. */
export interface OwnUnit {
  /** His row among the attendees; null while the list of the day has not been made. */
  readonly attendee: AttendeeId | null;
  readonly member: MemberId;
  /** It is the substitute who works there. */
  readonly isSubstitute: boolean;
}

/** What is needed to tell who inspects his own unit. */
export interface OwnUnitScene {
  readonly visit: Pick<Row<'visits'>, 'unit'> & TeamedVisit;
  readonly unit: Pick<Row<'units'>, 'name'> | undefined;
  readonly attendees: readonly Attendee[];
  readonly members: readonly Member[];
  readonly assignments: Assignments;
}

const sameWords = (a: string, b: string): boolean => searchText(a).trim() === searchText(b).trim();

/** A substitute is known by name only: he works there when a member of that name does, or when his position names the unit. */
const substituteWorksThere = ({ substitute }: Attendance, { visit, unit, members }: OwnUnitScene): boolean => {
  const [name, position, unitName] = [substitute.name.trim(), searchText(substitute.position), searchText(unit?.name ?? '').trim()];
  if (name === '') return false;
  const isThere = members.some((member) => member.unit !== null && member.unit === visit.unit && sameWords(member.name, name));
  return isThere || (unitName !== '' && position.includes(unitName));
};

/**
 * PURE. Who inspects his own unit on the day (domain §1.5; the rule of the schedule, schedule.ts). Once the list of the
 * team has been made it counts who is there; before that, who is to come.
 */
export const ownUnitAttendees = (scene: OwnUnitScene): readonly OwnUnit[] => {
  const { visit, attendees, members, assignments } = scene;
  const team = attendees.filter(({ side, member }) => side === 'team' && member !== null);
  const own = new Set(members.filter((member) => member.unit !== null && member.unit === visit.unit).map(({ id }) => id));
  if (team.length === 0) {
    return members
      .filter((member) => inspectsOwnUnit(member, visit, assignments))
      .map(({ id }) => ({ attendee: null, member: id, isSubstitute: false }));
  }
  return team.flatMap(({ id, member, presence }): readonly OwnUnit[] => {
    if (member === null) return [];
    if (presence.state === 'present') return own.has(member) ? [{ attendee: id, member, isSubstitute: false }] : [];
    const isSubstitute = presence.state === 'substituted' && substituteWorksThere(presence, scene);
    return isSubstitute ? [{ attendee: id, member, isSubstitute }] : [];
  });
};
