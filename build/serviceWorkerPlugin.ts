import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { build, type Plugin, type ResolvedConfig } from 'vite';
import type { Precache, PrecachedFile } from '../src/app/serviceWorker/precache.ts';

const SOURCE = 'src/app/serviceWorker/worker.ts';

const sha256 = (content: string | Buffer): Buffer => createHash('sha256').update(content).digest();

/** Every file of the built app with its digest; the page stands under the address of the folder, as hosts serve it. */
const filesOf = (folder: string): PrecachedFile[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && entry.name !== 'sw.js')
    .map((entry) => {
      const file = join(entry.parentPath, entry.name);
      const path = relative(folder, file).split(sep).join('/');
      const content = readFileSync(file);
      return { path: path === 'index.html' ? '' : path, digest: sha256(content).toString('base64'), bytes: content.length };
    })
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));

/**
 * Writes `sw.js` beside the built app: the service worker with the list of every file and its digest built in.
 * It runs after everything else is on disk, because what is not in the list does not exist offline.
 */
export const serviceWorkerPlugin = (appVersion: string): Plugin => {
  let config: ResolvedConfig;
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(resolved) {
      config = resolved;
    },
    async closeBundle(error) {
      if (error) return;
      const outDir = resolve(config.root, config.build.outDir);
      const files = filesOf(outDir);
      const version = sha256(`${appVersion} ${JSON.stringify(files)}`).toString('hex').slice(0, 12);
      const precache: Precache = { version, files };
      await build({
        root: config.root,
        configFile: false,
        logLevel: 'warn',
        define: { PRECACHE: JSON.stringify(precache) },
        build: {
          outDir,
          emptyOutDir: false,
          copyPublicDir: false,
          target: config.build.target,
          rolldownOptions: { input: join(config.root, SOURCE), output: { format: 'iife', entryFileNames: 'sw.js' } },
        },
      });
    },
  };
};
