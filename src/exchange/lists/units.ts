import type { NewValues } from '#domain/commands/command.ts';
import { UnitIdSchema, type UnitId } from '#domain/ids.ts';
import type { ListLine } from '#domain/importedList.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { dayOfText } from '#domain/sampling/dayText.ts';
import { IsoDateSchema, type IsoDate } from '#domain/schema/field.ts';
import { unitKinds, type UnitKind } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitKindOf } from '#domain/unitKind.ts';
import { LINE, markOf, type Cell } from '../sheet/cells.ts';
import { rowsUnder, type SheetRow } from '../sheet/row.ts';
import type { TableLayout } from '../sheet/sheet.ts';
import type { WrittenSheet } from '../sheet/workbook.ts';
import { choiceOf, foldWord, yesWord } from '../sheet/words.ts';
import { checkedList, type GivenList, type ListFault, type ListFileFault, type ListProblem, type ReadList } from './listFile.ts';
import { matchAmong, nameFor, type Match } from './matching.ts';

type Unit = Row<'units'>;

const columns = {
  name: { heading: 'Tên đơn vị', aliases: ['Đơn vị', 'Tên phòng, đơn vị', 'Phòng, đơn vị', 'Tên cơ quan, đơn vị', 'Cơ quan, đơn vị', 'Tên'], width: 44 },
  kind: { heading: 'Loại đơn vị', aliases: ['Loại', 'Loại hình'], width: 18 },
  headName: { heading: 'Thủ trưởng đơn vị', aliases: ['Thủ trưởng', 'Người đứng đầu', 'Trưởng đơn vị', 'Họ tên thủ trưởng'], width: 26 },
  headPosition: { heading: 'Chức vụ', aliases: ['Chức vụ thủ trưởng', 'Chức danh'], width: 20 },
  contact: { heading: 'Liên hệ', aliases: ['Đầu mối', 'Đầu mối liên hệ', 'Điện thoại', 'Số điện thoại', 'Email', 'Thư điện tử'], width: 28 },
  chosen: { heading: 'Kiểm tra trong đợt', aliases: ['Kiểm tra', 'Được kiểm tra', 'Chọn kiểm tra'], width: 12 },
  until: { heading: 'Hoạt động đến hết ngày', aliases: ['Ngừng hoạt động'], width: 14 },
  id: { heading: 'Mã đơn vị', aliases: ['Mã'], width: 24 },
} as const;

/** A column of the list of units. */
export type UnitColumn = keyof typeof columns;

const isColumn = (name: string): name is UnitColumn => Object.hasOwn(columns, name);

/** The list of units: only a name is needed. */
export const unitLayout: TableLayout<UnitColumn> = { columns, keys: Object.keys(columns).filter(isColumn), required: ['name'] };

/** The sheet of the list. */
export const unitSheet = 'Đơn vị';

const kindWords: Readonly<Record<UnitKind, string>> = {
  division: 'Phòng',
  office: 'Văn phòng',
  subDepartment: 'Chi cục',
  serviceUnit: 'Đơn vị sự nghiệp',
  department: 'Sở, ban, ngành',
  district: 'Cấp huyện',
  commune: 'Xã, phường',
};

/** A kind by its own word, or by one with which the names of such units begin („Trung tâm“, „Phòng chuyên môn“). */
const kindOf = (text: string): Result<UnitKind, ListFault> => {
  const begins = unitKindOf(text);
  const kind = choiceOf(kindWords, text) ?? (begins !== 'division' || foldWord(text).startsWith('phong') ? begins : undefined);
  return kind === undefined ? fail('unknown-word') : ok(kind);
};

const dayOf = (cell: Cell): Result<IsoDate | null, ListFault> => {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return ok(null);
  const day = cell instanceof Date ? (IsoDateSchema.safeParse(cell.toISOString().slice(0, 10)).data ?? null) : dayOfText(String(cell));
  return day === null ? fail('not-a-day') : ok(day);
};

const idOf = (text: string): Result<UnitId | null, ListFault> => {
  if (text === '') return ok(null);
  const id = UnitIdSchema.safeParse(text);
  return id.success ? ok(id.data) : fail('not-an-id');
};

/** Two cells are one fact: the one that is left blank keeps what the unit has. */
const headOf = (row: SheetRow<UnitColumn, ListFault>, unit: Unit | null): Pick<NewValues<'units'>, 'head'> => {
  if (row.isBlank('headName') && row.isBlank('headPosition')) return {};
  const [name, position] = [row.text('headName', LINE), row.text('headPosition', LINE)];
  return { head: { name: name || (unit?.head.name ?? ''), position: position || (unit?.head.position ?? '') } };
};

const lineOf = (row: SheetRow<UnitColumn, ListFault>, match: Match<'units'>, chooseNew: boolean): ListLine<'units'> => {
  const name = row.text('name', LINE).replace(/\s+/g, ' ');
  const id = row.word('id', idOf, null);
  const unit = match(name, id, (fault) => row.blame('name', fault));
  const until = row.take('until', dayOf, null);
  const chosen = row.isBlank('chosen') ? undefined : row.word('chosen', markOf, false);
  if (chosen === true && (until ?? unit?.until ?? null) !== null && unit?.chosen !== true) row.blame('chosen', 'ended');
  const kind = row.isBlank('kind') ? undefined : row.word('kind', kindOf, 'division');
  const values: NewValues<'units'> = {
    name: nameFor(name, unit),
    kind: kind ?? (unit === null ? unitKindOf(name) : undefined),
    ...headOf(row, unit),
    contact: row.isBlank('contact') ? undefined : row.text('contact', LINE),
    chosen: chosen ?? (unit === null ? chooseNew && until === null : undefined),
    until: until ?? undefined,
  };
  return { line: row.at.row, name, row: unit, id: unit === null ? id : null, values };
};

/**
 * PURE. The units that a list gives beside those of the directory, or everything in it that has to be put right.
 * `chooseNew`: whether new ones are inspected of which the list does not say it; a directory is not a plan, so they are not.
 */
export const unitsOfList = (read: ReadList, units: readonly Unit[], chooseNew = false): Result<GivenList<'units'>, ListFileFault> =>
  checkedList(read, unitLayout, (heading) => {
    const match = matchAmong<'units'>(units);
    const lines: ListLine<'units'>[] = [];
    const problems: ListProblem<UnitColumn>[] = [];
    for (const row of rowsUnder<UnitColumn, ListFault>(read.sheet, heading)) {
      if (row.isBlank('name')) row.blame('name', 'name-blank');
      else lines.push(lineOf(row, match, chooseNew));
      problems.push(...row.problems);
    }
    return { lines, problems };
  });

const headings = unitLayout.keys.map((key) => columns[key].heading);
const widths = unitLayout.keys.map((key) => columns[key].width);
const cellOrNull = (text: string): Cell => (text === '' ? null : text);

const cellsOf = ({ id, name, kind, head, contact, chosen, until }: Unit): readonly Cell[] => {
  const cells: Readonly<Record<UnitColumn, Cell>> = {
    name,
    kind: kindWords[kind],
    headName: cellOrNull(head.name),
    headPosition: cellOrNull(head.position),
    contact: cellOrNull(contact),
    chosen: chosen ? yesWord : 'Không',
    until: until === null ? null : new Date(`${until}T00:00:00Z`),
    id,
  };
  return unitLayout.keys.map((key) => cells[key]);
};

/** PURE. The directory as a sheet; `unitsOfList` reads it back. */
export const sheetOfUnits = (units: readonly Unit[]): WrittenSheet => ({ name: unitSheet, rows: [headings, ...units.map(cellsOf)], widths, hasHeading: true });

/** What the columns take, beside the sample rows. */
const guide: WrittenSheet = {
  name: 'Hướng dẫn',
  rows: [
    ['Cột', 'Nội dung'],
    ['Tên đơn vị', 'Bắt buộc. Trùng tên với đơn vị đã có thì sửa đơn vị đó, không thì thêm mới.'],
    ['Loại đơn vị', `${unitKinds.map((kind) => kindWords[kind]).join('; ')}. Để trống thì đoán theo tên.`],
    ['Thủ trưởng đơn vị, Chức vụ, Liên hệ', 'Để trống thì giữ nguyên.'],
    ['Kiểm tra trong đợt', 'Có hoặc Không. Để trống thì giữ nguyên.'],
    ['Hoạt động đến hết ngày', 'dd/mm/yyyy, chỉ với đơn vị đã sáp nhập, giải thể.'],
    ['Mã đơn vị', 'Do chương trình đặt, để nhận ra đơn vị khi đổi tên. Đơn vị mới thì để trống.'],
  ],
  widths: [36, 80],
  hasHeading: true,
};

/** A file to fill in. */
export const unitSample: readonly WrittenSheet[] = [
  {
    name: unitSheet,
    rows: [
      headings,
      ['Văn phòng Sở', 'Văn phòng', 'Nguyễn Văn A', 'Chánh Văn phòng', '0900 000 001', 'Có', null, null],
      ['Phòng Quản lý Khoa học', 'Phòng', 'Trần Thị B', 'Trưởng phòng', 'qlkh@example.vn', 'Có', null, null],
      ['Chi cục Tiêu chuẩn Đo lường Chất lượng', 'Chi cục', null, null, null, 'Không', null, null],
    ],
    widths,
    hasHeading: true,
  },
  guide,
];
