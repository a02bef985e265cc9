import type { Page } from '@playwright/test';
import { examplePlan, openFilledRound } from './support/rounds.ts';
import { header } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const sign = (page: Page, count: number) => header(page).getByRole('link', { name: `${count} xung đột` });
const cards = (page: Page) => page.locator('[data-conflict]');

test.beforeEach(async ({ page }) => {
  await openFilledRound(page, { later: true });
  await page.goto(`${examplePlan}/conflicts`);
  await expect(cards(page)).toHaveCount(4);
});

test('several conflicts are settled together by keyboard, and one undo opens them again for good', async ({ page }) => {
  await page.locator('[data-opener]').first().focus();
  await page.keyboard.press('x');
  for (let no = 1; no < 4; no += 1) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('x');
  }
  const together = page.getByRole('region', { name: 'Xử lý cùng lúc' });
  await expect(together.getByText('Đã đánh dấu 4 xung đột')).toBeVisible();
  await together.getByRole('button', { name: /^Giữ bản của Trần Thị Bình/ }).click();
  await together.getByLabel('Lý do').fill('Bình có mặt tại đơn vị.');
  await page.keyboard.press('Control+Enter');
  await expect(sign(page, 4)).toBeHidden();
  await expect(cards(page)).not.toHaveCount(4);
  await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(sign(page, 4)).toBeVisible();
  await expect(cards(page)).toHaveCount(4);
  await page.reload();
  await expect(cards(page)).toHaveCount(4);
});

test('what is put off leaves the list, not the count, and is there after a reload', async ({ page }) => {
  const first = cards(page).first();
  const name = (await first.getByRole('heading', { level: 3 }).textContent()) ?? '';
  await first.getByRole('button', { name: 'Để sau' }).click();
  await expect(cards(page)).toHaveCount(3);
  await expect(sign(page, 4)).toBeVisible();
  await page.reload();
  await expect(cards(page)).toHaveCount(3);
  await page.getByRole('combobox', { name: 'Danh sách' }).click();
  await page.getByRole('option', { name: 'Để sau (1)' }).click();
  await expect(cards(page)).toHaveCount(1);
  await expect(cards(page).getByRole('heading', { level: 3 })).toHaveText(name);
  await cards(page).getByRole('button', { name: 'Đưa lại vào danh sách' }).click();
  await expect(page.getByText('Không có xung đột nào để sau ở đây.')).toBeVisible();
});

test('the opened conflict shows what stood before', async ({ page }) => {
  await expect(page.getByRole('heading', { name: 'Bản trước đó' })).toBeVisible();
  await expect(cards(page).first().getByRole('button', { name: /^Giữ bản này/ })).toHaveCount(2);
});
