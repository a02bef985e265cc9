import { assignmentIdOf, type MemberId } from '../ids.ts';
import { fail } from '../result.ts';
import { basisOf } from '../row.ts';
import { takesPart, teamWith, type Schedule, type Seated } from '../schedule.ts';
import type { Row } from '../schema/tables.ts';
import {
  addCommand,
  allWrites,
  deletionWrite,
  editCommand,
  fieldWrite,
  oneWrite,
  rowWrites,
  type Command,
  type CommandInput,
  type Rejection,
  type WriteIntent,
} from './command.ts';
import type { Result } from '../result.ts';

type Writes = Result<readonly WriteIntent[], Rejection>;
type Visit = Row<'visits'>;

/** Sets up a group of the team. */
export const addGroup = addCommand('groups', 'group.add', 'name');
/** Renames a group. */
export const editGroup = editCommand('groups', 'group.edit');

/** A group, and who and what belongs to it. */
export interface RemoveGroupInput extends CommandInput {
  readonly group: Row<'groups'>;
  readonly members: readonly Row<'members'>[];
  readonly visits: readonly Visit[];
}

/** Dissolves a group: its members and visits are the whole team's again, all in one step. */
export const removeGroup: Command<RemoveGroupInput> = {
  name: 'group.remove',
  decide: ({ group, members, visits }) =>
    allWrites([
      { ok: true, value: [deletionWrite({ table: 'groups', row: group }, true)] },
      ...members.filter((row) => row.group === group.id).map((row) => oneWrite(fieldWrite('members', row.id, 'group', null, basisOf(row, 'group')))),
      ...visits.filter((row) => row.group === group.id).map((row) => oneWrite(fieldWrite('visits', row.id, 'group', null, basisOf(row, 'group')))),
    ]),
};

const sameIds = (a: readonly MemberId[], b: readonly MemberId[]): boolean => a.length === b.length && a.every((id) => b.includes(id));

/** The write by which a visit says who comes along and who stays away; none where it says so already. */
const teamWrite = (visit: Visit, team: Visit['team']): Writes =>
  sameIds(visit.team.also, team.also) && sameIds(visit.team.except, team.except)
    ? { ok: true, value: [] }
    : oneWrite(fieldWrite('visits', visit.id, 'team', team, basisOf(visit, 'team')));

/** Somebody and a visit on which he is to go, or not. */
export interface GoInput extends CommandInput {
  readonly places: readonly { readonly visit: Visit; readonly member: Seated; readonly goes: boolean }[];
  readonly assignments: Schedule['assignments'];
}

/** Says who goes along on which visits, beside what group and assignments say. */
export const setWhoGoes: Command<GoInput> = {
  name: 'visit.team',
  decide: ({ places, assignments }) => {
    const visits = new Map(places.map(({ visit }) => [visit.id, visit]));
    return allWrites(
      [...visits.values()].map((visit) =>
        teamWrite(
          visit,
          places
            .filter((place) => place.visit.id === visit.id)
            .reduce((at, { member, goes }) => ({ ...at, team: teamWith(member, at, goes, assignments) }), visit).team,
        ),
      ),
    );
  },
};

/** Who is replaced by whom, and on which visits: those that have not been held yet. */
export interface SubstituteInput extends CommandInput {
  readonly member: Seated;
  readonly by: Pick<Row<'members'>, 'id' | 'group' | 'unit'>;
  readonly visits: readonly Visit[];
  /** All visits of the round: the substitute goes on where he went before. */
  readonly all: readonly Visit[];
  readonly assignments: readonly Row<'assignments'>[];
}

/** The visits at which the substitute would inspect his own unit: he does not go there, and somebody else has to. */
export const notForSubstitute = ({ by, visits }: Pick<SubstituteInput, 'by' | 'visits'>): readonly Visit[] =>
  visits.filter(({ unit }) => unit !== null && unit === by.unit);

type Given = Pick<Row<'assignments'>, 'member' | 'area' | 'visit'>;

/** The areas that somebody has at a visit; null stands for all of them. */
const areasAt = (member: MemberId, visit: Visit, assignments: readonly Given[]): readonly (number | null)[] => [
  ...new Set(assignments.filter((one) => one.member === member && (one.visit === null || one.visit === visit.id)).map(({ area }) => area)),
];

/**
 * A member who cannot come is replaced (domain §1.5 [S10]): on these visits the substitute goes in his place, with his areas.
 * What was held before stays his. The reason is asked for and kept.
 */
export const substituteMember: Command<SubstituteInput> = {
  name: 'member.substitute',
  decide: ({ member, by, visits, all, assignments, reason = '' }) => {
    if (reason.trim() === '') return fail({ type: 'reason-required' });
    const own = new Set(notForSubstitute({ by, visits }).map(({ id }) => id));
    const taken = visits.filter((visit) => takesPart(member, visit, assignments));
    const given = taken
      .filter(({ id }) => !own.has(id))
      .flatMap((visit) =>
        areasAt(member.id, visit, assignments)
          .filter((area) => !areasAt(by.id, visit, assignments).some((has) => has === null || has === area))
          .map((area): Given => ({ member: by.id, area, visit: visit.id })),
      );
    const dropped = assignments.filter((one) => one.member === member.id && taken.some(({ id }) => id === one.visit));
    const gone = new Set(dropped.map(({ id }) => id));
    const after = [...assignments.filter(({ id }) => !gone.has(id)), ...given];
    const takenIds = new Set(taken.map(({ id }) => id));
    const teams = all
      .filter(({ stage, id }) => stage === 'planned' || takenIds.has(id))
      .map((visit): Writes => {
        const goes = takesPart(by, visit, assignments) || (takenIds.has(visit.id) && !own.has(visit.id));
        const withBy = { ...visit, team: teamWith(by, visit, goes, after) };
        const leaves = takenIds.has(visit.id) || !takesPart(member, visit, assignments);
        return teamWrite(visit, teamWith(member, withBy, !leaves, after));
      });
    return allWrites([
      { ok: true, value: dropped.map((row) => deletionWrite({ table: 'assignments', row }, true)) },
      ...given.map((one) => rowWrites('assignments', assignmentIdOf(by.id, one.area, one.visit), one)),
      ...teams,
    ]);
  },
};
