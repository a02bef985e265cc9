import { getI18n } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { conflictsOf, type Conflict } from '#domain/conflict.ts';
import type { FoldedRow } from '#domain/fold.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { DELETED, type Head, type Registers } from '#domain/row.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import type { Table } from '#domain/schema/tables.ts';
import { formatFor } from '#i18n/format.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { firstOf, groupsOf, viewOf, type ConflictView } from './conflictView.ts';
import { joinedText, startingText, textFormOf, valueOfDecision } from './decision.ts';
import { sceneOf } from '#i18n/values/scene.ts';
import type { Speech } from '#i18n/values/valueInWords.ts';

beforeAll(() => startI18n());

const plan = PlanIdSchema.parse('kt-2024');
const [me, ha] = [PersonIdSchema.parse('an'), PersonIdSchema.parse('ha')];

let written = 0;
const head = (val: Json, actor = me, seen?: readonly Head[]): Head => {
  written += 1;
  const letter = 'abcdefghijklmnopqrstuvwxyz'[written % 26] ?? 'a';
  return {
    change: ChangeIdSchema.parse(letter.repeat(30) + 'abcdefghijklmnopqrstuvwxyz'[Math.floor(written / 26)] + 'a'),
    val,
    actor,
    hlc: HlcSchema.parse(`2024-06-13T0${written % 10}:00:00.000Z-0000-r7k2m9qx`),
    ...(seen ? { seen: seen.map(({ change }) => change) } : {}),
  };
};

const rowOf = (table: Table, id: string, fields: Readonly<Record<string, readonly Head[]>>): SceneRow => {
  const regs: Registers = Object.fromEntries(Object.entries(fields).map(([name, heads]) => [name, { heads, awaited: [] }]));
  const row: FoldedRow = { ...shownValuesOf(table, { regs }), id, plan, deleted: regs[DELETED]?.heads[0]?.val === true ? 1 : 0, conflicts: 0, regs };
  return { table, row };
};

const units = [
  rowOf('units', 'phong-2', { name: [head('Phòng Quản lý Công nghệ')], order: [head('a1')] }),
  rowOf('units', 'phong-1', { name: [head('Phòng Quản lý Khoa học')], order: [head('a0')] }),
];
const people = [rowOf('people', 'ha', { name: [head('Trần Thị Hà', ha)] }), rowOf('people', 'an', { name: [head('Nguyễn Văn An')] })];
const visit = rowOf('visits', 'v-1', { unit: [head('phong-1')], slot: [head({ date: '2024-04-25', session: 'morning' })] });
const context = [...units, ...people, visit];

const words = (): Pick<Speech, 't' | 'format'> => ({ t: getI18n().getFixedT('vi', ['values', 'terms', 'common']), format: formatFor('vi') });

const only = (each: SceneRow): Conflict => {
  const [conflict] = conflictsOf(each.table, plan, each.row.id, each.row.regs);
  if (!conflict) throw new Error('no conflict');
  return conflict;
};

const view = (each: SceneRow, rows: readonly SceneRow[] = context): ConflictView => viewOf(only(each), sceneOf([...rows, each]), words(), me);

test('a text in conflict says where it is and who wrote which version', () => {
  const finding = rowOf('findings', 'f-1', { visit: [head('v-1')], text: [head('Đã niêm yết 12', ha), head('Đã niêm yết 15')] });
  const seen = view(finding);
  expect(seen).toMatchObject({ unit: 'phong-1', tableName: 'Phát hiện', fieldName: 'Nội dung', deletion: null });
  expect(seen.place).toEqual([{ name: 'Ngày kiểm tra', value: '25/04/2024' }]);
  expect(seen.heads.map(({ name, mine }) => ({ name, mine }))).toEqual([
    { name: 'Trần Thị Hà', mine: false },
    { name: 'Nguyễn Văn An', mine: true },
  ]);
});

test('a place in a list is said by its neighbour', () => {
  const moved = rowOf('units', 'phong-3', { name: [head('Chi cục')], order: [head('a05', ha), head('Zz')] });
  expect(view(moved).heads.map(({ words: said }) => said)).toEqual([
    { kind: 'word', word: 'Đứng sau “Phòng Quản lý Khoa học”' },
    { kind: 'word', word: 'Đứng đầu danh sách' },
  ]);
});

test('names that are missing are said, never ids', () => {
  const measure = rowOf('measures', 'm-1', { owner: [head({ unit: 'da-xoa', post: '' }, PersonIdSchema.parse('la')), head({ unit: null, post: 'Văn phòng' })] });
  const [first] = view(measure).heads;
  expect(first).toMatchObject({ name: 'Người chưa ghi tên' });
  expect(first?.words).toMatchObject({ facts: [{ value: 'Đơn vị không có trên máy này' }, { value: '(để trống)' }] });
  expect(view(measure).place).toEqual([{ name: 'Biện pháp', value: 'Biện pháp khắc phục chưa có tên' }]);
});

test('a deleted row shows the deleter and the edits that he had not seen, each with its field', () => {
  const old = head('Cũ');
  const deletion = head(true, ha, [old]);
  const finding = rowOf('findings', 'f-2', { visit: [head('v-1')], text: [head('Mới')], severity: [head('minor')], [DELETED]: [deletion] });
  const seen = view(finding);
  expect(seen.conflict.kind).toBe('deleted-but-edited');
  expect(seen.deletion?.by).toMatchObject({ name: 'Trần Thị Hà', mine: false });
  expect(seen.deletion?.edits.map(({ field }) => field)).toEqual(expect.arrayContaining(['Nội dung', 'Mức độ']));
  expect(valueOfDecision(seen, { kind: 'keepDeleted' }, '')).toBe(true);
  expect(valueOfDecision(seen, { kind: 'restore' }, '')).toBe(false);
});

test('conflicts stand by unit, the plan as a whole first', () => {
  const shared = rowOf('plans', 'kt-2024', { title: [head('A', ha), head('B')] });
  const second = rowOf('units', 'phong-2', { name: [head('X', ha), head('Y')], order: [head('a1')] });
  const first = rowOf('findings', 'f-3', { visit: [head('v-1')], text: [head('A', ha), head('B')] });
  const rows = [...context.filter(({ row }) => row.id !== 'phong-2'), second, shared, first];
  const scene = sceneOf(rows);
  const groups = groupsOf([first, second, shared].map((each) => viewOf(only(each), scene, words(), me)), scene, words(), 'Kế hoạch chung');
  expect(groups.map(({ name }) => name)).toEqual(['Kế hoạch chung', 'Phòng Quản lý Khoa học', 'X']);
  expect(firstOf(groups, 2).map(({ unit }) => unit)).toEqual([null, 'phong-1']);
  expect(firstOf(groups, 10)).toEqual(groups);
});

test('texts can be joined, the oldest first, and written anew; other values cannot', () => {
  const text = view(rowOf('findings', 'f-4', { text: [head('Bản mới'), head('Bản cũ', ha)] }));
  expect(textFormOf(text)).toEqual({ line: false, maxLength: 20_000 });
  expect(joinedText(text)).toBe('Bản cũ\nBản mới');
  expect(startingText(text)).toBe('Bản cũ\nBản mới');
  expect(valueOfDecision(text, { kind: 'own' }, '  Tự viết ')).toBe('Tự viết');
  expect(valueOfDecision(text, { kind: 'keep', index: 1 }, '')).toBe('Bản cũ');

  const line = view(rowOf('units', 'phong-9', { name: [head('Phòng A'), head('Phòng A và B', ha)] }));
  expect(textFormOf(line)).toEqual({ line: true, maxLength: 1000 });
  expect(joinedText(line)).toBeNull();
  expect(startingText(line)).toBe('Phòng A');

  const date = view(rowOf('measures', 'm-2', { deadline: [head('2024-06-13'), head(null, ha)] }));
  expect(textFormOf(date)).toBeNull();
  expect(joinedText(date)).toBeNull();
  // Nothing set is a value too: keeping it writes null, not „nothing to write“.
  expect(valueOfDecision(date, { kind: 'keep', index: 1 }, '')).toBeNull();
});
