import { isWorkingDay, workingDaysBetween, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import { addDays, isWithin, yearOf } from '../days.ts';
import type { OtherInspectionId, UnitId } from '../ids.ts';
import { IsoDateSchema, type DateSpan, type IsoDate } from '../schema/field.ts';
import type { ScheduleIndex } from './ground.ts';

/** On how many days of a year a unit is inspected, by whomever. */
export interface UnitDays {
  readonly days: number;
  /** Days of visits of this round. */
  readonly own: number;
  readonly others: readonly OtherInspectionId[];
}

/** The part of a span that lies in another; null when none does. */
const within = (span: DateSpan, year: DateSpan): DateSpan | null => {
  const from = span.from > year.from ? span.from : year.from;
  const to = span.to < year.to ? span.to : year.to;
  return from <= to ? { from, to } : null;
};

/** Spans that touch or meet become one, so that no day counts twice. */
const united = (spans: readonly DateSpan[]): readonly DateSpan[] => {
  const result: DateSpan[] = [];
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : Number(a.from > b.from)))) {
    const last = result.at(-1);
    if (last && span.from <= last.to) result[result.length - 1] = { from: last.from, to: span.to > last.to ? span.to : last.to };
    else result.push(span);
  }
  return result;
};

const workingDaysOf = ({ from, to }: DateSpan, calendar: WorkingCalendar): number => workingDaysBetween(addDays(from, -1), to, calendar);

/**
 * The days on which a unit is inspected in a year: the working days of the inspections of others and the days of the
 * own visits, each day once however many come. Of an inspection that lasts for weeks every working day counts: the plan
 * of the other body does not say on which of them it is there [judgement].
 */
export const unitDays = (unit: UnitId, year: number, { heldAt, othersAt, calendar }: ScheduleIndex): UnitDays => {
  const all: DateSpan = { from: IsoDateSchema.parse(`${year}-01-01`), to: IsoDateSchema.parse(`${year}-12-31`) };
  const touching = (othersAt.get(unit) ?? []).flatMap(({ id, span }) => {
    const part = within(span, all);
    return part === null ? [] : [{ id, part }];
  });
  const spans = united(touching.map(({ part }) => part));
  const own = new Set((heldAt.get(unit) ?? []).flatMap(({ slot }): IsoDate[] => (slot !== null && yearOf(slot.date) === year ? [slot.date] : [])));
  const isCounted = (date: IsoDate): boolean => isWorkingDay(date, calendar) && spans.some((span) => isWithin(date, span));
  const counted = spans.reduce((sum, span) => sum + workingDaysOf(span, calendar), 0);
  return {
    days: counted + [...own].filter((date) => !isCounted(date)).length,
    own: own.size,
    others: touching.map(({ id }) => id),
  };
};
