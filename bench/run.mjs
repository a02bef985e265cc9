// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { ensureBuilt } from '../scripts/build.mjs';
import { launchOptions } from '../scripts/chromium.mjs';
import { say } from '../scripts/run.mjs';
import { answering } from './answering.mjs';
import { coldStart } from './coldStart.mjs';
import { followUp } from './followup.mjs';
import { serveBench } from './page.mjs';
import { median, ms, quantile, table, times } from './table.mjs';

/** Another port than the app's: the browser keeps data by address, and this data is thrown away. */
const PORT = 4373;

/** Names as the tables print them; the order of the first round. @type {Record<string, string>} */
const CONTESTANTS = {
  ours: 'Sổ Kiểm Tra: decode, verify, merge',
  oursInApp: 'Sổ Kiểm Tra as the page does it: worker, preview, digests',
  rawRecordsStrict: 'raw IndexedDB, a record per change, strict',
  rawRecordsRelaxed: 'raw IndexedDB, a record per change, relaxed',
  rawPacked: 'raw IndexedDB, 1000 changes per record, strict',
  automergeChanges: 'Automerge, file of changes (100 edits each)',
  automergeSaved: 'Automerge, whole saved document',
  yjs: 'Yjs + y-indexeddb',
};

/** Those whose single edit is timed; Automerge's edit is the same whichever way the plan came. */
const EDITORS = new Set(['ours', 'rawRecordsStrict', 'rawRecordsRelaxed', 'automergeChanges', 'yjs']);

/** @typedef {import('./main.ts').Pass} Pass */
/** @typedef {import('./main.ts').Peers} Peers */

const { values: options } = parseArgs({
  options: {
    /** Where to write the figures as JSON. */
    json: { type: 'string' },
    /** A quarter of the plan: a look within a minute or two. */
    quick: { type: 'boolean', default: false },
    /** Which parts to run, separated by commas: contest, growth, start, answering, overlap, followup. */
    only: { type: 'string', default: 'contest,growth,start,answering,overlap,followup' },
    rounds: { type: 'string', default: '3' },
  },
});
const wants = (/** @type {string} */ part) => options.only.split(',').includes(part);
const changes = options.quick ? 15_000 : 60_000;
const rounds = Number(options.rounds);
const edits = options.quick ? 50 : 200;
const sizes = options.quick ? [1_000, 5_000] : [1_000, 10_000, 100_000];

/** Whose growth is measured, with the files that have to be made for it. @type {Record<string, Peers>} */
const GROWING = {
  ours: {},
  automergeChanges: { automerge: true },
  yjs: { yjs: true },
};

/** Longer than this, making and merging a plan of one size are not waited for, and the larger ones not tried: ms. */
const PATIENCE_MS = options.quick ? 60_000 : 600_000;

/**
 * Opens the page of the benchmark in a browser with a profile on disk (an off-the-record context keeps IndexedDB in
 * memory, in another engine), with a plan prepared.
 * @template T
 * @param {{ count: number, peers: Peers, patienceMs?: number }} plan
 * @param {(run: (who: string, edits: number) => Promise<Pass>, version: string) => Promise<T>} work
 * @returns {Promise<T | undefined>} undefined when it took longer than `patienceMs`
 */
const inBrowser = async ({ count, peers, patienceMs }, work) => {
  const profile = mkdtempSync(join(tmpdir(), 'so-kiem-tra-bench-'));
  const launch = launchOptions();
  const server = await serveBench(PORT);
  const context = await chromium.launchPersistentContext(profile, { ...launch, args: [...launch.args, '--js-flags=--expose-gc'] });
  let expired = false;
  const expire = () => {
    expired = true;
    // Whatever the page was doing ends with an error, which is ours and not a fault.
    void context.close();
  };
  const timer = patienceMs === undefined ? undefined : setTimeout(expire, patienceMs);
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(([n, also]) => window.bench.prepare(n, also), /** @type {const} */ ([count, peers]));
    const run = async (/** @type {string} */ who, /** @type {number} */ edits) => {
      const pass = await page.evaluate(([name, n]) => window.bench.run(name, n), /** @type {const} */ ([who, edits]));
      // The database of one contestant is deleted in the background while the next would be running.
      await page.waitForTimeout(500);
      return pass;
    };
    return await work(run, context.browser()?.version() ?? '');
  } catch (error) {
    if (expired) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

/**
 * Ratios within the same round, then their median: what slows the computer down slows both.
 * @param {readonly number[]} values @param {readonly number[]} base
 */
const ratio = (values, base) => median(values.map((value, round) => value / (base[round] ?? Number.NaN)));

/** @param {readonly Pass[]} passes */
const phases = (passes) =>
  Object.fromEntries(Object.keys(passes[0]?.importAll ?? {}).map((part) => [part, median(passes.map((pass) => pass.importAll[part] ?? 0))]));

/** @param {Record<string, number>} parts */
const partsText = (parts) =>
  Object.entries(parts)
    .filter(([part]) => part !== 'total')
    .map(([part, value]) => `${part} ${ms(value)}`)
    .join(', ');

/** @param {(run: Pass) => number | undefined} figure @param {Record<string, Pass[]>} passes @param {string} heading */
const compare = (figure, passes, heading) => {
  const base = (passes['ours'] ?? []).map((pass) => figure(pass) ?? Number.NaN);
  const rows = [[heading, 'ms', '÷ ours']];
  /** @type {Record<string, { ms: number, ratio: number }>} */
  const results = {};
  for (const [who, list] of Object.entries(passes)) {
    const values = list.flatMap((pass) => figure(pass) ?? []);
    if (values.length === 0) continue;
    const result = { ms: median(values), ratio: ratio(values, base) };
    results[who] = result;
    rows.push([CONTESTANTS[who] ?? who, ms(result.ms), times(result.ratio)]);
  }
  say(`\n${table(rows)}`);
  return results;
};

const contest = () =>
  inBrowser({ count: changes, peers: { automerge: true, yjs: true } }, async (run, version) => {
    say(`Chromium ${version}, ${cpus().length} cores, load ${(loadavg()[0] ?? 0).toFixed(1)}; ${changes} changes, ${rounds} rounds, medians; ratios within a round.`);
    const names = Object.keys(CONTESTANTS);
    /** @type {Record<string, Pass[]>} */
    const passes = Object.fromEntries(names.map((who) => [who, []]));
    for (let round = 0; round < rounds; round += 1) {
      const order = names.map((_, at) => names[(at + round * 3) % names.length] ?? '');
      for (const who of round % 2 === 0 ? order : order.toReversed()) {
        passes[who]?.push(await run(who, EDITORS.has(who) ? edits : 0));
      }
    }
    const imports = compare((pass) => pass.importAll.total, passes, `Import and merge of ${changes} changes into an empty database`);
    const parts = Object.fromEntries(names.map((who) => [who, phases(passes[who] ?? [])]));
    say(`  ours in parts: ${partsText(parts['ours'] ?? {})}`);
    const deltas = compare((pass) => pass.mergeDelta?.total, passes, `Merge of 1000 changes into the plan of ${changes}`);
    const saves = compare((pass) => pass.saveEdits && median(pass.saveEdits), passes, `One saved edit, median of ${edits}`);
    const slow = compare((pass) => pass.saveEdits && quantile(pass.saveEdits, 0.95), passes, `One saved edit, 95 of 100 are faster`);
    const fileBytes = Object.fromEntries(names.map((who) => [who, passes[who]?.[0]?.fileBytes ?? 0]));
    say(`\n${table([['Bytes of the file', 'MB'], ...names.map((who) => [CONTESTANTS[who] ?? who, ((fileBytes[who] ?? 0) / 1e6).toFixed(1)])])}`);
    return { chromium: version, changes, rounds, import: imports, importParts: parts, delta: deltas, edit: saves, editP95: slow, fileBytes };
  });

/**
 * One contestant merges a plan of a size into an empty database, in a browser of its own.
 * @param {string} who @param {number} count
 * @returns {Promise<number | undefined>} the median in ms; undefined when our patience ended first
 */
const timeOf = (who, count) =>
  inBrowser({ count, peers: GROWING[who] ?? {}, patienceMs: PATIENCE_MS }, async (run) => {
    const totals = [];
    for (let round = 0; round < rounds; round += 1) totals.push((await run(who, 0)).importAll.total);
    return median(totals);
  });

/** How the time grows with the plan, ours and that of others: milliseconds for 1000 changes should not rise. */
const growth = async () => {
  const rows = [['Growth: import and merge into an empty database', 'changes', 'ms', 'ms for 1000', '÷ ours']];
  /** @type {Record<string, Record<number, { ms: number, per1000: number, ratio: number }>>} */
  const results = {};
  /** @type {string[]} */
  const notes = [];
  for (const who of Object.keys(GROWING)) {
    const name = CONTESTANTS[who] ?? who;
    /** @type {Record<number, { ms: number, per1000: number, ratio: number }>} */
    const bySize = {};
    results[who] = bySize;
    for (const count of sizes) {
      const total = await timeOf(who, count);
      if (total === undefined) {
        notes.push(`${name}: ${count} changes were not made and merged within ${PATIENCE_MS / 1000} s; not measured.`);
        break;
      }
      const result = { ms: total, per1000: (total * 1000) / count, ratio: total / (results['ours']?.[count]?.ms ?? total) };
      bySize[count] = result;
      rows.push([name, String(count), ms(result.ms), ms(result.per1000), times(result.ratio)]);
    }
    const done = sizes.filter((count) => bySize[count] !== undefined);
    const [least = 1, most = 1] = [done[0], done.at(-1)];
    if (done.length > 1) notes.push(`${name}: ${times((bySize[most]?.ms ?? 0) / (bySize[least]?.ms ?? 1))} the time for ${times(most / least)} the changes.`);
  }
  say(`\n${table(rows)}`);
  for (const note of notes) say(`  ${note}`);
  return results;
};

const start = async () => {
  if (!(await ensureBuilt())) return undefined;
  try {
    const { blank, list, checklist } = await coldStart({ port: PORT, rounds: rounds + 2, changes });
    const results = {
      blank: { ms: median(blank), ratio: 1 },
      list: { ms: median(list), ratio: ratio(list, blank) },
      checklist: { ms: median(checklist), ratio: ratio(checklist, blank) },
    };
    say(
      `\n${table([
        ['First usable screen, browser just started, server stopped', 'ms', '÷ empty page'],
        ['an empty page from the disk', ms(results.blank.ms), times(1)],
        ['list of plans', ms(results.list.ms), times(results.list.ratio)],
        [`checklist of a visit in the plan of ${changes} changes`, ms(results.checklist.ms), times(results.checklist.ratio)],
      ])}`,
    );
    return results;
  } catch (error) {
    say(`\nFirst usable screen: not measured. ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
};

/** Rows of the table of answering. @type {Record<string, string>} */
const WALKS = {
  anyDay: 'Sổ Kiểm Tra, as on any day',
  atFirst: 'Sổ Kiểm Tra, the first time that it is opened at all',
  bare: 'a bare list that only shows the key',
};

/**
 * Keys at which something took too long in more than half of the rounds: what the computer does beside it hits another key
 * each time.
 * @param {readonly (readonly import('./answering.mjs').Long[])[]} byRound
 */
const recurring = (byRound) => {
  const keys = byRound.map((list) => new Set(list.map(({ key }) => key)));
  const all = new Set(keys.flatMap((set) => [...set]));
  return [...all].filter((key) => keys.filter((set) => set.has(key)).length > byRound.length / 2).toSorted((a, b) => a - b);
};

/** How smooth answering is on a long checklist inside a large store, on a slow laptop; beside it a bare list of the same length. */
const answer = async () => {
  if (!(await ensureBuilt())) return undefined;
  const walks = await answering({ port: PORT, visits: 200, items: 300, answers: options.quick ? 20 : 60, rounds });
  const results = Object.fromEntries(
    Object.entries(walks).map(([who, list]) => {
      const keys = list.flatMap((walk) => walk.keys);
      const [tasks, frames] = [list.map((walk) => walk.tasks), list.map((walk) => walk.frames)];
      const figures = { longest: list.map((walk) => walk.longest), recurring: recurring(tasks), recurringFrames: recurring(frames), median: median(keys), p95: quantile(keys, 0.95) };
      return [who, { ...figures, tasks, frames }];
    }),
  );
  const each = (/** @type {readonly number[]} */ numbers) => numbers.map((number) => number.toFixed(0)).join(', ');
  say(
    `\n${table([
      ['Answering by keys, 300 items in a store of 200 visits, CPU slowed 4 times; by round', 'longest task, ms', 'tasks over 50 ms', 'at the same key', 'pictures over 50 ms', 'at the same key', 'key to picture, median', '95 of 100'],
      ...Object.entries(results).map(([who, { longest, tasks, recurring: again, frames, recurringFrames, median: middle, p95 }]) => [
        WALKS[who] ?? who,
        each(longest),
        each(tasks.map((list) => list.length)),
        String(again.length),
        each(frames.map((list) => list.length)),
        String(recurringFrames.length),
        ms(middle),
        ms(p95),
      ]),
    ])}`,
  );
  for (const [who, { tasks, frames }] of Object.entries(results)) {
    for (const [round, list] of tasks.entries()) for (const { key, ms: took, script } of list) say(`  ${WALKS[who]}, round ${round + 1}, key ${key + 1}: task of ${took.toFixed(0)} ms; ${script || 'no script'}`);
    for (const [round, list] of frames.entries()) for (const { key, ms: took } of list) say(`  ${WALKS[who]}, round ${round + 1}, key ${key + 1}: picture of ${took.toFixed(0)} ms`);
  }
  return results;
};

/** One frame of a screen that shows sixty of them a second, in milliseconds. */
const FRAME_MS = 1000 / 60;

/** How long a schedule takes to be checked again after one visit was moved, beside the plain way of comparing all with all. */
const overlap = async () => {
  const shape = { visits: 60, members: 15, others: 400 };
  const profile = mkdtempSync(join(tmpdir(), 'so-kiem-tra-overlap-'));
  const server = await serveBench(PORT);
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'bench' in window);
    const { ours, brute, found } = await page.evaluate(([of, times]) => window.bench.overlap(of, times), /** @type {const} */ ([shape, options.quick ? 20 : 100]));
    const results = {
      found,
      ours: { ms: median(ours), p95: quantile(ours, 0.95), ofFrame: median(ours) / FRAME_MS },
      brute: { ms: median(brute), p95: quantile(brute, 0.95), ratio: ratio(brute, ours) },
    };
    say(
      `\n${table([
        [`Check of ${shape.visits} visits, ${shape.members} members, ${shape.others} inspections of others; ${found} found`, 'ms', '95 of 100', '÷ ours', 'of a frame'],
        ['Sổ Kiểm Tra', ms(results.ours.ms), ms(results.ours.p95), times(1), `${(results.ours.ofFrame * 100).toFixed(0)} %`],
        ['all compared with all, day by day', ms(results.brute.ms), ms(results.brute.p95), times(results.brute.ratio), `${((results.brute.ms / FRAME_MS) * 100).toFixed(0)} %`],
      ])}`,
    );
    return results;
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

/** Ten years of rounds: opening lists over all of them, making one book, narrowing and sorting; beside it the tables read whole. */
const follow = async () => {
  const { facts, passes, lists } = await followUp({ port: PORT, rounds: options.quick ? 2 : rounds, times: options.quick ? 5 : 20 });
  const naive = passes.map((pass) => pass.naive);
  const of = (/** @type {'kept' | 'made' | 'changed' | 'naive'} */ part) => {
    const values = passes.map((pass) => pass[part]);
    return { ms: median(values), ratio: ratio(values, naive) };
  };
  const results = {
    facts,
    naive: { ...of('naive'), blocked: median(passes.map((pass) => pass.naiveBlocked)) },
    kept: { ...of('kept'), blocked: median(passes.map((pass) => pass.keptBlocked)) },
    changed: of('changed'),
    made: of('made'),
    lists: { entries: median(lists.entries), ours: median(lists.ours), rows: median(lists.rows), ratio: ratio(lists.rows, lists.ours), ofFrame: median(lists.ours) / FRAME_MS },
  };
  const mega = (/** @type {number} */ bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
  say(`\n${facts.rounds} rounds, ${facts.findings} findings, ${facts.measures} measures; books ${mega(facts.bookBytes)}, rows ${mega(facts.rowBytes)} as JSON.`);
  say(
    `\n${table([
      ['What lists over all rounds are made of', 'ms', '÷ tables read whole', 'page blocked, ms'],
      ['tables read whole', ms(results.naive.ms), times(1), ms(results.naive.blocked)],
      ['books as they are kept', ms(results.kept.ms), times(results.kept.ratio), ms(results.kept.blocked)],
      ['books after a change to one round', ms(results.changed.ms), times(results.changed.ratio), ''],
      ['books all made anew', ms(results.made.ms), times(results.made.ratio), ''],
    ])}`,
  );
  say(
    `\n${table([
      [`${lists.lines} measures narrowed, sorted, grouped; ${lists.shown} found`, 'ms', '÷ ours', 'of a frame'],
      ['Sổ Kiểm Tra', ms(results.lists.ours), times(1), `${(results.lists.ofFrame * 100).toFixed(0)} %`],
      ['over the rows of the tables', ms(results.lists.rows), times(results.lists.ratio), `${((results.lists.rows / FRAME_MS) * 100).toFixed(0)} %`],
      ['making the list, once a change', ms(results.lists.entries), '', ''],
    ])}`,
  );
  return results;
};

/** Runs what was asked for, prints the tables, and writes the figures where `--json` says. */
export const runBench = async () => {
  const results = {
    ...(wants('contest') ? await contest() : {}),
    ...(wants('growth') ? { growth: await growth() } : {}),
    ...(wants('start') ? { start: await start() } : {}),
    ...(wants('answering') ? { answering: await answer() } : {}),
    ...(wants('overlap') ? { overlap: await overlap() } : {}),
    ...(wants('followup') ? { followUp: await follow() } : {}),
  };
  if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
};
