import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from './hash.ts';
import { HlcSchema } from './hlc.ts';
import { ChangeIdSchema, CriterionIdSchema, PersonIdSchema } from './ids.ts';
import { isChangedSince, joinMarks, marksOfOthers } from './lookedAt.ts';
import type { Head, Registers } from './row.ts';

const me = PersonIdSchema.parse('ps-an');
const other = PersonIdSchema.parse('ps-binh');
const criterion = CriterionIdSchema.parse('cchc-2026.1-3.4');
const head = (name: string, actor = other): Head => ({
  change: ChangeIdSchema.parse(hashText(name)),
  val: name,
  actor,
  hlc: HlcSchema.parse('2024-04-18T08:00:00.000Z-0000-r7k2m9qx'),
});
const row = (...heads: readonly Head[]): { regs: Registers } => ({ regs: Object.fromEntries(heads.map((one, no) => [`f${no}`, { heads: [one], awaited: [] }])) });
const seenNow = (rows: readonly { regs: Registers }[]) => ({ [criterion]: joinMarks(marksOfOthers(rows, me)) });

test('what somebody else writes after one looked changes a line; one’s own edits never do', () => {
  const before = [row(head('a'))];
  const looked = seenNow(before);
  const changed = (rows: readonly { regs: Registers }[]) => isChangedSince(marksOfOthers(rows, me), criterion, looked);
  expect(changed(before)).toBe(false);
  expect(changed([row(head('a'), head('mine', me))])).toBe(false);
  // I wrote over his value: that is my edit.
  expect(changed([row(head('mine', me))])).toBe(false);
  expect(changed([row(head('b'))])).toBe(true);
  // A finding of his on the line counts like the line itself.
  expect(changed([...before, row(head('finding'))])).toBe(true);
});

test('a visit that was never looked at has nothing to compare with; a line without a mark has', () => {
  const marks = marksOfOthers([row(head('a'))], me);
  expect(isChangedSince(marks, criterion, null)).toBe(false);
  expect(isChangedSince(marks, criterion, {})).toBe(true);
  expect(isChangedSince([], criterion, {})).toBe(false);
});

test('looking always settles a line, whatever is on it and in whatever order', () => {
  const heads = fc.array(fc.tuple(fc.string({ minLength: 1, maxLength: 4 }), fc.constantFrom(me, other)), { maxLength: 12 });
  fc.assert(
    fc.property(heads, (list) => {
      const rows = [row(...list.map(([name, actor]) => head(name, actor)))];
      expect(isChangedSince(marksOfOthers(rows, me), criterion, seenNow(rows))).toBe(false);
      const mirrored = [row(...list.toReversed().map(([name, actor]) => head(name, actor)))];
      expect(marksOfOthers(mirrored, me)).toEqual(marksOfOthers(rows, me));
      expect(marksOfOthers(rows, me).length > 0).toBe(list.some(([, actor]) => actor === other));
    }),
  );
});
