import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { diffPhrases, diffWords, joinTexts, ownPhrases, wordsOf } from './wordDiff.ts';

const word = fc.constantFrom('chưa', 'niêm yết', 'đã', 'thủ tục', ' ', '\n', ',', 'TTHC', '12', 'hồ sơ');
const text = fc.oneof(fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')), fc.string({ unit: 'grapheme', maxLength: 60 }));

const joinedOf = (parts: readonly { kind: string; text: string }[], ...kinds: string[]) =>
  parts.filter((part) => kinds.includes(part.kind)).map((part) => part.text).join('');

test('words joined give the text again', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(wordsOf(some).join('')).toBe(some);
    }),
  );
});

test('a diff gives both texts again', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      for (const parts of [diffWords(a, b), diffPhrases(a, b)]) {
        expect(joinedOf(parts, 'same', 'removed')).toBe(a);
        expect(joinedOf(parts, 'same', 'added')).toBe(b);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test('a text does not differ from itself, and nothing in common means nothing marked same', () => {
  fc.assert(
    fc.property(text, (some) => {
      expect(diffWords(some, some).every((part) => part.kind === 'same')).toBe(true);
    }),
  );
  expect(diffWords('một', 'hai')).toEqual([
    { kind: 'removed', text: 'một' },
    { kind: 'added', text: 'hai' },
  ]);
});

test('as few words as possible are marked', () => {
  // Reference: the longest common subsequence by the schoolbook table.
  const common = (a: readonly string[], b: readonly string[]): number => {
    let row = Array.from({ length: b.length + 1 }, () => 0);
    for (const left of a) {
      const next = [0];
      for (let j = 1; j <= b.length; j += 1) {
        next[j] = left === b[j - 1] ? (row[j - 1] ?? 0) + 1 : Math.max(row[j] ?? 0, next[j - 1] ?? 0);
      }
      row = next;
    }
    return row[b.length] ?? 0;
  };
  fc.assert(
    fc.property(text, text, (a, b) => {
      const same = diffWords(a, b).filter((part) => part.kind === 'same').flatMap((part) => wordsOf(part.text));
      expect(same).toHaveLength(common(wordsOf(a), wordsOf(b)));
    }),
    { numRuns: 300 },
  );
});

test('what differs is marked in Vietnamese words, not in letters', () => {
  expect(diffWords('Chưa niêm yết đủ 12 thủ tục.', 'Chưa niêm yết đủ 15 thủ tục.')).toEqual([
    { kind: 'same', text: 'Chưa niêm yết đủ ' },
    { kind: 'removed', text: '12' },
    { kind: 'added', text: '15' },
    { kind: 'same', text: ' thủ tục.' },
  ]);
  expect(ownPhrases('Đã niêm yết', 'Chưa niêm yết')).toEqual([
    { own: true, text: 'Đã' },
    { own: false, text: ' niêm yết' },
  ]);
});

test('changed words in a row are one phrase, and no word that stayed is marked', () => {
  expect(diffPhrases('Kế hoạch ban hành sớm.', 'Báo cáo nộp muộn.')).toEqual([
    { kind: 'removed', text: 'Kế hoạch ban hành sớm' },
    { kind: 'added', text: 'Báo cáo nộp muộn' },
    { kind: 'same', text: '.' },
  ]);
  // Part by part, for words on both sides of a change would join into one.
  const wordsIn = (parts: readonly { kind: string; text: string }[]) =>
    parts.filter(({ kind }) => kind === 'same').flatMap((part) => wordsOf(part.text)).filter((part) => part.trim() !== '').length;
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(wordsIn(diffPhrases(a, b))).toBe(wordsIn(diffWords(a, b)));
      expect(diffPhrases(a, a).every((part) => part.kind === 'same')).toBe(true);
    }),
  );
});

test('long texts that differ everywhere are told as wholly different', () => {
  const long = (prefix: string) => Array.from({ length: 3000 }, (_, i) => `${prefix}${i}`).join('.');
  const parts = diffWords(long('a'), long('b'));
  expect(parts.map((part) => part.kind)).toEqual(['removed', 'added']);
});

test('joined texts hold every version once', () => {
  expect(joinTexts(['Chưa niêm yết.', 'Thiếu 3 thủ tục.'], '\n')).toBe('Chưa niêm yết.\nThiếu 3 thủ tục.');
  expect(joinTexts(['Chưa niêm yết', 'Chưa niêm yết đủ', ' '], '\n')).toBe('Chưa niêm yết đủ');
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (texts) => {
      const joined = joinTexts(texts, '\n');
      for (const some of texts) expect(joined).toContain(some.trim());
    }),
  );
});
