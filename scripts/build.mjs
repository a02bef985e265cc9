// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runNode, say } from './run.mjs';

/** The folder of the built app. */
export const dist = join(root, 'dist');

/** What the built app is made of. */
const SOURCES = [
  'index.html', 'package.json', 'package-lock.json', 'vite.config.ts',
  'build', 'public', 'src', 'scripts/build.mjs', 'scripts/contentSecurityPolicy.mjs',
];

/** @param {string} path relative to the project @returns {string[]} the files below it, in a stable order */
const filesBelow = (path) => {
  if (!existsSync(join(root, path))) return [];
  if (statSync(join(root, path)).isFile()) return /\.test\.tsx?$/.test(path) ? [] : [path];
  return readdirSync(join(root, path)).toSorted().flatMap((name) => filesBelow(`${path}/${name}`));
};

/** The folder under which the app is served, with slashes on both sides: `/`, or BASE_PATH such as `/so-kiem-tra/`. */
export const basePath = () => `/${process.env['BASE_PATH'] ?? ''}/`.replaceAll(/\/+/g, '/');

/**
 * Digest (hex, SHA-256) of everything that the built app is made of: equal digests mean equal apps.
 * @param {readonly string[]} [more] files and folders beside it
 */
export const sourceDigest = (more = []) => {
  const hash = createHash('sha256').update(basePath());
  for (const file of [...SOURCES, ...more].flatMap(filesBelow)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

/** What the app calls itself: the release and the digest of the sources, such as `0.1.0+1f0c9ab2`. */
export const appVersion = () => {
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return `${version}+${sourceDigest().slice(0, 8)}`;
};

const stamp = join(dist, '.built-from');

/** Builds the app into dist and stamps it with the digest of its sources. */
export const buildApp = async () => {
  const digest = sourceDigest();
  const result = await runNode(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], { timeoutMs: 300_000 });
  if (result.code === 0) writeFileSync(stamp, digest);
  return result;
};

/** Builds unless dist is already made of the present sources. @returns {Promise<boolean>} whether dist is good now */
export const ensureBuilt = async () => {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceDigest()) return true;
  say('Đang dựng ứng dụng… / Building the app…');
  const { code, output } = await buildApp();
  if (code === 0) return true;
  say(output);
  say('Không dựng được ứng dụng; lỗi ở trên. / The app could not be built; the error is above.');
  return false;
};
