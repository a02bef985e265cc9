import type { Page } from '@playwright/test';
import { detail, grid, line } from './support/checklist.ts';
import { expectSaved } from './support/shell.ts';
import { exampleTitle } from './support/rounds.ts';
import { expect, test } from './support/test.ts';

/** Presses Tab until a link or button has the focus; a person would too. */
const tabTo = async (page: Page, role: 'link' | 'button', name: RegExp): Promise<void> => {
  const target = page.getByRole(role, { name }).first();
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
};

const selectedCode = (page: Page): Promise<string> => grid(page).getByRole('row', { selected: true }).getByRole('gridcell').first().innerText();

test('an area is assessed from the list of rounds on without a mouse', async ({ page }) => {
  const keys = page.keyboard;
  await page.goto('.');
  await tabTo(page, 'button', /Xem đợt kiểm tra mẫu/);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
  await tabTo(page, 'link', /^Các đợt kiểm tra$/);
  await keys.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Các đợt kiểm tra' })).toBeVisible();

  await test.step('to the checklist of a visit', async () => {
    await page.locator('#main').focus();
    await tabTo(page, 'link', /^Kiểm tra$/);
    await keys.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Kiểm tra' })).toBeVisible();
    await page.locator('#main').focus();
    await tabTo(page, 'link', /^Phòng Quản lý Khoa học$/);
    await keys.press('Enter');
    await expect(detail(page, '1.1')).toBeVisible();
  });

  await test.step('the whole first area by single keys', async () => {
    const lines = grid(page).getByRole('row', { name: /^1\.\d+\. / });
    const count = await lines.count();
    expect(count).toBeGreaterThan(10);
    for (let at = 0; at < count; at += 1) {
      const code = await selectedCode(page);
      await keys.press(String((at % 4) + 1));
      await expect(line(page, code)).toHaveAttribute('data-result', /^(?:met|partlyMet|notMet|notApplicable)$/);
      await keys.press('Control+Enter');
      await expect.poll(() => selectedCode(page)).not.toBe(code);
    }
    await expectSaved(page);
    // Ctrl+Enter has gone on into the next area.
    await expect(detail(page, '2.1')).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Lĩnh vực' }).getByRole('button', { name: /^1\. / })).toContainText(`${count}/${count}`);
  });

  await test.step('into the fields of an item and back', async () => {
    await keys.press('Enter');
    const figures = detail(page, '2.1').getByRole('group', { name: 'Số liệu' }).getByRole('textbox');
    await expect(figures.first()).toBeFocused();
    await keys.type('14');
    await keys.press('Tab');
    await keys.type('16');
    await keys.press('Escape');
    await expect(line(page, '2.1')).toBeFocused();
    await expect(line(page, '2.1')).toHaveAccessibleName(/87,5\s%/);
    // Digits that were typed into a field were no results.
    await expect(line(page, '2.1')).toHaveAttribute('data-result', 'none');
  });

  await test.step('a finding, in which no single key fires', async () => {
    await keys.press('Control+j');
    const text = detail(page, '2.1').getByRole('article', { name: 'Phát hiện: Tồn tại, hạn chế' }).getByLabel('Nội dung');
    await expect(text).toBeFocused();
    await keys.type('Trình chậm 2 văn bản, phải đôn đốc 3 lần? 1/4 jk');
    await expect(text).toHaveValue('Trình chậm 2 văn bản, phải đôn đốc 3 lần? 1/4 jk');
    await keys.press('Escape');
    await expect(line(page, '2.1')).toBeFocused();
    await expect(line(page, '2.1')).toHaveAttribute('data-result', 'none');
    await expect(line(page, '2.1')).toHaveAccessibleName(/1 phát hiện/);
    await expect(page.getByRole('dialog', { name: 'Phím tắt của phiếu kiểm tra' })).toBeHidden();
    await expectSaved(page);
  });

  await test.step('undo, search and the sheet of keys', async () => {
    await keys.press('3');
    await expect(line(page, '2.1')).toHaveAttribute('data-result', 'notMet');
    await keys.press('Control+z');
    await expect(line(page, '2.1')).toHaveAttribute('data-result', 'none');
    await keys.press('/');
    await expect(page.getByRole('searchbox', { name: 'Tìm trong phiếu' })).toBeFocused();
    await keys.press('Escape');
    await keys.press('?');
    await expect(page.getByRole('dialog', { name: 'Phím tắt của phiếu kiểm tra' })).toBeVisible();
    await keys.press('Escape');
    await expect(page.getByRole('dialog', { name: 'Phím tắt của phiếu kiểm tra' })).toBeHidden();
  });
});
