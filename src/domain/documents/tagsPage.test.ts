import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { tagTables } from '../../../tests/support/documents/tagTables.ts';

test('the page for people lists every tag of every kind', () => {
  expect(readFileSync('docs/TEMPLATES.md', 'utf8')).toContain(tagTables());
});
