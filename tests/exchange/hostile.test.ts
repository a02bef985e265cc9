import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ChangeSchema, FutureChangeSchema, asJson, changeIdOf } from '#domain/change.ts';
import { digestOfChanges } from '#domain/digest.ts';
import { isKnown } from '#domain/change.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import type { Bundle } from '#exchange/bundle.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { scaled, seed } from '../property/runs.ts';
import { exampleDeletion, exampleLog, exampleOfTomorrow } from './example.ts';
import { harmedArb } from './mutate.ts';
import { contentsOf, made, samplePhoto, samplePlan } from './sample.ts';

const { file } = await encodeBundle(contentsOf([...exampleLog(), exampleDeletion(), exampleOfTomorrow()], [samplePhoto(true)]), made);
const ours = await file.text();
const others = JSON.stringify({
  format: 'so-kiem-tra/bundle', version: 1, app: 'x', createdAt: '2024-03-27T09:30:00.000Z', plan: samplePlan, by: { id: 'ps-x', name: '' },
  records: { plan: { id: samplePlan, year: 2024 }, units: [{ id: 'a', name: 'A', head: { name: 'B', position: '' } }], items: [{ id: 'i', assessment: { result: 'met', numerator: '1', denominator: '2.5', score: 150 } }] },
});

/** What must be true of anything that is let in, whatever it once was. */
const isSound = ({ plan, changes, given, digest }: Bundle): void => {
  expect(digest).toBe(digestOfChanges(changes.map(({ id }) => id)));
  for (const change of changes) {
    expect(changeIdOf(asJson(change))).toBe(change.id);
    expect(change.plan).toBe(plan);
    expect((isKnown(change) ? ChangeSchema : FutureChangeSchema).safeParse(change).success).toBe(true);
  }
  // Folding it does not throw, and neither does writing it down again.
  rowsOfLog(plan, changes);
  expect(changes.length + given.length).toBeGreaterThan(0);
};

describe.each([['of ours', ours], ['of another program', others]])('a harmed file %s', (_, text) => {
  test('is refused or sound, never thrown at, and never reaches Object.prototype', async () => {
    const outcomes = { refused: 0, sound: 0 };
    await fc.assert(
      fc.asyncProperty(harmedArb(text), async (bad) => {
        for (const source of [bad, new Blob([bad])]) {
          const result = await decodeBundle(source);
          if (result.ok) isSound(result.value);
          outcomes[result.ok ? 'sound' : 'refused'] += 1;
        }
        expect(Reflect.get({}, 'polluted')).toBeUndefined();
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { seed, numRuns: scaled(600) },
    );
    // Both happen, or the harms would prove nothing.
    expect(outcomes.refused).toBeGreaterThan(scaled(600) / 2);
    expect(outcomes.sound).toBeGreaterThan(scaled(600) / 100);
  }, 300_000);
});

test('several bytes changed at once are refused, or change nothing that the file says', async () => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const good = await decodeBundle(file);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 2, maxLength: 40 }), async (flips) => {
      const bad = bytes.slice();
      for (const [at, to] of flips) bad[at] = to;
      const result = await decodeBundle(new Blob([bad]));
      if (result.ok) expect(result).toEqual(good);
    }),
    { seed, numRuns: scaled(400) },
  );
});
