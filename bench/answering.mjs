// @ts-check
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { serveBench } from './page.mjs';

/** The laptop of the office is about so many times slower than the computer of the benchmark. */
const SLOWDOWN = 4;

/** Between two keys: a quick inspector. Milliseconds. */
const PAUSE_MS = 220;

/** Tasks longer than this keep the person waiting, by the browsers' own measure. Milliseconds. */
const LONG_MS = 50;

/** How long the offline copy of the app may take until it is whole. Milliseconds. */
const OFFLINE_PATIENCE_MS = 60_000;

/** What the first opening leaves behind for the next ones (the browser's own copies of compiled programs) is written a while later. Milliseconds. */
const NIGHT_MS = 5000;

/**
 * A task or picture that took longer than {@link LONG_MS}: how long, in milliseconds; after which key of the walk, from 0; and
 * the longest script in it, if there was one.
 * @typedef {{ ms: number, key: number, script: string }} Long
 */

/** One walk over the list. Milliseconds. @typedef {{ longest: number, tasks: Long[], frames: Long[], keys: number[] }} Walk */

/** @typedef {{ start: number, ms: number }} Span a task; milliseconds since the page began */
/** @typedef {Span & { rendering: number, script: string }} Frame a picture; `rendering`: how long after its scripts */
/** @typedef {{ tasks: Span[], frames: Frame[], pressed: number[], keys: number[] }} Noted what the page notes during a walk */

/**
 * Notes long tasks, how long pictures took and how long each key took until its picture, in the page. The browser's long
 * tasks are those that run a script; style, layout and painting of a picture come after them and are noted by themselves.
 */
const watchTasks = () => {
  /** @type {Noted} */
  const noted = { tasks: [], frames: [], pressed: [], keys: [] };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) noted.tasks.push({ start: startTime, ms: duration });
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const end = entry.startTime + entry.duration;
      const rendering = Number(Reflect.get(entry, 'renderStart'));
      /** The types of the browser do not know them yet. @type {{ duration: number, invoker: string, sourceFunctionName: string, sourceURL: string }[]} */
      const scripts = Reflect.get(entry, 'scripts');
      const [longest] = scripts.toSorted((a, b) => b.duration - a.duration);
      const script = longest ? `${Math.round(longest.duration)} ms ${longest.invoker} ${longest.sourceFunctionName} ${longest.sourceURL.split('/').at(-1)}` : '';
      noted.frames.push({ start: entry.startTime, ms: entry.duration, rendering: rendering > 0 ? end - rendering : 0, script });
    }
  }).observe({ type: 'long-animation-frame' });
  document.addEventListener('keydown', ({ key, timeStamp }) => key !== 'Control' && noted.pressed.push(timeStamp), true);
  /** The types of the browser do not know the threshold yet. @type {PerformanceObserverInit & { durationThreshold: number }} */
  const events = { type: 'event', durationThreshold: 16 };
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name === 'keydown') noted.keys.push(duration);
  }).observe(events);
};

/** A list that only marks its line: what the browser itself takes for a key and a repaint. @param {number} items */
const bareList = (items) => {
  document.body.innerHTML = `<table>${Array.from({ length: items }, (_, no) => `<tr><td>${no}</td><td>Đơn vị có niêm yết thủ tục hành chính không?</td><td></td></tr>`).join('')}</table>`;
  const rows = [...document.querySelectorAll('tr')];
  let at = 0;
  document.addEventListener('keydown', ({ key }) => {
    const row = rows[at % rows.length];
    if (!row) return;
    if (key === 'Enter') at += 1;
    else if (row.lastElementChild) row.lastElementChild.textContent = key;
  });
};

/** @param {import('playwright').Page} page @param {number} answers @returns {Promise<Walk>} */
const walk = async (page, answers) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  // What the opening of the page left behind is not what is measured.
  await page.waitForTimeout(2000);
  await page.evaluate(watchTasks);
  for (let no = 0; no < answers; no += 1) {
    await page.keyboard.press(String(1 + (no % 3)));
    await page.waitForTimeout(PAUSE_MS);
    await page.keyboard.press(no % 2 === 0 ? 'Control+Enter' : 'ArrowDown');
    await page.waitForTimeout(PAUSE_MS);
  }
  await page.waitForTimeout(1000);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const { tasks, frames, pressed, keys } = /** @type {Noted} */ (await page.evaluate(() => Reflect.get(window, 'noted')));
  const keyBefore = (/** @type {number} */ time) => pressed.findLastIndex((at) => at <= time);
  const frameOf = (/** @type {Span} */ { start, ms }) => frames.find((frame) => frame.start < start + ms && frame.start + frame.ms > start);
  const isLong = (/** @type {Span} */ { ms }) => ms > LONG_MS;
  return {
    longest: Math.max(0, ...tasks.map(({ ms }) => ms)),
    tasks: tasks.filter(isLong).map((task) => ({ ms: task.ms, key: keyBefore(task.start + task.ms), script: frameOf(task)?.script ?? '' })),
    frames: frames
      .map(({ start, ms, rendering }) => ({ start: start + ms - rendering, ms: rendering }))
      .filter(isLong)
      .map(({ start, ms }) => ({ ms, key: keyBefore(start), script: '' })),
    // Keys faster than 16 ms are not reported by the browser; they count as 16.
    keys: [...keys, ...Array.from({ length: Math.max(0, answers * 2 - keys.length) }, () => 16)],
  };
};

/** Opens the checklist with the keys on its first line. @param {import('playwright').Page} page @param {string} url */
const openChecklist = async (page, url) => {
  await page.goto(url);
  await page.locator('[data-criterion]').first().waitFor();
  await page.locator('tr[tabindex="0"]').focus();
};

/**
 * Answers items by keys at a slowed-down processor, on the longest visit of a large store: with the app never opened before on
 * this computer, every part of the program new to the browser and its copy for offline use being made; as on any other day, in
 * a browser that has just been started; and on a bare list. Every round does the same with the same data, so that what comes
 * of the app comes again at the same key, and what comes of the computer does not.
 * @param {{ port: number, visits: number, items: number, answers: number, rounds: number }} options
 */
export const answering = async ({ port, visits, items, answers, rounds }) => {
  const folder = mkdtempSync(join(tmpdir(), 'so-kiem-tra-answering-'));
  /**
   * A browser just started on a copy of a profile.
   * @template T
   * @param {string | null} from null for a new one @param {string} name of the copy
   * @param {(page: import('playwright').Page) => Promise<T>} work
   */
  const inCopy = async (from, name, work) => {
    const profile = join(folder, name);
    if (from !== null) cpSync(join(folder, from), profile, { recursive: true });
    const context = await chromium.launchPersistentContext(profile, launchOptions());
    try {
      return await work(await context.newPage());
    } finally {
      await context.close();
    }
  };
  const changesPerUnit = 110;
  try {
    const benchServer = await serveBench(port);
    const checklist = await inCopy(null, 'seeded', async (page) => {
      await page.goto(benchServer.url);
      await page.waitForFunction(() => 'bench' in window);
      const shape = { changesPerUnit, itemsAtFirst: items };
      const seeded = await page.evaluate(([count, of]) => window.bench.seed(count, of), /** @type {const} */ ([visits * changesPerUnit + items, shape]));
      return seeded.checklist;
    });
    await benchServer.close();
    const app = await serve({ port });
    const url = `${app.url}${checklist}?item=1.1`;
    await inCopy('seeded', 'opened', async (page) => {
      await openChecklist(page, url);
      await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated', undefined, { timeout: OFFLINE_PATIENCE_MS });
      await page.waitForTimeout(NIGHT_MS);
    });
    const onChecklist = async (/** @type {import('playwright').Page} */ page) => {
      await openChecklist(page, url);
      return walk(page, answers);
    };
    const onBareList = async (/** @type {import('playwright').Page} */ page) => {
      await page.evaluate(bareList, items);
      return walk(page, answers);
    };
    /** @type {Record<string, Walk[]>} */
    const walks = { anyDay: [], atFirst: [], bare: [] };
    for (let round = 0; round < rounds; round += 1) {
      walks['anyDay']?.push(await inCopy('opened', `any day ${round}`, onChecklist));
      walks['atFirst']?.push(await inCopy('seeded', `first ${round}`, onChecklist));
      walks['bare']?.push(await inCopy(null, `bare ${round}`, onBareList));
    }
    await app.close();
    return walks;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
};
