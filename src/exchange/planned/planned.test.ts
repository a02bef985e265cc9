import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#domain/days.ts';
import { GroupIdSchema } from '#domain/ids.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Cell } from '../sheet/cells.ts';
import { writeWorkbook } from '../sheet/workbook.ts';
import { dayOfCell, spanOfCell } from './days.ts';
import type { PlannedFile, PlannedFileFault } from './file.ts';
import { readOthers, readSchedule } from './readPlanned.ts';
import type { Result } from '#domain/result.ts';

const areas = [{ no: 1, name: 'Chỉ đạo, điều hành' }, { no: 3, name: 'Cải cách thủ tục hành chính' }];

const book = (...rows: readonly (readonly Cell[])[]): Promise<Blob> => writeWorkbook([{ name: 'Kế hoạch', rows, widths: [], hasHeading: false }]);
const others = async (file: Blob | Promise<Blob>) => readOthers(await file, { areas });
const told = <T>(outcome: Result<PlannedFile<T>, PlannedFileFault>) =>
  outcome.ok ? 'right' : outcome.error.type === 'faulty' ? outcome.error.problems.map(({ at, column, fault, found }) => [at.kind === 'row' ? at.row : at.path, column, fault, found]) : outcome.error.type;
const spans = (outcome: Awaited<ReturnType<typeof others>>) => (outcome.ok ? outcome.value.rows.map(({ span }) => [span.from, span.to]) : told(outcome));

describe('days and times as offices write them', () => {
  test.each([
    ['25/4/2024', '2024-04-25', '2024-04-25'],
    ['ngày 25/04/2024', '2024-04-25', '2024-04-25'],
    ['2024-04-25', '2024-04-25', '2024-04-25'],
    [45407, '2024-04-25', '2024-04-25'],
    ['22/4 - 26/4/2024', '2024-04-22', '2024-04-26'],
    ['22-26/4/2024', '2024-04-22', '2024-04-26'],
    ['từ ngày 30/12/2024 đến ngày 03/01/2025', '2024-12-30', '2025-01-03'],
    ['Tháng 2/2024', '2024-02-01', '2024-02-29'],
    ['tháng 11 - 12/2024', '2024-11-01', '2024-12-31'],
    ['Quý II/2024', '2024-04-01', '2024-06-30'],
    ['quý 4 năm 2024', '2024-10-01', '2024-12-31'],
  ])('%s', (cell, from, to) => {
    expect(spanOfCell(cell)).toEqual({ from, to });
  });

  test.each(['31/02/2024', '26/4 - 22/4/2024', 'tháng 13/2024', 'quý V/2024', 'cuối năm', '25/4', 7, 45407.5, true, null])('%s is none', (cell) => {
    expect(spanOfCell(cell)).toBeNull();
  });

  test('property: a day comes back from the forms in which it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (at) => {
        const day = addDays(IsoDateSchema.parse('2000-01-01'), at);
        const [year, month, date] = day.split('-');
        for (const cell of [day, `${date}/${month}/${year}`, `${Number(date)}-${Number(month)}-${year}`, new Date(`${day}T00:00:00Z`), 36_526 + at]) expect(dayOfCell(cell)).toBe(day);
      }),
    );
  });
});

describe('inspections of others from a workbook', () => {
  test('under the headings of offices, with dates of Excel and as text', async () => {
    const file = book(
      ['UBND TỈNH'],
      ['TT', 'Cơ quan chủ trì', 'Đối tượng thanh tra', 'Nội dung thanh tra', 'Thời gian tiến hành', 'Đến ngày', 'Lĩnh vực', 'Ghi chú'],
      [1, 'Thanh tra tỉnh', 'Văn phòng Sở', 'Tài chính', new Date('2024-04-22T00:00:00Z'), '26/4/2024', '1; cải cách thủ tục hành chính', 'x'],
      [2, 'Kiểm toán', 'P. KHTC', null, 'Quý III/2024', null, 3, null],
    );
    expect(await others(file)).toEqual({
      ok: true,
      value: {
        ignored: ['Ghi chú'],
        rows: [
          { body: 'Thanh tra tỉnh', unitName: 'Văn phòng Sở', matter: 'Tài chính', document: '', span: { from: '2024-04-22', to: '2024-04-26' }, areas: [1, 3] },
          { body: 'Kiểm toán', unitName: 'P. KHTC', matter: '', document: '', span: { from: '2024-07-01', to: '2024-09-30' }, areas: [3] },
        ],
      },
    });
  });

  test('every place that has to be put right is named, and nothing is given', async () => {
    const file = book(
      ['Cơ quan', 'Đơn vị', 'Từ ngày', 'Đến ngày', 'Lĩnh vực'],
      ['Thanh tra tỉnh', null, 'cuối năm', null, '9'],
      [null, 'Văn phòng Sở', '26/4/2024', '22/4/2024', null],
      ['Kiểm toán', 'Văn phòng Sở', null, 'mai', null],
    );
    expect(told(await others(file))).toEqual([
      [2, 'unit', 'blank', ''],
      [2, 'from', 'not-a-span', 'cuối năm'],
      [2, 'areas', 'area-unknown', '9'],
      [3, 'body', 'blank', ''],
      [3, 'to', 'span-reversed', '22/4/2024'],
      [4, 'from', 'blank', ''],
    ]);
  });

  test('a workbook without the columns, another file, an empty one', async () => {
    expect(told(await others(book(['Cơ quan', 'Đơn vị'], ['a', 'b'])))).toBe('no-heading');
    expect(told(await others(new Blob(['xin chào'])))).toBe('not-planned');
    expect(told(await others(new Blob([new Uint8Array([255, 254, 0])])))).toBe('not-planned');
    expect(told(await others(new Blob([])))).toBe('empty');
  });
});

describe('inspections of others from JSON', () => {
  const json = (value: unknown) => others(new Blob([JSON.stringify(value)]));
  const head = { format: 'so-kiem-tra-other-inspections', formatVersion: 1 };

  test('all of them, or every place that is wrong', async () => {
    expect(await json({ ...head, inspections: [{ body: ' Thanh tra ', unit: 'Văn phòng Sở', from: '2024-04-25', areas: [3, 1, 3] }] })).toMatchObject({
      value: { rows: [{ body: 'Thanh tra', matter: '', span: { from: '2024-04-25', to: '2024-04-25' }, areas: [1, 3] }] },
    });
    expect(told(await json({ ...head, inspections: [{ body: '', unit: 'x', from: '25/4/2024' }] }))).toEqual([
      ['inspections[0].body', null, 'malformed', ''],
      ['inspections[0].from', null, 'malformed', ''],
    ]);
    expect(told(await json({ ...head, inspections: [{ body: 'a', unit: 'x', from: '2024-04-25', to: '2024-04-24' }] }))).toEqual([['inspections[0].to', null, 'span-reversed', '']]);
    expect(told(await json({ ...head, formatVersion: 2 }))).toBe('newer-version');
    expect(told(await json({ ...head, inspections: [] }))).toBe('no-rows');
    expect(told(await json({ format: 'other' }))).toBe('not-planned');
  });
});

describe('inspections of others from a calendar', () => {
  const ics = (...lines: readonly string[]) => others(new Blob([['BEGIN:VCALENDAR', 'VERSION:2.0', 'X-WR-CALNAME:Thanh tra tỉnh', ...lines, 'END:VCALENDAR', ''].join('\r\n')]));
  const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Thanh tra tài chính', 'LOCATION:Văn phòng Sở', ...lines, 'END:VEVENT'];
  const zone = ['BEGIN:VTIMEZONE', 'TZID:Tokyo', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900', 'END:STANDARD', 'END:VTIMEZONE'];

  test('the calendar or the organizer is the body, the place the unit, the title the matter', async () => {
    expect(await ics(...event('DTSTART;VALUE=DATE:20240422', 'DTEND;VALUE=DATE:20240427'))).toEqual({
      ok: true,
      value: { ignored: [], rows: [{ body: 'Thanh tra tỉnh', unitName: 'Văn phòng Sở', matter: 'Thanh tra tài chính', document: '', span: { from: '2024-04-22', to: '2024-04-26' }, areas: [] }] },
    });
    expect(await ics(...event('DTSTART;VALUE=DATE:20240422', 'ORGANIZER;CN=Kiểm toán:mailto:a@b.vn'))).toMatchObject({ value: { rows: [{ body: 'Kiểm toán' }] } });
  });

  test.each([
    ['a whole day without an end', ['DTSTART;VALUE=DATE:20240422'], '2024-04-22', '2024-04-22'],
    ['hours without a zone', ['DTSTART:20240422T073000', 'DTEND:20240422T113000'], '2024-04-22', '2024-04-22'],
    ['until midnight', ['DTSTART:20240422T073000', 'DTEND:20240423T000000'], '2024-04-22', '2024-04-22'],
    ['UTC: the evening before is the morning here', ['DTSTART:20240421T200000Z', 'DTEND:20240421T230000Z'], '2024-04-22', '2024-04-22'],
    ['UTC over midnight here', ['DTSTART:20240421T160000Z', 'DTEND:20240421T180000Z'], '2024-04-21', '2024-04-22'],
    ['our own zone, not described', ['DTSTART;TZID=Asia/Ho_Chi_Minh:20240422T003000', 'DURATION:PT2H'], '2024-04-22', '2024-04-22'],
    ['a zone that the file describes', ['DTSTART;TZID=Tokyo:20240422T010000', 'DTEND;TZID=Tokyo:20240422T013000'], '2024-04-21', '2024-04-21'],
    ['a moment', ['DTSTART:20240422T000000'], '2024-04-22', '2024-04-22'],
  ])('%s', async (_, lines, from, to) => {
    expect(spans(await ics(...zone, ...event(...lines)))).toEqual([[from, to]]);
  });

  test('what repeats, has no day or an unknown zone is refused with its place; what is cancelled is left out and told', async () => {
    const outcome = await ics(
      ...event('DTSTART;VALUE=DATE:20240422'),
      ...event('DTSTART;VALUE=DATE:20240422', 'RRULE:FREQ=WEEKLY'),
      ...event(),
      ...event('DTSTART;TZID=America/Nowhere:20240422T073000'),
      ...event('DTSTART:abc'),
    );
    expect(told(outcome)).toEqual([
      ['VEVENT 2', null, 'recurring', 'Thanh tra tài chính'],
      ['VEVENT 3', null, 'no-day', 'Thanh tra tài chính'],
      ['VEVENT 4', null, 'time-zone', 'Thanh tra tài chính'],
      ['VEVENT 5', null, 'no-day', 'Thanh tra tài chính'],
    ]);
    expect(await ics(...event('DTSTART;VALUE=DATE:20240422'), ...event('STATUS:CANCELLED'))).toMatchObject({ value: { ignored: ['STATUS:CANCELLED „Thanh tra tài chính“'] } });
    expect(told(await ics(...event('STATUS:CANCELLED')))).toBe('no-rows');
    expect(told(await others(new Blob(['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n'])))).not.toBe('right');
  });
});

describe('the own schedule from a workbook', () => {
  const groups = [{ id: GroupIdSchema.parse('n1'), name: 'Nhóm 1' }, { id: GroupIdSchema.parse('n2'), name: 'Nhóm 2' }];
  const schedule = async (file: Blob | Promise<Blob>) => readSchedule(await file, { groups });

  test('the group that goes, by its name; the whole team; nothing where the cell is blank', async () => {
    const read = await schedule(book(['Đơn vị', 'Ngày', 'Nhóm'], ['A', '26/4/2024', 'NHÓM 2'], ['B', '26/4/2024', 'Cả Tổ kiểm tra'], ['C', '26/4/2024', null]));
    expect(read.ok ? read.value.rows.map(({ group }) => group) : told(read)).toEqual(['n2', null, undefined]);
    expect(told(await schedule(book(['Đơn vị', 'Ngày', 'Nhóm'], ['A', '26/4/2024', 'Nhóm 3'])))).toEqual([[2, 'group', 'group-unknown', 'Nhóm 3']]);
  });

  test('unit, day, session, form and place', async () => {
    const file = book(
      ['STT', 'Đơn vị được kiểm tra', 'Ngày', 'Buổi', 'Hình thức', 'Địa điểm'],
      [1, 'Văn phòng Sở', new Date('2024-04-25T00:00:00Z'), 'Buổi sáng', 'Trực tiếp', 'Phòng họp A'],
      [2, 'Phòng A', '26/4/2024', null, null, null],
    );
    expect(await schedule(file)).toEqual({
      ok: true,
      value: {
        ignored: [],
        rows: [
          { unitName: 'Văn phòng Sở', slot: { date: '2024-04-25', session: 'morning' }, form: 'direct', place: 'Phòng họp A' },
          { unitName: 'Phòng A', slot: { date: '2024-04-26', session: 'fullDay' }, form: null, place: '' },
        ],
      },
    });
    expect(told(await schedule(book(['Đơn vị', 'Ngày', 'Buổi'], [null, 'mai', 'tối'])))).toEqual([
      [2, 'unit', 'blank', ''],
      [2, 'date', 'not-a-day', 'mai'],
      [2, 'session', 'unknown-word', 'tối'],
    ]);
    expect(told(await schedule(new Blob(['{}'])))).toBe('not-planned');
  });
});
