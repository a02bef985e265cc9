import { expect, test } from 'vitest';
import { exampleSource } from '../../../tests/support/documents/source.ts';
import { buildDocument } from './build.ts';
import { documentsOfRound } from './list.ts';

const source = exampleSource();
const refs = documentsOfRound(source.rows.visits).flatMap((group) => group.refs);

test.each(refs.map((ref) => [`${ref.kind} ${ref.visit ?? ''}`, ref] as const))('%s has something to print, and no two of its blocks are called alike', (_, ref) => {
  const { kind, sections } = buildDocument(source, ref);
  expect(kind).toBe(ref.kind);
  const keys = sections.flatMap(({ blocks }) => blocks.flatMap((block) => [block.key, ...(block.kind === 'table' ? block.rows.map((row) => row.key) : [])]));
  expect(keys.length).toBeGreaterThan(1);
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
  const parts = sections.map(({ key }) => key);
  expect(new Set(parts).size).toBe(parts.length);
});
