import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparedLines, writesOfLines } from '#domain/importedList.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { memberRoles, unitKinds } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { memberRow, unitRow } from '../../../tests/support/directory.ts';
import type { Cell } from '../sheet/cells.ts';
import { writeWorkbook } from '../sheet/workbook.ts';
import { pastedList, readListFile, type ReadList } from './listFile.ts';
import { memberSample, memberSheet, membersOfList, sheetOfMembers } from './members.ts';
import { sheetOfUnits, unitSample, unitSheet, unitsOfList } from './units.ts';

const office = unitRow('vp', { name: 'Văn phòng Sở', kind: 'office', head: { name: 'Lê A', position: 'Chánh Văn phòng' }, contact: '0900', order: 'a0' });
const science = unitRow('kh', { name: 'Phòng Quản lý Khoa học', order: 'a1', chosen: false });
const gone = unitRow('cu', { name: 'Phòng Cũ', order: 'a2', chosen: false, until: IsoDateSchema.parse('2025-06-30') });
const directory = [office, science, gone];

const list = (...rows: readonly (readonly Cell[])[]): ReadList => ({ sheet: { name: unitSheet, rows }, formulas: [], isPasted: false });
const paste = (text: string): ReadList => {
  const read = pastedList(text);
  if (read === null) throw new Error('nothing pasted');
  return read;
};
const brings = (read: ReadList, units: readonly Row<'units'>[] = directory) => {
  const outcome = unitsOfList(read, units);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return comparedLines('units', outcome.value.lines).map(({ line, state, row, changes }) => [line, state, row?.id ?? null, Object.fromEntries(changes.map(({ field, after }) => [field, after]))]);
};
const told = (read: ReadList, units: readonly Row<'units'>[] = directory) => {
  const outcome = unitsOfList(read, units);
  if (outcome.ok) return 'right';
  return outcome.error.type === 'faulty' ? outcome.error.problems.map(({ at, column, fault, found }) => [at.row, column, fault, found]) : outcome.error;
};
/** Through a real workbook. */
const reread = async (sheets: Parameters<typeof writeWorkbook>[0], name: string): Promise<ReadList> => {
  const read = await readListFile(await writeWorkbook(sheets), name);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

describe('units from a list', () => {
  test('are found by name however it is typed, or are new; what is blank stays as it is', () => {
    expect(
      brings(
        list(
          ['SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
          [],
          ['STT', 'Tên đơn vị', 'Loại', 'Thủ trưởng', 'Chức vụ', 'Kiểm tra'],
          [1, 'VĂN PHÒNG  SỞ', null, 'Trần B', null, null],
          [2, 'Phòng Quản lý Khoa học', 'Phòng', null, null, 'x'],
          [],
          [3, 'Trung tâm Ứng dụng', '', '', '', ''],
        ),
      ),
    ).toEqual([
      [4, 'changed', 'vp', { head: { name: 'Trần B', position: 'Chánh Văn phòng' } }],
      [5, 'changed', 'kh', { chosen: true }],
      [7, 'new', null, { name: 'Trung tâm Ứng dụng', kind: 'serviceUnit', chosen: false }],
    ]);
  });

  test('that are new are chosen only where the list says so, or who imports it wants it', () => {
    const chosen = (choose: boolean) => {
      const outcome = unitsOfList(list(['Tên đơn vị', 'Kiểm tra'], ['Phòng A', null], ['Phòng B', 'Không'], ['Phòng C', 'Có']), [], choose);
      return outcome.ok && outcome.value.lines.map(({ values }) => values.chosen);
    };
    expect(chosen(false)).toEqual([false, false, true]);
    expect(chosen(true)).toEqual([true, false, true]);
  });

  test('are found by id where the name is another', () => {
    expect(brings(list(['Mã đơn vị', 'Tên đơn vị'], ['kh', 'Phòng Khoa học và Đổi mới']))).toEqual([[2, 'changed', 'kh', { name: 'Phòng Khoa học và Đổi mới' }]]);
  });

  test('keep their id from a directory of another year', () => {
    const outcome = unitsOfList(list(['Mã đơn vị', 'Tên đơn vị'], ['so-hoa-1', 'Phòng Số hóa']), directory);
    const lines = comparedLines('units', outcome.ok ? outcome.value.lines : []);
    expect([...new Set(writesOfLines('units', lines, directory, () => 'other').map(({ row }) => row))]).toEqual(['so-hoa-1']);
  });

  test('pasted without headings are read in the order of the sample; with them, in theirs', () => {
    expect(brings(paste('Chi cục Mới\tChi cục\tNgô C\r\n'))).toEqual([[1, 'new', null, { name: 'Chi cục Mới', kind: 'subDepartment', head: { name: 'Ngô C', position: '' }, chosen: false }]]);
    expect(brings(paste('Liên hệ\tĐơn vị\n0911\tVăn phòng Sở\n'))).toEqual([[2, 'changed', 'vp', { contact: '0911' }]]);
    expect(pastedList(' \t\n')).toBeNull();
  });

  test('every place that has to be put right is named, and nothing is given', () => {
    const twins = [...directory, unitRow('kh2', { name: 'Phòng quản lý khoa học' })];
    expect(
      told(
        list(
          ['Tên đơn vị', 'Loại', 'Kiểm tra', 'Hoạt động đến hết ngày', 'Mã đơn vị'],
          ['Phòng A', 'Liên minh', 'có lẽ', '31/02/2025', 'Phòng A'],
          ['phòng a', null, null, null, null],
          [null, 'Phòng', null, null, null],
          ['Phòng Quản lý Khoa học', null, null, null, null],
          ['Phòng Cũ', null, 'Có', null, null],
        ),
        twins,
      ),
    ).toEqual([
      [2, 'id', 'not-an-id', 'Phòng A'],
      [2, 'until', 'not-a-day', '31/02/2025'],
      [2, 'chosen', 'unknown-word', 'có lẽ'],
      [2, 'kind', 'unknown-word', 'Liên minh'],
      [3, 'name', 'doubled', 'phòng a'],
      [4, 'name', 'name-blank', ''],
      [5, 'name', 'ambiguous', 'Phòng Quản lý Khoa học'],
      [6, 'chosen', 'ended', 'Có'],
    ]);
  });

  test('a sheet without the heading, without rows, or of something else is refused whole', async () => {
    expect(told(list(['Tên gọi'], ['Phòng A']))).toEqual({ type: 'no-heading', sheet: 'Đơn vị', missing: ['name'] });
    expect(told(list(['Tên đơn vị']))).toEqual({ type: 'no-rows', sheet: 'Đơn vị' });
    expect(await readListFile(new Blob(['name,kind']), unitSheet)).toEqual({ ok: false, error: { type: 'not-excel' } });
    expect(await readListFile(new Blob([]), unitSheet)).toEqual({ ok: false, error: { type: 'empty' } });
  });

  test('the directory as a workbook, read back, changes nothing', async () => {
    const read = await reread([sheetOfUnits(directory)], unitSheet);
    expect(brings(read).map(([, state]) => state)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('the sample can be taken over as it is', async () => {
    expect(brings(await reread(unitSample, unitSheet), []).map(([, state]) => state)).toEqual(['new', 'new', 'new']);
  });

  test('property: each directory comes back whole into an empty one', async () => {
    const word = fc.constantFrom('Phòng', 'Chi cục', 'Quản lý', 'Đo lường', 'x 1', '1.10', '=A1', '"q"').map((text) => text.trim());
    const unit = fc.record({
      name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
      kind: fc.constantFrom(...unitKinds),
      head: fc.record({ name: fc.constantFrom('', 'Lê A'), position: fc.constantFrom('', 'Trưởng phòng') }),
      contact: fc.constantFrom('', '0900 123', 'a@b.vn'),
      chosen: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(unit, { maxLength: 8, minLength: 1, selector: ({ name }) => name }), async (units) => {
        const rows = units.map((values, no) => unitRow(`u${no}`, values));
        const outcome = unitsOfList(await reread([sheetOfUnits(rows)], unitSheet), []);
        const back = outcome.ok ? outcome.value.lines.map(({ id, values }) => ({ id, ...values, head: values.head ?? { name: '', position: '' }, contact: values.contact ?? '', until: null })) : [];
        expect(back).toEqual(rows.map(({ id, name, kind, head, contact, chosen }) => ({ id, name, kind, head, contact, chosen, until: null })));
      }),
      { numRuns: 30 },
    );
  });
});

describe('members from a list', () => {
  const an = memberRow('an', { name: 'Nguyễn Văn An', role: 'leader', order: 'a0', unit: office.id });
  const lines = (text: string) => membersOfList(paste(text), [an], directory);

  test('roles of a Đoàn are those of a Tổ, the home unit is found by its name', () => {
    const outcome = lines('Họ tên\tVai trò\tĐơn vị\nTrần Bình\tPhó trưởng đoàn\tvăn phòng sở\nNguyễn văn an\tThư ký\t\n');
    expect(outcome.ok && comparedLines('members', outcome.value.lines).map(({ state, changes }) => [state, Object.fromEntries(changes.map(({ field, after }) => [field, after]))])).toEqual([
      ['new', { name: 'Trần Bình', role: 'deputy', unit: 'vp' }],
      ['changed', { role: 'secretary' }],
    ]);
  });

  test('a home unit that the directory does not have, and a role that nobody has, are named', () => {
    const outcome = lines('Họ tên\tVai trò\tĐơn vị\nTrần Bình\tCố vấn\tSở Nội vụ\n');
    expect(!outcome.ok && outcome.error.type === 'faulty' && outcome.error.problems.map(({ at, column, fault }) => [at.row, column, fault])).toEqual([
      [2, 'role', 'unknown-word'],
      [2, 'unit', 'unknown-unit'],
    ]);
  });

  test('the team as a workbook, read back, changes nothing; the sample can be taken over', async () => {
    const team = [an, ...memberRoles.map((role, no) => memberRow(`m${no}`, { name: `Người ${no}`, role, position: 'Chuyên viên', duties: 'a\nb', contact: '0900' }))];
    const outcome = membersOfList(await reread([sheetOfMembers(team, directory)], memberSheet), team, directory);
    expect(outcome.ok && comparedLines('members', outcome.value.lines).map(({ state }) => state)).toEqual(team.map(() => 'unchanged'));
    const sample = membersOfList(await reread(memberSample, memberSheet), [], []);
    expect(sample.ok && sample.value.lines.length).toBe(2);
  });
});
