import { slugOf } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { ScheduleEntry } from '#domain/scheduleEntries.ts';
import type { ScheduleCopy } from '#exchange/calendar/scheduleSheet.ts';
import type { CalendarContent } from '#exchange/calendar/ics.ts';
import { saveFile } from '#ui/saveFile.ts';

const nameOf = (parts: readonly string[], ending: string): string => `${parts.map((part) => slugOf(part, 60)).filter((part) => part !== '').join('_')}${ending}`;

/** Hands out a calendar file; its library is fetched with the first one. */
export const saveIcs = async (content: Omit<CalendarContent, 'now'>, whose: string): Promise<void> => {
  const { icsOf } = await import('#exchange/calendar/ics.ts');
  const now = MomentSchema.parse(new Date().toISOString());
  saveFile(new Blob([icsOf({ ...content, now })], { type: 'text/calendar;charset=utf-8' }), nameOf(['lich kiem tra', whose], '.ics'));
};

/** Hands out the schedule as a workbook. */
export const saveSheet = async (entries: readonly ScheduleEntry[], copy: ScheduleCopy, planTitle: string): Promise<void> => {
  const { writeSchedule } = await import('#exchange/calendar/scheduleSheet.ts');
  saveFile(await writeSchedule(entries, copy), nameOf([copy === 'file' ? 'lich kiem tra' : 'lich gui don vi', planTitle], '.xlsx'));
};
