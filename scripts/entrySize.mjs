// @ts-check
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist } from './build.mjs';

/**
 * The most JavaScript, gzipped, that the first page may load. Bytes. Libraries alone are 280 kB of it (react-dom, Mantine,
 * the router, Dexie, zod, i18next), and what looks for lost data has to run before anything else; it is read from the service worker's cache, so what it costs is parsing.
 */
export const ENTRY_BUDGET = 325_000;

/** The gzipped size in bytes of the scripts that dist/index.html names: the entry and what it preloads. */
export const entrySize = () => {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  const scripts = [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="[^"]*\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  return [...new Set(scripts)].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0);
};
