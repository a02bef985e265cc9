import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPlan, blankVisit } from '../../../tests/support/rows.ts';
import { addWorkingDays, builtInCalendar, calendarWith } from '../calendar/workingCalendar.ts';
import { addDays } from '../days.ts';
import { VisitIdSchema } from '../ids.ts';
import { IsoDateSchema, MomentSchema } from '../schema/field.ts';
import { documentFields, type DocumentKind } from '../schema/documents.ts';
import { duties, dueDocuments, dutyRules, type DeadlineGround, type Duty } from './deadlines.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const visitId = (name: string) => VisitIdSchema.parse(name);
const visit = (name: string, date: string | null, more: Partial<DeadlineGround['visits'][number]> = {}): DeadlineGround['visits'][number] => ({
  ...blankVisit,
  id: visitId(name),
  slot: date === null ? null : { date: day(date), session: 'morning' },
  ...more,
});
const dated = (kind: DocumentKind, visitOf: string | null, date: string): DeadlineGround['documents'][number] => ({
  kind,
  visit: visitOf === null ? null : visitId(visitOf),
  document: { ...documentFields.document.initial, date: day(date) },
});

const ground = (given: Partial<DeadlineGround>): DeadlineGround => ({
  plan: { ...blankPlan, year: 2025 },
  visits: [],
  documents: [],
  keptDocuments: [],
  findings: [],
  measures: [],
  withoutNotes: new Set(),
  calendar: builtInCalendar,
  today: day('2025-09-01'),
  ...given,
});

const find = (of: DeadlineGround, duty: Duty, name: string | null = 'v-1') => dueDocuments(of).find((one) => one.duty === duty && one.visit === (name === null ? null : visitId(name)));
const shortcoming = { visit: visitId('v-1'), kind: 'shortcoming', state: 'noMeasure' } as const;

describe('what has to be written', () => {
  it('is counted in working days by the calendar, before a visit and after it', () => {
    // Đồng Nai 2025: Thursday 18 September; the days off of 2 September lie before.
    const round = ground({ visits: [visit('v-1', '2025-09-18')] });
    expect(find(round, 'scheduleNotice')).toMatchObject({ due: '2025-09-11', days: -5, state: 'later', left: 7 });
    expect(find(round, 'minutes')).toMatchObject({ due: '2025-09-23', days: 3 });
    const own = calendarWith([{ date: day('2025-09-19'), kind: 'holiday', name: 'Ngày truyền thống của tỉnh' }]);
    expect(find({ ...round, calendar: own }, 'minutes')?.due).toBe('2025-09-24');
  });

  it('runs from the end of the round for the notice of conclusion: 15 working days (TT 02/2017/TT-VPCP, Điều 46)', () => {
    const round = ground({ visits: [visit('v-1', '2025-09-03'), visit('v-2', '2025-09-19'), visit('v-3', '2025-10-30', { stage: 'cancelled' })] });
    expect(find(round, 'conclusionNotice')).toMatchObject({ from: '2025-09-19', due: '2025-10-10' });
    expect(find(round, 'teamReport')).toMatchObject({ from: '2025-09-19', due: '2025-10-03' });
    expect(dueDocuments(round).some((one) => one.visit === visitId('v-3'))).toBe(false);
  });

  it('waits for remedies until the notice has its date, and asks for none where nothing is to be mended', () => {
    const round = ground({ visits: [visit('v-1', '2025-08-20', { stage: 'minutesSigned' })], findings: [shortcoming] });
    expect(find(round, 'remedyPlan')).toMatchObject({ state: 'waiting', due: null, from: null });
    const noticed = { ...round, documents: [dated('conclusionNotice', 'v-1', '2025-08-25')] };
    expect(find(noticed, 'remedyPlan')).toMatchObject({ from: '2025-08-25', due: '2025-09-10', state: 'later' });
    expect(find({ ...round, findings: [{ ...shortcoming, state: 'fixedOnSite' }] }, 'remedyPlan')).toBeUndefined();
  });

  it('is done when it has its date, a copy is kept, or the records say so', () => {
    const kept = { kind: 'visitReport', visit: visitId('v-1'), numbered: { number: '', date: null }, at: MomentSchema.parse('2025-08-22T02:00:00.000Z') } as const;
    const round = ground({
      visits: [visit('v-1', '2025-08-20', { stage: 'minutesSigned', noticedOn: day('2025-08-10') })],
      findings: [{ ...shortcoming, state: 'reported' }],
      measures: [{ visit: visitId('v-1'), progress: { status: 'reported', verdict: null, on: null } }],
      documents: [dated('conclusionNotice', 'v-1', '2025-08-25')],
      keptDocuments: [kept],
    });
    expect(find(round, 'scheduleNotice')?.done).toEqual({ by: 'recorded', on: '2025-08-10' });
    expect(find(round, 'minutes')?.done).toEqual({ by: 'recorded', on: null });
    expect(find(round, 'teamReport')?.done).toEqual({ by: 'kept', on: '2025-08-22' });
    expect(find(round, 'conclusionNotice')?.done).toEqual({ by: 'dated', on: '2025-08-25' });
    expect(find(round, 'remedyPlan')?.state).toBe('done');
    expect(find(round, 'remedyReport')?.state).toBe('done');
    expect(find(round, 'memberNotes')?.state).toBe('done');
    expect(find({ ...round, withoutNotes: new Set([visitId('v-1')]) }, 'memberNotes')?.state).toBe('overdue');
  });

  it('takes kept minutes for a draft until they are signed', () => {
    const kept = { kind: 'minutes', visit: visitId('v-1'), numbered: { number: '', date: null }, at: MomentSchema.parse('2025-08-22T02:00:00.000Z') } as const;
    expect(find(ground({ visits: [visit('v-1', '2025-08-20', { stage: 'inProgress' })], keptDocuments: [kept] }), 'minutes')?.state).toBe('overdue');
  });

  it('does not ask for a notice of a surprise visit, and not for one of a visit that has been', () => {
    const round = ground({ visits: [visit('v-1', '2025-09-25', { form: 'surprise' }), visit('v-2', '2025-08-20', { stage: 'inProgress' })] });
    expect(find(round, 'scheduleNotice')).toBeUndefined();
    expect(find(round, 'unitReport')).toBeUndefined();
    expect(find(round, 'scheduleNotice', 'v-2')?.state).toBe('lapsed');
  });

  it('asks nothing after a visit that has not taken place', () => {
    expect(find(ground({ visits: [visit('v-1', '2025-08-20')] }), 'minutes')).toMatchObject({ state: 'waiting', due: '2025-08-25' });
    expect(find(ground({ visits: [visit('v-1', '2025-08-20', { stage: 'inProgress' })] }), 'minutes')?.state).toBe('overdue');
  });

  it('ends with the report of the round, by 30 November', () => {
    expect(find(ground({ visits: [visit('v-1', null)] }), 'roundReport', null)).toMatchObject({ due: '2025-11-30', state: 'later' });
    expect(dueDocuments(ground({}))).toEqual([]);
  });
});

describe('for every round', () => {
  const anyDay = fc.integer({ min: 0, max: 700 }).map((n) => addDays(day('2024-06-01'), n));
  const anyVisit = fc.record({
    slot: fc.option(fc.record({ date: anyDay, session: fc.constant('morning' as const) })),
    stage: fc.constantFrom('planned', 'inProgress', 'minutesSigned', 'cancelled'),
    form: fc.constantFrom('direct', 'surprise', 'report'),
    noticedOn: fc.option(anyDay),
  });

  it('a term that has an end lies so many working days from its start, and nothing done is ever overdue', () => {
    fc.assert(
      fc.property(fc.array(anyVisit, { maxLength: 6 }), anyDay, fc.integer({ min: 0, max: 40 }), (visits, today, days) => {
        const round = ground({
          today,
          plan: { ...blankPlan, year: 2025, conclusionDays: days, minutesDays: days },
          visits: visits.map((one, no) => ({ ...one, id: visitId(`v-${no}`) })),
          findings: visits.map((_, no) => ({ visit: visitId(`v-${no}`), kind: 'shortcoming', state: 'noMeasure' })),
        });
        const all = dueDocuments(round);
        expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
        for (const one of all) {
          if (one.from !== null) expect(one.due).toBe(addWorkingDays(one.from, one.days, round.calendar));
          if (one.done !== null) expect(one.state).toBe('done');
          if (one.state === 'overdue') expect(one.due !== null && one.due < today).toBe(true);
          if (one.state === 'dueSoon' || one.state === 'later') expect(one.due !== null && one.due >= today).toBe(true);
        }
      }),
    );
  });

  it('a day later nothing that was overdue is due again', () => {
    const urgency = ['later', 'dueSoon', 'overdue'];
    fc.assert(
      fc.property(fc.array(anyVisit, { maxLength: 5 }), anyDay, (visits, today) => {
        const round = ground({ today, visits: visits.map((one, no) => ({ ...one, id: visitId(`v-${no}`) })) });
        const after = new Map(dueDocuments({ ...round, today: addDays(today, 1) }).map((one) => [one.key, one]));
        for (const one of dueDocuments(round)) {
          const next = after.get(one.key)?.state ?? '';
          if (urgency.includes(one.state) && urgency.includes(next)) expect(urgency.indexOf(next)).toBeGreaterThanOrEqual(urgency.indexOf(one.state));
        }
      }),
    );
  });
});

it('names a rule for every duty', () => {
  expect(Object.keys(dutyRules)).toEqual([...duties]);
});
