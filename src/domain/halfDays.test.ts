import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfNumber, numberOf } from './days.ts';
import { halfNumberOf, halfOfNumber, movedSlot, slotOn, type Slot } from './halfDays.ts';
import { IsoDateSchema } from './schema/field.ts';

const day = (text: string) => IsoDateSchema.parse(text);

const slots: fc.Arbitrary<Slot> = fc.record({
  date: fc.integer({ min: 18_000, max: 24_000 }).map(dayOfNumber),
  session: fc.constantFrom('morning', 'afternoon', 'fullDay'),
});

describe('a visit among half-days', () => {
  it('goes from the morning to the afternoon, and over night to the next day', () => {
    expect(movedSlot({ date: day('2024-04-25'), session: 'morning' }, 1)).toEqual({ date: '2024-04-25', session: 'afternoon' });
    expect(movedSlot({ date: day('2024-04-25'), session: 'afternoon' }, 1)).toEqual({ date: '2024-04-26', session: 'morning' });
    expect(movedSlot({ date: day('2024-01-01'), session: 'morning' }, -1)).toEqual({ date: '2023-12-31', session: 'afternoon' });
  });

  it('keeps its whole day, and each step leads it away', () => {
    expect(movedSlot({ date: day('2024-04-25'), session: 'fullDay' }, 1)).toEqual({ date: '2024-04-26', session: 'fullDay' });
    expect(movedSlot({ date: day('2024-04-25'), session: 'fullDay' }, -1)).toEqual({ date: '2024-04-24', session: 'fullDay' });
    expect(slotOn({ date: day('2024-04-25'), session: 'fullDay' }, day('2024-05-02'), 'afternoon')).toEqual({ date: '2024-05-02', session: 'fullDay' });
  });

  it('comes back when it goes as far back, and a week keeps the half', () => {
    fc.assert(
      fc.property(slots, fc.integer({ min: -60, max: 60 }), (slot, halves) => {
        expect(movedSlot(movedSlot(slot, halves), -halves)).toEqual(slot);
        const week = movedSlot(slot, 14);
        expect(week.session).toBe(slot.session);
        expect(numberOf(week.date) - numberOf(slot.date)).toBe(7);
      }),
    );
  });

  it('has a number from which it is found again', () => {
    fc.assert(
      fc.property(slots, (slot) => {
        const { date, half } = halfOfNumber(halfNumberOf(slot));
        expect(date).toBe(slot.date);
        expect(half).toBe(slot.session === 'afternoon' ? 'afternoon' : 'morning');
      }),
    );
  });
});
