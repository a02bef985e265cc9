import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPlan, blankUnit, blankVisit } from '../../../tests/support/rows.ts';
import { builtInCalendar } from '../calendar/workingCalendar.ts';
import { addDays } from '../days.ts';
import { UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { visitStages } from '../schema/planning.ts';
import { roundProgress, type ProgressGround } from './roundProgress.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const unitId = (no: number) => UnitIdSchema.parse(`u-${no}`);
const units = Array.from({ length: 10 }, (_, no) => ({ ...blankUnit, id: unitId(no), chosen: no < 4 }));
const visit = (no: number, date: string | null, stage: ProgressGround['visits'][number]['stage']): ProgressGround['visits'][number] => ({
  ...blankVisit,
  id: VisitIdSchema.parse(`v-${no}`),
  unit: unitId(no),
  slot: date === null ? null : { date: day(date), session: 'morning' },
  stage,
});

const ground = (visits: ProgressGround['visits'], given: Partial<ProgressGround['plan']> = {}, today = '2024-06-20'): ProgressGround => ({
  plan: { ...blankPlan, window: { from: day('2024-04-01'), to: day('2024-09-30') }, leastShare: 30, ...given },
  units,
  visits,
  calendar: builtInCalendar,
  today: day(today),
});

describe('progress of a round', () => {
  it('is counted against schedule, time and least share', () => {
    const found = roundProgress(
      ground([visit(0, '2024-04-25', 'minutesSigned'), visit(1, '2024-06-13', 'inProgress'), visit(2, '2024-06-18', 'planned'), visit(3, '2024-10-04', 'planned'), visit(4, null, 'planned'), visit(5, '2024-07-01', 'cancelled')]),
    );
    expect(found).toMatchObject({ planned: 5, signed: 1, underway: 1, cancelled: 1, late: ['v-2'], coming: ['v-3'], undated: ['v-4'], outsideWindow: ['v-3'], dueByNow: 3 });
    expect(found.share).toEqual({ inspected: 2, chosen: 4, total: 10, least: { percent: 30, needed: 3, missing: 1 } });
  });

  it('counts working days of the time that has gone by', () => {
    // April 2024: 18 (Giỗ Tổ) and the days of 29 and 30 April and 1 May are off; 4 May is worked for 29 April.
    expect(roundProgress(ground([], {}, '2024-04-05')).window).toMatchObject({ gone: 5 });
    expect(roundProgress(ground([], {}, '2024-03-01')).window).toMatchObject({ gone: 0 });
    const over = roundProgress(ground([], {}, '2025-01-01')).window;
    expect(over?.gone).toBe(over?.days);
    expect(roundProgress(ground([], { window: null })).window).toBeNull();
  });

  it('puts every visit into exactly one place', () => {
    const anyVisit = fc.tuple(fc.option(fc.integer({ min: 0, max: 300 })), fc.constantFrom(...visitStages));
    fc.assert(
      fc.property(fc.array(anyVisit, { maxLength: 12 }), fc.integer({ min: 0, max: 300 }), (list, at) => {
        const visits = list.map(([offset, stage], no) => visit(no, offset === null ? null : addDays(day('2024-03-01'), offset), stage));
        const found = roundProgress(ground(visits, {}, addDays(day('2024-03-01'), at)));
        expect(found.signed + found.underway + found.late.length + found.coming.length + found.undated.length).toBe(found.planned);
        expect(found.planned + found.cancelled).toBe(visits.length);
        expect(found.share.inspected).toBeLessThanOrEqual(found.share.total);
      }),
    );
  });
});
