import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '#domain/canonicalJson.ts';
import { ChangeSchema, asJson, changeIdOf } from '#domain/change.ts';
import { hashText } from '#domain/hash.ts';

/*
 * Frozen. The id of a change is the hash of its canonical text, and every file in the world refers to changes by id: so
 * the canonical form of a version 1 change can never change. When a test here fails, the code is wrong, not the file.
 * The texts and ids were worked out by a second implementation in another language.
 */
const GoldenSchema = z.array(z.strictObject({ about: z.string(), canonical: z.string(), change: z.looseObject({ id: z.string() }) }));

const golden = GoldenSchema.parse(JSON.parse(readFileSync(new URL('changes.v1.json', import.meta.url), 'utf8')));

test.each(golden)('$about', ({ canonical, change }) => {
  const { id, ...content } = change;
  expect(canonicalJson(asJson(content))).toBe(canonical);
  expect(hashText(canonical)).toBe(id);
  expect(changeIdOf(asJson(change))).toBe(id);
  expect(changeIdOf(asJson(ChangeSchema.parse(change)))).toBe(id);
});

test('the frozen changes are all there, and no two share an id', () => {
  expect(golden).toHaveLength(6);
  expect(new Set(golden.map(({ change }) => change.id)).size).toBe(6);
});
