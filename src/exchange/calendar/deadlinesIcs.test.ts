import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { shownRow } from '../../../tests/support/documents/source.ts';
import { PlanIdSchema, UnitIdSchema } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { deadlinesByUnit } from '#domain/unitDeadlines.ts';
import { deadlinesIcs } from './deadlinesIcs.ts';

const plan = PlanIdSchema.parse('kt-2024');
const now = MomentSchema.parse('2024-06-01T02:00:00.000Z');
const progress = (status: string, verdict: string | null = null) => ({ status, verdict, on: '2024-06-01' });
const rows = {
  visits: [shownRow('visits', 'v-1', { unit: 'phong-a' })],
  findings: [shownRow('findings', 'f-1', { visit: 'v-1', kind: 'shortcoming', number: 3, text: 'Hai hồ sơ quá hạn.' })],
  measures: [
    shownRow('measures', 'm-later', { finding: 'f-1', text: 'Tập huấn', deadline: '2024-08-01', owner: { unit: 'phong-b', post: 'Trưởng phòng' } }),
    shownRow('measures', 'm-own', { finding: 'f-1', text: 'Gửi văn bản xin lỗi; hẹn lại ngày trả kết quả cho tổ chức, cá nhân đã nộp hồ sơ', deadline: '2024-07-01', owner: { unit: null, post: 'Trưởng phòng' } }),
    shownRow('measures', 'm-first', { finding: 'f-1', text: 'Rà soát', deadline: '2024-06-15', progress: progress('inProgress') }),
    shownRow('measures', 'm-again', { finding: 'f-1', text: 'Làm lại', deadline: '2024-07-02', progress: progress('verified', 'notFixed') }),
    shownRow('measures', 'm-undated', { finding: 'f-1', text: 'Không hạn' }),
    shownRow('measures', 'm-reported', { finding: 'f-1', text: 'Đã báo cáo', deadline: '2024-06-20', progress: progress('reported') }),
    shownRow('measures', 'm-closed', { finding: 'f-1', text: 'Đã xong', deadline: '2024-06-20', progress: progress('closed', 'fixed') }),
  ],
};

const unit = (id: string) => deadlinesByUnit(rows).get(UnitIdSchema.parse(id)) ?? [];

it('a unit owes what is open and dated: its own, and what nobody else is in charge of; the nearest first', () => {
  expect(unit('phong-a').map(({ id }) => id)).toEqual(['m-first', 'm-own', 'm-again']);
  expect(unit('phong-b').map(({ id }) => id)).toEqual(['m-later']);
});

it('the file opens in a calendar program as whole days with a reminder', () => {
  const text = deadlinesIcs({ name: 'Hạn khắc phục – Phòng A', plan, planTitle: 'Kế hoạch 2024', deadlines: unit('phong-a'), now });
  expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
  expect(events.map(({ uid, startDate, endDate, summary }) => [uid, startDate.toString(), endDate.toString(), startDate.isDate, summary])).toEqual([
    ['kt-2024.m-first@so-kiem-tra', '2024-06-15', '2024-06-16', true, 'Hạn khắc phục TT3: Rà soát'],
    ['kt-2024.m-own@so-kiem-tra', '2024-07-01', '2024-07-02', true, 'Hạn khắc phục TT3: Gửi văn bản xin lỗi; hẹn lại ngày trả kết quả cho tổ chức, cá nhân đã nộp hồ sơ'],
    ['kt-2024.m-again@so-kiem-tra', '2024-07-02', '2024-07-03', true, 'Hạn khắc phục TT3: Làm lại'],
  ]);
  expect(events[1]?.description).toBe('Kế hoạch 2024\nNội dung: Hai hồ sơ quá hạn.\nNgười phụ trách: Trưởng phòng');
  expect(events[0]?.component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString()).toBe('-P3D');
});
