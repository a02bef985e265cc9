import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { attach, openItem, openVisit, recordFinding, write } from './support/checklist.ts';
import { photo } from './support/photo.ts';
import { exampleUnit, startWithExample } from './support/rounds.ts';
import { expectSaved, follow, notice } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const shortcoming = 'Hai hồ sơ quá hạn chưa có văn bản xin lỗi.';
const panel = (page: Page) => page.getByRole('complementary');
const card = (page: Page) => panel(page).getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Biện pháp 1' }) });

/** A numbered shortcoming with a photo, and its measure laid down from the text field by one key. */
const proposeAtVisit = async (page: Page): Promise<void> => {
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  const editor = await recordFinding(await openItem(page, '1.1'), 'Tồn tại, hạn chế', shortcoming);
  await editor.getByRole('button', { name: 'Chi tiết' }).click();
  await attach(page, editor, photo('luc-kiem-tra.png', [200, 40, 40]));
  await expect(editor.getByRole('button', { name: /^Xem luc-kiem-tra\.png/ })).toBeVisible();
  await editor.getByLabel('Nội dung').press('Alt+m');
  await expect(notice(page, 'Đã đề ra biện pháp.')).toBeVisible();
  await expect(editor.getByRole('link', { name: '1 biện pháp' })).toBeVisible();
  await page.getByRole('tab', { name: /^Phát hiện/ }).click();
  await page.getByRole('button', { name: /^Đánh số 1 / }).click();
  await expectSaved(page);
};

/** Sets the deadline by working days, and puts it off. */
const setDeadline = async (page: Page): Promise<void> => {
  await card(page).getByRole('button', { name: 'Tính theo ngày làm việc' }).click();
  const counting = card(page).getByRole('form', { name: 'Tính hạn theo ngày làm việc' });
  await counting.getByLabel('Kể từ ngày').fill('24/04/2024');
  await counting.getByLabel('Số ngày làm việc').fill('10');
  await expect(counting.getByText(/Hạn: .*10\/05\/2024/)).toBeVisible();
  await counting.getByLabel('Số ngày làm việc').press('Enter');
  await card(page).getByRole('button', { name: '10 ngày làm việc kể từ 24/04/2024: xem từng ngày' }).click();
  const days = page.getByRole('list', { name: '10 ngày làm việc kể từ 24/04/2024' });
  await expect(days.getByRole('listitem').filter({ hasText: '27/04/2024' })).toContainText('không tính: cuối tuần');
  await expect(days.getByRole('listitem').filter({ hasText: '30/04/2024' })).toContainText('không tính: Ngày Chiến thắng 30/4');
  await expect(days.getByRole('listitem').filter({ hasText: '04/05/2024' })).toContainText('ngày làm việc thứ 5 (Làm bù');
  await expect(days.getByRole('listitem').last()).toContainText('ngày làm việc thứ 10');
  await page.keyboard.press('Escape');

  await card(page).getByRole('button', { name: 'Gia hạn' }).click();
  const putOff = card(page).getByRole('form', { name: 'Gia hạn biện pháp' });
  await putOff.getByLabel('Hạn mới').fill('01/05/2024');
  await putOff.getByLabel('Hạn mới').blur();
  await expect(putOff.getByText('Hạn mới phải sau hạn hiện tại 10/05/2024.')).toBeVisible();
  await putOff.getByLabel('Thêm số ngày làm việc').fill('5');
  await expect(putOff.getByLabel('Hạn mới')).toHaveValue('17/05/2024');
  await putOff.getByLabel('Lý do gia hạn').fill('Đơn vị chờ bố trí kinh phí');
  await putOff.getByRole('button', { name: 'Gia hạn' }).click();
  await expect(card(page)).toContainText('Hạn đầu 10/05/2024, đã gia hạn 1 lần');
};

const report = [
  'Số\tBiện pháp\tKết quả\tMinh chứng\tNgày hoàn thành\tNgười chịu trách nhiệm\tTrạng thái',
  'TT1\tGửi văn bản xin lỗi\tĐã gửi văn bản xin lỗi\tCV 12/QLKH\t10/05/2024\tTrưởng phòng\tĐã hoàn thành',
  'TT7\t\tĐã niêm yết\t\t\t\tĐã hoàn thành',
].join('\n');

/** The unit's report comes in by the numbers of the notice. */
const takeReport = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Gửi, nhận với đơn vị' }).click();
  await page.getByRole('menuitem', { name: 'Nhập báo cáo khắc phục…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhập báo cáo khắc phục' });
  await dialog.getByLabel('Số báo cáo của đơn vị').fill('12/BC-QLKH');
  const lines = dialog.getByLabel('Các dòng của báo cáo');
  await lines.fill(report.replace('10/05/2024', 'tuần trước'));
  await expect(dialog.getByRole('alert')).toContainText('Dòng 2, cột “Ngày hoàn thành”');
  await lines.fill(report);
  await expect(dialog.getByRole('row', { name: /TT1/ })).toContainText('Sẽ ghi nhận báo cáo');
  await expect(dialog.getByRole('row', { name: /TT7/ })).toContainText('Không có phát hiện số này');
  await expect(dialog.getByRole('button', { name: 'Ghi 1 dòng' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Ghi dòng 3 vào' }).click();
  await page.getByRole('option', { name: 'Bỏ qua dòng này' }).click();
  await dialog.getByRole('button', { name: 'Ghi 1 dòng' }).click();
  await expect(notice(page, 'Đã nhập 1 dòng báo cáo khắc phục.')).toBeVisible();
  await expect(dialog).toBeHidden();
};

/** What was found beside what proves the remedy, the verdict by the keyboard. */
const verify = async (page: Page): Promise<void> => {
  await card(page).getByRole('button', { name: 'Xác minh', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Xác minh kết quả khắc phục' });
  await expect(dialog.getByRole('region', { name: 'Lúc kiểm tra' })).toContainText(shortcoming);
  await expect(dialog.getByRole('region', { name: 'Lúc kiểm tra' }).getByRole('button', { name: 'Xem luc-kiem-tra.png' })).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'Sau khắc phục' })).toContainText('Đã gửi văn bản xin lỗi');
  await expect(dialog.getByRole('region', { name: 'Sau khắc phục' }).getByRole('button', { name: 'Xem sau-khac-phuc.png' })).toBeVisible();
  await dialog.getByRole('radio', { name: 'Đã khắc phục', exact: true }).press('Space');
  await dialog.getByLabel('Kết quả xác minh').fill('Đối chiếu văn bản đi');
  await dialog.getByLabel('Kết quả xác minh').press('Control+Enter');
  await expect(dialog).toBeHidden();
};

test('a measure from the finding to its end: deadline by working days, diary, proof, extension, report, verification, closing, reopening', async ({ page }) => {
  await proposeAtVisit(page);
  await follow(page, 'Sau kiểm tra');
  await page.getByRole('row', { name: shortcoming }).click();
  await expect(card(page).getByLabel('Nội dung')).toHaveValue(`Khắc phục: ${shortcoming}`);
  await setDeadline(page);

  const diary = card(page).getByRole('group', { name: 'Diễn biến' });
  await diary.getByLabel('Ghi diễn biến').fill('Đã trao đổi với Trưởng phòng');
  await diary.getByLabel('Ghi diễn biến').press('Enter');
  await expect(diary.getByLabel(/^Diễn biến ngày/)).toHaveValue('Đã trao đổi với Trưởng phòng');
  await expect(diary).toContainText('Gia hạn từ 10/05/2024 đến 17/05/2024: Đơn vị chờ bố trí kinh phí');
  const chooser = page.waitForEvent('filechooser');
  await card(page).getByRole('button', { name: 'Thêm tệp minh chứng' }).click();
  await (await chooser).setFiles([photo('sau-khac-phuc.png', [40, 180, 60])]);
  await expect(card(page).getByRole('button', { name: 'sau-khac-phuc.png', exact: true })).toBeVisible();

  await takeReport(page);
  await expect(card(page)).toContainText('Đơn vị đã báo cáo');
  await expect(card(page).getByLabel('Báo cáo của đơn vị')).toHaveValue('Biện pháp: Gửi văn bản xin lỗi\nĐã gửi văn bản xin lỗi\nMinh chứng: CV 12/QLKH\nHoàn thành ngày 10/5/2024');
  // One step takes the whole report back, and brings it again.
  await card(page).getByRole('heading', { name: 'Biện pháp 1' }).click();
  await page.keyboard.press('Control+z');
  await expect(card(page).getByRole('button', { name: 'Bắt đầu thực hiện' })).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(card(page)).toContainText('Đơn vị đã báo cáo');

  await verify(page);
  await card(page).getByRole('button', { name: 'Kết thúc' }).click();
  await expect(card(page)).toContainText('Đã kết thúc');
  await card(page).getByRole('button', { name: 'Mở lại' }).click();
  const again = page.getByRole('dialog', { name: 'Mở lại biện pháp' });
  await expect(again.getByRole('button', { name: 'Mở lại' })).toBeDisabled();
  await write(again.getByLabel('Lý do'), 'Tái diễn vào tháng sau');
  await again.getByRole('button', { name: 'Mở lại' }).click();
  await expect(diary.getByLabel(/^Diễn biến ngày/).last()).toHaveValue('Mở lại: Tái diễn vào tháng sau');
  await expect(card(page)).toContainText('Đang thực hiện');

  await page.getByRole('button', { name: 'Gửi, nhận với đơn vị' }).click();
  await page.getByRole('menuitem', { name: 'Lịch hạn khắc phục (.ics)…' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: `Tải lịch của ${exampleUnit}` }).click();
  const calendar = await readFile(await (await download).path(), 'utf8');
  expect(calendar.replaceAll(/\r\n /g, '')).toContain('SUMMARY:Hạn khắc phục TT1: Khắc phục: Hai hồ sơ quá hạn');
  expect(calendar).toContain('DTSTART;VALUE=DATE:20240517');
  await page.keyboard.press('Escape');

  await page.goto('.');
  await page.getByRole('link', { name: '1 biện pháp quá hạn' }).click();
  await expect(page.getByRole('grid').getByRole('row', { name: /Hai hồ sơ quá hạn/ })).toBeVisible();
});
