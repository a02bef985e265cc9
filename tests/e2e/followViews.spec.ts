import type { Page } from '@playwright/test';
import { chooseFile, fileOf, merge } from './support/exchange.ts';
import { examplePlan, openFilledRound } from './support/rounds.ts';
import { secondMeasure, secondRound, secondTitle } from './support/secondRound.ts';
import { expect, test } from './support/test.ts';

const list = (page: Page) => page.getByRole('grid');
const rows = (page: Page) => list(page).getByRole('row');

/** Two rounds on this laptop: the filled one of 2024, and one of the year after. */
const openTwoRounds = async (page: Page): Promise<void> => {
  await openFilledRound(page);
  await page.goto('import');
  await chooseFile(page, fileOf(await secondRound(), 'dot-2025.skt.json'));
  await merge(page);
  await page.goto(`${examplePlan}/follow-up?tab=measures`);
  await expect(rows(page)).toHaveCount(9);
};

test('two rounds in one list: filtered, kept as a filter, moved on the board, changed at once, taken back and copied', async ({ page }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openTwoRounds(page);

  await test.step('every round, narrowed to what waits for the team, is kept under a name and survives a reload', async () => {
    await page.getByText('Mọi đợt', { exact: true }).click();
    await expect(rows(page)).toHaveCount(11);
    await page.getByRole('button', { name: /^Chờ xác minh/ }).click();
    await expect(rows(page)).toHaveCount(3);
    await expect(page.getByRole('row', { name: secondMeasure })).toContainText('2025');
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByRole('menuitem', { name: 'Lưu bộ lọc đang dùng…' }).click();
    await page.getByLabel('Tên bộ lọc').fill('Chờ Tổ xác minh, mọi đợt');
    await page.getByLabel('Tên bộ lọc').press('Enter');
    // Only what the page says is kept is kept: whoever leaves before it is said leaves before it is written.
    await expect(page.getByText('Đã lưu bộ lọc “Chờ Tổ xác minh, mọi đợt”.')).toBeVisible();
    await page.goto(`${examplePlan}/follow-up`);
    await page.reload();
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByRole('menuitem', { name: 'Chờ Tổ xác minh, mọi đợt', exact: true }).click();
    await expect(rows(page)).toHaveCount(3);
  });

  await test.step('both are verified in one act, in two rounds, and one click takes it back', async () => {
    await list(page).focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: 'Ghi bước' }).click();
    await page.getByRole('menuitem', { name: /^Xác minh: Khắc phục một phần/ }).click();
    await expect(page.getByText('Đã ghi cho 2 biện pháp ở 2 đợt.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Chờ xác minh/ })).toContainText('0');
    await page.getByRole('alert').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(rows(page)).toHaveCount(3);
  });

  await test.step('on the board a card goes on by the keyboard; verifying asks for the verdict', async () => {
    await page.getByText('Bảng thẻ', { exact: true }).click();
    const board = page.getByRole('grid', { name: 'Bảng thẻ theo tình trạng' });
    await board.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Alt+ArrowRight');
    await page.getByRole('dialog', { name: 'Kết quả xác minh' }).getByRole('button', { name: 'Đã khắc phục' }).click();
    await expect(board.getByRole('gridcell')).toHaveCount(1);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await expect(board.getByRole('row', { name: /^Đã xác minh \(2\)/ })).toBeVisible();
  });

  await test.step('the calendar shows the deadlines of a month of either round', async () => {
    await page.getByText('Lịch', { exact: true }).click();
    await expect(page.getByRole('grid', { name: /^Lịch thời hạn/ })).toBeVisible();
    await page.goto(`${page.url()}&month=2025-08`);
    await page.getByRole('gridcell', { name: /15\/08\/2025.*1 thời hạn/ }).click();
    await page.getByRole('button', { name: /Phát phiếu lấy ý kiến/ }).click();
    await expect(page.getByRole('complementary')).toContainText('Chưa lấy ý kiến');
    await expect(page.getByText(`Thuộc đợt: ${secondTitle}`)).toBeVisible();
    await page.getByRole('button', { name: 'Đóng chi tiết' }).click();
  });

  await test.step('the table is copied for a spreadsheet, with whole texts, headings and days as people write them', async () => {
    await page.getByText('Bảng', { exact: true }).click();
    await expect(rows(page)).toHaveCount(11);
    await page.getByRole('button', { name: 'Sao chép bảng' }).click();
    await expect(page.getByText(/^Đã sao chép 10 dòng/)).toBeVisible();
    const { text, html } = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (item ? (await item.getType(type)).text() : '');
      return { text: await read('text/plain'), html: await read('text/html') };
    });
    const lines = text.split(/\r?\n/);
    expect(lines).toHaveLength(11);
    expect(lines[0]?.split('\t')).toContain('Thời hạn');
    const line = lines.find((each) => each.includes(secondMeasure));
    expect(line).toContain('10/06/2025');
    expect(line).toContain(secondTitle);
    expect(html).toContain('<td');
  });
});
