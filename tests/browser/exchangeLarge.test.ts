import { afterAll, expect, test } from 'vitest';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { mergeChanges } from '#storage/merge.ts';
import { planDigests } from '#storage/digest.ts';
import { setPersonName } from '#storage/device.ts';
import { exportPlan } from '#workers/exportClient.ts';
import { openImport } from '#workers/importClient.ts';
import type { ImportProgress } from '#workers/importJob.ts';
import { benchPlan, planId } from '../../bench/plan.ts';
import { newLaptop } from './exchangeStore.ts';

const CHANGES = 60_000;

/** On a slow, busy laptop; a quiet one takes a quarter of it. */
const LIMIT_MS = 40_000;

const a = newLaptop();
const b = newLaptop();
afterAll(() => Promise.all([a.delete(), b.delete()]));

test(`${CHANGES} changes are exported, read, previewed and merged in seconds, with progress, and cancelled in the middle`, { timeout: 240_000 }, async () => {
  const { changes } = benchPlan(CHANGES);
  await setPersonName(a, 'Hà');
  await mergeChanges(a, planId, changes);
  const times: Record<string, number> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const from = performance.now();
    const value = await work();
    times[name] = Math.round(performance.now() - from);
    return value;
  };
  const sent = await timed('export', () => exportPlan({ database: a.name, plan: planId, photos: true, app: 'test', now: 0 }));
  if (!sent.ok) throw new Error(sent.error.type);
  expect(sent.value.changes).toBe(changes.length);

  const controller = new AbortController();
  const cancelled = await timed('cancelled', () =>
    openImport(sent.value.file, {
      database: b.name,
      expected: planId,
      signal: controller.signal,
      onProgress: ({ part, done }) => part === 'changes' && done > 0 && controller.abort(),
    }),
  );
  expect(cancelled).toEqual({ ok: false, error: { type: 'cancelled' } });

  const parts = new Set<ImportProgress['part']>();
  const opened = await timed('read and preview', () =>
    openImport(sent.value.file, { database: b.name, expected: planId, onProgress: ({ part }) => parts.add(part) }),
  );
  if (!opened.ok) throw new Error(opened.error.type);
  expect([...parts]).toEqual(expect.arrayContaining(['file', 'changes', 'reading', 'folding']));
  const merged = await timed('merge', () => opened.value.merge());
  opened.value.close();
  if (!merged.ok) throw new Error(merged.error.type);
  expect(merged.value.fresh).toBe(changes.length);
  expect(merged.value.record.receipt.after).toEqual(await planDigests(a, planId));
  expect(merged.value.record.receipt.after.state).toBe(sent.value.state);

  const again = await timed('the same again', () => openImport(sent.value.file, { database: b.name, expected: planId }));
  if (!again.ok) throw new Error(again.error.type);
  expect(again.value.summary.effects).toMatchObject({ fresh: 0, total: { added: 0, changed: 0, deleted: 0, conflict: 0 } });
  again.value.close();
  await timed('decode on this thread', () => decodeBundle(sent.value.file));
  console.info(`${(sent.value.file.size / 1e6).toFixed(1)} MB`, JSON.stringify(times));
  expect((times['read and preview'] ?? 0) + (times['merge'] ?? 0)).toBeLessThan(LIMIT_MS);
});
