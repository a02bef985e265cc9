// @ts-check
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { launchOptions } from '../scripts/chromium.mjs';
import { serveBench } from './page.mjs';

/**
 * Ten years of rounds in a database on the disk: their books as they are kept, made and after a change, the tables read whole, and lists.
 * @param {{ port: number, rounds: number, times: number }} options
 */
export const followUp = async ({ port, rounds, times }) => {
  const profile = mkdtempSync(join(tmpdir(), 'so-kiem-tra-followup-'));
  const server = await serveBench(port);
  const context = await chromium.launchPersistentContext(profile, launchOptions());
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'bench' in window);
    await page.evaluate(() => window.bench.followUp.seedYears());
    const passes = [];
    for (let round = 0; round < rounds; round += 1) passes.push(await page.evaluate(() => window.bench.followUp.measureBooks()));
    const facts = await page.evaluate(() => window.bench.followUp.facts());
    const lists = await page.evaluate((count) => window.bench.followUp.lists(count), times);
    return { facts, passes, lists };
  } finally {
    await context.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};
