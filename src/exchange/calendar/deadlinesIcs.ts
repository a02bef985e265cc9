import ICAL from 'ical.js';
import { addDays } from '#domain/days.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Moment } from '#domain/schema/field.ts';
import type { UnitDeadline } from '#domain/unitDeadlines.ts';
import { addRevision, calendarText, emptyCalendar } from './ics.ts';

/** What the calendar of a unit's deadlines is written from. */
export interface DeadlineCalendar {
  /** What calendar programs call it. */
  readonly name: string;
  readonly plan: PlanId;
  readonly planTitle: string;
  readonly deadlines: readonly UnitDeadline[];
  /** When the file is written; stands for measures of which nobody wrote anything. */
  readonly now: Moment;
}

/** Days before a deadline on which calendar programs remind of it. */
const REMIND_DAYS = 3;

const day = (date: string): ICAL.Time => ICAL.Time.fromDateString(date);

const reminder = (words: string): ICAL.Component => {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', words);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromString(`-P${REMIND_DAYS}D`));
  return alarm;
};

const event = (one: UnitDeadline, { plan, planTitle, now }: DeadlineCalendar): ICAL.Component => {
  const component = new ICAL.Component('vevent');
  const summary = `Hạn khắc phục${one.label === '' ? '' : ` ${one.label}`}: ${one.text || one.matter || 'biện pháp chưa ghi nội dung'}`;
  component.addPropertyWithValue('uid', `${plan}.${one.id}@so-kiem-tra`);
  addRevision(component, one.revised ?? now);
  component.addPropertyWithValue('dtstart', day(one.deadline));
  component.addPropertyWithValue('dtend', day(addDays(one.deadline, 1)));
  component.addPropertyWithValue('summary', summary);
  component.addPropertyWithValue('description', [planTitle, ...(one.matter === '' ? [] : [`Nội dung: ${one.matter}`]), ...(one.post === '' ? [] : [`Người phụ trách: ${one.post}`])].join('\n'));
  component.addPropertyWithValue('status', 'CONFIRMED');
  // The day is not taken by it.
  component.addPropertyWithValue('transp', 'TRANSPARENT');
  component.addSubcomponent(reminder(summary));
  return component;
};

/** PURE. The deadlines of a unit as an iCalendar file, a whole day each. A deadline that was put off replaces the older entry: the measure keeps its UID. */
export const deadlinesIcs = (content: DeadlineCalendar): string => {
  const calendar = emptyCalendar(content.name);
  for (const one of content.deadlines) calendar.addSubcomponent(event(one, content));
  return calendarText(calendar);
};
