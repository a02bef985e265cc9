// @ts-check
import { ensureInstalled, requireNode } from './install.mjs';

// `npm run bundle -- validate|info|merge|diff FILE…`; `-- --help` says more. Packages are there only after the check.
requireNode();
if (!(await ensureInstalled())) process.exit(1);
const { loadTypeScript } = await import('./loadTypeScript.mjs');
const { main } = await loadTypeScript('src/cli/main.ts');
process.exitCode = await main(process.argv.slice(2), {
  out: (/** @type {string} */ text) => void process.stdout.write(`${text}\n`),
  err: (/** @type {string} */ text) => void process.stderr.write(`${text}\n`),
  now: Date.now,
  env: (/** @type {string} */ name) => process.env[name],
});
