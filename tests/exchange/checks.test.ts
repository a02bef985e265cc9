import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#domain/canonicalJson.ts';
import { ChangeSchema, FutureChangeSchema } from '#domain/change.ts';
import { faultOf, type Json } from '#domain/json.ts';
import { fromBase64, toBase64 } from '#exchange/base64.ts';
import { canonicalTextOf, shapeOf } from '#exchange/canonical.ts';
import { badPartOf } from '#exchange/checkChange.ts';
import { fileNameOf } from '#exchange/fileName.ts';
import { jsonBreakAt } from '#exchange/jsonBreak.ts';
import { sampleLog } from './sample.ts';

const isJson = (value: unknown): value is Json => value !== undefined;

const anyJson = fc.jsonValue({ maxDepth: 5, noUnicodeString: false });
const withOddKeys = fc.letrec((tie) => ({
  value: fc.oneof({ maxDepth: 5 }, fc.integer(), fc.double(), fc.string(), fc.constant(null), fc.array(tie('value')), tie('object')),
  object: fc.dictionary(fc.constantFrom('a', 'b', '10', '9', 'Z', 'đ', 'constructor', '__proto__', 'prototype', 'toString'), tie('value')),
})).value;

test('one walk finds what faultOf finds, and canonical order as canonicalJson writes it', () => {
  fc.assert(
    fc.property(fc.oneof(anyJson, withOddKeys), (drawn) => {
      const value: unknown = JSON.parse(JSON.stringify(drawn));
      if (!isJson(value)) return;
      const shape = shapeOf(value);
      if (shape !== 'canonical' && shape !== 'unordered') {
        expect(faultOf(value)).not.toBeNull();
        return;
      }
      expect(faultOf(value)).toBeNull();
      expect(canonicalTextOf(value)).toBe(canonicalJson(value));
      if (shape === 'canonical') expect(JSON.stringify(value)).toBe(canonicalJson(value));
    }),
    { numRuns: 3000 },
  );
});

/** Values of the kinds that a change holds, right and wrong ones. */
const odd = fc.constantFrom<unknown>(
  null, '', 'x', 'a'.repeat(32), 'A'.repeat(32), 'a'.repeat(41), 'a'.repeat(101), 'a'.repeat(5000), 0, 1, 2, -1, 1_000_000, 1_000_001, true,
  '2026-11-23T12:48:00.935Z-0003-r7k2m9qx', '2026-02-30T12:48:00.935Z-0003-r7k2m9qx', [], {}, ['a'.repeat(32)], ['b'], [null], [{}],
  [{ t: 'units', r: 'u', f: 'name', val: null, over: [] }], [{ t: '', r: 'u', f: 'name', val: 1, over: [] }],
  [{ t: 'units', r: 'U!', f: 'name', val: 1, over: [] }], [{ t: 'units', r: 'u', f: '', val: 1, over: [] }],
  [{ t: 'units', r: 'u', f: 'name', over: [] }], [{ t: 'units', r: 'u', f: 'name', val: 1 }],
  [{ t: 'units', r: 'u', f: 'name', val: 1, over: [], seen: ['c'] }], [{ t: 'units', r: 'u', f: 'name', val: 1, over: [], seen: ['a'.repeat(32)], x: 1 }],
);
const keys = ['id', 'v', 'plan', 'replica', 'seq', 'prev', 'hlc', 'actor', 'cmd', 'note', 'ops', 'more'] as const;

test('the quick check of a change agrees with the schemas, which are the specification', () => {
  const log = sampleLog();
  const accepted = { yes: 0, no: 0 };
  const agrees = (value: unknown): void => {
    const isFuture = value !== null && typeof value === 'object' && 'v' in value && value.v !== 1;
    const bySchema = (isFuture ? FutureChangeSchema : ChangeSchema).safeParse(value).success;
    expect(badPartOf(value) === null, JSON.stringify(value)).toBe(bySchema);
    accepted[bySchema ? 'yes' : 'no'] += 1;
  };
  for (const change of log) agrees(change);
  fc.assert(
    fc.property(fc.constantFrom(...log), fc.dictionary(fc.constantFrom(...keys), odd, { maxKeys: 3 }), (change, changed) => {
      agrees({ ...change, ...changed });
      agrees(Object.fromEntries(Object.entries(change).filter(([key]) => !(key in changed))));
    }),
    { numRuns: 3000 },
  );
  fc.assert(fc.property(fc.oneof(anyJson, odd), agrees), { numRuns: 500 });
  expect(accepted.yes).toBeGreaterThan(300);
  expect(accepted.no).toBeGreaterThan(300);
});

test('where JSON breaks: agrees with JSON.parse on whether it does', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  const text = fc.oneof(
    anyJson.map((value) => JSON.stringify(value, null, 1)),
    fc.string({ unit: fc.constantFrom('{', '}', '[', ']', ':', ',', '"', '\\', 'u', '1', '0', '-', '.', 'e', 't', 'true', 'null', ' ', '\n', '\u0001') }),
  );
  fc.assert(
    fc.property(text, fc.nat(), (whole, at) => {
      const cut = whole.slice(0, at % (whole.length + 1));
      for (const each of [whole, cut]) {
        const broken = jsonBreakAt(each);
        if (broken !== null) expect(parses(each)).toBe(false);
        // What is right up to a place can be completed: the same text up to the break is cut off, not broken.
        if (broken !== null) expect(jsonBreakAt(each.slice(0, broken))).toBeNull();
      }
      if (parses(whole)) expect(jsonBreakAt(cut)).toBeNull();
    }),
    { numRuns: 3000 },
  );
  expect(jsonBreakAt('{"a" 1}')).toBe(5);
  expect(jsonBreakAt('{"a":1,}')).toBe(7);
  expect(jsonBreakAt('{"a":"b\\q"}')).toBe(7);
  expect(jsonBreakAt('{"a":[1,2}')).toBe(9);
  expect(jsonBreakAt('{"a":tru')).toBeNull();
});

test('base64: the same bytes come back, and one content has one text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (bytes, at) => {
      const text = toBase64(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64'));
      expect(fromBase64(text, bytes.length)).toEqual(bytes);
      expect(fromBase64(text, bytes.length + 1)).toBeNull();
      if (text === '') return;
      const no = at % text.length;
      const other = text[no] === 'B' ? 'C' : 'B';
      expect(fromBase64(text.slice(0, no) + other + text.slice(no + 1), bytes.length)).not.toEqual(bytes);
    }),
  );
  expect(fromBase64('QQ==', 1)).toEqual(Uint8Array.of(65));
  expect(fromBase64('QR==', 1)).toBeNull();
  expect(fromBase64('Q Q=', 1)).toBeNull();
  const large = Uint8Array.from({ length: 100_001 }, (_, i) => i % 251);
  expect(fromBase64(toBase64(large), large.length)).toEqual(large);
});

test('file names say plan, person and time in plain letters', () => {
  const at = new Date(2026, 10, 23, 16, 5);
  expect(fileNameOf('Kế hoạch kiểm tra CCHC năm 2024', 'Đỗ Thị Hà', at)).toBe('ke-hoach-kiem-tra-cchc-nam-2024_do-thi-ha_2026-11-23_1605.skt.json');
  expect(fileNameOf('', '  ', at)).toBe('ke-hoach_khong-ten_2026-11-23_1605.skt.json');
  expect(fileNameOf('../../etc', 'a/b\\c', at)).toBe('etc_a-b-c_2026-11-23_1605.skt.json');
  expect(fileNameOf('Kiểm tra CCHC 2024', 'Đỗ Thị Hà', at, { part: 'Phòng Quản lý Khoa học', ending: '.skt.zip' })).toBe(
    'kiem-tra-cchc-2024_phong-quan-ly-khoa-hoc_do-thi-ha_2026-11-23_1605.skt.zip',
  );
});

test('whatever the texts are, a name is safe on Windows and short enough for any stick', () => {
  const odd = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom('CON', 'nul.', 'a'.repeat(500), 'đ '.repeat(200), '<>:"|?*', '. .'));
  fc.assert(
    fc.property(odd, odd, odd, (title, person, part) => {
      const name = fileNameOf(title, person, new Date(2026, 0, 2, 3, 4), { part, ending: '.skt.enc' });
      expect(name).toMatch(/^[a-z0-9_-]+_2026-01-02_0304\.skt\.enc$/);
      expect(name.length).toBeLessThanOrEqual(150);
    }),
  );
});
