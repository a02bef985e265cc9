// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { serveBench } from './page.mjs';
import { median, quantile } from './table.mjs';

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

/** @typedef {{ longest: number, over: number, frames: number, median: number, p95: number }} Smoothness as the table prints it */

/**
 * Notes long tasks, how long pictures took and how long each key took until its picture, in the page. The browser's long
 * tasks are those that run a script; style, layout and painting of a picture come after them and are noted by themselves.
 */
const watchTasks = () => {
  /** @type {{ tasks: number[], frames: number[], keys: number[] }} */
  const noted = { tasks: [], frames: [], keys: [] };
  Object.assign(window, { noted });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.tasks.push(duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const rendering = Number(Reflect.get(entry, 'renderStart'));
      if (rendering > 0) noted.frames.push(entry.startTime + entry.duration - rendering);
    }
  }).observe({ type: 'long-animation-frame' });
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

/** @param {import('playwright').Page} page @param {number} answers @returns {Promise<Smoothness>} */
const measure = async (page, answers) => {
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
  const { tasks, frames, keys } = /** @type {{ tasks: number[], frames: number[], keys: number[] }} */ (await page.evaluate(() => Reflect.get(window, 'noted')));
  // Keys faster than 16 ms are not reported by the browser; they count as 16.
  const all = [...keys, ...Array.from({ length: Math.max(0, answers * 2 - keys.length) }, () => 16)];
  const over = (/** @type {number[]} */ times) => times.filter((time) => time > LONG_MS).length;
  return { longest: Math.max(0, ...tasks), over: over(tasks), frames: over(frames), median: median(all), p95: quantile(all, 0.95) };
};

/** Opens the checklist with the keys on its first line. @param {import('playwright').Page} page @param {string} url */
const openChecklist = async (page, url) => {
  await page.goto(url);
  await page.locator('[data-criterion]').first().waitFor();
  await page.locator('tr[tabindex="0"]').focus();
};

/**
 * Answers items by keys at a slowed-down processor, on the longest visit of a large store: once with the app never opened
 * before on this computer, every part of the program new to the browser and its copy for offline use being made; and once as
 * on any other day, in a browser that has just been started.
 * @param {{ port: number, visits: number, items: number, answers: number }} options
 */
export const answering = async ({ port, visits, items, answers }) => {
  const profile = mkdtempSync(join(tmpdir(), 'so-kiem-tra-answering-'));
  const changesPerUnit = 110;
  try {
    let context = await chromium.launchPersistentContext(profile, launchOptions());
    const page = await context.newPage();
    const benchServer = await serveBench(port);
    await page.goto(benchServer.url);
    await page.waitForFunction(() => 'bench' in window);
    const shape = { changesPerUnit, itemsAtFirst: items };
    const { checklist } = await page.evaluate(([count, of]) => window.bench.seed(count, of), /** @type {const} */ ([visits * changesPerUnit + items, shape]));
    await page.evaluate(bareList, items);
    const bare = await measure(page, answers);
    await benchServer.close();
    const app = await serve({ port });
    const url = `${app.url}${checklist}?item=1.1`;
    await openChecklist(page, url);
    const atFirst = await measure(page, answers);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated', undefined, { timeout: OFFLINE_PATIENCE_MS });
    await page.waitForTimeout(NIGHT_MS);
    await context.close();
    context = await chromium.launchPersistentContext(profile, launchOptions());
    const onAnotherDay = await context.newPage();
    await openChecklist(onAnotherDay, url);
    const ours = await measure(onAnotherDay, answers);
    await context.close();
    await app.close();
    return {
      'Sổ Kiểm Tra, as on any day': ours,
      'Sổ Kiểm Tra, the first time that it is opened at all': atFirst,
      'a bare list that only shows the key': bare,
    };
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};
