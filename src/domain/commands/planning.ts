import type { CriteriaSet } from '../criteria/criteriaSet.ts';
import { areaIdOf, assignmentIdOf, criterionIdOf, type MemberId, type VisitId } from '../ids.ts';
import type { Placed } from '../placing.ts';
import { fail, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { Row } from '../schema/tables.ts';
import {
  addCommand,
  allWrites,
  editCommand,
  fieldWrite,
  oneWrite,
  removeCommand,
  rowWrites,
  type Command,
  type CommandInput,
  type NewValues,
  type Rejection,
  type WriteIntent,
} from './command.ts';

/** A new round with its areas and its pinned criteria, in one change. */
export interface CreatePlanInput extends CommandInput {
  readonly values: NewValues<'plans'>;
  readonly criteria: CriteriaSet;
}

/** The rows of a built-in set: their ids follow from version and code, so two people who take it in agree. */
export const criteriaWrites = ({ version, criteria, details }: CriteriaSet): readonly Result<readonly WriteIntent[], Rejection>[] =>
  criteria.map((definition) => rowWrites('criteria', criterionIdOf(version, definition.code), { version, definition, ...details?.[definition.code] }));

/** Opens a new inspection round: the plan row, the areas of the criteria set (the standard ones included), its criteria. */
export const createPlan: Command<CreatePlanInput> = {
  name: 'plan.create',
  decide: ({ plan, values, criteria }) =>
    allWrites([
      rowWrites('plans', plan, { ...values, criteriaVersion: criteria.version }),
      ...criteria.areas.map((area) =>
        rowWrites('areas', areaIdOf(area.no), {
          no: area.no,
          name: area.name,
          thematic: area.thematic,
          included: !area.thematic,
        }),
      ),
      ...criteriaWrites(criteria),
    ]),
};

/** Edits one fact of the plan. */
export const editPlan = editCommand('plans', 'plan.edit');

/** Cites a legal basis. */
export const addBasis = addCommand('bases', 'basis.add');
/** Edits a legal basis. */
export const editBasis = editCommand('bases', 'basis.edit');
/** Drops a legal basis. */
export const removeBasis = removeCommand('bases', 'basis.remove');

/** Includes an area, leaves it out, or renames it. */
export const editArea = editCommand('areas', 'area.edit');

/** Edits a unit. */
export const editUnit = editCommand('units', 'unit.edit');
/** Takes a unit out of the round. */
export const removeUnit = removeCommand('units', 'unit.remove');

/** Members by name, and older ones that leave no room for them in the list. */
export interface AddMembersInput extends CommandInput {
  readonly made: readonly { readonly id: MemberId; readonly values: NewValues<'members'> }[];
  readonly places: readonly Placed<Row<'members'>>[];
}

/** Adds members to the team: a pasted list is one step, so that it is there whole or not at all. */
export const addMembers: Command<AddMembersInput> = {
  name: 'member.add',
  decide: ({ made, places }) =>
    allWrites([
      ...made.map(({ id, values }): Result<readonly WriteIntent[], Rejection> =>
        (values.name ?? '').trim() === '' ? fail({ type: 'text-required', table: 'members', field: 'name' }) : rowWrites('members', id, values),
      ),
      ...places.map(({ row, order }) => oneWrite(fieldWrite('members', row.id, 'order', order, basisOf(row, 'order')))),
    ]),
};
/** Edits a member. */
export const editMember = editCommand('members', 'member.edit');
/** Takes a member out of the team. */
export const removeMember = removeCommand('members', 'member.remove');

/** A member, the area (null: all) and the visit (null: all) that he answers for. */
export interface AssignInput extends CommandInput {
  readonly member: MemberId;
  readonly area: number | null;
  readonly visit: VisitId | null;
}

/** Gives a member an area or a visit. The row id follows from the content, so two planners assigning alike agree. */
export const assignMember: Command<AssignInput> = {
  name: 'assignment.add',
  decide: ({ member, area, visit }) => rowWrites('assignments', assignmentIdOf(member, area, visit), { member, area, visit }),
};
/** Takes an assignment back. */
export const removeAssignment = removeCommand('assignments', 'assignment.remove');

/** Schedules a visit. */
export const scheduleVisit = addCommand('visits', 'visit.schedule');
/** Edits one fact of a visit. */
export const editVisit = editCommand('visits', 'visit.edit');
/** Takes a visit out of the schedule. */
export const removeVisit = removeCommand('visits', 'visit.remove');
