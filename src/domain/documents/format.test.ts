import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatRules, pageSize, printedSize, type FormatRule } from './format.ts';
import { rulesTable } from '../../../tests/support/documents/rulesTable.ts';

const rules: readonly (readonly [string, FormatRule])[] = Object.entries(formatRules);

describe('the rules of the format', () => {
  test.each(rules)('%s prints what it allows', (_, { value, what, allowed, source }) => {
    expect(what).not.toBe('');
    expect(allowed).not.toBe('');
    expect(source.place).not.toBe('');
    switch (value.kind) {
      case 'letters':
      case 'frame':
      case 'paragraph':
        for (const bodySize of [13, 14] as const) {
          const size = printedSize(value, { bodySize });
          expect(size).toBeGreaterThanOrEqual(value.sizes[0]);
          expect(size).toBeLessThanOrEqual(value.sizes[1]);
        }
        return;
      case 'line':
        expect(value.share).toBeGreaterThanOrEqual(value.shares[0]);
        expect(value.share).toBeLessThanOrEqual(value.shares[1]);
        return;
      case 'number':
        expect(value.value).toBeGreaterThanOrEqual(value.range[0]);
        expect(value.value).toBeLessThanOrEqual(value.range[1]);
        return;
      case 'lengths':
        for (const length of Object.values(value.mm)) expect(length).toBeGreaterThan(0);
        return;
      case 'text':
        expect(value.text).not.toBe('');
    }
  });

  test('the margins are within the Decree', () => {
    const { top, right, bottom, left } = formatRules.margins.value.mm;
    for (const [length, least, most] of [[top, 20, 25], [bottom, 20, 25], [left, 30, 35], [right, 15, 20]] as const) {
      expect(length).toBeGreaterThanOrEqual(least);
      expect(length).toBeLessThanOrEqual(most);
    }
  });

  test('Tiêu ngữ and place are one point larger than Quốc hiệu', () => {
    const more = formatRules.headingPair.value.value;
    expect(formatRules.motto.value.size).toBe(formatRules.nation.value.size + more);
    expect(formatRules.placeAndDate.value.size).toBe(formatRules.nation.value.size + more);
  });

  test('paragraphs of the content keep 6 points apart and are indented by 1 or 1,27 cm, or stand at the margin', () => {
    for (const [, { value }] of rules) {
      if (value.kind !== 'paragraph') continue;
      expect(value.after).toBeGreaterThanOrEqual(6);
      expect([0, 10, 12.7]).toContain(value.firstLine);
    }
  });

  test('the two columns of the heading fill the width between the margins', () => {
    const { left, right } = formatRules.headingColumns.value.mm;
    expect(left + right).toBe(pageSize('portrait').textWidth);
  });

  test('the page for people is this table', () => {
    expect(readFileSync('docs/DOCUMENTS.md', 'utf8')).toContain(rulesTable());
  });
});
