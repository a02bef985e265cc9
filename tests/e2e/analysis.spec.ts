import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { examplePlan, openFilledRound } from './support/rounds.ts';
import { follow } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const unit = 'Phòng Quản lý Khoa học';
const title = 'Tỷ lệ điểm theo đơn vị và lĩnh vực';
/** What the filled round has at that unit in the third area. */
const [onScreen, inReport] = ['88,04\u00A0%', '88,04%'] as const;

const map = (page: Page) => page.getByRole('region', { name: title, exact: true }).first();

const saved = async (page: Page, entry: string): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  await map(page).getByRole('button', { name: 'Xuất' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: entry }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
};

test('a figure opens its rows by keyboard, is the same in the table, goes out as picture and sheet, and stands in the report', async ({ page }) => {
  await openFilledRound(page);
  await follow(page, 'Phân tích');
  await expect(page.getByRole('heading', { level: 1, name: 'Phân tích' })).toBeVisible();

  await map(page).getByRole('button', { name: new RegExp(`^${unit}, 1\\.`) }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await expect(panel).toContainText('Không tính: Không áp dụng (1)');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
  await expect(map(page).getByRole('button', { name: new RegExp(`^${unit}, 3\\.`) })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel).toContainText(onScreen);
  await expect(panel.getByRole('link', { name: /^3\.4\. / })).toHaveAttribute('href', /\?item=3\.4$/);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(map(page).getByRole('button', { name: new RegExp(`^${unit}, 3\\.`) })).toBeFocused();

  const files = [await saved(page, 'Ảnh SVG'), await saved(page, 'Ảnh PNG'), await saved(page, 'Excel')];
  expect(files.map(({ name }) => name)).toEqual(['svg', 'png', 'xlsx'].map((end) => `ty-le-diem-theo-don-vi-va-linh-vuc.${end}`));
  const [svg, png] = files.map(({ bytes }) => bytes);
  expect(svg?.toString('utf8')).toContain(onScreen);
  expect(svg?.toString('utf8')).not.toMatch(/var\(--|class=/u);
  expect([...(png?.subarray(1, 4) ?? [])]).toEqual([...Buffer.from('PNG')]);
  expect(png?.length).toBeGreaterThan(20_000);

  await map(page).getByRole('button', { name: new RegExp(`^${unit}, 3\\.`) }).focus();
  await page.keyboard.press('t');
  const row = map(page).getByRole('row', { name: new RegExp(`^${unit}`) });
  await expect(row.getByRole('cell').nth(2)).toHaveText(onScreen);
  await expect(map(page).getByRole('row', { name: /^Chi cục/ }).getByRole('cell').nth(3)).toHaveText('chưa chấm điểm');

  await page.goto(`${examplePlan}/documents?doc=roundReport`);
  await expect(page.getByRole('main').getByText(inReport, { exact: true }).first()).toBeVisible();
});
