// @ts-check
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, requireNode } from './install.mjs';

// `npm run bench`: docs/BENCH.md says what is measured. What needs packages is loaded once they are there.
requireNode();
if (!(await ensureInstalled())) process.exit(1);
const browser = await ensureChromium();
if (browser === undefined) process.exit(1);
process.env['CHROMIUM'] = browser;
const { buildBench } = await import('../bench/page.mjs');
if (!(await buildBench())) process.exit(1);
const { runBench } = await import('../bench/run.mjs');
await runBench();
