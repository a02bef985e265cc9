import { builtInCalendar } from '#domain/calendar/workingCalendar.ts';
import { addDays } from '#domain/days.ts';
import { MemberIdSchema, OtherInspectionIdSchema, UnitIdSchema, VisitIdSchema } from '#domain/ids.ts';
import type { ScheduleGround } from '#domain/overlap/ground.ts';
import { scheduleWarnings } from '#domain/overlap/scheduleWarnings.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { bruteForceWarnings } from '../tests/support/bruteForceSchedule.ts';
import { chance } from './random.ts';

/** How large the round is. */
export interface OverlapShape {
  readonly visits: number;
  readonly members: number;
  readonly others: number;
}

/** A round of a whole province: half a year of visits, and what others inspect at the same units in that year. */
const groundOf = ({ visits, members, others }: OverlapShape): ScheduleGround => {
  const { below, pick } = chance(5);
  const first = IsoDateSchema.parse('2026-01-05');
  const units = Array.from({ length: visits }, (_, no) => ({ id: UnitIdSchema.parse(`u${no}`), chosen: true }));
  const team = Array.from({ length: members }, (_, no) => ({ id: MemberIdSchema.parse(`m${no}`), unit: no % 4 === 0 ? pick(units).id : null, group: null }));
  const schedule = units.map(({ id }, no) => ({
    id: VisitIdSchema.parse(`v${no}`),
    unit: id,
    slot: { date: addDays(first, 90 + below(150)), session: pick(['morning', 'afternoon', 'fullDay'] as const) },
    form: 'direct' as const,
    stage: 'planned' as const,
    period: null,
    group: null,
    team: { also: [], except: [] },
    noticedOn: null,
  }));
  return {
    plan: { window: { from: addDays(first, 90), to: addDays(first, 240) }, document: { number: '', date: null }, noticeDays: 5, unitDaysAYear: 3 },
    areas: Array.from({ length: 7 }, (_, no) => ({ no: no + 1, included: true })),
    units,
    members: team,
    assignments: team.flatMap(({ id }) => Array.from({ length: 8 }, () => ({ member: id, visit: pick(schedule).id }))),
    visits: schedule,
    otherInspections: Array.from({ length: others }, (_, no) => {
      const from = addDays(first, below(340));
      return { id: OtherInspectionIdSchema.parse(`o${no}`), unit: pick(units).id, span: { from, to: addDays(from, pick([0, 0, 2, 4, 11])) }, areas: pick([[], [], [1 + below(7)]]) };
    }),
    today: addDays(first, 60),
  };
};

/** Milliseconds of each check, ours and by brute force, and how much was found. */
export interface OverlapPass {
  readonly ours: readonly number[];
  readonly brute: readonly number[];
  readonly found: number;
}

/** Checks that warm the code up and do not count. */
const WARM_UP = 5;

/** Checks a round again and again, each time after one visit was moved by a day, by our engine and by brute force; both have to find the same. */
export const measureOverlap = (shape: OverlapShape, times: number): OverlapPass => {
  const ground = groundOf(shape);
  const [ours, brute]: [number[], number[]] = [[], []];
  let found = 0;
  for (let no = 0; no < WARM_UP + times; no += 1) {
    const visits = ground.visits.map((visit, at) => (at === no % shape.visits && visit.slot ? { ...visit, slot: { ...visit.slot, date: addDays(visit.slot.date, 1) } } : visit));
    const started = performance.now();
    const quick = scheduleWarnings({ ...ground, visits });
    const between = performance.now();
    const plain = bruteForceWarnings({ ...ground, visits }, builtInCalendar);
    const ended = performance.now();
    if (quick.length !== plain.length) throw new Error(`Found ${quick.length} and ${plain.length}`);
    found = quick.length;
    if (no < WARM_UP) continue;
    ours.push(between - started);
    brute.push(ended - between);
  }
  return { ours, brute, found };
};
