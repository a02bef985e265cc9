import { describe, expect, it } from 'vitest';
import { rowOf } from '../../../tests/support/rows.ts';
import { CalendarDayIdSchema, GroupIdSchema, PersonIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { DELETED, basisOf } from '../row.ts';
import { IsoDateSchema, MomentSchema } from '../schema/field.ts';
import { addCalendarDay, moveVisit, scheduleVisits } from './schedule.ts';

const plan = PlanIdSchema.parse('kt-2026');
const context = { now: MomentSchema.parse('2026-04-18T02:00:00.000Z'), actor: PersonIdSchema.parse('ps-ha') };
const day = (text: string) => IsoDateSchema.parse(text);
const id = VisitIdSchema.parse('v1');
const slot = { date: day('2026-05-14'), session: 'morning' } as const;
const visit = { id, slot, group: null, regs: rowOf('v1', { slot: [slot], group: [null] }).regs };

describe('moving a visit', () => {
  it('writes the day and the group in one act, over what was on the screen', () => {
    const next = { date: day('2026-05-15'), session: 'afternoon' } as const;
    const group = GroupIdSchema.parse('g1');
    expect(moveVisit.decide({ plan, visit, slot: next, group }, context)).toEqual({
      ok: true,
      value: [
        { table: 'visits', row: id, field: 'slot', value: next, basis: basisOf(visit, 'slot') },
        { table: 'visits', row: id, field: 'group', value: group, basis: basisOf(visit, 'group') },
      ],
    });
  });

  it('leaves alone what stays as it is, and takes a visit out of the calendar', () => {
    expect(moveVisit.decide({ plan, visit, slot: null }, context)).toEqual({ ok: true, value: [{ table: 'visits', row: id, field: 'slot', value: null, basis: basisOf(visit, 'slot') }] });
    expect(moveVisit.decide({ plan, visit, slot: { ...slot } }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  });
});

describe('visits for several units', () => {
  it('are one act', () => {
    const units = [UnitIdSchema.parse('u1'), UnitIdSchema.parse('u2')];
    const decided = scheduleVisits.decide({ plan, visits: units.map((unit, at) => ({ id: VisitIdSchema.parse(`n${at}`), values: { unit } })) }, context);
    expect(decided).toMatchObject({ ok: true, value: [{ row: 'n0', value: 'u1' }, { row: 'n1', value: 'u2' }] });
    expect(scheduleVisits.decide({ plan, visits: [] }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  });
});

describe('a day of the round’s own calendar', () => {
  const own = { date: day('2026-11-23'), kind: 'exchangedOff', name: 'Hoán đổi' } as const;

  it('is the row of that day', () => {
    expect(addCalendarDay.decide({ plan, day: own, before: null }, context)).toMatchObject({
      ok: true,
      value: [{ row: '2026-11-23', field: 'date' }, { field: 'kind', value: 'exchangedOff' }, { field: 'name', making: true }],
    });
  });

  it('comes back with what it is now when it had been deleted, without a conflict', () => {
    const row = { ...rowOf('2026-11-23', { kind: ['holiday'], name: ['Cũ'], [DELETED]: [true] }, 1), id: CalendarDayIdSchema.parse('2026-11-23') };
    const decided = addCalendarDay.decide({ plan, day: own, before: row }, context);
    expect(decided).toMatchObject({
      ok: true,
      value: [
        { field: DELETED, value: false, basis: basisOf(row, DELETED) },
        { field: 'kind', value: 'exchangedOff', basis: basisOf(row, 'kind') },
        { field: 'name', value: 'Hoán đổi', basis: basisOf(row, 'name') },
      ],
    });
  });
});
