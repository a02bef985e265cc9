import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowOf } from '../../tests/support/rows.ts';
import { changeIdOf, asJson, type Change, type Draft } from './change.ts';
import { foldRow, type FoldedRow, type Write } from './fold.ts';
import { HlcSchema } from './hlc.ts';
import { PersonIdSchema, PlanIdSchema, ReplicaIdSchema, VisitIdSchema } from './ids.ts';
import type { Json } from './json.ts';
import { fieldsOf } from './schema/tables.ts';
import { SEAL_VERSION, checkSeal, isSealedTable, recordsOfVisit, sealContentOf, sealedFields, withWrites, withoutMissing, type SealRule, type SealableRow, type SealedTable, type VisitRows } from './visitSeal.ts';

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');

type Part = Exclude<keyof VisitRows, 'visit' | 'unit'>;

const base: Readonly<Record<SealedTable, Readonly<Record<string, readonly Json[]>>>> = {
  visits: { unit: ['u-1'], remarks: ['Tốt'], stage: ['inProgress'] },
  units: { name: ['Phòng A'] },
  members: { name: ['Trần Long Hà'] },
  criteria: { version: ['cchc-1'] },
  attendees: { visit: ['v-1'], side: ['team'], member: ['tv-1'] },
  agenda: { visit: ['v-1'], title: ['Công bố quyết định'] },
  samples: { visit: ['v-1'], title: ['Hồ sơ một cửa'] },
  dossiers: { sample: ['mau-1'], code: ['HS-1'] },
  minutesLines: { visit: ['v-1'], subject: [{ kind: 'remarks', id: '' }], opinion: ['Thống nhất'] },
  items: { visit: ['v-1'], criterion: ['c-1'], note: ['Đã xem'] },
  findings: { visit: ['v-1'], criterion: ['c-1'], text: ['Chậm'] },
  attachments: { owner: [{ table: 'findings', id: 'ph-1' }], caption: ['Ảnh'] },
};
const ids: Readonly<Record<SealedTable, string>> = {
  visits: 'v-1', units: 'u-1', members: 'tv-1', criteria: 'c-1', attendees: 'nd-1', agenda: 'bl-1', items: 'v-1.c-1',
  samples: 'mau-1', dossiers: 'mau-1.1', findings: 'ph-1', attachments: 'tep-1', minutesLines: 'v-1.remarks',
};

/** A visit with one row of each table, some of them with other values. */
const rows = (other: Partial<typeof base> = {}, more: Partial<Record<Part, readonly SealableRow[]>> = {}): VisitRows => {
  const one = (table: SealedTable): SealableRow => rowOf(ids[table], { ...base[table], ...other[table] });
  return {
    visit: one('visits'),
    unit: one('units'),
    members: [one('members'), ...(more.members ?? [])],
    criteria: [one('criteria'), ...(more.criteria ?? [])],
    attendees: [one('attendees')],
    agenda: [one('agenda')],
    samples: [one('samples')],
    dossiers: [one('dossiers')],
    minutesLines: [one('minutesLines'), ...(more.minutesLines ?? [])],
    items: [one('items'), ...(more.items ?? [])],
    findings: [one('findings'), ...(more.findings ?? [])],
    attachments: [one('attachments'), ...(more.attachments ?? [])],
  };
};
const seal = (of: VisitRows, rule: SealRule = SEAL_VERSION) => sealContentOf(plan, visit, of, rule);
const check = (then: VisitRows, now: VisitRows, rule: SealRule = SEAL_VERSION) => checkSeal(plan, visit, seal(then, rule), now);

const coveredBy = (rule: SealRule) =>
  Object.entries(sealedFields[rule]).flatMap(([table, fields]) => (isSealedTable(table) ? fields.map((field): [SealedTable, string] => [table, field]) : []));

/** Fields of these tables that concern planning, the follow-up, the order of lists, or the seal itself. */
const leftOut: Readonly<Record<SealedTable, readonly string[]>> = {
  visits: ['stage', 'group', 'team', 'noticedOn', 'recheckOf'],
  units: ['head', 'contact', 'order', 'chosen', 'lineage', 'until'],
  members: ['role', 'unit', 'person', 'duties', 'order', 'group', 'contact'],
  criteria: ['focus', 'retired', 'order'],
  attendees: ['visit', 'order'],
  agenda: ['visit', 'order'],
  items: ['visit'],
  samples: ['visit', 'population', 'order'],
  dossiers: [],
  findings: ['visit', 'recommendation', 'authority', 'effect'],
  attachments: ['withheld'],
  minutesLines: ['visit'],
};

describe('what a seal covers', () => {
  test('every field of these tables has been decided about', () => {
    for (const table of Object.keys(leftOut).filter(isSealedTable)) {
      expect([...(sealedFields[2][table] ?? []), ...leftOut[table]].sort(), table).toEqual(Object.keys(fieldsOf(table)).sort());
    }
  });

  test.each(coveredBy(2))('%s.%s: another value, another digest', (table, field) => {
    const value: Json = field === 'criterion' ? 'c-2' : field === 'member' ? 'tv-2' : { anything: 'else' };
    const now = rows({ [table]: { [field]: [value] } });
    expect(seal(now).digest).not.toBe(seal(rows()).digest);
    expect(check(rows(), now)).toMatchObject({ state: 'changed', changes: expect.arrayContaining([{ kind: 'changed', table, id: ids[table] }]) });
  });

  test.each(Object.entries(leftOut).flatMap(([table, fields]) => fields.map((field) => [table, field])))('%s.%s may change', (table, field) => {
    expect(check(rows(), rows({ [table ?? '']: { [field ?? '']: ['something else'] } }))).toEqual({ state: 'matches' });
  });

  test.each(coveredBy(1))('a seal by rule 1 still watches %s.%s', (table, field) => {
    const value: Json = field === 'criterion' ? 'c-2' : { anything: 'else' };
    expect(check(rows(), rows({ [table]: { [field]: [value] } }), 1)).toMatchObject({ state: 'changed' });
  });

  test('a seal by rule 1 does not break over what only rule 2 covers', () => {
    const first = new Set(coveredBy(1).map(([table, field]) => `${table}.${field}`));
    const later = coveredBy(2).filter(([table, field]) => !first.has(`${table}.${field}`));
    expect(later.length).toBeGreaterThan(30);
    for (const [table, field] of later) {
      expect(check(rows(), rows({ [table]: { [field]: [field === 'member' ? 'tv-2' : { anything: 'else' }] } }), 1), `${table}.${field}`).toEqual({ state: 'matches' });
    }
  });

  test('members and criteria are covered as far as somebody names them', () => {
    const other = rowOf('tv-2', { name: ['Lê Thị Bình'] });
    expect(Object.keys(recordsOfVisit(rows({}, { members: [other] }), 2).records)).not.toContain('members/tv-2');
    const also = rows({ findings: { alsoCriteria: [['c-7']] } }, { criteria: [rowOf('c-7', { version: ['cchc-1'] })] });
    expect(Object.keys(recordsOfVisit(also, 2).records)).toContain('criteria/c-7');
    expect(Object.keys(recordsOfVisit(also, 1).records)).not.toContain('criteria/c-7');
  });

  test('what the signing itself writes is sealed as it will be', () => {
    const writes = [
      { table: 'findings', row: 'ph-1', field: 'number', value: 1 },
      { table: 'visits', row: 'v-1', field: 'closingException', value: 'Đơn vị mất điện' },
    ] as const;
    const then = rows({ findings: { number: [1] }, visits: { closingException: ['Đơn vị mất điện'] } });
    expect(seal(withWrites(rows(), writes))).toEqual(seal(then));
    expect(seal(rows())).not.toEqual(seal(then));
  });

  test('a line of the minutes on which nobody said anything is as one that is not there', () => {
    const blank = rowOf('v-1.area-1', { visit: ['v-1'], subject: [{ kind: 'area', id: '1' }], opinion: [''], agreed: [null] });
    expect(check(rows(), rows({}, { minutesLines: [blank] }))).toEqual({ state: 'matches' });
  });

  test('a second value that arrives by a merge is a change, whichever of the two is shown', () => {
    expect(check(rows(), rows({ findings: { text: ['Chậm', 'Rất chậm'] } }))).toMatchObject({ state: 'changed' });
    expect(check(rows(), rows({ findings: { text: ['Chậm', 'Chậm'] } }))).toEqual({ state: 'matches' });
  });

  test('an item that was touched and says nothing is as one that nobody touched', () => {
    const blank = rowOf('v-1.c-9', { visit: ['v-1'], criterion: ['c-9'], note: [''] });
    expect(check(rows(), rows({}, { items: [blank], criteria: [rowOf('c-9', { version: ['cchc-1'] })] }))).toEqual({ state: 'matches' });
  });

  test('what was added, changed and deleted afterwards is named', () => {
    const added = rowOf('ph-2', { visit: ['v-1'], text: ['Thêm sau'] });
    const now = { ...rows({ items: { note: ['Khác'] } }, { findings: [added] }), attachments: [rowOf('tep-1', base.attachments, 1)] };
    expect(check(rows(), now)).toEqual({
      state: 'changed',
      changes: [
        { kind: 'removed', table: 'attachments', id: 'tep-1' },
        { kind: 'added', table: 'findings', id: 'ph-2' },
        { kind: 'changed', table: 'items', id: 'v-1.c-1' },
      ],
    });
  });

  test('the scan of the signed minutes breaks nothing; taking away a file that was sealed does', () => {
    const scan = rowOf('tep-2', { owner: [{ table: 'visits', id: 'v-1' }], caption: ['Bản quét biên bản'] });
    const withScan = rows({}, { attachments: [scan] });
    expect(check(rows(), withScan)).toEqual({ state: 'matches' });
    expect(check(withScan, rows())).toMatchObject({ state: 'changed', changes: [{ kind: 'removed', table: 'attachments', id: 'tep-2' }] });
  });

  test('a record that never came here is not called deleted', () => {
    const partly = check(rows(), { ...rows(), findings: [], attachments: [] });
    expect(withoutMissing(partly, () => false)).toEqual({ state: 'incomplete', missing: 2 });
    expect(withoutMissing(partly, ({ table }) => table === 'findings')).toEqual({ state: 'changed', changes: [{ kind: 'removed', table: 'findings', id: 'ph-1' }] });
    const edited = check(rows(), { ...rows({ items: { note: ['Khác'] } }), attachments: [] });
    expect(withoutMissing(edited, () => false)).toEqual({ state: 'changed', changes: [{ kind: 'changed', table: 'items', id: 'v-1.c-1' }] });
  });

  test('a seal that contradicts itself is called broken, one of a newer rule unknown', () => {
    const now = rows();
    const made = seal(rows());
    expect(checkSeal(plan, visit, { ...made, records: { ...made.records, 'items/v-1.c-1': made.digest } }, now)).toEqual({ state: 'broken' });
    expect(checkSeal(plan, VisitIdSchema.parse('v-2'), made, now)).toEqual({ state: 'broken' });
    expect(checkSeal(plan, visit, { ...made, version: 3 }, now)).toEqual({ state: 'unknown-version' });
  });
});

/** Edits of one finding on two laptops, each over what its laptop had seen. */
const history = (edits: readonly { readonly laptop: 0 | 1; readonly field: string; readonly text: string; readonly meet: boolean }[]): readonly Write[] => {
  const all: Write[] = [];
  const seen: [Set<string>, Set<string>] = [new Set(), new Set()];
  for (const [no, { laptop, field, text, meet }] of edits.entries()) {
    if (meet) for (const { change } of all) for (const each of seen) each.add(change.id);
    const over = all.filter(({ change, op }) => op.f === field && seen[laptop].has(change.id)).map(({ change }) => change.id).sort();
    const op = { t: 'findings', r: 'ph-1', f: field, val: text, over };
    const replica = ReplicaIdSchema.parse(`laptop${laptop}`);
    const draft: Draft = {
      v: 1, plan, replica, seq: no + 1, prev: null, actor: PersonIdSchema.parse('ha'), cmd: 'finding.edit', ops: [op],
      hlc: HlcSchema.parse(`2024-04-01T08:00:00.000Z-${String(no).padStart(4, '0')}-${replica}`),
    };
    const change: Change = { id: changeIdOf(asJson(draft)), ...draft };
    all.push({ change, op });
    seen[laptop].add(change.id);
  }
  return all;
};

const edits = fc.array(
  fc.record({
    laptop: fc.constantFrom<0 | 1>(0, 1),
    field: fc.constantFrom('text', 'responsible', 'recommendation'),
    text: fc.constantFrom('a', 'b', 'c', 'đ'),
    meet: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

const folded = (portions: readonly (readonly Write[])[]): FoldedRow => {
  let row: FoldedRow | undefined;
  const arrived = new Set<string>();
  for (const portion of portions) {
    for (const { change } of portion) arrived.add(change.id);
    row = foldRow('findings', plan, 'ph-1', row, portion, (id) => arrived.has(id)).row;
  }
  return row ?? foldRow('findings', plan, 'ph-1', undefined, [], () => true).row;
};

test('no order of arrival and no portions change the digest', () => {
  fc.assert(
    fc.property(edits, fc.infiniteStream(fc.nat()), fc.nat(12), (made, chance, cut) => {
      const writes = history(made);
      const shuffled = writes
        .map((write) => ({ write, at: chance.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ write }) => write);
      const digest = (row: FoldedRow) => seal({ ...rows(), findings: [row] }).digest;
      expect(digest(folded([shuffled.slice(0, cut), shuffled.slice(cut)]))).toBe(digest(folded([writes])));
    }),
  );
});
