import { expect, test } from 'vitest';
import { MemberIdSchema, PersonIdSchema, PlanIdSchema, slugOf } from '../ids.ts';
import { MomentSchema } from '../schema/field.ts';
import { seatsNamed, takeSeat } from './seat.ts';

const me = PersonIdSchema.parse('ps-ha');
const other = PersonIdSchema.parse('ps-binh');
const context = { now: MomentSchema.parse('2024-04-02T01:00:00.000Z'), actor: me };
const plan = PlanIdSchema.parse('kt-2024');
const seat = (name: string, person: typeof me | null) => ({ id: MemberIdSchema.parse(slugOf(name)), name, person, regs: {} });
const decide = (wish: string | null, team: readonly ReturnType<typeof seat>[]) => {
  const done = takeSeat.decide({ plan, seat: team.find(({ id }) => id === wish) ?? null, team }, context);
  return done.ok ? done.value.map(({ row, value }) => [row, value]) : done.error;
};

test('taking a seat gives back the one held before, in one change', () => {
  expect(decide('chi', [seat('ha', me), seat('chi', null)])).toEqual([['ha', null], ['chi', me]]);
});

test('a seat can be given back for none, and taken over from somebody else', () => {
  expect(decide(null, [seat('ha', me), seat('chi', other)])).toEqual([['ha', null]]);
  expect(decide('chi', [seat('ha', null), seat('chi', other)])).toEqual([['chi', me]]);
});

test('choosing the same seat again writes nothing', () => {
  expect(decide('ha', [seat('ha', me)])).toEqual([]);
});

test('a seat is offered by exactly the same name, while it is free and its namesake has none', () => {
  const team = [seat('Nguyễn Hà', null), seat('Nguyễn Hà', other), seat('Nguyễn Hạ', null)];
  expect(seatsNamed(team, ' Nguyễn Hà ', me)).toEqual([team[0]]);
  expect(seatsNamed(team, 'Nguyễn Hà'.normalize('NFD'), null)).toEqual([team[0]]);
  expect(seatsNamed(team, '', me)).toEqual([]);
  expect(seatsNamed([...team, seat('Ha', me)], 'Nguyễn Hà', me)).toEqual([]);
});
