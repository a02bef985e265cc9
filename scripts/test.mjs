// @ts-check
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildApp, ensureBuilt } from './build.mjs';
import { ensureChromium } from './chromium.mjs';
import { ENTRY_BUDGET, entrySize } from './entrySize.mjs';
import { ensureForeignReaders } from './foreignReaders.mjs';
import { ensureInstalled, requireNode } from './install.mjs';
import { ensureLibreOffice } from './libreOffice.mjs';
import { root, runNode, say } from './run.mjs';

/**
 * What a step found. `note` says how many things it looked at; `output` is shown when something failed.
 * @typedef {{ passed: number, failed: number, note: string, output: string }} Outcome
 */

/** @param {boolean} good @param {string} note @param {string} output @returns {Outcome} a gate counts as one test */
const gate = (good, note, output) => ({ passed: good ? 1 : 0, failed: good ? 0 : 1, note, output });

/** The longest that one step may take, on a machine that has other work too. */
const STEP_TIMEOUT_MS = 1_500_000;

/** @param {string[]} args @param {Record<string, string>} [env] */
const tool = (args, env) => runNode(args, { timeoutMs: STEP_TIMEOUT_MS, env: { CI: 'true', ...env } });

const types = async () => {
  const { code, output } = await tool(['node_modules/typescript/bin/tsc', '--noEmit', '--listFiles']);
  const lines = output.split(/\r?\n/);
  const isFile = (/** @type {string} */ line) => /\.(?:[cm]?[jt]sx?|json)$/.test(line);
  const own = lines.filter((line) => isFile(line) && !line.includes('node_modules'));
  return gate(code === 0 && own.length > 0, `${own.length} files`, lines.filter((line) => !isFile(line)).join('\n'));
};

const lint = async () => {
  const result = await tool(['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings']);
  const output = stripVTControlCharacters(result.output);
  const looked = Number(/ on (\d+) files? /.exec(output)?.[1] ?? 0);
  const sources = readdirSync(join(root, 'src'), { recursive: true }).filter((file) => /\.tsx?$/.test(String(file))).length;
  const enough = looked >= sources && sources > 0;
  return gate(result.code === 0 && enough, `${looked} files`, enough ? output : `${output}\nOnly ${looked} files were looked at; src alone has ${sources}.`);
};

const deadCode = async () => {
  const { code, output } = await tool(['node_modules/knip/bin/knip.js']);
  return gate(code === 0, 'unused files, exports, packages', output);
};

/**
 * The parts of the reports of Vitest and Playwright that are read here.
 * @typedef {{
 *   numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
 *   testResults?: { status: string, assertionResults: unknown[] }[],
 *   stats?: { expected: number, unexpected: number, flaky: number, skipped: number },
 * }} Report
 */

/** Reads a report that a runner wrote. @param {string} file @returns {Report} empty when there is none */
const report = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
};

const reports = join(tmpdir(), `so-kiem-tra-test-${process.pid}`);

/**
 * Turns the counts of a runner into an outcome. Skipped tests count as failed, for a test that does not run proves
 * nothing; so does a run without tests, and one that failed outside its tests.
 * @param {{ passed: number, failed: number, skipped: number }} counts
 * @param {{ code: number, output: string }} result
 * @returns {Outcome}
 */
const counted = ({ passed, failed, skipped }, { code, output }) => {
  const none = passed + failed + skipped === 0;
  const outside = code !== 0 && failed === 0 ? 1 : 0;
  return {
    passed,
    failed: failed + skipped + (none ? 1 : outside),
    note: `${passed + failed} tests${skipped > 0 ? `, ${skipped} skipped (counted as failed)` : ''}${none ? ', nothing was tested' : ''}`,
    output,
  };
};

/** @param {...string} projects as vite.config.ts names them */
const vitest = (...projects) => async () => {
  const file = join(reports, `${projects.join('-')}.json`);
  const result = await tool([
    'node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
  ]);
  const found = report(file);
  // A file that cannot even be imported has no tests to fail.
  const broken = (found.testResults ?? []).filter((suite) => suite.status === 'failed' && suite.assertionResults.length === 0);
  return counted(
    {
      passed: found.numPassedTests ?? 0,
      failed: (found.numFailedTests ?? 0) + broken.length,
      skipped: (found.numPendingTests ?? 0) + (found.numTodoTests ?? 0),
    },
    result,
  );
};

/** Runs a step that needs a browser. @param {() => Promise<Outcome>} step @returns {() => Promise<Outcome>} */
const withBrowser = (step) => async () => {
  const chromium = await ensureChromium();
  if (chromium === undefined) return gate(false, 'no browser', '');
  process.env['CHROMIUM'] = chromium;
  return step();
};

/** Runs a step that needs LibreOffice; where it is missing and cannot be installed, nothing is claimed and nothing fails. @param {() => Promise<Outcome>} step @returns {() => Promise<Outcome>} */
const withLibreOffice = (step) => async () =>
  (await ensureLibreOffice()) ? step() : { passed: 0, failed: 0, note: 'skipped, LibreOffice missing', output: '' };

const build = async () => {
  const { code, output } = await buildApp();
  return gate(code === 0, 'dist', output);
};

/** Runs a step on the built app. @param {() => Promise<Outcome>} step @returns {() => Promise<Outcome>} */
const withBuild = (step) => async () => ((await ensureBuilt()) ? step() : gate(false, 'no built app', ''));

const size = async () => {
  const bytes = entrySize();
  const note = `${Math.round(bytes / 1000)} of ${ENTRY_BUDGET / 1000} kB gzip`;
  return gate(bytes > 0 && bytes <= ENTRY_BUDGET, note, `The scripts of the first page: ${note}.`);
};

const endToEnd = async () => {
  await ensureForeignReaders();
  const file = join(reports, 'e2e.json');
  const result = await tool(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = report(file).stats ?? {};
  return counted({ passed: expected, failed: unexpected + flaky, skipped }, result);
};

const SHOWN_CHARACTERS = 40_000;

/** The output of a failed step for people to read: without colours, and without the middle when it is endless. @param {string} output */
const readable = (output) => {
  const text = stripVTControlCharacters(output).trim();
  const half = SHOWN_CHARACTERS / 2;
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, half)}\n[… ${text.length - SHOWN_CHARACTERS} characters …]\n${text.slice(-half)}`;
};

/** In this order: the quick ones first. @type {Record<string, () => Promise<Outcome>>} */
const steps = {
  types,
  lint,
  knip: deadCode,
  unit: vitest('unit'),
  dom: vitest('dom', 'mocked'),
  office: withLibreOffice(vitest('office')),
  browser: withBrowser(vitest('browser')),
  build,
  size: withBuild(size),
  e2e: withBrowser(withBuild(endToEnd)),
};

/** The steps that were asked for: all, or those of `--only unit,e2e`. @returns {string[]} */
const chosen = () => {
  const names = Object.keys(steps);
  const at = process.argv.indexOf('--only');
  if (at < 0) return names;
  const asked = (process.argv[at + 1] ?? '').split(',');
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length === 0) return names.filter((name) => asked.includes(name));
  say(`Unknown step: ${unknown.join(', ')}. There are ${names.join(', ')}.`);
  process.exit(2);
};

requireNode();
const names = chosen();
const totals = { passed: 0, failed: 0 };
if (await ensureInstalled()) {
  mkdirSync(reports, { recursive: true });
  for (const name of names) {
    const started = performance.now();
    process.stdout.write(`${name.padEnd(8)} `);
    const outcome = await (steps[name] ?? build)();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    say(`${outcome.failed === 0 ? 'ok    ' : 'FAILED'} ${seconds.padStart(6)} s  ${outcome.passed} passed, ${outcome.failed} failed (${outcome.note})`);
    if (outcome.failed > 0) say(`\n${readable(outcome.output)}\n`);
    totals.passed += outcome.passed;
    totals.failed += outcome.failed;
  }
  rmSync(reports, { recursive: true, force: true });
} else {
  totals.failed = 1;
}
process.exitCode = totals.failed === 0 ? 0 : 1;
say(`${totals.passed} passed, ${totals.failed} failed`);
