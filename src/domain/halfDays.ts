import { dayOfNumber, numberOf } from './days.ts';
import type { IsoDate } from './schema/field.ts';
import type { Row } from './schema/tables.ts';

/** Day and part of the day of a visit that is scheduled. */
export type Slot = NonNullable<Row<'visits'>['slot']>;

/** A half of a day (buổi), as schedules are made of them. */
export type Half = 'morning' | 'afternoon';

/** The number of a half-day, counted from the morning of 1970-01-01. */
export const halfNumberOf = ({ date, session }: Slot): number => numberOf(date) * 2 + Number(session === 'afternoon');

/** The half-day with a number. */
export const halfOfNumber = (number: number): { readonly date: IsoDate; readonly half: Half } => ({
  date: dayOfNumber(Math.floor(number / 2)),
  half: number % 2 === 0 ? 'morning' : 'afternoon',
});

/** How many half-days a visit takes. */
export const halvesOf = ({ session }: Slot): 1 | 2 => (session === 'fullDay' ? 2 : 1);

/** Where a visit lies when it is put on a half-day: one of a whole day keeps the whole day. */
export const slotOn = (before: Slot | null, date: IsoDate, half: Half): Slot => ({ date, session: before?.session === 'fullDay' ? 'fullDay' : half });

/** A visit so many half-days later; one of a whole day goes by whole days, away from where it is. */
export const movedSlot = (slot: Slot, halves: number): Slot => {
  if (slot.session !== 'fullDay') {
    const { date, half } = halfOfNumber(halfNumberOf(slot) + halves);
    return { date, session: half };
  }
  const days = halves < 0 ? Math.floor(halves / 2) : Math.ceil(halves / 2);
  return { date: dayOfNumber(numberOf(slot.date) + days), session: 'fullDay' };
};

/** Whether two places in the schedule are the same. */
export const sameSlot = (a: Slot | null, b: Slot | null): boolean => a?.date === b?.date && a?.session === b?.session;
