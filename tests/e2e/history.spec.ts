import type { Locator, Page } from '@playwright/test';
import { detail, line, openItem, openVisit, recordFinding, write } from './support/checklist.ts';
import { examplePlan, exampleUnit, openFilledRound, startWithExample } from './support/rounds.ts';
import { expectSaved, follow, header, nameMyself } from './support/shell.ts';
import { expect, test } from './support/test.ts';

/** What the app says after a step back or forth. */
const said = (page: Page, words: string | RegExp): Locator => header(page).getByRole('status').filter({ hasText: words });

const steps = (page: Page): Locator => page.getByRole('main').getByRole('article');

test('own steps are taken back and done again by key, from any page', async ({ page }) => {
  await startWithExample(page);
  await expect(header(page).getByRole('button', { name: 'Hoàn tác' })).toHaveAttribute('aria-disabled', 'true');
  await openVisit(page, exampleUnit);
  await line(page, '1.1').focus();
  await page.keyboard.press('3');
  await expect(line(page, '1.1')).toHaveAttribute('data-result', 'notMet');
  await page.keyboard.press('1');
  await expect(line(page, '1.1')).toHaveAttribute('data-result', 'met');
  await expect(header(page).getByRole('button', { name: /^Hoàn tác: Ghi kết quả đánh giá – 1\.1/ })).toBeVisible();

  await test.step('two steps back on another page, and one forth', async () => {
    await follow(page, 'Kế hoạch');
    await expect(page.getByRole('region', { name: 'Thông tin đợt kiểm tra' }).or(page.getByRole('main')).first()).toBeVisible();
    await page.locator('#main').focus();
    await page.keyboard.press('Control+z');
    await expect(said(page, /^Đã hoàn tác: Ghi kết quả đánh giá – 1\.1/)).toBeAttached();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+Z');
    await expect(said(page, /^Đã làm lại: Ghi kết quả đánh giá – 1\.1/)).toBeAttached();
    await openVisit(page, exampleUnit);
    await expect(line(page, '1.1')).toHaveAttribute('data-result', 'notMet');
  });

  await test.step('a new step ends what could be done again', async () => {
    await expect(header(page).getByRole('button', { name: /^Làm lại: / })).toBeVisible();
    await line(page, '1.2').focus();
    await page.keyboard.press('1');
    await expect(line(page, '1.2')).toHaveAttribute('data-result', 'met');
    await expect(header(page).getByRole('button', { name: 'Làm lại' })).toHaveAttribute('aria-disabled', 'true');
  });
});

test('in a field typing is the browser’s to take back, and what is saved is the app’s', async ({ page }) => {
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  const note = (await openItem(page, '1.1')).getByRole('textbox', { name: 'Ghi chú' });
  await note.focus();
  await page.keyboard.type('Chua niem yet');
  // The browser takes back letter by letter; as long as something is left it is his, and nothing has been saved yet.
  await page.keyboard.press('Control+z');
  await expect(note).not.toHaveValue('Chua niem yet');
  await expect(note).toHaveValue(/^Chua/);
  await expect(header(page).getByRole('button', { name: 'Hoàn tác' })).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');

  await page.keyboard.type('Đã niêm yết');
  await page.keyboard.press('Control+s');
  await expectSaved(page);
  await expect(header(page).getByRole('button', { name: /^Hoàn tác: Sửa ghi chú của mục/ })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue('');
  await expect(note).toBeFocused();
  await page.keyboard.press('Control+y');
  await expect(note).toHaveValue('Đã niêm yết');
});

test('a deletion lies in the bin with all that went along, and comes back by keyboard', async ({ page }) => {
  await startWithExample(page);
  await nameMyself(page, 'Nguyễn Văn An');
  await page.goto(`${examplePlan}/planning?tab=units`);
  await page.getByRole('button', { name: `Sửa: ${exampleUnit}` }).click();
  await page.getByRole('button', { name: `Xóa: ${exampleUnit}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xóa đơn vị và lịch' }).click();
  await page.getByRole('region', { name: 'Danh bạ đơn vị' }).getByRole('link', { name: 'Thùng rác' }).click();
  const lines = page.getByRole('main').getByRole('listitem');
  await expect(lines).toHaveCount(1);
  await expect(lines.first()).toContainText(exampleUnit);
  await expect(lines.first()).toContainText('Tôi xóa lúc');
  await expect(lines.first()).toContainText('Sẽ lấy lại cùng: Cuộc kiểm tra');

  await page.getByRole('button', { name: new RegExp(`^Lấy lại Đơn vị: ${exampleUnit}`) }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Thùng rác trống')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(lines).toHaveCount(1);
  await page.keyboard.press('Control+y');
  await expect(page.getByText('Thùng rác trống')).toBeVisible();
  await openVisit(page, exampleUnit);
});

test('the history says who wrote what over what, and an old value stands again', async ({ page }) => {
  await startWithExample(page);
  await nameMyself(page, 'Nguyễn Văn An');
  await openVisit(page, exampleUnit);
  const item = await openItem(page, '1.1');
  const editor = await recordFinding(item, 'Tồn tại, hạn chế', 'Chưa niêm yết 12 thủ tục');
  await expectSaved(page);
  await write(editor.getByLabel('Nội dung'), 'Chưa niêm yết 15 thủ tục');
  await expect(header(page).getByRole('button', { name: /^Hoàn tác: Sửa phát hiện – Chưa niêm yết 15/ })).toBeVisible();

  await editor.getByRole('link', { name: 'Lịch sử thay đổi' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Nhật ký thay đổi' })).toBeVisible();
  await expect(page).toHaveURL(/table=findings&row=/);
  await expect(steps(page)).toHaveCount(3);
  const edit = steps(page).filter({ has: page.getByRole('deletion') });
  await expect(edit.getByRole('deletion')).toHaveText(/12/);
  await expect(edit.getByRole('insertion')).toHaveText(/15/);
  await expect(edit).toContainText('Tôi, ghi lúc');

  await test.step('restore by keyboard, with a reason', async () => {
    await edit.getByRole('button', { name: /^Lấy lại giá trị cũ của “Nội dung”/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Đếm nhầm');
    await page.keyboard.press('Control+Enter');
    const restored = steps(page).filter({ hasText: 'Lý do:' });
    await expect(restored).toContainText('Lý do: Đếm nhầm');
    await openVisit(page, exampleUnit);
    await openItem(page, '1.1');
    await expect(detail(page, '1.1').getByLabel('Nội dung')).toHaveValue('Chưa niêm yết 12 thủ tục');
  });

  await test.step('and it can be taken back', async () => {
    await line(page, '1.1').focus();
    await page.keyboard.press('Control+z');
    await expect(detail(page, '1.1').getByLabel('Nội dung')).toHaveValue('Chưa niêm yết 15 thủ tục');
  });
});

test('a colleague’s history is filtered by what is in the address', async ({ page }) => {
  await openFilledRound(page, { later: true });
  await page.goto(`${examplePlan}/history?table=items`);
  await expect(page.getByRole('combobox', { name: 'Loại bản ghi' })).toHaveValue('Mục kiểm tra');
  await expect(page.getByText('Ghi đồng thời').first()).toBeVisible();
  const all = await page.getByText(/^\d+ thao tác$/).innerText();
  await page.getByRole('combobox', { name: 'Cuộc kiểm tra' }).click();
  await page.getByRole('option', { name: /Chi cục Tiêu chuẩn/ }).click();
  await expect(page).toHaveURL(/visit=/);
  await expect(page.getByText(/^\d+ thao tác$/)).not.toHaveText(all);
  const some = await page.getByText(/^\d+ thao tác$/).innerText();
  await page.reload();
  await expect(page.getByText(/^\d+ thao tác$/)).toHaveText(some);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(page).not.toHaveURL(/table=|visit=/);
});
