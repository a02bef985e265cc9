import type { Page } from '@playwright/test';
import { openItem, openVisit, recordFinding, write } from './support/checklist.ts';
import { exampleUnit, startWithExample } from './support/rounds.ts';
import { expectSaved, follow } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const practice = 'Dán mã QR hướng dẫn nộp hồ sơ tại bộ phận một cửa.';
const shortcoming = 'Chưa niêm yết thủ tục hành chính mới công bố.';
const late = 'Hai hồ sơ quá hạn chưa có văn bản xin lỗi.';
const difficulty = 'Phần mềm một cửa thường xuyên quá tải vào cuối tháng.';
const adopter = 'Phòng Quản lý Công nghệ';

/** The tab of the follow-up page, from wherever one is in the round. */
const openTab = async (page: Page, name: RegExp): Promise<void> => {
  await follow(page, 'Sau kiểm tra');
  await page.getByRole('tab', { name }).click();
};

test('a good practice goes to a unit with the same shortcoming, is taken over, and stands in the report', async ({ page }) => {
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  await recordFinding(await openItem(page, '1.1'), 'Cách làm hay', practice);
  await expectSaved(page);
  await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click();
  await openVisit(page, adopter);
  await recordFinding(await openItem(page, '1.1'), 'Tồn tại, hạn chế', shortcoming);
  await expectSaved(page);

  await openTab(page, /^Nhân rộng/);
  const proposals = page.getByRole('group', { name: 'Đơn vị nên áp dụng' });
  await expect(proposals).toContainText(`Tồn tại của ${adopter}: cùng tiêu chí 1.1`);
  await expect(proposals.getByRole('button', { name: new RegExp(exampleUnit) })).toHaveCount(0);
  await write(page.getByLabel('Hiệu quả đã có'), 'Giảm một nửa số lượt hỏi trực tiếp.');
  await proposals.getByRole('button', { name: `Đề xuất áp dụng tại ${adopter}` }).click();
  const row = page.getByRole('listitem', { name: adopter });
  await expect(row).toContainText('Đề xuất áp dụng');
  await row.getByRole('button', { name: 'Đã áp dụng' }).click();
  await expect(row).toContainText(/từ ngày \d\d\/\d\d\/\d{4}/);
  await write(row.getByLabel('Kết quả áp dụng'), 'Hồ sơ đúng hạn tăng lên 98%.');
  await expectSaved(page);

  await page.getByRole('link', { name: 'Xem trong báo cáo' }).click();
  const report = page.getByRole('main');
  await expect(report.getByText('đã đề xuất áp dụng đối với 01 lượt đơn vị: 01 đã áp dụng.').first()).toBeVisible();
  await expect(report.getByText('Giảm một nửa số lượt hỏi trực tiếp.').first()).toBeVisible();
  await expect(report.getByText(new RegExp(`${adopter} \\(đã áp dụng, ngày`)).first()).toBeVisible();
  await expect(report.getByText('Hồ sơ đúng hạn tăng lên 98%.').first()).toBeVisible();
  await expect(report.getByText(/1 lượt nhân rộng: đủ\./)).toBeVisible();
  await expect(report.getByText(/cùng tiêu chí/)).toHaveCount(0);
});

test('a difficulty is put to the province by letter, answered, and listed for a sheet', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  await recordFinding(await openItem(page, '1.1'), 'Khó khăn, vướng mắc', difficulty);
  await expectSaved(page);

  await openTab(page, /^Khó khăn, kiến nghị/);
  const matter = page.getByRole('listitem', { name: difficulty });
  await expect(page.getByRole('region', { name: /^Chưa rõ thẩm quyền/ })).toContainText(difficulty);
  await matter.getByRole('combobox', { name: /^Thẩm quyền giải quyết/ }).click();
  await page.getByRole('option', { name: 'UBND tỉnh' }).click();
  await expect(page.getByRole('region', { name: 'UBND tỉnh (1)' })).toContainText(difficulty);
  await matter.getByRole('button', { name: 'Gửi cấp có thẩm quyền' }).click();
  await write(matter.getByLabel('Số văn bản gửi'), '15/SKHCN-VP');
  await write(matter.getByLabel('Ngày gửi'), '02/05/2024');
  await write(matter.getByLabel('Hạn trả lời'), '30/05/2024');
  await expect(matter.getByText('Quá hạn trả lời').first()).toBeVisible();
  await matter.getByRole('combobox', { name: 'Kết quả trả lời' }).click();
  await page.getByRole('option', { name: 'Chấp thuận một phần' }).click();
  await write(matter.getByLabel('Nội dung trả lời'), 'Nâng cấp trong quý III.');
  await expect(matter.getByText('Đã trả lời').first()).toBeVisible();
  await expectSaved(page);

  await page.getByRole('button', { name: 'Lập danh sách kiến nghị theo cấp' }).click();
  await expect(page.getByText('Đã chép danh sách.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split('\n')[1]?.split('\t').slice(0, 4)).toEqual(['1', 'UBND tỉnh', exampleUnit, difficulty]);
  expect(copied).toContain('15/SKHCN-VP, ngày 02/05/2024');

  await page.getByRole('tab', { name: /^Phát hiện/ }).click();
  await expect(page.getByRole('row', { name: difficulty })).toContainText('Đã giải quyết');
});

test('a re-inspection is arranged in one step, and says what is fixed and what has become worse', async ({ page }) => {
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  await recordFinding(await openItem(page, '1.1'), 'Tồn tại, hạn chế', shortcoming);
  await recordFinding(await openItem(page, '1.2'), 'Tồn tại, hạn chế', late);
  await expectSaved(page);
  await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click();

  await openTab(page, /^Phúc tra/);
  const needs = page.getByRole('region', { name: 'Đơn vị cần phúc tra' });
  await expect(needs).toContainText('2 nội dung chưa xong');
  await needs.getByRole('button', { name: 'Tổ chức phúc tra (1)' }).click();
  await needs.getByRole('link', { name: 'Phúc tra, chưa xếp ngày' }).click();

  const first = page.getByRole('listitem', { name: shortcoming });
  await first.getByRole('button', { name: 'Đã khắc phục' }).click();
  await expect(first.getByRole('button', { name: 'Đã khắc phục' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('listitem', { name: late }).getByRole('button', { name: 'Nặng hơn' }).click();
  await expect(page.getByText('Đã ghi kết quả 2/2 nội dung.')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Phát hiện (1)' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Đã ghi kết quả 1/2 nội dung.')).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Phát hiện (0)' })).toBeVisible();
  await page.getByRole('listitem', { name: late }).getByRole('button', { name: 'Nặng hơn' }).click();
  await expect(page.getByRole('tab', { name: 'Phát hiện (1)' })).toBeVisible();

  await page.getByRole('listitem', { name: late }).getByRole('link', { name: 'Quá trình qua các năm' }).click();
  const life = page.getByRole('dialog', { name: 'Quá trình của phát hiện qua các năm' });
  await expect(life.getByRole('listitem').filter({ hasText: 'Phát hiện khi phúc tra' })).toContainText('Nặng hơn');
  await life.getByRole('button', { name: 'Đóng' }).click();
  const counts = page.getByRole('table', { name: 'Theo đơn vị của đợt này' }).getByRole('row', { name: exampleUnit });
  await expect(counts.getByRole('cell')).toHaveText(['1', '0', '1', '1', '1']);
});
