import { expect, test } from 'vitest';
import type { FoldedRow } from './fold.ts';
import { PlanIdSchema } from './ids.ts';
import type { Json } from './json.ts';
import { createSearchIndex } from './search.ts';
import { excerptOf } from './searchText.ts';
import { rowOf } from '../../tests/support/rows.ts';

const plan = PlanIdSchema.parse('kt-2024');

const row = (id: string, values: Readonly<Record<string, Json>>, deleted: 0 | 1 = 0): FoldedRow => ({
  plan,
  conflicts: 0,
  ...rowOf(id, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]])), deleted),
});

const definition = { code: '3.4', area: 3, question: 'Tỷ lệ hồ sơ trước hạn, đúng hạn?', evidence: 'Sổ theo dõi hồ sơ', legal: 'Nghị định 118/2025/NĐ-CP', type: 'quantitative', numerator: null, denominator: null, applies: [], maxScore: 200 };

const round = (): ReturnType<typeof createSearchIndex> => {
  const index = createSearchIndex(plan);
  // In the order in which the worker reads them: what names a place may come after what stands there.
  index.add('findings', [row('f-1', { visit: 'v-1', criterion: 'c-1', text: 'Phòng Đo lường trả kết quả quá hạn 12 hồ sơ' }), row('f-2', { visit: 'v-1', text: 'Đã xóa: hồ sơ quá hạn' }, 1)]);
  index.add('measures', [row('m-1', { finding: 'f-1', text: 'Rà soát toàn bộ hồ sơ quá hạn' })]);
  index.add('items', [row('v-1.c-1', { visit: 'v-1', criterion: 'c-1', note: 'Xem lại sổ theo dõi' })]);
  index.add('criteria', [row('c-1', { version: 'x', definition })]);
  index.add('visits', [row('v-1', { unit: 'u-1', slot: { date: '2024-04-18', session: 'morning' } })]);
  index.add('attachments', [row('a-1', { owner: { table: 'items', id: 'v-1.c-1' }, caption: 'Ảnh chụp sổ' })]);
  index.add('units', [row('u-1', { name: 'Chi cục Đo lường' })]);
  return index;
};

test('words are found without marks, in any order, wherever they stand, with the place where they are', () => {
  const { groups, total } = round().find('qua han ho so', 5);
  expect(groups.map(({ table, hits }) => [table, hits.map(({ id }) => id)])).toEqual([
    ['findings', ['f-1']],
    ['measures', ['m-1']],
  ]);
  expect(total).toBe(2);
  const place = { visit: 'v-1', unitName: 'Chi cục Đo lường', day: '2024-04-18', criterionCode: '3.4' };
  expect(groups[0]?.hits[0]).toMatchObject(place);
  expect(groups[1]?.hits[0]).toMatchObject({ ...place, finding: 'f-1' });
});

test('a file is found by its caption, on the line of the checklist that it belongs to', () => {
  expect(round().find('anh chup', 5).groups[0]).toMatchObject({ table: 'attachments', hits: [{ visit: 'v-1', criterionCode: '3.4' }] });
});

test('a dossier says from which sample it is, and so does the sample', () => {
  const index = round();
  index.add('samples', [row('mau-2', { visit: 'v-1', title: 'Hồ sơ quý II' })]);
  index.add('dossiers', [row('mau-2.1', { sample: 'mau-2', no: 1, code: 'H31-0001' })]);
  expect(index.find('h31', 5).groups[0]?.hits[0]).toMatchObject({ table: 'dossiers', visit: 'v-1', sample: 'mau-2' });
  expect(index.find('quy ii', 5).groups[0]?.hits[0]).toMatchObject({ table: 'samples', visit: 'v-1', sample: 'mau-2' });
});

test('đ counts as d, a law is found by its number, and what was deleted is not found', () => {
  const index = round();
  expect(index.find('do luong', 5).groups.map(({ table }) => table)).toEqual(['findings', 'units']);
  expect(index.find('118/2025', 5).groups.map(({ table }) => table)).toEqual(['criteria']);
  expect(index.find('đã xóa', 5).total).toBe(0);
  expect(index.find('  ', 5)).toEqual({ groups: [], total: 0 });
});

test('of each table so many hits are shown as were asked for; all of them are counted', () => {
  const index = createSearchIndex(plan);
  index.add('units', Array.from({ length: 9 }, (_, no) => row(`u-${no}`, { name: `Phòng ${no}` })));
  expect(index.find('phong', 4).groups[0]).toMatchObject({ total: 9, hits: { length: 4 } });
});

test('an excerpt shows the word that was found, and where it was cut', () => {
  const long = `${'Đơn vị đã niêm yết đầy đủ thủ tục. '.repeat(4)}Hồ sơ quá hạn chưa có văn bản xin lỗi. ${'Tiếp theo. '.repeat(20)}`;
  const excerpt = excerptOf(long, 'xin loi', 80);
  expect(excerpt).toContain('xin lỗi');
  expect(excerpt.startsWith('… ')).toBe(true);
  expect(excerpt.endsWith('…')).toBe(true);
  expect(excerptOf('Ngắn', 'khong co')).toBe('Ngắn');
});
