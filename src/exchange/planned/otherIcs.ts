import ICAL from 'ical.js';
import { addDays, asIsoDate } from '#domain/days.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { DateSpan, IsoDate } from '#domain/schema/field.ts';
import { LINE, TEXT, foundText } from '../sheet/cells.ts';
import { MAX_PLANNED_ROWS, type GivenOther, type PlannedFault, type PlannedFile, type PlannedFileFault, type PlannedProblem } from './file.ts';

/** Viet Nam keeps one time all year, seven hours before UTC. */
const OFFSET_MS = 7 * 3_600_000;

/** Names under which programs write the time of Viet Nam without describing it. */
const ownZones: ReadonlySet<string> = new Set(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Asia/Bangkok', 'Asia/Hanoi', 'SE Asia Standard Time']);

/** What is repeated in one of these ways is several inspections. */
const repeating = ['rrule', 'rdate', 'exrule', 'recurrence-id'];

const textIn = (event: ICAL.Component, name: string, limit: number): string => {
  const value = event.getFirstPropertyValue(name);
  return typeof value === 'string' ? value.trim().normalize('NFC').slice(0, limit) : '';
};

/** The day in Viet Nam on which a time lies; `secondsBack` for an end, which is no longer part of the event. */
const dayOf = (time: ICAL.Time, secondsBack: number): IsoDate | null => {
  const isLocal = time.zone === ICAL.Timezone.localTimezone;
  const moment = isLocal ? Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second) : time.toUnixTime() * 1000 + OFFSET_MS;
  return asIsoDate(new Date(moment - secondsBack * 1000).toISOString().slice(0, 10));
};

const dateOf = ({ year, month, day }: ICAL.Time): IsoDate | null => asIsoDate(`${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

/** Whether a time names a zone that the file does not describe; its day could not be told. */
const isOfUnknownZone = (event: ICAL.Component, name: string): boolean => {
  const property = event.getFirstProperty(name);
  const zone = property?.getFirstParameter('tzid');
  const time = property?.getFirstValue();
  return zone !== undefined && !ownZones.has(zone) && time instanceof ICAL.Time && !time.isDate && time.zone === ICAL.Timezone.localTimezone;
};

const spanOf = (event: ICAL.Component): Result<DateSpan, PlannedFault> => {
  if (repeating.some((name) => event.hasProperty(name))) return fail('recurring');
  if (isOfUnknownZone(event, 'dtstart') || isOfUnknownZone(event, 'dtend')) return fail('time-zone');
  const { startDate, endDate } = new ICAL.Event(event);
  if (!(startDate instanceof ICAL.Time)) return fail('no-day');
  const from = startDate.isDate ? dateOf(startDate) : dayOf(startDate, 0);
  const end = !(endDate instanceof ICAL.Time) || from === null ? from : endDate.isDate ? dateOf(endDate) : dayOf(endDate, 1);
  if (from === null || end === null) return fail('no-day');
  // The end of whole days is the day after the last one (RFC 5545, 3.6.1).
  const to = startDate.isDate && end > from ? addDays(end, -1) : end;
  // An event without length ends, by a second, before it begins.
  return ok({ from, to: to < from ? from : to });
};

/** Who inspects: the organizer by name, or else what the calendar is called. */
const bodyOf = (event: ICAL.Component, calendar: ICAL.Component): string => {
  const named = event.getFirstProperty('organizer')?.getFirstParameter('cn');
  return (typeof named === 'string' ? named.trim().normalize('NFC').slice(0, LINE) : '') || textIn(calendar, 'x-wr-calname', LINE);
};

const eventsOf = (text: string): ICAL.Component | null => {
  try {
    const calendar = new ICAL.Component(ICAL.parse(text));
    return calendar.name === 'vcalendar' ? calendar : null;
  } catch {
    return null;
  }
};

/** An event as an inspection: its title is the matter, its place the unit; without a place the title is both. */
const otherOf = (event: ICAL.Component, calendar: ICAL.Component): Result<GivenOther, PlannedFault> => {
  const span = safeSpan(event);
  if (!span.ok) return span;
  const [summary, location] = [textIn(event, 'summary', LINE), textIn(event, 'location', LINE)];
  const unitName = location || summary;
  if (unitName === '') return fail('blank');
  return ok({ body: bodyOf(event, calendar), unitName, matter: [summary, textIn(event, 'description', TEXT - LINE - 1)].filter((part) => part !== '').join('\n'), document: '', span: span.value, areas: [] });
};

/** Values that are no times at all are thrown by the library. */
const safeSpan = (event: ICAL.Component): Result<DateSpan, PlannedFault> => {
  try {
    return spanOf(event);
  } catch {
    return fail('no-day');
  }
};

const isCancelled = (event: ICAL.Component): boolean => textIn(event, 'status', LINE).toUpperCase() === 'CANCELLED';

/** PURE. The inspections that a calendar holds, or everything in it that cannot be taken over. Cancelled events are left out, and said to be. */
export const othersOfIcs = (text: string): Result<PlannedFile<GivenOther>, PlannedFileFault> => {
  const calendar = eventsOf(text);
  if (calendar === null) return fail({ type: 'not-planned' });
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length > MAX_PLANNED_ROWS) return fail({ type: 'too-many-rows', limit: MAX_PLANNED_ROWS });
  const rows: GivenOther[] = [];
  const problems: PlannedProblem[] = [];
  for (const [at, event] of events.entries()) {
    if (isCancelled(event)) continue;
    const other = otherOf(event, calendar);
    if (other.ok) rows.push(other.value);
    else problems.push({ at: { kind: 'path', path: `VEVENT ${at + 1}` }, column: null, fault: other.error, found: foundText(textIn(event, 'summary', LINE)) });
  }
  if (problems.length > 0) return fail({ type: 'faulty', problems });
  const ignored = events.filter(isCancelled).map((event) => `STATUS:CANCELLED „${foundText(textIn(event, 'summary', LINE))}“`);
  return rows.length === 0 ? fail({ type: 'no-rows', sheet: 'VCALENDAR' }) : ok({ rows, ignored });
};
