import { expect, it } from 'vitest';
import { blankMember } from '../../../tests/support/rows.ts';
import { MemberIdSchema, PersonIdSchema, PlanIdSchema } from '../ids.ts';
import { MomentSchema } from '../schema/field.ts';
import { addMembers } from './planning.ts';

const plan = PlanIdSchema.parse('p1');
const context = { now: MomentSchema.parse('2026-03-02T01:00:00.000Z'), actor: PersonIdSchema.parse('ha') };
const [an, binh, chi] = ['an', 'binh', 'chi'].map((id) => MemberIdSchema.parse(id));
if (!an || !binh || !chi) throw new Error('no members');

it('a pasted list of members is one change: all of them, and room for them', () => {
  const older = { plan, deleted: 0, conflicts: 0, regs: {}, ...blankMember, id: chi, name: 'Chi' } as const;
  const made = [an, binh].map((id) => ({ id, values: { name: id } }));
  const added = addMembers.decide({ plan, made, places: [{ row: older, order: 'a9' }] }, context);
  expect(added.ok && added.value.map(({ row, field, value }) => [row, field, value])).toEqual([
    ['an', 'name', 'an'],
    ['binh', 'name', 'binh'],
    ['chi', 'order', 'a9'],
  ]);
});

it('one name that is blank refuses the whole list', () => {
  const made = [an, binh].map((id) => ({ id, values: { name: id === an ? 'An' : ' ' } }));
  expect(addMembers.decide({ plan, made, places: [] }, context)).toEqual({ ok: false, error: { type: 'text-required', table: 'members', field: 'name' } });
});
