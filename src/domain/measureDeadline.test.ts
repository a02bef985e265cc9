import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { shownRow } from '../../tests/support/documents/source.ts';
import { calendarDayKinds, type OwnDay } from './calendar/calendarDay.ts';
import { calendarWith, isWorkingDay, workingDaysBetween, builtInCalendar } from './calendar/workingCalendar.ts';
import { dayOfNumber, numberOf } from './days.ts';
import { documentIdOf, VisitIdSchema } from './ids.ts';
import { deadlineCount, heldCount, MAX_WORKING_DAYS, measureFrom, noticeDay, reckon } from './measureDeadline.ts';
import { IsoDateSchema } from './schema/field.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const anyDay = fc.integer({ min: numberOf(day('2021-01-01')), max: numberOf(day('2029-12-31')) }).map(dayOfNumber);
const calendar = fc.array(fc.record({ date: anyDay, kind: fc.constantFrom(...calendarDayKinds), name: fc.constant('x') }), { maxLength: 30 }).map(calendarWith);
/** Beyond half a year nothing new happens; the longest count is tried by itself. */
const days = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 130 }) }, { weight: 1, arbitrary: fc.constant(MAX_WORKING_DAYS) });

it('ends on a working day, so many working days after the day of the notice', () => {
  fc.assert(
    fc.property(anyDay, days, calendar, (from, workingDays, round) => {
      const { deadline } = reckon(from, workingDays, round);
      expect(isWorkingDay(deadline, round)).toBe(true);
      expect(workingDaysBetween(from, deadline, round)).toBe(workingDays);
    }),
  );
});

it('numbers each working day once and gives every other day its reason', () => {
  fc.assert(
    fc.property(anyDay, days, calendar, (from, workingDays, round) => {
      const reckoned = reckon(from, workingDays, round);
      const count = deadlineCount({ deadline: reckoned.deadline, reckoned }, round);
      expect(count?.moved).toBeNull();
      expect(count?.days.flatMap(({ number }) => (number === null ? [] : [number]))).toEqual(Array.from({ length: workingDays }, (_, at) => at + 1));
      expect(count?.days.every(({ number, why }) => number !== null || why !== null)).toBe(true);
      expect(count?.days.at(-1)?.date).toBe(reckoned.deadline);
    }),
  );
});

it('notices when the calendar has changed: exactly where the count anew ends on another day', () => {
  fc.assert(
    fc.property(anyDay, days, calendar, calendar, (from, workingDays, before, since) => {
      const reckoned = reckon(from, workingDays, before);
      const anew = reckon(from, workingDays, since).deadline;
      expect(deadlineCount({ deadline: reckoned.deadline, reckoned }, since)?.moved ?? reckoned.deadline).toBe(anew);
    }),
  );
});

it('holds no longer once a day is typed over it', () => {
  const reckoned = reckon(day('2024-05-20'), 15, builtInCalendar);
  expect(reckoned.deadline).toBe('2024-06-10');
  expect(heldCount({ deadline: reckoned.deadline, reckoned })).toBe(reckoned);
  expect(heldCount({ deadline: day('2024-06-11'), reckoned })).toBeNull();
  expect(heldCount({ deadline: null, reckoned })).toBeNull();
  expect(deadlineCount({ deadline: day('2024-06-11'), reckoned }, builtInCalendar)).toBeNull();
});

it('moves when the province gives a day off within it', () => {
  const reckoned = reckon(day('2024-05-20'), 15, builtInCalendar);
  const storm: OwnDay = { date: day('2024-06-03'), kind: 'holiday', name: 'nghỉ chống bão' };
  const count = deadlineCount({ deadline: reckoned.deadline, reckoned }, calendarWith([storm]));
  expect(count?.moved).toBe('2024-06-11');
  expect(count?.days.find(({ date }) => date === storm.date)).toMatchObject({ number: null, why: { name: 'nghỉ chống bão' } });
});

const visit = VisitIdSchema.parse('v-1');
const unit = shownRow('units', 'phong-a', { name: 'Phòng A', head: { name: 'Lê B', position: 'Trưởng phòng' } });
const finding = shownRow('findings', 'f-1', { kind: 'shortcoming', text: 'Hai hồ sơ quá hạn.', recommendation: 'Gửi văn bản xin lỗi.', responsible: '' });

it('takes the day of the notice of that visit, and no other document', () => {
  const of = (kind: 'conclusionNotice' | 'remedyForm', about: string, date: string) => shownRow('documents', documentIdOf(kind, VisitIdSchema.parse(about)), { kind, visit: about, document: { number: '', date } });
  const documents = [of('remedyForm', 'v-1', '2024-06-01'), of('conclusionNotice', 'v-2', '2024-06-02'), of('conclusionNotice', 'v-1', '2024-05-20')];
  expect(noticeDay(visit, documents)).toBe('2024-05-20');
  expect(noticeDay(visit, documents.slice(0, 2))).toBeNull();
  expect(noticeDay(null, documents)).toBeNull();
});

it('makes a measure of a finding: the recommendation, who answers for it, the term of the round after the notice', () => {
  const from = { finding, unit, noticeDay: day('2024-05-20'), workingDays: 30 };
  expect(measureFrom(from, builtInCalendar)).toEqual({
    text: 'Gửi văn bản xin lỗi.',
    owner: { unit: 'phong-a', post: 'Trưởng phòng' },
    deadline: '2024-07-01',
    reckoned: { from: '2024-05-20', workingDays: 30, deadline: '2024-07-01' },
  });
  expect(measureFrom({ ...from, finding: { ...finding, responsible: 'Bộ phận Một cửa' } }, builtInCalendar).owner.post).toBe('Bộ phận Một cửa');
  expect(measureFrom({ ...from, finding: { ...finding, recommendation: ' ' } }, builtInCalendar).text).toBe('Khắc phục: Hai hồ sơ quá hạn.');
  expect(measureFrom({ ...from, finding: { ...finding, recommendation: '', text: '' }, unit: null, noticeDay: null }, builtInCalendar)).toEqual({ text: '', owner: { unit: null, post: '' }, deadline: null, reckoned: null });
});
