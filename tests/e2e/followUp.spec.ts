import type { Page } from '@playwright/test';
import { openItem, openVisit, recordFinding, write } from './support/checklist.ts';
import { exampleUnit, openFilledRound, startWithExample } from './support/rounds.ts';
import { expectSaved, follow } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const shortcoming = 'Hai hồ sơ quá hạn chưa có văn bản xin lỗi.';
const measure = 'Gửi văn bản xin lỗi, hẹn lại ngày trả kết quả.';

const panel = (page: Page) => page.getByRole('complementary');

test('a shortcoming is followed from its measure to the end', async ({ page }) => {
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  await recordFinding(await openItem(page, '1.1'), 'Tồn tại, hạn chế', shortcoming);
  await expectSaved(page);

  await follow(page, 'Sau kiểm tra');
  await page.getByRole('row', { name: shortcoming }).click();
  await expect(panel(page)).toContainText('Chưa có biện pháp nào.');
  const composer = panel(page).getByRole('group', { name: 'Biện pháp mới' });
  await composer.getByLabel('Biện pháp mới').fill(measure);
  await composer.getByLabel('Chức danh, người phụ trách').fill('Trưởng phòng');
  await composer.getByLabel('Thời hạn').fill('15/05/2024');
  await composer.getByLabel('Biện pháp mới').press('Control+Enter');
  const card = panel(page).getByRole('list').getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Biện pháp 1' }) });
  await expect(card.getByText(/^Quá hạn \d/)).toBeVisible();

  await page.getByRole('tab', { name: /^Biện pháp khắc phục/ }).click();
  const row = page.getByRole('grid').getByRole('row', { name: measure });
  await expect(row).toContainText('15/05/2024');
  await expect(row).toContainText('Quá hạn');
  await expect(row).toContainText('Trưởng phòng');
  for (const [step, status] of [['Bắt đầu thực hiện', 'Đang thực hiện'], ['Ghi nhận báo cáo', 'Đơn vị đã báo cáo']] as const) {
    await row.getByRole('button', { name: step }).click();
    await expect(row).toContainText(status);
  }
  await row.getByRole('button', { name: 'Xác minh' }).click();
  await page.getByRole('menuitem', { name: 'Đã khắc phục', exact: true }).click();
  await expect(row).toContainText('Đã xác minh');
  await expect(row).not.toContainText('Quá hạn');
  await row.getByRole('button', { name: 'Kết thúc' }).click();
  await expect(row).toContainText('Đã kết thúc');
  await expect(row.getByRole('button', { name: 'Mở lại' })).toBeVisible();

  await page.getByRole('tab', { name: /^Phát hiện/ }).click();
  await expect(page.getByRole('row', { name: shortcoming })).toContainText('Đã kết thúc');
});

test('what is overdue comes first, and tiles and filters narrow the list', async ({ page }) => {
  await openFilledRound(page);
  await follow(page, 'Sau kiểm tra');
  await page.getByRole('tab', { name: /^Biện pháp khắc phục/ }).click();
  const rows = page.getByRole('grid').getByRole('row');
  await expect(rows).toHaveCount(9);
  // Everything that is still owed from 2024 is overdue by now; the closed one is last.
  await expect(rows.nth(1)).toContainText('Quá hạn');
  await expect(rows.last()).toContainText('Đã kết thúc');

  await page.getByRole('button', { name: /^Chờ xác minh/ }).click();
  await expect(rows).toHaveCount(2);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await write(page.getByRole('searchbox', { name: 'Tìm trong biện pháp' }), 'chanh van phong');
  await expect(rows).toHaveCount(2);
  await expect(rows.last()).toContainText('Chánh Văn phòng Sở');
});
