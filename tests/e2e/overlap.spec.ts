import type { Locator, Page } from '@playwright/test';
import { writeWorkbook } from '#exchange/sheet/workbook.ts';
import { startWithExample, exampleUnit } from './support/rounds.ts';
import { notice } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** The plan of an inspectorate as its office sends it: a title above, its own headings, abbreviated names. */
const planOfInspectorate = async () => {
  const file = await writeWorkbook([
    {
      name: 'Kế hoạch thanh tra',
      widths: [],
      hasHeading: false,
      rows: [
        ['KẾ HOẠCH THANH TRA NĂM 2024'],
        ['STT', 'Cơ quan chủ trì', 'Đối tượng thanh tra', 'Nội dung', 'Thời gian tiến hành', 'Số kế hoạch'],
        [1, 'Thanh tra tỉnh', 'P. QLKH', 'Thực hiện nhiệm vụ khoa học', '22/4 - 26/4/2024', '12/KH-TT'],
        [2, 'Kiểm toán khu vực', 'Quỹ Phát triển KH&CN', 'Tài chính', 'Quý IV/2024', ''],
      ],
    },
  ]);
  return { name: 'ke-hoach.xlsx', mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(await file.arrayBuffer()) };
};

test('inspections of other bodies come from a workbook, an overlap is found, the nearest free time is taken and taken back', async ({ page }) => {
  await startWithExample(page);
  await page.getByRole('tab', { name: /^Lịch kiểm tra/ }).click();
  const check = panel(page, 'Kiểm tra trùng lặp');
  const others = panel(page, 'Cuộc kiểm tra của cơ quan khác');
  await expect(others.getByText('Chưa có cuộc kiểm tra nào của cơ quan khác')).toBeVisible();

  await test.step('a file is looked through before it is taken over', async () => {
    await others.getByRole('button', { name: 'Nhập từ tệp' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhập cuộc kiểm tra của cơ quan khác' });
    await dialog.locator('input[type=file]').setInputFiles(await planOfInspectorate());
    await expect(dialog.getByText('Tệp hợp lệ, có 2 dòng.', { exact: false })).toBeVisible();
    await expect(dialog.getByRole('combobox', { name: 'Đơn vị của “P. QLKH”' })).toHaveValue(exampleUnit);
    await expect(dialog.getByText('Chưa nhận ra đơn vị của 1 dòng', { exact: false })).toBeVisible();
    await dialog.getByRole('button', { name: 'Nhập 2 dòng' }).click();
    await expect(others.getByRole('list', { name: 'Cuộc kiểm tra của cơ quan khác' }).getByRole('listitem')).toHaveCount(2);
  });

  const visit = check.getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(`^${exampleUnit}, `) }) });
  const overlap = 'Trùng thời gian với cuộc kiểm tra của Thanh tra tỉnh (22/04/2024 – 26/04/2024).';
  const statement = panel(page, 'Xác nhận không trùng lặp');

  await test.step('the overlap is explained, and the statement does not hide it', async () => {
    await expect(visit.getByText(overlap)).toBeVisible();
    await expect(statement.getByText('còn 1 trường hợp trùng lặp', { exact: false })).toBeVisible();
  });

  await test.step('the nearest free time is taken in one step', async () => {
    await visit.getByRole('button', { name: /^Tìm ngày trống gần nhất/ }).click();
    await page.getByRole('menuitem', { name: /^Chuyển đến/ }).first().click();
    await expect(check.getByText(overlap)).toHaveCount(0);
    await expect(statement.getByText('không có đơn vị nào bị trùng lặp', { exact: false })).toBeVisible();
    await notice(page, /^Đã chuyển cuộc kiểm tra/).getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(visit.getByText(overlap)).toBeVisible();
  });
});
