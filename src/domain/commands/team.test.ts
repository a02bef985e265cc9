import { describe, expect, it } from 'vitest';
import { blankMember, blankVisit } from '../../../tests/support/rows.ts';
import { GroupIdSchema, MemberIdSchema, PersonIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema, assignmentIdOf, type MemberId } from '../ids.ts';
import { takesPart } from '../schedule.ts';
import { MomentSchema } from '../schema/field.ts';
import { visitFields } from '../schema/planning.ts';
import type { Row, Values } from '../schema/tables.ts';
import { removeGroup, setWhoGoes, substituteMember } from './team.ts';

const plan = PlanIdSchema.parse('kt-2024');
const bare = { plan, deleted: 0 as const, conflicts: 0, regs: {} };
const context = { now: MomentSchema.parse('2024-05-01T00:00:00.000Z'), actor: PersonIdSchema.parse('ps-an') };
const id = (name: string) => MemberIdSchema.parse(name);
const member = (name: string, values: Partial<Values<'members'>> = {}): Row<'members'> => ({ ...bare, ...blankMember, id: id(name), name, ...values });
const visit = (name: string, values: Partial<Values<'visits'>> = {}): Row<'visits'> => ({
  ...bare,
  ...blankVisit,
  id: VisitIdSchema.parse(name),
  unit: UnitIdSchema.parse(`u-${name}`),
  ...values,
});
const given = (who: MemberId, area: number | null, at: Row<'visits'> | null): Row<'assignments'> => ({
  ...bare,
  id: assignmentIdOf(who, area, at?.id ?? null),
  member: who,
  area,
  visit: at?.id ?? null,
});

/** The assignments and visits after the writes of a command. */
const after = (writes: readonly { table: string; row: string; field: string; value: unknown }[], visits: readonly Row<'visits'>[], assignments: readonly Row<'assignments'>[]) => {
  const gone = new Set(writes.filter((write) => write.field === '$deleted' && write.value === true).map(({ row }) => row));
  const made = new Map<string, Record<string, unknown>>();
  for (const { table, row, field, value } of writes) if (table === 'assignments' && !gone.has(row)) made.set(row, { ...made.get(row), [field]: value });
  return {
    made: [...made.values()],
    given: assignments.filter((row) => !gone.has(row.id)),
    visits: visits.map((row) => {
      const team = visitFields.team.schema.safeParse(writes.find((write) => write.table === 'visits' && write.row === row.id && write.field === 'team')?.value);
      return team.success ? { ...row, team: team.data } : row;
    }),
  };
};

describe('a substitution', () => {
  const [past, next, later] = [visit('v1', { stage: 'minutesSigned' }), visit('v2'), visit('v3')];
  const all = [past, next, later];
  const [an, binh] = [member('an'), member('binh')];

  it('asks for the reason', () => {
    expect(substituteMember.decide({ plan, member: an, by: binh, visits: [next], all, assignments: [] }, context)).toEqual({ ok: false, error: { type: 'reason-required' } });
  });

  it('hands the visits that are still to come over with their areas, and leaves what was held', () => {
    const assignments = [given(an.id, 3, null), given(an.id, 4, next), given(binh.id, 1, past)];
    const result = substituteMember.decide({ plan, member: an, by: binh, visits: [next, later], all, assignments, reason: 'Nghỉ thai sản' }, context);
    if (!result.ok) throw new Error('refused');
    const made = [...result.value];
    const { visits, made: rows, given: left } = after(made, all, assignments);
    const areas = rows.map((row) => `${String(row['member'])} ${String(row['area'])} ${String(row['visit'])}`);
    expect(areas.toSorted()).toEqual(['binh 3 v2', 'binh 3 v3', 'binh 4 v2']);
    const now = [...left, ...rows.map((row) => ({ member: id(String(row['member'])), visit: VisitIdSchema.parse(String(row['visit'])) }))];
    expect(visits.map((one) => takesPart(an, one, now))).toEqual([true, false, false]);
    expect(visits.map((one) => takesPart(binh, one, now))).toEqual([true, true, true]);
  });

  it('sends nobody to his own unit, and leaves the substitute where he went before', () => {
    const own = member('binh', { unit: later.unit });
    const assignments = [given(an.id, 2, null)];
    const result = substituteMember.decide({ plan, member: an, by: own, visits: [next, later], all: [next, later, visit('v4')], assignments, reason: 'Chuyển công tác' }, context);
    if (!result.ok) throw new Error('refused');
    const { visits, made, given: left } = after(result.value, [next, later, visit('v4')], assignments);
    const now = [...left, ...made.map((row) => ({ member: id(String(row['member'])), visit: VisitIdSchema.parse(String(row['visit'])) }))];
    expect(made.map((row) => row['visit'])).toEqual(['v2']);
    expect(visits.map((one) => takesPart(an, one, now))).toEqual([false, false, true]);
    // He would have gone to v3 by himself: that is the warning of the schedule, not a matter of the substitution.
    expect(visits.map((one) => takesPart(own, one, now))[2]).toBe(true);
  });
});

it('keeps several people from one visit in one write', () => {
  const [an, binh] = [member('an'), member('binh')];
  const at = visit('v1');
  const result = setWhoGoes.decide({ plan, assignments: [], places: [an, binh].map((who) => ({ visit: at, member: who, goes: false })) }, context);
  expect(result.ok && result.value.map(({ field, value }) => [field, value])).toEqual([['team', { also: [], except: ['an', 'binh'] }]]);
});

it('a group that is dissolved leaves nobody and no visit in it', () => {
  const group: Row<'groups'> = { ...bare, id: GroupIdSchema.parse('nhom-1'), name: 'Nhóm 1', order: '' };
  const result = removeGroup.decide({ plan, group, members: [member('an', { group: group.id }), member('binh')], visits: [visit('v1', { group: group.id }), visit('v2')] }, context);
  expect(result.ok && result.value.map(({ table, row, field, value }) => [table, row, field, value])).toEqual([
    ['groups', 'nhom-1', '$deleted', true],
    ['members', 'an', 'group', null],
    ['visits', 'v1', 'group', null],
  ]);
});
