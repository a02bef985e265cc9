import * as fc from 'fast-check';
import { getI18n } from 'react-i18next';
import { beforeAll, expect, test } from 'vitest';
import { startI18n } from '#app/i18n.ts';
import type { Json } from '#domain/json.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import { fieldsOf, tableNames, type Table } from '#domain/schema/tables.ts';
import { formatFor } from '#i18n/format.ts';
import type { Speech, ValueWords } from './speech.ts';
import { valueInWords } from './valueInWords.ts';

beforeAll(() => startI18n());

const speechIn = (language: 'vi' | 'en'): Speech => ({
  t: getI18n().getFixedT(language, ['values', 'terms', 'common']),
  format: formatFor(language),
  nameOf: (table, id) => `<${table}:${id}>`,
  positionOf: () => '<position>',
});

const vi = (table: Table, field: string, value: Json) => valueInWords(table, field, value, speechIn('vi'));

const textsOf = (words: ValueWords): readonly string[] =>
  words.kind === 'text' ? [words.text] : words.kind === 'word' ? [words.word] : words.facts.flatMap(({ name, value }) => [name, value]);

test('an assessment is said as result, figures with percentage, and score', () => {
  expect(vi('items', 'assessment', { result: 'partlyMet', numerator: '1234.5', denominator: '2000', score: 150 })).toEqual({
    kind: 'facts',
    facts: [
      { name: 'Kết quả', value: 'Đạt một phần' },
      { name: 'Số liệu', value: '1.234,5/2.000 (61,73\u00A0%)' },
      { name: 'Điểm', value: '1,5' },
    ],
  });
  expect(vi('items', 'assessment', blankAssessment)).toEqual({
    kind: 'facts',
    facts: [
      { name: 'Kết quả', value: 'Chưa đánh giá' },
      { name: 'Số liệu', value: '(để trống)' },
      { name: 'Điểm', value: '(để trống)' },
    ],
  });
  expect(textsOf(vi('items', 'assessment', { ...blankAssessment, numerator: '7', denominator: '0' }))).toContain('7/0');
});

test('dates, enumerations, references and flags are words', () => {
  expect(vi('measures', 'deadline', '2024-06-13')).toEqual({ kind: 'word', word: '13/06/2024' });
  expect(vi('measures', 'deadline', null)).toEqual({ kind: 'word', word: '(để trống)' });
  expect(vi('findings', 'kind', 'goodPractice')).toEqual({ kind: 'word', word: 'Cách làm hay' });
  expect(vi('findings', 'severity', null)).toEqual({ kind: 'word', word: '(để trống)' });
  expect(vi('findings', 'fixedOnSite', true)).toEqual({ kind: 'word', word: 'Có' });
  expect(vi('visits', 'unit', 'phong-1')).toEqual({ kind: 'word', word: '<units:phong-1>' });
  expect(vi('plans', 'window', { from: '2024-04-01', to: '2024-09-30' })).toEqual({ kind: 'word', word: 'từ 01/04/2024 đến 30/09/2024' });
  expect(vi('plans', 'conclusionDays', 15)).toEqual({ kind: 'word', word: '15 ngày làm việc' });
  expect(vi('units', 'order', 'a1')).toEqual({ kind: 'word', word: '<position>' });
  expect(vi('assignments', 'area', null)).toEqual({ kind: 'word', word: 'Mọi lĩnh vực' });
  expect(vi('assignments', 'area', 3)).toEqual({ kind: 'word', word: '<areas:area-3>' });
});

test('composite values are named facts', () => {
  expect(vi('measures', 'progress', { status: 'verified', verdict: 'partlyFixed', on: '2024-07-01' })).toEqual({
    kind: 'facts',
    facts: [
      { name: 'Trạng thái', value: 'Đã xác minh' },
      { name: 'Kết quả xác minh', value: 'Khắc phục một phần' },
      { name: 'Ngày', value: '01/07/2024' },
    ],
  });
  expect(textsOf(vi('visits', 'slot', { date: '2024-04-25', session: 'morning' }))).toEqual([
    'Ngày',
    expect.stringMatching(/^thứ năm, 25\/04\/2024$/i),
    'Buổi',
    'Buổi sáng',
  ]);
});

test('running text stays text, so that it can be compared word by word', () => {
  expect(vi('findings', 'text', 'Chưa niêm yết')).toEqual({ kind: 'text', text: 'Chưa niêm yết' });
});

test('deletion is a word on every table', () => {
  for (const table of tableNames) {
    expect(vi(table, '$deleted', true)).toEqual({ kind: 'word', word: 'Đã xóa' });
    expect(vi(table, '$deleted', false)).toEqual({ kind: 'word', word: 'Giữ lại' });
  }
});

test('every register of every table can be said, in both languages', () => {
  let said = 0;
  for (const table of tableNames) {
    for (const [field, { initial }] of Object.entries(fieldsOf(table))) {
      for (const language of ['vi', 'en'] as const) {
        const words = valueInWords(table, field, initial, speechIn(language));
        const unreadable = valueInWords(table, field, { thuộc: 'phiên bản sau' }, speechIn(language));
        expect(textsOf(words), `${table}.${field}`).not.toContain(textsOf(unreadable)[0]);
        said += 1;
      }
    }
  }
  expect(said).toBeGreaterThan(150);
});

test('whatever a file holds, nothing is thrown and nothing is shown raw', () => {
  const anywhere = fc.constantFrom(...tableNames.flatMap((table) => [...Object.keys(fieldsOf(table)), 'futureField'].map((field) => ({ table, field }))));
  const value = fc.oneof(fc.object({ maxDepth: 2 }), fc.array(fc.string()), fc.double(), fc.constant(null));
  fc.assert(
    fc.property(anywhere, value, ({ table, field }, some) => {
      const json: Json = JSON.parse(JSON.stringify(some));
      for (const text of textsOf(vi(table, field, json))) {
        expect(text).not.toMatch(/^[[{]/);
        expect(text).not.toBe('undefined');
      }
    }),
    { numRuns: 400 },
  );
});
