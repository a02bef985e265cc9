// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, requireNode } from './install.mjs';
import { root, say } from './run.mjs';

// Run once for each release, after its version has been raised: keeps files of this release that every later one must read.
requireNode();
if (!(await ensureInstalled())) process.exit(1);
const { loadTypeScript } = await import('./loadTypeScript.mjs');
const { makeSet } = await loadTypeScript('tests/compat/make.ts', ['tests/compat', 'tests/exchange']);
/** @type {{ version: string }} */
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
/** @type {readonly string[] | null} */
const made = await makeSet(join(root, 'tests', 'compat'), version);
if (made === null) {
  say(`Release ${version} has its golden files. They never change; raise the version in package.json to make a new set.`);
  process.exitCode = 1;
} else say(`tests/compat/${version}: ${made.join(', ')}`);
