import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { layerFaults } from './layers.ts';

/** Fewer files than this means that the walk went wrong, not that the house shrank. */
const FILES_AT_LEAST = 120;

const src = fileURLToPath(new URL('../../src', import.meta.url));

test('the layers of src import in one direction only', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path))
    .map((path) => ({ path: path.split(sep).join('/'), text: readFileSync(join(src, path), 'utf8') }));
  expect(files.length).toBeGreaterThanOrEqual(FILES_AT_LEAST);
  expect(layerFaults(files)).toEqual([]);
});

test.each([
  ['storage/a.ts', `import { fold } from '#domain/fold.ts'; import Dexie from 'dexie';`],
  ['features/plans/a.tsx', `import { b } from './b.tsx'; import { useLive } from '#live/useLive.ts'; import { Page } from '#ui/Page.tsx';`],
  ['app/main.tsx', `const plans = () => import('#features/plans/routes.tsx');`],
  ['live/a.ts', `export const make = () => new Worker(new URL('../workers/import.worker.ts', import.meta.url));`],
  ['domain/a.ts', `import { z } from 'zod'; export const two = 2;`],
])('%s may: %s', (path, text) => {
  expect(layerFaults([{ path, text }])).toEqual([]);
});

test.each([
  ['domain/a.ts', `import { db } from '#storage/db.ts';`, 'domain does not import storage'],
  ['domain/a.ts', `import type { Db } from '../storage/db.ts';`, 'domain does not import storage'],
  ['domain/a.ts', `type Db = import('#storage/db.ts').Db;`, 'domain does not import storage'],
  ['exchange/a.ts', `export { db } from '#storage/db.ts'; export const two = 2;`, 'exchange does not import storage'],
  ['storage/a.ts', `const load = () => import('#live/bridge.ts');`, 'storage does not import live'],
  ['storage/a.ts', `export const make = () => new Worker(new URL('../workers/import.worker.ts', import.meta.url));`, 'storage does not import workers'],
  ['ui/a.tsx', `import { Role } from '#domain/role.ts';`, 'ui does not import domain'],
  ['live/a.ts', `import { liveQuery } from 'dexie';`, 'only storage imports dexie'],
  ['features/plans/a.tsx', `import { Visit } from '#features/inspection/Visit.tsx';`, 'a feature imports no other feature'],
  ['features/plans/a.tsx', `import { Visit } from '../inspection/Visit.tsx';`, 'a feature imports no other feature'],
  ['features/plans/a.tsx', `import { router } from '#app/router.tsx';`, 'features does not import app'],
  ['domain/index.ts', `export * from './a.ts'; export { b } from './b.ts';`, 'is a barrel file'],
  ['utils/a.ts', `export const two = 2;`, 'is in no layer'],
])('%s may not: %s', (path, text, fault) => {
  expect(layerFaults([{ path, text }]).join('\n')).toContain(fault);
});
