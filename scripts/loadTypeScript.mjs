// @ts-check
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { appVersion, sourceDigest } from './build.mjs';
import { root } from './run.mjs';

/** Where the scripts made of the app's own TypeScript are kept, a folder for each state of the sources. */
const cache = join(root, '.cache', 'scripts');

/**
 * Bundles an entry with everything that it imports, packages too, so that loading it again takes some milliseconds.
 * @param {string} entry relative to the project @param {string} folder
 */
const bundle = async (entry, folder) => {
  const { build } = await import('vite');
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { APP_VERSION: JSON.stringify(appVersion()) },
    ssr: { noExternal: true },
    build: { ssr: entry, outDir: folder, target: 'node20', minify: false, rolldownOptions: { output: { entryFileNames: 'main.mjs' } } },
  });
};

/**
 * Loads a module that is written in TypeScript, with the very code that the app is made of. Node 20 reads no TypeScript,
 * so it is bundled once for each state of the sources; another run at the same moment does no harm.
 * @param {string} entry relative to the project, such as `src/cli/main.ts`
 * @param {readonly string[]} [more] files and folders that it is made of beside the app's
 * @returns {Promise<any>} the module
 */
export const loadTypeScript = async (entry, more = []) => {
  const name = `${entry.replaceAll(/[^a-z0-9]+/gi, '-')}-`;
  const folder = join(cache, `${name}${sourceDigest(more).slice(0, 16)}`);
  if (!existsSync(folder)) {
    mkdirSync(cache, { recursive: true });
    const fresh = `${folder}.${process.pid}`;
    await bundle(entry, fresh);
    for (const old of readdirSync(cache)) if (old.startsWith(name) && !old.includes('.')) rmSync(join(cache, old), { recursive: true, force: true });
    try {
      renameSync(fresh, folder);
    } catch {
      // The other run was faster; its folder holds the same.
      rmSync(fresh, { recursive: true, force: true });
    }
  }
  return import(pathToFileURL(join(folder, 'main.mjs')).href);
};
