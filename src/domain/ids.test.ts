import { expect, test } from 'vitest';
import {
  CriterionIdSchema,
  MemberIdSchema,
  PlanIdSchema,
  VisitIdSchema,
  areaIdOf,
  assignmentIdOf,
  criterionIdOf,
  itemIdOf,
  slugOf,
} from './ids.ts';

test.each([
  ['Sở Khoa học và Công nghệ', 'so-khoa-hoc-va-cong-nghe'],
  ['Đợt 1 – ĐẮK LẮK', 'dot-1-dak-lak'],
  ['  522/KH-SKHCN  ', '522-kh-skhcn'],
  ['Hoà'.normalize('NFD'), 'hoa'],
  ['…!?', ''],
])('„%s“ reads „%s“ in an address', (text, slug) => {
  expect(slugOf(text)).toBe(slug);
});

test('a slug is cut without a dash at its end', () => {
  expect(slugOf('mot hai ba bon', 8)).toBe('mot-hai');
});

test.each(['', 'Có dấu', 'UPPER', '-a', '.a', 'a/b', 'a b', '__proto__', 'a'.repeat(201)])('„%s“ is no id', (text) => {
  expect(PlanIdSchema.safeParse(text).success).toBe(false);
});

test('ids that follow from content are the same on every laptop and differ with the content', () => {
  const [visit, member] = [VisitIdSchema.parse('visit-1'), MemberIdSchema.parse('member-1')];
  const criterion = criterionIdOf('cchc-2026.1', '1.1');
  expect(criterion).toBe(CriterionIdSchema.parse('cchc-2026.1-1.1'));
  expect(itemIdOf(visit, criterion)).toBe('visit-1.cchc-2026.1-1.1');
  expect(areaIdOf(7)).toBe('area-7');
  const ids = [assignmentIdOf(member, null, null), assignmentIdOf(member, 1, null), assignmentIdOf(member, null, visit), assignmentIdOf(member, 1, visit)];
  expect(new Set(ids).size).toBe(4);
});
