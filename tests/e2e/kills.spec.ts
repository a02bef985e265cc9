import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { createRound, expectGuarded } from './support/copies.ts';
import { chooseFile, fileOf, receipt } from './support/exchange.ts';
import { exampleTitle } from './support/rounds.ts';
import { Scribe, Writer } from './support/scribe.ts';
import { expectSaved } from './support/shell.ts';
import { expect, test } from './support/test.ts';

/** Moments at which the browser is killed: a few in every run, SKT_KILLS=50 for a campaign; SKT_SEED repeats one. */
const kills = Number(process.env['SKT_KILLS'] ?? 2);
const seed = Number(process.env['SKT_SEED'] ?? 20_241);

/** Numbers between 0 and 1, the same for the same seed (mulberry32). */
const randomOf = (start: number) => {
  let state = start;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const title = 'Kiểm tra cải cách hành chính năm 2025';
const office = 'Bộ phận thường trực';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The full comparison of tables and log on the page about the data; what it compared, in words. */
const expectSound = async (page: Page, base: string): Promise<void> => {
  await page.goto(`${base}device`);
  await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  await expect(page.getByText('Dữ liệu khớp với nhật ký')).toBeVisible({ timeout: 60_000 });
};

/** Types one text after the other until the browser is gone. @returns the number of the last one that was shown as saved */
const typeUntilKilled = async (page: Page, from: number): Promise<number> => {
  let saved = from - 1;
  try {
    for (let no = from; ; no += 1) {
      await page.getByLabel(office).fill(`Lần ghi ${no}`);
      await page.getByLabel(office).blur();
      await expectSaved(page);
      saved = no;
    }
  } catch {
    return saved;
  }
};

test('a browser that is killed while somebody types keeps everything that was shown as saved', async ({ baseURL, startBrowser }, info) => {
  const base = baseURL ?? '';
  test.setTimeout(60_000 + kills * 40_000);
  const random = randomOf(seed);
  const profile = info.outputPath('profile');
  let browser = await startBrowser(profile);
  await browser.page.goto(base);
  await createRound(browser.page, title, base);
  const address = browser.page.url();
  let next = 1;
  for (let no = 0; no < kills; no += 1) {
    const moment = Math.round(100 + random() * 1900);
    await test.step(`kill ${no + 1} after ${moment} ms`, async () => {
      await browser.page.goto(address);
      await expect(browser.page.getByLabel(office)).toBeVisible();
      const typing = typeUntilKilled(browser.page, next);
      await sleep(moment);
      await browser.kill();
      const saved = await typing;
      browser = await startBrowser(profile);
      await browser.page.goto(address);
      await expect(browser.page.getByLabel(office)).toBeVisible();
      const found = Number(/\d+$/.exec(await browser.page.getByLabel(office).inputValue())?.[0] ?? 0);
      expect(found, `shown as saved: ${saved}`).toBeGreaterThanOrEqual(saved);
      expect(found - saved, 'at most the one under way').toBeLessThanOrEqual(1);
      await expectSound(browser.page, base);
      next = found + 1;
    });
  }
  await browser.close();
});

/** A file large enough that merging it takes a while. */
const largeFile = async (): Promise<Buffer> => {
  const scribe = new Scribe();
  const writer = new Writer('Trần Thị Bình');
  for (let no = 0; no < 3000; no += 1) {
    scribe.write(writer, new Date(Date.UTC(2024, 4, 1) + no * 1000).toISOString(), 'unit.edit', {
      table: 'units',
      row: `don-vi-${no % 700}`,
      values: { name: `Đơn vị ${no}`, contact: `Số ${no}` },
    });
  }
  return scribe.export(writer, '2024-05-02T00:00:00.000Z');
};

test('a browser that is killed in the middle of an import has imported all of the file or nothing', async ({ baseURL, startBrowser }, info) => {
  const base = baseURL ?? '';
  test.setTimeout(90_000 + kills * 40_000);
  const random = randomOf(seed + 1);
  const file = fileOf(await largeFile());
  const outcomes: string[] = [];
  for (let no = 0; no < Math.ceil(kills / 2); no += 1) {
    const profile = info.outputPath(`profile-${no}`);
    let browser = await startBrowser(profile);
    await browser.page.goto(`${base}import`);
    await chooseFile(browser.page, file);
    const merge = browser.page.getByRole('button', { name: 'Gộp vào máy này' });
    await expect(merge).toBeVisible({ timeout: 30_000 });
    const moment = Math.round(random() * 1500);
    await merge.click();
    await sleep(moment);
    const wasDone = await receipt(browser.page).isVisible();
    await browser.kill();
    browser = await startBrowser(profile);
    await browser.page.goto(base);
    await expect(browser.page.getByRole('heading', { level: 1 })).toBeVisible();
    const isThere = await browser.page.getByRole('article', { name: exampleTitle }).isVisible();
    if (wasDone) expect(isThere, `killed ${moment} ms after the click, when it was shown as merged`).toBe(true);
    if (isThere) {
      await browser.page.goto(`${base}device`);
      // The example's own beginning is one change more.
      await expect(browser.page.getByRole('table', { name: 'Các đợt kiểm tra có dữ liệu trên máy này' })).toContainText('3.001');
      await expectSound(browser.page, base);
    }
    outcomes.push(`${moment} ms: ${isThere ? 'all' : 'nothing'}`);
    await browser.close();
  }
  info.annotations.push({ type: 'outcomes', description: outcomes.join(', ') });
});

/** The folder in which Chromium keeps the database of an origin. */
const databaseFolder = (profile: string): string => {
  const root = join(profile, 'Default', 'IndexedDB');
  const name = readdirSync(root).find((each) => each.startsWith('http_localhost') && each.endsWith('.leveldb'));
  if (name === undefined) throw new Error(`No database in ${readdirSync(root).join(', ')}`);
  return join(root, name);
};

for (const damage of ['MANIFEST', 'CURRENT'] as const) {
  test(`a database whose ${damage} is spoilt on disk does not pass for an empty one`, async ({ baseURL, startBrowser }, info) => {
    const base = baseURL ?? '';
    const profile = info.outputPath('profile');
    const before = await startBrowser(profile);
    await before.page.goto(base);
    await createRound(before.page, title, base);
    await expectGuarded(before.page);
    await before.close();

    const folder = databaseFolder(profile);
    const spoilt = readdirSync(folder).filter((name) => name.startsWith(damage));
    expect(spoilt).not.toEqual([]);
    for (const name of spoilt) writeFileSync(join(folder, name), damage === 'CURRENT' ? '' : 'rác '.repeat(300));

    const after = await startBrowser(profile);
    await after.page.goto(base);
    const lost = after.page.getByRole('heading', { level: 1, name: 'Dữ liệu trên máy này bị thiếu so với trước' });
    const refused = after.page.getByRole('heading', { level: 1, name: 'Ổ đĩa không đọc, ghi được' });
    await expect(lost.or(refused)).toBeVisible({ timeout: 30_000 });
    // Chromium opens such a database as an empty one; the other words are for the day on which it says so itself.
    if (await lost.isVisible()) await expect(after.page.getByRole('row', { name: title })).toContainText('0 thay đổi');
    await after.close();
  });
}
