import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { digestOfChanges, digestOfState, noRows } from '#domain/digest.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { GoldenSchema, goldenOf, readGolden } from './golden.ts';
import { makeSet } from './make.ts';

/*
 * Frozen. Files of every release so far: a later one must read them, and find in them what was found then. When a test here
 * fails, the code is wrong, not the file. `node scripts/golden.mjs` keeps the files of a new release under its own version.
 */
const folder = fileURLToPath(new URL('.', import.meta.url));
const versions = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
const read = (version: string, name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(join(folder, version, name)));
const manifestOf = (version: string) => z.record(z.string(), GoldenSchema).parse(JSON.parse(readFileSync(join(folder, version, 'manifest.json'), 'utf8')));

const { version: present } = z.looseObject({ version: z.string() }).parse(JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')));

test('this release has its set, and so has the first', () => {
  expect(versions).toEqual(expect.arrayContaining(['0.1.0', present]));
});

describe.each(versions)('files of release %s', (version) => {
  const manifest = manifestOf(version);
  const names = Object.keys(manifest);

  test('are all there, and no others', () => {
    expect(readdirSync(join(folder, version)).sort()).toEqual([...names, 'manifest.json'].sort());
    expect(names.length).toBeGreaterThanOrEqual(8);
  });

  test.each(names)('%s is as it was, and says what it said', async (name) => {
    expect(await goldenOf(read(version, name))).toEqual(manifest[name]);
  });

  test('have between them every trait that a file can have', () => {
    const all = Object.values(manifest);
    for (const trait of ['quarantined', 'deleted', 'conflicts', 'blobs', 'included', 'given'] as const) {
      expect(all.some((golden) => golden[trait] > 0), trait).toBe(true);
    }
  });

  test.each(names)('what %s holds goes out again unaltered', async (name) => {
    const bundle = await readGolden(read(version, name));
    if (bundle.given.length > 0) return expect(bundle.changes).toEqual([]);
    const { plan, by, scope, frontier, changes } = bundle;
    const { replica } = by;
    if (replica === null) throw new Error('a file of ours without its laptop');
    const { file } = await encodeBundle({ plan, by: { ...by, replica }, scope, frontier, changes, rows: rowsOfLog(plan, changes), blobs: [] }, { app: 'later', now: 0 });
    const again = await readGolden(new Uint8Array(await file.arrayBuffer()));
    expect(again.changes).toEqual(changes);
    expect(again.digest).toBe(digestOfChanges(changes.map(({ id }) => id)));
  });
});

test('a set is made once: a second time, nothing is written', async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'so-kiem-tra-golden-'));
  try {
    expect(await makeSet(scratch, '9.9.9')).toContain('conflict.skt.json');
    const before = readFileSync(join(scratch, '9.9.9', 'manifest.json'), 'utf8');
    expect(await makeSet(scratch, '9.9.9')).toBeNull();
    expect(readFileSync(join(scratch, '9.9.9', 'manifest.json'), 'utf8')).toBe(before);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
});

test('a golden file that says something else is noticed', async () => {
  const text = new TextDecoder().decode(read('0.1.0', 'plain.skt.json'));
  const golden = manifestOf('0.1.0')['plain.skt.json'];
  expect(await goldenOf(new TextEncoder().encode(`${text} `))).not.toEqual(golden);
  expect(digestOfState(noRows)).not.toBe(golden?.state);
});
