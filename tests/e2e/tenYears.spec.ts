import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { Json } from '#domain/json.ts';
import { bundleOf } from '../support/tenYears/bundle.ts';
import { laterChange, tenYears, tenYearsToday, type MadeRound } from '../support/tenYears/tenYears.ts';
import { writtenRows } from '../support/tenYears/values.ts';
import { mergeFile } from './support/exchange.ts';
import { expect, test } from './support/test.ts';

/** The tables that no view may read whole. */
const LARGE = ['findings', 'measures', 'items'];

/** Notes which stores the page itself reads in ranges; the workers, in which books are made, are left alone. */
const watchReads = (page: Page) =>
  page.addInitScript(() => {
    const reads: string[] = [];
    Object.assign(window, { reads });
    for (const Kind of [IDBObjectStore, IDBIndex]) {
      for (const name of ['getAll', 'openCursor'] as const) {
        const before: unknown = Reflect.get(Kind.prototype, name);
        if (typeof before !== 'function') throw new Error(`The browser has no ${name}`);
        Object.defineProperty(Kind.prototype, name, {
          value(this: IDBObjectStore | IDBIndex, ...args: readonly unknown[]): unknown {
            reads.push('objectStore' in this ? this.objectStore.name : this.name);
            return Reflect.apply(before, this, args);
          },
        });
      }
    }
  });

const readStores = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...new Set<string>(Reflect.get(window, 'reads'))]);

/** Marks the books that are kept, so that those made later are told from them; answers how many carry no mark. */
const markBooks = (page: Page, write: boolean): Promise<number> =>
  page.evaluate(
    (isWriting) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('so-kiem-tra');
        opening.addEventListener('error', () => reject(opening.error ?? new Error('The database does not open')));
        opening.addEventListener('success', () => {
          const db = opening.result;
          const transaction = db.transaction('roundBooks', 'readwrite');
          const store = transaction.objectStore('roundBooks');
          let unmarked = 0;
          const all = store.getAll();
          all.addEventListener('success', () => {
            for (const book of all.result) {
              if (!('isSeen' in book)) unmarked += 1;
              if (isWriting) store.put({ ...book, isSeen: true });
            }
          });
          transaction.addEventListener('complete', () => {
            db.close();
            resolve(unmarked);
          });
        });
      }),
    write,
  );

const progressOf = (row: Readonly<Record<string, Json>>) => {
  const { progress } = row;
  return typeof progress === 'object' && progress !== null && 'status' in progress ? { status: progress['status'], verdict: progress['verdict'] } : { status: '', verdict: '' };
};

/** Measures whose deadline has gone by while the remedy is still owed, counted from what was written. */
const overdueIn = (round: MadeRound): number =>
  writtenRows(round, 'measures').filter((row) => {
    const { status, verdict } = progressOf(row);
    const isOwed = status === 'proposed' || status === 'inProgress' || (status === 'verified' && (verdict === 'partlyFixed' || verdict === 'notFixed'));
    const { deadline } = row;
    return isOwed && typeof deadline === 'string' && deadline < tenYearsToday;
  }).length;

const desk = (page: Page, round: MadeRound) => page.goto(`plans/${round.plan}/desk`);
const waiting = (page: Page) => page.getByRole('region', { name: 'Việc đang chờ hôm nay' });

/** Waits until the books of all rounds are there. */
const allThere = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: 'Bàn việc' })).toBeVisible();
  await expect(page.getByText(/Đang tổng hợp/)).toHaveCount(0, { timeout: 90_000 });
  await expect(page.getByText(/Đang đối chiếu/)).toHaveCount(0, { timeout: 60_000 });
};

test('ten years of rounds are at hand at once: right totals, no table read whole, one book made after one change', async ({ page }, info) => {
  test.setTimeout(360_000);
  await page.clock.setFixedTime(new Date(`${tenYearsToday}T08:00:00+07:00`));
  const rounds = tenYears();
  const [first, last] = [rounds[0], rounds.at(-1)];
  if (!first || !last) throw new Error('No round was made');
  const files: string[] = [];
  for (const { plan, year, changes } of rounds) {
    const file = info.outputPath(`${year}.skt.json`);
    await writeFile(file, new Uint8Array(await (await bundleOf(plan, changes)).arrayBuffer()));
    files.push(file);
  }

  await page.goto('import');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await (await chooser).setFiles(files);
  await page.getByRole('button', { name: `Gộp tất cả ${files.length} tệp` }).click({ timeout: 30_000 });
  await expect(page.getByRole('region', { name: 'Kết quả với từng tệp' }).getByText('Đã gộp', { exact: true })).toHaveCount(files.length, { timeout: 200_000 });

  // The first look makes the books.
  await watchReads(page);
  await desk(page, last);
  await allThere(page);
  const own = overdueIn(last);
  const earlier = rounds.slice(0, -1).reduce((sum, round) => sum + overdueIn(round), 0);
  expect(own).toBeGreaterThan(50);
  await expect(waiting(page).getByRole('link', { name: `${own} biện pháp khắc phục của đợt này`, exact: true })).toBeVisible();
  await expect(waiting(page).getByRole('link', { name: `${earlier} biện pháp khắc phục của các đợt trước`, exact: true })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Đợt kiểm tra so với kế hoạch' })).toContainText('34/ 39');
  await expect(waiting(page)).toContainText('1 cuộc kiểm tra đã qua ngày trong lịch mà chưa tiến hành');
  expect(await readStores(page)).toEqual(expect.arrayContaining(['visits', 'plans']));
  expect((await readStores(page)).filter((name) => LARGE.includes(name))).toEqual([]);

  // What is kept holds over a new start.
  expect(await markBooks(page, true)).toBe(rounds.length);
  await page.reload();
  await allThere(page);
  expect(await markBooks(page, false), 'books that were made again without need').toBe(0);

  // A colleague's change to the oldest round.
  const change = laterChange(first);
  const changed = info.outputPath('thay-doi.skt.json');
  await writeFile(changed, new Uint8Array(await (await bundleOf(first.plan, change, [...first.changes, ...change])).arrayBuffer()));
  await page.goto(`plans/${first.plan}/exchange`);
  await mergeFile(page, changed);
  await desk(page, last);
  await allThere(page);
  expect(await markBooks(page, false), 'books that were made anew').toBe(1);
  await expect(waiting(page).getByRole('link', { name: `${earlier} biện pháp khắc phục của các đợt trước`, exact: true })).toBeVisible();

  // Lists over all rounds, every way of looking at them.
  const inVietnamese = (number: number): string => number.toLocaleString('vi-VN');
  for (const look of ['table', 'board', 'calendar']) {
    await page.goto(`plans/${last.plan}/follow-up?rounds=all&tab=measures&look=${look}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Sau kiểm tra' })).toBeVisible();
    await expect(page.getByRole('tab', { name: `Phát hiện (${inVietnamese(8000)})` })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('tab', { name: `Biện pháp khắc phục (${inVietnamese(12_000)})`, selected: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Quá hạn/ }).first()).toContainText(inVietnamese(own + earlier));
    expect((await readStores(page)).filter((name) => LARGE.includes(name)), look).toEqual([]);
  }

  await page.goto(`plans/${last.plan}/analysis`);
  await expect(page.getByRole('heading', { level: 1, name: 'Phân tích' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2, name: 'Tỷ lệ điểm theo đơn vị và lĩnh vực' })).toBeVisible({ timeout: 30_000 });
  expect((await readStores(page)).filter((name) => LARGE.includes(name)), 'analysis').toEqual([]);
});
