// @ts-check
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { serveBench } from './page.mjs';

/** How long a first screen may take before the case is given up. */
const PATIENCE_MS = 60_000;

/**
 * What is measured: from the start of the navigation until the marker is on the screen. A list is usable when it shows
 * a plan, a checklist when it shows a criterion.
 */
const MARKERS = { list: 'main a[href*="/plans/"]', checklist: '[data-criterion]', blank: 'h1' };

/** Notes in the page when a marker is there and has been painted. @param {string} marker */
const noteWhenUsable = (marker) => {
  const look = () => {
    const found = document.querySelector(marker);
    if (!found || found.getClientRects().length === 0) requestAnimationFrame(look);
    else requestAnimationFrame(() => setTimeout(() => Object.assign(window, { usableAt: performance.now() })));
  };
  requestAnimationFrame(look);
};

/**
 * One start of the browser and one page. @param {string} profile @param {string} url @param {string} marker
 * @returns {Promise<number>} milliseconds from the start of the navigation
 */
const firstScreen = async (profile, url, marker) => {
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  try {
    const page = await context.newPage();
    await page.addInitScript(noteWhenUsable, marker);
    await page.goto(url, { waitUntil: 'commit' });
    const usableAt = await page.waitForFunction(() => Reflect.get(window, 'usableAt'), undefined, { timeout: PATIENCE_MS });
    return Number(await usableAt.jsonValue());
  } finally {
    await context.close();
  }
};

/**
 * Time to the first usable screen of the built app without a network: the plan is stored, the app opened once from its
 * server until its service worker is active, the server stopped and the browser ended; then each screen is opened by a
 * browser of its own on the same profile. Beside it an empty page from the disk, which is what the browser itself takes.
 * @param {{ port: number, rounds: number, changes: number }} options
 * @returns {Promise<Record<keyof typeof MARKERS, number[]>>} milliseconds of each round
 */
export const coldStart = async ({ port, rounds, changes }) => {
  const profile = mkdtempSync(join(tmpdir(), 'so-kiem-tra-start-'));
  const blank = join(profile, 'blank.html');
  writeFileSync(blank, '<!doctype html><html lang="vi"><title>-</title><h1>-</h1></html>');
  try {
    const context = await chromium.launchPersistentContext(profile, launchOptions());
    const page = await context.newPage();
    // The same origin serves first the bench page, which fills the database, and then the app, which finds it.
    const benchServer = await serveBench(port);
    await page.goto(benchServer.url);
    await page.waitForFunction(() => 'bench' in window);
    const seeded = await page.evaluate((count) => window.bench.seed(count), changes);
    await benchServer.close();
    const app = await serve({ port });
    await page.goto(app.url);
    await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === 'activated', undefined, { timeout: PATIENCE_MS });
    await context.close();
    await app.close();

    const screens = [
      { name: /** @type {const} */ ('blank'), url: pathToFileURL(blank).href },
      { name: /** @type {const} */ ('list'), url: app.url + seeded.list },
      { name: /** @type {const} */ ('checklist'), url: app.url + seeded.checklist },
    ];
    /** @type {Record<keyof typeof MARKERS, number[]>} */
    const measured = { list: [], checklist: [], blank: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, url } of round % 2 === 0 ? screens : screens.toReversed()) {
        measured[name].push(await firstScreen(profile, url, MARKERS[name]));
      }
    }
    return measured;
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};
