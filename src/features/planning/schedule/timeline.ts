import { addDays, numberOf, weekdayOf } from '#domain/days.ts';
import { halfNumberOf, halvesOf } from '#domain/halfDays.ts';
import type { DateSpan, IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';

/** Weeks that are shown at most, and where nothing says how long a round is. */
const MAX_WEEKS = 60;
const WEEKS = 8;

/** The days of the timeline: whole weeks around the time of the visits and all visits that have a day. */
export const timelineDays = (window: DateSpan | null, visits: readonly Pick<Row<'visits'>, 'slot'>[], today: IsoDate): readonly IsoDate[] => {
  const dates = [...(window === null ? [] : [window.from, window.to]), ...visits.flatMap(({ slot }) => (slot === null ? [] : [slot.date]))].sort();
  const first = dates[0] ?? today;
  const last = dates.at(-1) ?? addDays(today, (WEEKS - 1) * 7);
  const monday = addDays(first, 1 - weekdayOf(first));
  const weeks = Math.min(MAX_WEEKS, Math.floor((numberOf(last) - numberOf(monday)) / 7) + 1);
  return Array.from({ length: weeks * 7 }, (_, day) => addDays(monday, day));
};

/** A visit in its row: how far down, so that no two lie over each other. */
export interface Laid {
  readonly visit: Row<'visits'>;
  readonly line: number;
}

/** Puts the visits of a row on lines: one goes down a line as long as something reaches into its place; `room` are the half-days that its words take. */
export const laidOut = (visits: readonly Row<'visits'>[], room: number): readonly Laid[] => {
  const ends: number[] = [];
  return visits
    .flatMap((visit) => (visit.slot === null ? [] : [{ visit, slot: visit.slot }]))
    .toSorted((a, b) => halfNumberOf(a.slot) - halfNumberOf(b.slot) || (a.visit.id < b.visit.id ? -1 : 1))
    .map(({ visit, slot }) => {
      const from = halfNumberOf(slot);
      const free = ends.findIndex((end) => end <= from);
      const line = free === -1 ? ends.length : free;
      ends[line] = from + Math.max(halvesOf(slot), room);
      return { visit, line };
    });
};
