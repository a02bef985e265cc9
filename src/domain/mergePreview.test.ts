import { expect, test } from 'vitest';
import { seal, type Change, type Op } from './change.ts';
import { foldRow, writesByRow, type FoldedRow } from './fold.ts';
import { HlcSchema } from './hlc.ts';
import { PersonIdSchema, PlanIdSchema, ReplicaIdSchema } from './ids.ts';
import type { Json } from './json.ts';
import { previewOf, type MergedRow } from './mergePreview.ts';
import { DELETED, headsOf } from './row.ts';
import { isTable, type Table } from './schema/tables.ts';
import { shownValuesOf, type ShownValues } from './shownValues.ts';

const plan = PlanIdSchema.parse('p-1');

type Write = readonly [table: Table, row: string, field: string, value: Json, over?: Op['over'], seen?: Op['seen']];

let seq = 0;
const change = (...writes: readonly Write[]): Change => {
  seq += 1;
  return seal({
    v: 1,
    plan,
    replica: ReplicaIdSchema.parse('aaaa'),
    seq,
    prev: null,
    hlc: HlcSchema.parse(`2024-05-01T08:00:00.000Z-${String(seq).padStart(4, '0')}-aaaa`),
    actor: PersonIdSchema.parse('ps-1'),
    cmd: 'test',
    ops: writes.map(([t, r, f, val, over = [], seen]) => ({ t, r, f, val, over, ...(seen ? { seen } : {}) })),
  });
};

type Rows = Map<string, FoldedRow>;

/** Folds changes into rows, and says what that did to each. */
const merge = (before: Rows, changes: readonly Change[]): { readonly rows: Rows; readonly merged: readonly MergedRow[] } => {
  const rows = new Map(before);
  const merged: MergedRow[] = [];
  for (const [key, writes] of writesByRow(changes, isTable)) {
    const [table = '', id = ''] = key.split('/');
    if (!isTable(table)) continue;
    const { row, conflicts } = foldRow(table, plan, id, before.get(key), writes, () => true);
    rows.set(key, row);
    merged.push({ table, before: before.get(key), row, conflicts });
  }
  return { rows, merged };
};

const valuesIn = (rows: Rows) => (table: Table, id: string): ShownValues | undefined => {
  const row = rows.get(`${table}/${id}`);
  return row && shownValuesOf(table, row);
};

const living = (rows: Rows): (readonly [Table, string, ShownValues])[] =>
  [...rows].flatMap(([key, row]) => {
    const [table = ''] = key.split('/');
    return isTable(table) && row.deleted === 0 ? [[table, row.id, shownValuesOf(table, row)] as const] : [];
  });

const round = [
  change(['plans', plan, 'title', 'Kiểm tra CCHC 2024']),
  change(['units', 'u-1', 'name', 'Phòng Quản lý Khoa học'], ['visits', 'v-1', 'unit', 'u-1'], ['visits', 'v-1', 'slot', { date: '2024-05-14', session: 'morning' }]),
  change(['units', 'u-2', 'name', 'Chi cục Tiêu chuẩn Đo lường Chất lượng'], ['visits', 'v-2', 'unit', 'u-2']),
  change(['findings', 'f-1', 'visit', 'v-1'], ['findings', 'f-1', 'text', 'Niêm yết đủ thủ tục\nvà rõ ràng']),
];

/** The preview of a file that says all of `theirs`, merged into the rows `here`. */
const preview = (merged: readonly MergedRow[], here: Rows, theirs: Rows, fresh: readonly Change[] = []) =>
  previewOf({ merged, fresh, theirs: living(theirs), mine: living(here), here: valuesIn(here), whole: true });

const none = { added: 0, changed: 0, deleted: 0, conflict: 0, same: 0, ours: 0, both: 0 };

const head = (rows: Rows, key: string, field: string): Op['over'] => rows.get(key)?.regs[field]?.heads.map((each) => each.change) ?? [];

test('a file into an empty database: everything is new, by unit and by table', () => {
  const { rows, merged } = merge(new Map(), round);
  const said = preview(merged, new Map(), rows, round);
  expect(said.total).toEqual({ ...none, added: 6 });
  expect(said.byUnit).toEqual([
    { unit: null, label: '', ...none, added: 1 },
    { unit: 'u-1', label: 'Phòng Quản lý Khoa học', ...none, added: 3 },
    { unit: 'u-2', label: 'Chi cục Tiêu chuẩn Đo lường Chất lượng', ...none, added: 2 },
  ]);
  expect(said.groups.map(({ key, added }) => [key, added])).toEqual([
    ['/plans', 1], ['u-1/units', 1], ['u-1/visits', 1], ['u-1/findings', 1], ['u-2/units', 1], ['u-2/visits', 1],
  ]);
  expect(said.atoms.map(({ groups }) => groups)).toEqual([['/plans'], ['u-1/units', 'u-1/visits'], ['u-2/units', 'u-2/visits'], ['u-1/findings']]);
  expect(said.rows).toContainEqual({
    table: 'findings',
    id: 'f-1',
    effect: 'added',
    both: false,
    group: 'u-1/findings',
    label: 'Niêm yết đủ thủ tục',
    unit: 'Phòng Quản lý Khoa học',
    fields: [],
  });
  expect(said.rows.find(({ table }) => table === 'visits')?.label).toBe('Phòng Quản lý Khoa học · 14/05/2024');
});

test('the same file again: nothing new, nothing changed, all the same', () => {
  const { rows } = merge(new Map(), round);
  const said = preview([], rows, rows);
  expect(said.total).toEqual({ ...none, same: 6 });
  expect(said.rows).toEqual([]);
});

test('changed, deleted, brought back, in conflict: each counts once, the gravest first', () => {
  const { rows } = merge(new Map(), round);
  const f1 = rows.get('findings/f-1');
  const mine = merge(rows, [change(['units', 'u-2', 'name', 'Chi cục TĐC', head(rows, 'units/u-2', 'name')])]).rows;
  const theirs = [
    change(['units', 'u-1', 'contact', '0272 000 000'], ['units', 'u-1', 'name', 'Phòng Quản lý Khoa học', head(rows, 'units/u-1', 'name')]),
    change(['units', 'u-2', 'name', 'Chi cục Tiêu chuẩn', head(rows, 'units/u-2', 'name')]),
    change(['findings', 'f-1', DELETED, true, [], f1 ? headsOf(f1) : []]),
    change(['findings', 'f-2', 'visit', 'v-2']),
  ];
  const { rows: after, merged } = merge(mine, theirs);
  const said = preview(merged, mine, merge(rows, theirs).rows, theirs);
  expect(said.total).toEqual({ ...none, added: 1, changed: 1, deleted: 1, conflict: 1, same: 3, both: 1 });
  expect(said.rows.map(({ effect, table, id, fields }) => [effect, `${table}/${id}`, fields])).toEqual([
    [
      'conflict',
      'units/u-2',
      [{ kind: 'conflict', field: 'name', versions: [{ here: false, value: 'Chi cục Tiêu chuẩn' }, { here: true, value: 'Chi cục TĐC' }] }],
    ],
    ['deleted', 'findings/f-1', []],
    ['changed', 'units/u-1', [{ kind: 'changed', field: 'contact', before: '', after: '0272 000 000' }]],
    ['added', 'findings/f-2', []],
  ]);
  const back = merge(after, [change(['findings', 'f-1', DELETED, false, head(after, 'findings/f-1', DELETED)])]);
  expect(preview(back.merged, after, back.rows).total).toMatchObject({ added: 1, deleted: 0 });
});

test('settling a conflict is a change; history that shows nothing new is none', () => {
  const { rows } = merge(new Map(), round);
  const over = head(rows, 'units/u-2', 'name');
  const both = merge(rows, [change(['units', 'u-2', 'name', 'A', over]), change(['units', 'u-2', 'name', 'B', over])]).rows;
  const settled = merge(both, [change(['units', 'u-2', 'name', 'B', head(both, 'units/u-2', 'name')])]);
  expect(preview(settled.merged, both, settled.rows).total).toMatchObject({ changed: 1, conflict: 0 });
  // Written and deleted before it came here.
  const gone = change(['findings', 'f-9', 'text', 'x']);
  const unseen = merge(rows, [gone, change(['findings', 'f-9', DELETED, true, [], [gone.id]])]);
  const older = merge(unseen.rows, [change(['findings', 'f-1', 'text', 'Niêm yết đủ thủ tục\nvà rõ ràng', head(rows, 'findings/f-1', 'text')])]);
  expect(preview([...unseen.merged, ...older.merged], rows, rows).total).toEqual({ ...none, same: 6 });
});

test('a row leads to its unit over visit, finding and owner, even around a circle', () => {
  const { rows, merged } = merge(new Map(), [
    ...round,
    change(['items', 'i-1', 'visit', 'v-2'], ['items', 'i-1', 'criterion', 'c-1']),
    change(['criteria', 'c-1', 'definition', { code: '1.2', question: 'Có kế hoạch CCHC không?' }]),
    change(['measures', 'm-1', 'finding', 'f-1'], ['measures', 'm-1', 'text', 'Bổ sung bảng niêm yết']),
    change(['attachments', 'a-1', 'owner', { table: 'measures', id: 'm-1' }], ['attachments', 'a-1', 'caption', 'Ảnh bảng mới']),
    change(['attachments', 'a-2', 'owner', { table: 'attachments', id: 'a-2' }]),
    change(['assignments', 's-1', 'member', 'tv-1'], ['assignments', 's-1', 'visit', 'v-1']),
    change(['members', 'tv-1', 'name', 'Bà Lê Thị Tư']),
  ]);
  const seen = Object.fromEntries(preview(merged, new Map(), rows).rows.map(({ id, label, unit }) => [id, [label, unit]]));
  expect(seen).toMatchObject({
    'i-1': ['1.2 · Có kế hoạch CCHC không?', 'Chi cục Tiêu chuẩn Đo lường Chất lượng'],
    'm-1': ['Bổ sung bảng niêm yết', 'Phòng Quản lý Khoa học'],
    'a-1': ['Ảnh bảng mới', 'Phòng Quản lý Khoa học'],
    'a-2': ['', ''],
    's-1': ['Bà Lê Thị Tư · Phòng Quản lý Khoa học · 14/05/2024', 'Phòng Quản lý Khoa học'],
  });
});

test('who has written what: alike, only the file, only this laptop, both', () => {
  const { rows } = merge(new Map(), round);
  const mine = merge(rows, [
    change(['units', 'u-1', 'contact', '0272 111 111', head(rows, 'units/u-1', 'contact')]),
    change(['units', 'u-2', 'contact', '0272 222 222']),
    change(['findings', 'f-2', 'visit', 'v-2'], ['findings', 'f-2', 'text', 'Chỉ máy này có']),
    change(['visits', 'v-2', DELETED, true]),
  ]).rows;
  const theirs = [change(['units', 'u-2', 'head', { name: 'Ông Tám', position: 'Chi cục trưởng' }]), change(['findings', 'f-3', 'visit', 'v-1'])];
  const { merged } = merge(mine, theirs);
  const said = preview(merged, mine, merge(rows, theirs).rows, theirs);
  // Changed on both sides, in different fields: no conflict. Only here: the contact, the new finding, the deleted visit.
  expect(said.total).toEqual({ ...none, added: 1, changed: 1, both: 1, same: 3, ours: 3 });
  expect(said.rows.find(({ id }) => id === 'u-2')).toMatchObject({ effect: 'changed', both: true });
  const part = previewOf({ merged, fresh: theirs, theirs: living(merge(rows, theirs).rows), mine: living(mine), here: valuesIn(mine), whole: false });
  expect(part.total).toMatchObject({ ours: 2 });
  const behind = previewOf({ merged: [], fresh: [], theirs: living(merge(rows, theirs).rows), mine: living(mine), here: valuesIn(mine), whole: true, untold: new Set(['units/u-2', 'findings/f-3']) });
  expect(behind.total).toEqual({ ...none, same: 3, ours: 3 });
});

test('values that refer to rows come with their names', () => {
  const { rows } = merge(new Map(), round);
  const moved = [change(['findings', 'f-1', 'visit', 'v-2', head(rows, 'findings/f-1', 'visit')])];
  const { merged, rows: after } = merge(rows, moved);
  expect(preview(merged, rows, after, moved).names).toMatchObject({
    'visits/v-1': 'Phòng Quản lý Khoa học · 14/05/2024',
    'visits/v-2': 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
  });
});
