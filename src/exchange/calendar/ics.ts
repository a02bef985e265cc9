import ICAL from 'ical.js';
import type { Slot } from '#domain/halfDays.ts';
import type { PlanId } from '#domain/ids.ts';
import { isShownToUnits, type ScheduleEntry } from '#domain/scheduleEntries.ts';
import type { DateSpan, Moment } from '#domain/schema/field.ts';
import { dayWords, formWords, groupWords, hoursOf } from './words.ts';

/** Who gets the calendar: colleagues of the team, or a unit, which is told nothing of groups and surprise visits. */
export type CalendarReader = 'team' | 'unit';

/** What a calendar is written from. */
export interface CalendarContent {
  /** What calendar programs call it. */
  readonly name: string;
  /** Ids of visits are unique within their round. */
  readonly plan: PlanId;
  readonly planTitle: string;
  readonly entries: readonly ScheduleEntry[];
  readonly reader: CalendarReader;
  /** When the file is written; stands for lines of which nobody wrote anything. */
  readonly now: Moment;
}

const ZONE = 'Asia/Ho_Chi_Minh';

/** Việt Nam has kept UTC+7 since 13/6/1975, without summer time. */
const zone = (): ICAL.Component => {
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', ZONE);
  const standard = new ICAL.Component('standard');
  standard.addPropertyWithValue('dtstart', new ICAL.Time({ year: 1975, month: 6, day: 13, hour: 0, minute: 0, second: 0, isDate: false }, ICAL.Timezone.localTimezone));
  standard.addPropertyWithValue('tzoffsetfrom', ICAL.UtcOffset.fromString('+07:00'));
  standard.addPropertyWithValue('tzoffsetto', ICAL.UtcOffset.fromString('+07:00'));
  standard.addPropertyWithValue('tzname', '+07');
  component.addSubcomponent(standard);
  return component;
};

/** A moment of the working day, local time. */
const localTime = (date: string, clock: string): ICAL.Time => ICAL.Time.fromDateTimeString(`${date}T${clock}:00`);

const utc = (moment: Moment): ICAL.Time => ICAL.Time.fromJSDate(new Date(moment), true);

/** Minutes since 2020: a number of the revision that only grows, as RFC 5545 §3.8.7.4 asks; changes are not counted anywhere else. */
const sequenceOf = (revised: Moment): number => Math.max(0, Math.floor((Date.parse(revised) - Date.UTC(2020, 0, 1)) / 60_000));

const spanWords = ({ from, to }: DateSpan): string => `${dayWords(from)} – ${dayWords(to)}`;

const description = ({ form, group, period, noticeBy, reportBy }: ScheduleEntry, { planTitle, reader }: CalendarContent): string =>
  [
    planTitle,
    `Hình thức: ${formWords[form]}`,
    ...(reader === 'team' ? [`Thành phần: ${groupWords(group)}`] : []),
    ...(period === null ? [] : [`Thời kỳ kiểm tra: ${spanWords(period)}`]),
    ...(noticeBy === null || reader === 'unit' ? [] : [`Thông báo lịch cho đơn vị chậm nhất ngày ${dayWords(noticeBy)}`]),
    ...(reportBy === null ? [] : [`Đơn vị gửi báo cáo chậm nhất ngày ${dayWords(reportBy)}`]),
    ...(form === 'surprise' ? ['Không thông báo trước cho đơn vị.'] : []),
  ].join('\n');

const event = (entry: ScheduleEntry, slot: Slot, content: CalendarContent): ICAL.Component => {
  const component = new ICAL.Component('vevent');
  const { from, to } = hoursOf[slot.session];
  const revised = entry.revised ?? content.now;
  const isSurprise = entry.form === 'surprise';
  component.addPropertyWithValue('uid', `${content.plan}.${entry.id}@so-kiem-tra`);
  addRevision(component, revised);
  component.addPropertyWithValue('dtstart', localTime(slot.date, from)).setParameter('tzid', ZONE);
  component.addPropertyWithValue('dtend', localTime(slot.date, to)).setParameter('tzid', ZONE);
  component.addPropertyWithValue('summary', `${isSurprise ? 'Kiểm tra đột xuất' : 'Kiểm tra'}: ${entry.unit || 'chưa chọn đơn vị'}`);
  component.addPropertyWithValue('location', entry.place.trim() === '' ? entry.unit : entry.place);
  component.addPropertyWithValue('description', description(entry, content));
  component.addPropertyWithValue('status', entry.stage === 'cancelled' ? 'CANCELLED' : 'CONFIRMED');
  component.addPropertyWithValue('transp', 'OPAQUE');
  if (isSurprise) component.addPropertyWithValue('class', 'CONFIDENTIAL');
  return component;
};

/** The longest line in octets, without its line end (RFC 5545 §3.1). */
const MAX_LINE = 75;

const utf8 = new TextEncoder();

/** One line, folded: the space that begins a continued line counts too, and no letter is cut (the library forgets the space). */
const folded = (line: string): string => {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const letter of line) {
    const size = utf8.encode(letter).length;
    if (octets + size > MAX_LINE) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += letter;
    octets += size;
  }
  return [...lines, current].join('\r\n');
};

/** A calendar without entries. */
export const emptyCalendar = (name: string): ICAL.Component => {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//So Kiem Tra//Lich kiem tra//VI');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('x-wr-calname', name);
  calendar.addPropertyWithValue('x-wr-timezone', ZONE);
  return calendar;
};

/** A calendar as the text of its file: unfolded, and folded again by our own rule. */
export const calendarText = (calendar: ICAL.Component): string => {
  const lines = calendar.toString().replaceAll(/\r?\n[ \t]/g, '').split(/\r?\n/).filter((line) => line !== '');
  return `${lines.map(folded).join('\r\n')}\r\n`;
};

/** Puts on an entry when it was last written: what is newer replaces the older in a calendar program. */
export const addRevision = (component: ICAL.Component, revised: Moment): void => {
  component.addPropertyWithValue('dtstamp', utc(revised));
  component.addPropertyWithValue('last-modified', utc(revised));
  component.addPropertyWithValue('sequence', sequenceOf(revised));
};

/**
 * PURE. Scheduled visits as an iCalendar file (RFC 5545). A visit keeps its UID from file to file, so that a calendar program
 * replaces the old entry; what is newer has a later DTSTAMP and a higher SEQUENCE. A cancelled visit stays in the file
 * and says so; a surprise visit is in no file for a unit. Visits without a day are no entries of a calendar; the caller says how many there are.
 */
export const icsOf = (content: CalendarContent): string => {
  const calendar = emptyCalendar(content.name);
  calendar.addSubcomponent(zone());
  const shown = content.entries.filter((entry) => content.reader === 'team' || isShownToUnits(entry));
  for (const entry of shown) if (entry.slot !== null) calendar.addSubcomponent(event(entry, entry.slot, content));
  return calendarText(calendar);
};
