import { expect, test } from 'vitest';
import { rowOf } from '../../tests/support/rows.ts';
import { alteredFindings, brokenAgreement } from './agreedGuard.ts';
import type { FoldedRow } from './fold.ts';
import { PlanIdSchema, VisitIdSchema } from './ids.ts';
import type { Json } from './json.ts';
import { contentOfRow, lineHash, lineIdOf } from './minutes.ts';
import { DELETED } from './row.ts';
import { MomentSchema } from './schema/field.ts';
import { shownValuesOf } from './shownValues.ts';

const visit = VisitIdSchema.parse('v-1');
const stored = (id: string, values: Readonly<Record<string, readonly Json[]>>, deleted: 0 | 1 = 0): FoldedRow => ({ ...rowOf(id, values, deleted), plan: PlanIdSchema.parse('kt-2024'), conflicts: 0 });
const finding = stored('ph-1', { visit: [visit], text: ['Niêm yết chậm'], number: [1] });
const rows = new Map([['findings/ph-1', finding], ['findings/ph-9', stored('ph-9', { visit: [visit], text: ['Đã xóa'] }, 1)]]);
const line = lineIdOf(visit, { kind: 'finding', id: 'ph-1' });
const hashOf = (values: Readonly<Record<string, Json>>): string => {
  const content = contentOfRow('findings', { ...shownValuesOf('findings', finding), ...values });
  if (!content) throw new Error('no finding');
  return lineHash(content);
};
const at = MomentSchema.parse('2024-04-18T09:00:00.000Z');
const agreedOn = (values: Readonly<Record<string, Json>> = {}) => [{ id: line, agreed: { at, hash: hashOf(values) } }];

interface Change {
  readonly t: string;
  readonly r: string;
  readonly f: string;
  readonly val: Json;
}
const edit = (f: string, val: Json, r = 'ph-1'): Change => ({ t: 'findings', r, f, val });
const broken = (writes: readonly Change[], lines: Parameters<typeof brokenAgreement>[2] = agreedOn()) => brokenAgreement(alteredFindings(writes, rows), writes, lines);

test.each([
  ['its words', edit('text', 'Niêm yết rất chậm')],
  ['its kind', edit('kind', 'difficulty')],
  ['its severity', edit('severity', 'serious')],
  ['its cause', edit('cause', { kind: 'subjective', text: '' })],
  ['who answers for it', edit('responsible', 'Văn thư')],
  ['that it was mended on site', edit('fixedOnSite', true)],
  ['that it is there at all', edit(DELETED, true)],
])('a finding that was agreed on keeps %s', (_, write) => {
  expect(broken([write])).toBe('ph-1');
  expect(broken([edit('number', 3), write])).toBe('ph-1');
});

test.each([
  ['its number, an address', edit('number', 7)],
  ['the recommendation, which the follow-up settles', edit('recommendation', 'Niêm yết trong ngày')],
  ['the authority, too', edit('authority', 'unit')],
  ['the same words again', edit('text', 'Niêm yết chậm ')],
  ['a finding that is new', edit('text', 'Mới', 'ph-2')],
  ['a finding that lies in the bin', edit('text', 'Mới', 'ph-9')],
  ['another table', { t: 'items', r: 'v-1.c-1', f: 'note', val: 'x' }],
])('not touched by it: %s', (_, write) => {
  expect(broken([write])).toBeNull();
});

test('a line that is open, or says something else already, holds nobody back', () => {
  const write = edit('text', 'Niêm yết rất chậm');
  expect(broken([write], [])).toBeNull();
  expect(broken([write], [{ id: line, agreed: null }])).toBeNull();
  expect(broken([write], agreedOn({ text: 'Niêm yết trễ' }))).toBeNull();
});

test('opened again in the same step, or deleted with its visit, it may change', () => {
  const opened = { t: 'minutesLines', r: line, f: 'agreed', val: null };
  expect(broken([edit('text', 'Khác'), opened])).toBeNull();
  expect(broken([edit(DELETED, true), { ...opened, f: DELETED, val: true }])).toBeNull();
  expect(broken([edit('text', 'Khác'), { ...opened, r: 'v-1.remarks' }])).toBe('ph-1');
  expect(broken([edit('text', 'Khác'), { ...opened, f: 'opinion', val: '' }])).toBe('ph-1');
});
