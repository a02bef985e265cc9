import { fail, ok, type Result } from '#domain/result.ts';
import type { GroupId } from '#domain/ids.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { VisitForm, VisitSession } from '#domain/schema/planning.ts';
import { LINE } from '../sheet/cells.ts';
import type { TableLayout } from '../sheet/sheet.ts';
import { choiceOf, foldWord } from '../sheet/words.ts';
import { dayOfCell } from './days.ts';
import type { GivenVisit, PlannedFault, PlannedFile, PlannedFileFault } from './file.ts';
import { orFault, readTable, type PlannedRow } from './table.ts';

const columns = {
  unit: { heading: 'Đơn vị được kiểm tra', aliases: ['Đơn vị', 'Tên đơn vị'], width: 40 },
  date: { heading: 'Ngày', aliases: ['Ngày kiểm tra', 'Thời gian'], width: 14 },
  session: { heading: 'Buổi', aliases: ['Buổi kiểm tra'], width: 10 },
  form: { heading: 'Hình thức', aliases: ['Hình thức kiểm tra'], width: 22 },
  place: { heading: 'Địa điểm', aliases: ['Nơi kiểm tra'], width: 30 },
  group: { heading: 'Nhóm kiểm tra', aliases: ['Nhóm', 'Tổ, nhóm'], width: 20 },
} as const;

type ScheduleColumn = keyof typeof columns;

const isColumn = (name: string): name is ScheduleColumn => Object.hasOwn(columns, name);

/** The table of the round's own schedule. */
export const scheduleLayout: TableLayout<ScheduleColumn> = { columns, keys: Object.keys(columns).filter(isColumn), required: ['unit', 'date'] };

/** The sheet of that table. */
const scheduleSheet = 'Lịch kiểm tra';

const sessionWords: Readonly<Record<VisitSession, string>> = { morning: 'Sáng', afternoon: 'Chiều', fullDay: 'Cả ngày' };

const formWords: Readonly<Record<VisitForm, string>> = {
  direct: 'Trực tiếp tại đơn vị',
  report: 'Qua hồ sơ, báo cáo',
  surprise: 'Đột xuất',
  thematic: 'Chuyên đề',
  reinspection: 'Phúc tra',
};

const otherForms: Readonly<Record<string, VisitForm>> = { 'truc-tiep': 'direct', 'qua-ho-so': 'report', 'qua-bao-cao': 'report', 'tai-kiem-tra': 'reinspection' };

/** „Sáng“, „Buổi sáng“, S; a blank cell is the whole day. */
const sessionOf = (text: string): Result<VisitSession, PlannedFault> => {
  const word = foldWord(text).replace(/^buoi-/, '');
  const session = word === '' ? 'fullDay' : word === 's' ? 'morning' : word === 'c' ? 'afternoon' : choiceOf(sessionWords, word);
  return session === undefined ? fail('unknown-word') : ok(session);
};

const formOf = (text: string): Result<VisitForm | null, PlannedFault> => {
  if (text === '') return ok(null);
  const form = choiceOf(formWords, text) ?? otherForms[foldWord(text)];
  return form === undefined ? fail('unknown-word') : ok(form);
};

/** What the round knows and a schedule names: its groups. */
export interface ScheduleContext {
  readonly groups: readonly { readonly id: GroupId; readonly name: string }[];
}

/** The words for all of the team. */
const wholeTeam: readonly string[] = ['ca-to', 'ca-to-kiem-tra', 'ca-doan', 'ca-doan-kiem-tra'];

/** A group by its name, or the whole team; a blank cell does not say who goes. */
const groupIn = ({ groups }: ScheduleContext) => (text: string): Result<GroupId | null | undefined, PlannedFault> => {
  const word = foldWord(text);
  if (word === '') return ok(undefined);
  const group = groups.find(({ name }) => foldWord(name) === word);
  if (group) return ok(group.id);
  return wholeTeam.includes(word) ? ok(null) : fail('group-unknown');
};

/** Stands for a day that was blamed; the row is not taken over. */
const someDay = IsoDateSchema.parse('2000-01-01');

const visitOf = (context: ScheduleContext) => (row: PlannedRow<ScheduleColumn>): GivenVisit => {
  for (const column of scheduleLayout.required) if (row.isBlank(column)) row.blame(column, 'blank');
  return {
    unitName: row.text('unit', LINE),
    slot: {
      date: row.isBlank('date') ? someDay : row.take('date', (cell) => orFault(dayOfCell(cell), 'not-a-day'), someDay),
      session: row.word('session', sessionOf, 'fullDay'),
    },
    form: row.word('form', formOf, null),
    place: row.text('place', LINE),
    group: row.word('group', groupIn(context), undefined),
  };
};

/** Reads the table of a workbook. */
export const readScheduleSheet = (bytes: ArrayBuffer, context: ScheduleContext): Promise<Result<PlannedFile<GivenVisit>, PlannedFileFault>> =>
  readTable(bytes, scheduleSheet, scheduleLayout, visitOf(context));
