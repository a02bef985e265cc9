import { getI18n } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import { conflictsOf, type Conflict } from '#domain/conflict.ts';
import { crossConflictsOf } from '#domain/crossRows.ts';
import type { FoldedRow } from '#domain/fold.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import { DELETED, type Head, type Registers } from '#domain/row.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import type { Table } from '#domain/schema/tables.ts';
import { formatFor } from '#i18n/format.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { viewOf, type ConflictView } from './conflictView.ts';
import { decisionFor, headsIn, joinedText, startingText, textFormOf, verdictsOf, type Along, type Decision } from './decision.ts';
import { byPeople, byUnit, firstOf, narrowed } from './groups.ts';
import { sceneOf } from '#i18n/values/scene.ts';
import type { Speech } from '#i18n/values/speech.ts';

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

const nothingAlong: Along = { deletedWith: () => Promise.resolve([]), livingParts: () => Promise.resolve([]) };
const valueOfDecision = async (seen: ConflictView, decision: Decision, typed: string, along = nothingAlong): Promise<readonly Json[]> =>
  (await verdictsOf(seen, decision, typed, along))?.map(({ value }) => value) ?? [];

const view = (each: SceneRow, rows: readonly SceneRow[] = context): ConflictView => viewOf(only(each), sceneOf([...rows, each]), words(), me);

test('a text in conflict says where it is and who wrote which version', () => {
  const finding = rowOf('findings', 'f-1', { visit: [head('v-1')], text: [head('Đã niêm yết 12', ha), head('Đã niêm yết 15')] });
  const seen = view(finding);
  expect(seen).toMatchObject({ unit: 'phong-1', tableName: 'Phát hiện', fieldName: 'Nội dung', people: [ha, me] });
  expect(seen.place).toEqual([{ name: 'Ngày kiểm tra', value: '25/04/2024' }]);
  expect(headsIn(seen).map(({ name, mine }) => ({ name, mine }))).toEqual([
    { name: 'Trần Thị Hà', mine: false },
    { name: 'Nguyễn Văn An', mine: true },
  ]);
});

test('a place in a list is said by its neighbour', () => {
  const moved = rowOf('units', 'phong-3', { name: [head('Chi cục')], order: [head('a05', ha), head('Zz')] });
  expect(headsIn(view(moved)).map(({ words: said }) => said)).toEqual([
    { kind: 'word', word: 'Đứng sau “Phòng Quản lý Khoa học”' },
    { kind: 'word', word: 'Đứng đầu danh sách' },
  ]);
});

test('names that are missing are said, never ids', () => {
  const measure = rowOf('measures', 'm-1', { owner: [head({ unit: 'da-xoa', post: '' }, PersonIdSchema.parse('la')), head({ unit: null, post: 'Văn phòng' })] });
  const [first] = headsIn(view(measure));
  expect(first).toMatchObject({ name: 'Người chưa ghi tên' });
  expect(first?.words).toMatchObject({ facts: [{ value: 'Đơn vị không có trên máy này' }, { value: '(để trống)' }] });
  expect(view(measure).place).toEqual([{ name: 'Biện pháp', value: 'Biện pháp khắc phục chưa có tên' }]);
});

test('a deleted row shows the deleter and the edits that he had not seen, each with its field', async () => {
  const old = head('Cũ');
  const deletion = head(true, ha, [old]);
  const finding = rowOf('findings', 'f-2', { visit: [head('v-1')], text: [head('Mới')], severity: [head('minor')], [DELETED]: [deletion] });
  const seen = view(finding);
  if (seen.matter.kind !== 'deleted-but-edited') throw new Error(seen.matter.kind);
  expect(seen.matter.by).toMatchObject({ name: 'Trần Thị Hà', mine: false });
  expect(seen.matter.edits.map(({ field }) => field)).toEqual(expect.arrayContaining(['Nội dung', 'Mức độ']));
  expect(await valueOfDecision(seen, { kind: 'keepDeleted' }, '')).toEqual([true]);
  // What went with it comes back with it.
  const along = { ...nothingAlong, deletedWith: () => Promise.resolve([finding, visit]) };
  expect(await verdictsOf(seen, { kind: 'restore' }, '', along)).toMatchObject([
    { table: 'findings', row: 'f-2', field: DELETED, value: false },
    { table: 'visits', row: 'v-1', field: DELETED, value: false },
  ]);
});

test('living parts of a deleted row are named; they go too, or all comes back', async () => {
  const gone = rowOf('visits', 'v-2', { unit: [head('phong-1')], [DELETED]: [head(true, ha, [])] });
  const finding = rowOf('findings', 'f-9', { visit: [head('v-2')], text: [head('Chưa niêm yết')] });
  const scene = sceneOf([...context, gone, finding]);
  const [orphan] = crossConflictsOf(plan, [gone, finding]);
  if (!orphan) throw new Error('no orphan');
  const seen = viewOf(orphan, scene, words(), me);
  expect(seen).toMatchObject({ unit: 'phong-1', people: [ha], matter: { kind: 'orphan', by: { name: 'Trần Thị Hà' }, parts: [{ tableName: 'Phát hiện', name: 'Chưa niêm yết' }] } });
  const along = { deletedWith: () => Promise.resolve([gone]), livingParts: () => Promise.resolve([finding]) };
  expect(await verdictsOf(seen, { kind: 'keepDeleted' }, '', along)).toMatchObject([{ table: 'findings', row: 'f-9', value: true }]);
  expect(await verdictsOf(seen, { kind: 'restore' }, '', along)).toMatchObject([{ table: 'visits', row: 'v-2', value: false }]);
});

test('of two documents with one number one stays', async () => {
  const number = { number: [head('12/KH-SKHCN')], issuer: [head('Sở KH&CN')] };
  const [first, second] = [rowOf('bases', 'c-1', { ...number, subject: [head('A')] }), rowOf('bases', 'c-2', { ...number, subject: [head('B', ha)] })];
  const [twice] = crossConflictsOf(plan, [first, second]);
  if (!twice) throw new Error('no conflict');
  const seen = viewOf(twice, sceneOf([...context, first, second]), words(), me);
  expect(seen.matter).toMatchObject({ kind: 'duplicate-number', number: '12/KH-SKHCN', copies: [{ id: 'c-1' }, { id: 'c-2' }] });
  expect(await verdictsOf(seen, { kind: 'keepCopy', index: 1 }, '', nothingAlong)).toMatchObject([{ row: 'c-1', field: DELETED, value: true }]);
});

test('a value that an undo put back keeps its author', () => {
  const put = { ...head('Của Hà'), again: { change: head('x').change, actor: ha, hlc: HlcSchema.parse('2024-06-01T08:00:00.000Z-0000-r7k2m9qx') } };
  const seen = view(rowOf('findings', 'f-5', { text: [put, head('Của tôi')] }));
  expect(headsIn(seen)).toMatchObject([{ name: 'Trần Thị Hà', mine: false, at: expect.stringContaining('01/06/2024') }, { mine: true }]);
});

test('one decision for many: a person’s newest version, my own newer one, and only where it says something', () => {
  const both = view(rowOf('findings', 'f-6', { text: [head('Hà 2', ha), head('Tôi'), head('Hà 1', ha)] }));
  const own = view(rowOf('findings', 'f-7', { text: [head('Máy bàn'), head('Máy xách tay')] }));
  const newest = (seen: ConflictView, person = me) => {
    const decision = decisionFor(seen, { kind: 'newestOwn', person });
    return decision?.kind === 'keep' ? headsIn(seen)[decision.index]?.head.hlc : null;
  };
  const ofHa = decisionFor(both, { kind: 'person', person: ha });
  const kept = ofHa?.kind === 'keep' ? headsIn(both)[ofHa.index]?.head : undefined;
  expect(kept?.hlc).toBe(headsIn(both).filter(({ person }) => person === ha).map((each) => each.head.hlc).sort().at(-1));
  expect(decisionFor(own, { kind: 'person', person: ha })).toBeNull();
  expect(newest(both)).toBeNull();
  expect(newest(own)).toBe(headsIn(own).map((each) => each.head.hlc).sort().at(-1));
  expect(decisionFor(both, { kind: 'restore' })).toBeNull();
});

test('conflicts stand by unit, the plan as a whole first', () => {
  const shared = rowOf('plans', 'kt-2024', { title: [head('A', ha), head('B')] });
  const second = rowOf('units', 'phong-2', { name: [head('X', ha), head('Y')], order: [head('a1')] });
  const first = rowOf('findings', 'f-3', { visit: [head('v-1')], text: [head('A', ha), head('B')] });
  const rows = [...context.filter(({ row }) => row.id !== 'phong-2'), second, shared, first];
  const scene = sceneOf(rows);
  const views = [first, second, shared].map((each) => viewOf(only(each), scene, words(), me));
  const groups = byUnit(views, scene, words(), 'Kế hoạch chung');
  expect(groups.map(({ name }) => name)).toEqual(['Kế hoạch chung', 'Phòng Quản lý Khoa học', 'X']);
  expect(firstOf(groups, 2).map(({ key }) => key)).toEqual(['', 'phong-1']);
  expect(firstOf(groups, 10)).toEqual(groups);
  expect(byPeople(views, (people) => people.join(' và ')).map(({ name, views: { length } }) => [name, length])).toEqual([['ha và an', 3]]);
  expect(narrowed(views, { unit: 'phong-1', person: null }).map(({ id }) => id)).toEqual(['findings/f-3/text']);
  expect(narrowed(views, { unit: '', person: me }).map(({ id }) => id)).toEqual(['plans/kt-2024/title']);
  expect(narrowed(views, { unit: null, person: PersonIdSchema.parse('la') })).toEqual([]);
});

test('texts can be joined, the oldest first, and written anew; other values cannot', async () => {
  const text = view(rowOf('findings', 'f-4', { text: [head('Bản mới'), head('Bản cũ', ha)] }));
  expect(textFormOf(text)).toEqual({ line: false, maxLength: 20_000 });
  expect(joinedText(text)).toBe('Bản cũ\nBản mới');
  expect(startingText(text)).toBe('Bản cũ\nBản mới');
  expect(await valueOfDecision(text, { kind: 'own' }, '  Tự viết ')).toEqual(['Tự viết']);
  expect(await valueOfDecision(text, { kind: 'keep', index: 1 }, '')).toEqual(['Bản cũ']);

  const line = view(rowOf('units', 'phong-9', { name: [head('Phòng A'), head('Phòng A và B', ha)] }));
  expect(textFormOf(line)).toEqual({ line: true, maxLength: 1000 });
  expect(joinedText(line)).toBeNull();
  expect(startingText(line)).toBe('Phòng A');

  const date = view(rowOf('measures', 'm-2', { deadline: [head('2024-06-13'), head(null, ha)] }));
  expect(textFormOf(date)).toBeNull();
  expect(joinedText(date)).toBeNull();
  // Nothing set is a value too: keeping it writes null, not „nothing to write“.
  expect(await valueOfDecision(date, { kind: 'keep', index: 1 }, '')).toEqual([null]);
});
