import type { NewValues } from '#domain/commands/command.ts';
import { MemberIdSchema, type MemberId, type UnitId } from '#domain/ids.ts';
import type { ListLine } from '#domain/importedList.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { memberRoles, type MemberRole } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { searchText } from '#domain/searchText.ts';
import { unitsToName } from '#domain/units/directory.ts';
import { LINE, TEXT, type Cell } from '../sheet/cells.ts';
import { rowsUnder, type SheetRow } from '../sheet/row.ts';
import type { TableLayout } from '../sheet/sheet.ts';
import type { WrittenSheet } from '../sheet/workbook.ts';
import { choiceOf, foldWord } from '../sheet/words.ts';
import { checkedList, type GivenList, type ListFault, type ListFileFault, type ListProblem, type ReadList } from './listFile.ts';
import { matchAmong, nameFor, type Match } from './matching.ts';

type Member = Row<'members'>;
type Unit = Row<'units'>;

const columns = {
  name: { heading: 'Họ và tên', aliases: ['Họ tên', 'Thành viên', 'Tên'], width: 28 },
  role: { heading: 'Vai trò trong Tổ', aliases: ['Vai trò', 'Vai trò trong Đoàn', 'Nhiệm vụ trong Tổ'], width: 18 },
  position: { heading: 'Chức vụ', aliases: ['Chức danh', 'Chức vụ, chức danh'], width: 28 },
  unit: { heading: 'Đơn vị công tác', aliases: ['Đơn vị', 'Phòng, đơn vị', 'Cơ quan, đơn vị'], width: 40 },
  duties: { heading: 'Nhiệm vụ', aliases: ['Nhiệm vụ được giao', 'Phân công'], width: 40 },
  contact: { heading: 'Liên hệ', aliases: ['Điện thoại', 'Số điện thoại', 'Email', 'Thư điện tử'], width: 28 },
  id: { heading: 'Mã thành viên', aliases: ['Mã'], width: 24 },
} as const;

/** A column of the list of members. */
export type MemberColumn = keyof typeof columns;

const isColumn = (name: string): name is MemberColumn => Object.hasOwn(columns, name);

/** The list of members: only a name is needed. */
export const memberLayout: TableLayout<MemberColumn> = { columns, keys: Object.keys(columns).filter(isColumn), required: ['name'] };

/** The sheet of the list. */
export const memberSheet = 'Thành viên';

const roleWords: Readonly<Record<MemberRole, string>> = { leader: 'Tổ trưởng', deputy: 'Tổ phó', secretary: 'Thư ký', member: 'Thành viên' };

/** What other teams call the same (Đoàn instead of Tổ). */
const otherRoles: Readonly<Record<string, MemberRole>> = {
  'truong-doan': 'leader',
  'pho-truong-doan': 'deputy',
  'pho-doan': 'deputy',
  'pho-to-truong': 'deputy',
  'to-pho-thuong-truc': 'deputy',
  'thu-ky-doan': 'secretary',
  'thu-ky-to': 'secretary',
  'uy-vien': 'member',
};

const roleOf = (text: string): Result<MemberRole, ListFault> => {
  const role = choiceOf(roleWords, text) ?? otherRoles[foldWord(text)];
  return role === undefined ? fail('unknown-word') : ok(role);
};

const idOf = (text: string): Result<MemberId | null, ListFault> => {
  if (text === '') return ok(null);
  const id = MemberIdSchema.safeParse(text);
  return id.success ? ok(id.data) : fail('not-an-id');
};

type UnitNamed = (text: string) => Result<UnitId | null, ListFault>;

/** The home unit by its name; one of another body is left blank in the file. */
const unitAmong = (units: readonly Unit[]): UnitNamed => {
  const known = unitsToName(units).map(({ id, name }) => ({ id, name: searchText(name) }));
  return (text) => {
    const found = known.filter(({ name }) => name === searchText(text));
    const [unit] = found;
    return unit === undefined ? fail('unknown-unit') : found.length > 1 ? fail('ambiguous') : ok(unit.id);
  };
};

const lineOf = (row: SheetRow<MemberColumn, ListFault>, match: Match<'members'>, unitNamed: UnitNamed): ListLine<'members'> => {
  const name = row.text('name', LINE).replace(/\s+/g, ' ');
  const id = row.word('id', idOf, null);
  const member = match(name, id, (fault) => row.blame('name', fault));
  const values: NewValues<'members'> = {
    name: nameFor(name, member),
    role: row.isBlank('role') ? undefined : row.word('role', roleOf, 'member'),
    position: row.isBlank('position') ? undefined : row.text('position', LINE),
    unit: row.isBlank('unit') ? undefined : row.word('unit', unitNamed, null),
    duties: row.isBlank('duties') ? undefined : row.text('duties', TEXT),
    contact: row.isBlank('contact') ? undefined : row.text('contact', LINE),
  };
  return { line: row.at.row, name, row: member, id: member === null ? id : null, values };
};

/** PURE. The members that a list gives beside those of the team, or everything in it that has to be put right. */
export const membersOfList = (read: ReadList, members: readonly Member[], units: readonly Unit[]): Result<GivenList<'members'>, ListFileFault> =>
  checkedList(read, memberLayout, (heading) => {
    const match = matchAmong<'members'>(members);
    const unitNamed = unitAmong(units);
    const lines: ListLine<'members'>[] = [];
    const problems: ListProblem<MemberColumn>[] = [];
    for (const row of rowsUnder<MemberColumn, ListFault>(read.sheet, heading)) {
      if (row.isBlank('name')) row.blame('name', 'name-blank');
      else lines.push(lineOf(row, match, unitNamed));
      problems.push(...row.problems);
    }
    return { lines, problems };
  });

const headings = memberLayout.keys.map((key) => columns[key].heading);
const widths = memberLayout.keys.map((key) => columns[key].width);
const cellOrNull = (text: string): Cell => (text === '' ? null : text);

/** PURE. The team as a sheet; `membersOfList` reads it back. */
export const sheetOfMembers = (members: readonly Member[], units: readonly Unit[]): WrittenSheet => {
  const unitName = new Map(units.map(({ id, name }) => [id, name]));
  const cellsOf = ({ id, name, role, position, unit, duties, contact }: Member): readonly Cell[] => {
    const cells: Readonly<Record<MemberColumn, Cell>> = {
      name,
      role: roleWords[role],
      position: cellOrNull(position),
      unit: (unit === null ? null : unitName.get(unit)) ?? null,
      duties: cellOrNull(duties),
      contact: cellOrNull(contact),
      id,
    };
    return memberLayout.keys.map((key) => cells[key]);
  };
  return { name: memberSheet, rows: [headings, ...members.map(cellsOf)], widths, hasHeading: true };
};

/** A file to fill in. */
export const memberSample: readonly WrittenSheet[] = [
  {
    name: memberSheet,
    rows: [
      headings,
      ['Nguyễn Văn A', 'Tổ trưởng', 'Phó Giám đốc Sở', null, null, null, null],
      ['Trần Thị B', 'Thư ký', 'Chuyên viên', null, 'Tổng hợp, dự thảo biên bản', '0900 000 001', null],
    ],
    widths,
    hasHeading: true,
  },
  {
    name: 'Hướng dẫn',
    rows: [
      ['Cột', 'Nội dung'],
      ['Họ và tên', 'Bắt buộc. Trùng tên với thành viên đã có thì sửa người đó, không thì thêm mới.'],
      ['Vai trò trong Tổ', `${memberRoles.map((role) => roleWords[role]).join('; ')}. Để trống thì là thành viên.`],
      ['Đơn vị công tác', 'Tên trong danh bạ đơn vị; người ngoài cơ quan thì để trống.'],
      ['Chức vụ, Nhiệm vụ, Liên hệ', 'Để trống thì giữ nguyên.'],
      ['Mã thành viên', 'Do chương trình đặt. Người mới thì để trống.'],
    ],
    widths: [36, 80],
    hasHeading: true,
  },
];
