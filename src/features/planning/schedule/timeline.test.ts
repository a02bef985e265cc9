import { describe, expect, it } from 'vitest';
import { PlanIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { VisitSession } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { blankVisit } from '../../../../tests/support/rows.ts';
import { laidOut, timelineDays } from './timeline.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const visit = (id: string, date: string, session: VisitSession = 'morning'): Row<'visits'> => ({
  ...blankVisit,
  plan: PlanIdSchema.parse('kt'),
  deleted: 0,
  conflicts: 0,
  regs: {},
  id: VisitIdSchema.parse(id),
  slot: { date: day(date), session },
});

describe('the days of the timeline', () => {
  it('are whole weeks around the time of the visits, and reach out to a visit outside', () => {
    const days = timelineDays({ from: day('2024-04-03'), to: day('2024-04-16') }, [visit('v', '2024-04-22')], day('2024-01-01'));
    expect([days[0], days.at(-1), days.length]).toEqual(['2024-04-01', '2024-04-28', 28]);
  });

  it('begin this week where nothing says when', () => {
    expect(timelineDays(null, [], day('2026-11-26'))).toHaveLength(56);
    expect(timelineDays(null, [], day('2026-11-26'))[0]).toBe('2026-11-23');
  });
});

describe('visits in a row', () => {
  const lines = (visits: readonly Row<'visits'>[], room: number) => Object.fromEntries(laidOut(visits, room).map((one) => [one.visit.id, one.line]));

  it('lie under each other only where they would meet', () => {
    expect(lines([visit('b', '2024-04-02'), visit('a', '2024-04-02'), visit('c', '2024-04-02', 'afternoon'), visit('d', '2024-04-02', 'fullDay')], 1)).toEqual({ a: 0, b: 1, d: 2, c: 0 });
  });

  it('leave room for words', () => {
    expect(lines([visit('a', '2024-04-02'), visit('b', '2024-04-03'), visit('c', '2024-04-10')], 8)).toEqual({ a: 0, b: 1, c: 0 });
  });
});
