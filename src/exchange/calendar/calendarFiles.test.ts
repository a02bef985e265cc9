import ICAL from 'ical.js';
import { readSheet } from 'read-excel-file/universal';
import { unzipSync, strFromU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { PlanIdSchema, VisitIdSchema } from '#domain/ids.ts';
import type { ScheduleEntry } from '#domain/scheduleEntries.ts';
import { IsoDateSchema, MomentSchema } from '#domain/schema/field.ts';
import { icsOf, type CalendarContent } from './ics.ts';
import { scheduleSheet, writeSchedule } from './scheduleSheet.ts';

const day = (text: string) => IsoDateSchema.parse(text);

const entry: ScheduleEntry = {
  id: VisitIdSchema.parse('kiem-tra-chi-cuc-abcd2345'),
  unit: 'Chi cục Tiêu chuẩn, Đo lường; Chất lượng',
  slot: { date: day('2026-05-14'), session: 'morning' },
  form: 'direct',
  stage: 'planned',
  place: 'Số 5, đường "Lê Lợi" \\ phường 1',
  period: { from: day('2026-01-01'), to: day('2026-05-14') },
  group: 'Nhóm 1',
  noticeBy: day('2026-05-07'),
  reportBy: day('2026-05-07'),
  revised: MomentSchema.parse('2026-04-01T03:04:05.678Z'),
};

const surprise: ScheduleEntry = {
  ...entry,
  id: VisitIdSchema.parse('v-bat-ngo'),
  unit: 'Phòng Quản lý Công nghệ',
  form: 'surprise',
  slot: { date: day('2026-06-02'), session: 'fullDay' },
  noticeBy: null,
  reportBy: null,
};

const content: CalendarContent = {
  name: 'Lịch kiểm tra',
  plan: PlanIdSchema.parse('kt-2026'),
  planTitle: 'Kế hoạch kiểm tra công tác cải cách hành chính năm 2026 tại các phòng, đơn vị thuộc Sở Khoa học và Công nghệ',
  entries: [entry, surprise],
  reader: 'team',
  now: MomentSchema.parse('2026-04-02T00:00:00.000Z'),
};

interface ContentLine {
  readonly name: string;
  readonly params: Readonly<Record<string, string>>;
  readonly value: string;
}

/** Reads an iCalendar text by the letter of RFC 5545 §3.1, independently of the library that wrote it; throws at the first breach. */
const strictLines = (text: string): readonly ContentLine[] => {
  if (!text.endsWith('\r\n')) throw new Error('the last line does not end');
  const physical = text.slice(0, -2).split('\r\n');
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error(`a bare line break in ${line}`);
    if (new TextEncoder().encode(line).length > 75) throw new Error(`longer than 75 octets: ${line}`);
    if (line === '') throw new Error('a blank line');
  }
  const logical: string[] = [];
  for (const line of physical) {
    const last = logical.length - 1;
    if (line.startsWith(' ')) logical[last] = `${logical[last] ?? ''}${line.slice(1)}`;
    else logical.push(line);
  }
  return logical.map((line) => {
    const [, head = '', value = ''] = /^([^":]*(?:"[^"]*"[^":]*)*):(.*)$/s.exec(line) ?? [];
    const [name = '', ...params] = head.split(';');
    if (!/^[A-Z0-9-]+$/.test(name)) throw new Error(`no name: ${line}`);
    return { name, params: Object.fromEntries(params.map((param) => param.split('='))), value };
  });
};

/** §3.3.11: only \\ \; \, \n are escapes, and commas, semicolons never stand bare in TEXT. */
const textValue = (value: string): string => {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value.replaceAll(/\\[;,]/g, ''))) throw new Error(`not escaped: ${value}`);
  return value.replaceAll(/\\(.)/gs, (_, letter: string) => (letter === 'n' || letter === 'N' ? '\n' : letter));
};

const eventsOf = (lines: readonly ContentLine[]): readonly (readonly ContentLine[])[] => {
  const events: ContentLine[][] = [];
  for (const line of lines) {
    if (line.name === 'BEGIN' && line.value === 'VEVENT') events.push([]);
    events.at(-1)?.push(line);
  }
  return events;
};

const valueOf = (lines: readonly ContentLine[], name: string): string => {
  const found = lines.filter((line) => line.name === name);
  expect(found).toHaveLength(1);
  return found[0]?.value ?? '';
};

describe('a calendar file', () => {
  const lines = strictLines(icsOf(content));
  const [first = [], second = []] = eventsOf(lines);

  it('keeps to the letter of RFC 5545 with what is required', () => {
    expect(lines[0]).toMatchObject({ name: 'BEGIN', value: 'VCALENDAR' });
    expect(lines.at(-1)).toMatchObject({ name: 'END', value: 'VCALENDAR' });
    expect(lines.filter(({ name }) => name === 'VERSION').map(({ value }) => value)).toEqual(['2.0']);
    expect(lines.filter(({ name }) => name === 'PRODID')).toHaveLength(1);
    expect(lines.filter(({ name }) => name === 'TZID').map(({ value }) => value)).toEqual(['Asia/Ho_Chi_Minh']);
    expect(lines.filter(({ name }) => name === 'TZOFFSETTO').map(({ value }) => value)).toEqual(['+0700']);
    expect(eventsOf(lines)).toHaveLength(2);
    for (const event of [first, second]) for (const name of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SUMMARY', 'SEQUENCE']) valueOf(event, name);
  });

  it('gives working hours in local time', () => {
    expect(first.find(({ name }) => name === 'DTSTART')).toMatchObject({ params: { TZID: 'Asia/Ho_Chi_Minh' }, value: '20260514T073000' });
    expect(valueOf(first, 'DTEND')).toBe('20260514T113000');
    expect([valueOf(second, 'DTSTART'), valueOf(second, 'DTEND')]).toEqual(['20260602T073000', '20260602T170000']);
    const afternoon = strictLines(icsOf({ ...content, entries: [{ ...entry, slot: { date: day('2026-05-14'), session: 'afternoon' } }] }));
    expect([valueOf(eventsOf(afternoon)[0] ?? [], 'DTSTART'), valueOf(eventsOf(afternoon)[0] ?? [], 'DTEND')]).toEqual(['20260514T133000', '20260514T170000']);
  });

  it('says what it says in whole Vietnamese letters, with signs escaped', () => {
    expect(textValue(valueOf(first, 'SUMMARY'))).toBe(`Kiểm tra: ${entry.unit}`);
    expect(textValue(valueOf(first, 'LOCATION'))).toBe(entry.place);
    expect(textValue(valueOf(first, 'DESCRIPTION')).split('\n')).toEqual([
      content.planTitle,
      'Hình thức: Trực tiếp tại đơn vị',
      'Thành phần: Nhóm 1',
      'Thời kỳ kiểm tra: 01/01/2026 – 14/05/2026',
      'Thông báo lịch cho đơn vị chậm nhất ngày 07/05/2026',
      'Đơn vị gửi báo cáo chậm nhất ngày 07/05/2026',
    ]);
  });

  it('keeps the UID of a visit; a later edit has a later stamp and a higher sequence', () => {
    const [later = []] = eventsOf(strictLines(icsOf({ ...content, entries: [{ ...entry, slot: surprise.slot, revised: MomentSchema.parse('2026-04-03T00:00:00.000Z') }] })));
    expect(valueOf(later, 'UID')).toBe(valueOf(first, 'UID'));
    expect(valueOf(first, 'DTSTAMP')).toBe('20260401T030405Z');
    expect(valueOf(later, 'DTSTAMP')).toBe('20260403T000000Z');
    expect(Number(valueOf(later, 'SEQUENCE'))).toBeGreaterThan(Number(valueOf(first, 'SEQUENCE')));
    expect(icsOf(content)).toBe(icsOf({ ...content, now: MomentSchema.parse('2027-01-01T00:00:00.000Z') }));
  });

  it('tells a unit neither of surprise visits nor of groups nor of what the team has to do', () => {
    const text = icsOf({ ...content, reader: 'unit' });
    expect(eventsOf(strictLines(text))).toHaveLength(1);
    expect(text).not.toContain('v-bat-ngo');
    expect(text).not.toContain('Nhóm 1');
    expect(text).not.toContain('Thông báo lịch');
  });

  it('marks surprise visits as confidential and cancelled ones as cancelled, and leaves out visits without a day', () => {
    expect(valueOf(second, 'CLASS')).toBe('CONFIDENTIAL');
    expect(valueOf(second, 'SUMMARY')).toBe('Kiểm tra đột xuất: Phòng Quản lý Công nghệ');
    const others = eventsOf(strictLines(icsOf({ ...content, entries: [{ ...entry, stage: 'cancelled' }, { ...entry, slot: null }] })));
    expect(others).toHaveLength(1);
    expect(valueOf(others[0] ?? [], 'STATUS')).toBe('CANCELLED');
  });

  it('is read as the same moments by a calendar program', () => {
    const calendar = ICAL.Component.fromString(icsOf(content));
    const [event] = calendar.getAllSubcomponents('vevent');
    const start = event?.getFirstPropertyValue('dtstart');
    expect(start).toBeInstanceOf(ICAL.Time);
    if (start instanceof ICAL.Time) {
      const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') ?? new ICAL.Component('vtimezone'));
      start.zone = zone;
      expect(start.toJSDate().toISOString()).toBe('2026-05-14T00:30:00.000Z');
    }
  });
});

describe('the schedule as a workbook', () => {
  it('has real dates, a frozen heading and filters over all rows', async () => {
    const bytes = new Uint8Array(await (await writeSchedule([entry, surprise], 'file')).arrayBuffer());
    const parts = unzipSync(bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain('<autoFilter ref="A1:M3"/>');
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/);
    expect(sheet).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    // After the cells, as the schema of the format orders it; elsewhere Excel calls the file damaged.
    expect(sheet.indexOf('<autoFilter')).toBeGreaterThan(sheet.indexOf('</sheetData>'));
    expect(sheet.indexOf('<autoFilter')).toBeLessThan(sheet.indexOf('<pageSetup'));
    const rows = await readSheet(new Blob([zipSync(parts, { level: 0 })]));
    expect(rows).toHaveLength(3);
    expect(rows[0]?.slice(0, 5)).toEqual(['TT', 'Ngày', 'Buổi', 'Giờ', 'Đơn vị được kiểm tra']);
    expect(rows[1]?.[1]).toEqual(new Date('2026-05-14T00:00:00Z'));
    expect(rows[1]?.[4]).toBe(entry.unit);
    expect(rows[2]?.[2]).toBe('Cả ngày');
  });

  it('leaves surprise visits and groups out of the copy for units', () => {
    const [headings, ...rows] = scheduleSheet([surprise, entry], 'units').rows;
    expect(headings).not.toContain('Nhóm kiểm tra');
    expect(headings).not.toContain('Thông báo lịch chậm nhất');
    expect(rows.map((row) => row[0])).toEqual([1]);
    expect(JSON.stringify(rows)).not.toContain('Nhóm 1');
  });
});
