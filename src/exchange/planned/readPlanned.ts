import { fail, type Result } from '#domain/result.ts';
import { bytesOfBook } from '../sheet/bytes.ts';
import { MAX_PLANNED_FILE, type GivenOther, type GivenVisit, type PlannedFile, type PlannedFileFault } from './file.ts';
import { othersOfIcs } from './otherIcs.ts';
import { othersOfJson } from './otherJson.ts';
import { readOtherSheet, type OtherContext } from './otherSheet.ts';
import { readScheduleSheet, type ScheduleContext } from './scheduleSheet.ts';

/** The text of a file when it is UTF-8; null when it is not. */
const textIn = (bytes: ArrayBuffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Reads inspections of other bodies: a workbook, JSON or a calendar. All or nothing. */
export const readOthers = async (file: Blob, context: OtherContext): Promise<Result<PlannedFile<GivenOther>, PlannedFileFault>> => {
  const read = await bytesOfBook(file, MAX_PLANNED_FILE);
  if (!read.ok) return read;
  const { bytes, isWorkbook } = read.value;
  if (isWorkbook) return readOtherSheet(bytes, context);
  const text = textIn(bytes);
  if (text !== null && /^\s*BEGIN:VCALENDAR/i.test(text)) return othersOfIcs(text);
  return text !== null && /^\s*\{/.test(text) ? othersOfJson(text) : fail({ type: 'not-planned' });
};

/** Reads the schedule of the round from a workbook. All or nothing. */
export const readSchedule = async (file: Blob, context: ScheduleContext): Promise<Result<PlannedFile<GivenVisit>, PlannedFileFault>> => {
  const read = await bytesOfBook(file, MAX_PLANNED_FILE);
  if (!read.ok) return read;
  return read.value.isWorkbook ? readScheduleSheet(read.value.bytes, context) : fail({ type: 'not-planned' });
};
