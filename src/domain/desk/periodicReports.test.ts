import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../days.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { comingReports, periodicReportsOf } from './periodicReports.ts';

const day = (text: string) => IsoDateSchema.parse(text);

describe('periodic reports', () => {
  it('close their figures on the 14th of the last month and go out by the 20th', () => {
    expect(periodicReportsOf(2026).map(({ cutOff, sendBy }) => [cutOff, sendBy])).toEqual([
      ['2026-03-14', '2026-03-20'],
      ['2026-06-14', '2026-06-20'],
      ['2026-09-14', '2026-09-20'],
      ['2026-12-14', '2026-12-20'],
    ]);
    expect(periodicReportsOf(2026).map(({ period }) => period.from)).toEqual(['2025-12-15', '2025-12-15', '2026-06-15', '2025-12-15']);
  });

  it('says what comes next, over the turn of the year too', () => {
    expect(comingReports(day('2026-11-26'), 2)).toMatchObject([
      { kind: 'year', year: 2026, toCutOff: 18, toSend: 24 },
      { kind: 'quarter1', year: 2027, toCutOff: 108 },
    ]);
    expect(comingReports(day('2026-12-20'), 1)).toMatchObject([{ kind: 'year', toCutOff: -6, toSend: 0 }]);
    expect(comingReports(day('2026-12-21'), 1)).toMatchObject([{ kind: 'quarter1', year: 2027 }]);
  });

  it('always has the next one, in order, and never one that was due', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 4 }), (n, count) => {
        const today = addDays(day('2000-01-01'), n);
        const coming = comingReports(today, count);
        expect(coming).toHaveLength(count);
        for (const [no, one] of coming.entries()) {
          expect(one.sendBy >= today && one.cutOff < one.sendBy && one.toSend >= 0).toBe(true);
          expect(one.sendBy > (coming[no - 1]?.sendBy ?? '')).toBe(true);
        }
      }),
    );
  });
});
