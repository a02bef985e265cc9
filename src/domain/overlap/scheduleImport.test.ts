import { describe, expect, it } from 'vitest';
import { blankVisit, rowOf } from '../../../tests/support/rows.ts';
import { importOthers, importSchedule } from '../commands/otherInspections.ts';
import { GroupIdSchema, OtherInspectionIdSchema, PersonIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { IsoDateSchema, MomentSchema } from '../schema/field.ts';
import type { VisitSession } from '../schema/planning.ts';
import type { Row } from '../schema/tables.ts';
import { plannedVisits } from './scheduleImport.ts';

const plan = PlanIdSchema.parse('p');
const context = { now: MomentSchema.parse('2026-04-01T00:00:00Z'), actor: PersonIdSchema.parse('an') };
const unit = (id: string) => UnitIdSchema.parse(id);
const slot = (date: string, session: VisitSession = 'morning') => ({ date: IsoDateSchema.parse(date), session });
const visit = (id: string, of: string, values: Partial<Row<'visits'>> = {}): Row<'visits'> => ({
  ...blankVisit,
  ...rowOf(id, { slot: [values.slot ?? null] }),
  id: VisitIdSchema.parse(id),
  plan,
  conflicts: 0,
  unit: unit(of),
  ...values,
});
const line = (of: string, date: string) => ({ unit: unit(of), values: { slot: slot(date) } });
const taken = (lines: Parameters<typeof plannedVisits>[0], visits: readonly Row<'visits'>[]) => plannedVisits(lines, visits).map(({ visit: found }) => found?.id ?? null);

describe('the visit that a line of a schedule is about', () => {
  it('is the one of that unit, whatever its day', () => {
    expect(taken([line('u1', '2026-05-14'), line('u3', '2026-05-14')], [visit('v1', 'u1', { slot: slot('2026-06-01') }), visit('v2', 'u2')])).toEqual(['v1', null]);
  });

  it('is the one of the very day before one without a day, each for one line', () => {
    const visits = [visit('v1', 'u1', { slot: slot('2026-06-01') }), visit('v2', 'u1'), visit('v3', 'u1', { slot: slot('2026-05-14', 'fullDay') })];
    expect(taken([line('u1', '2026-05-14')], visits)).toEqual(['v3']);
    expect(taken([line('u1', '2026-07-01'), line('u1', '2026-05-14'), line('u1', '2026-07-02'), line('u1', '2026-07-03')], visits)).toEqual(['v2', 'v3', 'v1', null]);
  });

  it('is none that has begun or is not held', () => {
    expect(taken([line('u1', '2026-05-14')], [visit('v1', 'u1', { stage: 'minutesSigned' }), visit('v2', 'u1', { stage: 'cancelled' })])).toEqual([null]);
  });
});

describe('taking over', () => {
  it('writes one change: new visits, and of the others only what differs', () => {
    const there = visit('v1', 'u1', { slot: slot('2026-06-01'), place: 'A' });
    const writes = importSchedule.decide(
      {
        plan,
        made: [{ id: VisitIdSchema.parse('v9'), values: { unit: unit('u2'), slot: slot('2026-05-15') } }],
        moved: [{ visit: there, values: { slot: slot('2026-05-14'), place: 'A', form: 'direct' } }],
      },
      context,
    );
    expect(writes.ok && writes.value.map(({ row, field, basis }) => [row, field, basis.length])).toEqual([['v9', 'unit', 0], ['v9', 'slot', 0], ['v1', 'slot', 1]]);
  });

  it('sends the group that the file names, and the whole team', () => {
    const group = GroupIdSchema.parse('n1');
    const [alone, grouped] = [visit('v1', 'u1'), visit('v2', 'u2', { group })];
    const writes = importSchedule.decide({ plan, made: [], moved: [{ visit: alone, values: { group } }, { visit: grouped, values: { group: null } }] }, context);
    expect(writes.ok && writes.value.map(({ row, field, value }) => [row, field, value])).toEqual([['v1', 'group', 'n1'], ['v2', 'group', null]]);
  });

  it('of a schedule that says what is there already writes nothing', () => {
    const there = visit('v1', 'u1', { slot: slot('2026-06-01') });
    expect(importSchedule.decide({ plan, made: [], moved: [{ visit: there, values: { slot: slot('2026-06-01') } }] }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
    expect(importOthers.decide({ plan, made: [] }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  });

  it('refuses all when one is no span', () => {
    const made = ['2026-05-01', '2026-05-09'].map((from, at) => ({ id: OtherInspectionIdSchema.parse(`o${at}`), values: { span: { from: IsoDateSchema.parse(from), to: IsoDateSchema.parse('2026-05-08') } } }));
    expect(importOthers.decide({ plan, made }, context)).toMatchObject({ ok: false, error: { type: 'span-reversed' } });
  });
});
