import type { Page } from '@playwright/test';
import { detail, openItem, openVisit, recordFinding, write } from './support/checklist.ts';
import { exportRound } from './support/exchange.ts';
import { exampleUnit, openExample, startWithExample } from './support/rounds.ts';
import { expectSaved, follow, nameMyself } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const note = (page: Page) => page.getByRole('region', { name: 'Tình trạng biên bản' });
const codePattern = /^[A-Z2-7]{4}(-[A-Z2-7]{4}){4}$/;

/** Checks a code from paper on the overview of the visits and answers with what the dialog says. */
const checkCode = async (page: Page, code: string) => {
  await follow(page, 'Kiểm tra');
  await page.getByRole('button', { name: 'Đối chiếu mã trên biên bản…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Đối chiếu biên bản giấy với dữ liệu' });
  await dialog.getByRole('textbox', { name: 'Mã niêm phong' }).fill(code);
  await dialog.getByRole('button', { name: 'Đối chiếu' }).click();
  return dialog;
};

test('sealed minutes: signed, checked, edited with a reason, and the same told by another laptop from the file alone', async ({ page, newLaptop }) => {
  test.setTimeout(180_000);
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  const item = await openItem(page, '1.1');
  await recordFinding(item, 'Tồn tại, hạn chế', 'Niêm yết thủ tục chậm');

  await test.step('the question for the name takes its own room below the checklist', async () => {
    const strip = page.getByRole('region', { name: 'Anh/chị tên là gì?' });
    await expect(strip).toBeVisible();
    const [above, below] = [await detail(page, '1.1').boundingBox(), await strip.boundingBox()];
    expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual((below?.y ?? 0) + 1);
    await nameMyself(page, 'Trần Long Hà');
    await expect(strip).toBeHidden();
  });

  await test.step('signing seals', async () => {
    await page.getByRole('button', { name: 'Bắt đầu kiểm tra' }).click();
    await page.getByRole('button', { name: 'Đã ký biên bản' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ghi nhận đã ký biên bản và niêm phong' });
    await expect(dialog.getByText(/^Còn \d+ mục chưa có kết quả/)).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Người ký biên bản' }).fill('Trần Long Hà, Tổ trưởng\nLê Văn Bảy, Trưởng phòng');
    await expect(dialog.getByRole('button', { name: 'Ghi nhận đã ký' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Lý do kết thúc khi còn chỗ cần sửa' }).fill('Các mục còn lại kiểm tra qua hồ sơ');
    await dialog.getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await expect(note(page)).toContainText('Nội dung khớp, chưa sửa gì sau khi ký.');
  });

  await test.step('then the visit is for reading only, and says how to go on', async () => {
    await expect(item.getByRole('button', { name: /^Đạt/ }).first()).toBeDisabled();
    await expect(item.getByRole('textbox', { name: 'Ghi chú' })).not.toBeEditable();
    await expect(item.getByRole('button', { name: 'Ghi: Tồn tại, hạn chế' })).toHaveCount(0);
    await page.getByRole('grid', { name: 'Các mục kiểm tra' }).locator('tr[aria-current]').focus();
    await page.keyboard.press('1');
    await expect(page.getByRole('alert').filter({ hasText: 'Biên bản đã ký và niêm phong' })).toBeVisible();
    await expect(note(page)).toContainText('Nội dung khớp');
  });

  const code = await test.step('the tab of the seal has code and QR code', async () => {
    await note(page).getByRole('link', { name: 'Xem niêm phong' }).click();
    const seal = page.getByRole('article', { name: 'Mã niêm phong' });
    await expect(seal.getByRole('img', { name: 'Mã QR của niêm phong, in cùng biên bản' })).toBeVisible();
    await expect(seal).toContainText('Lê Văn Bảy, Trưởng phòng');
    return seal.getByText(codePattern).innerText();
  });

  await test.step('the code from paper agrees', async () => {
    const dialog = await checkCode(page, code.toLowerCase().replaceAll('-', ' '));
    await expect(dialog.getByText('Khớp: nội dung đúng như khi ký')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    const none = await checkCode(page, 'AAAA-BBBB-CCCC-DDDD-EEEE');
    await expect(none.getByText(/Không có niêm phong nào trong đợt này mang mã đó/)).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('an edit after signing asks for its reason once and is counted', async () => {
    await openVisit(page, exampleUnit);
    await note(page).getByRole('button', { name: 'Sửa sau khi ký…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sửa sau khi ký biên bản' });
    await expect(dialog.getByRole('button', { name: 'Bắt đầu sửa' })).toBeDisabled();
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('Biên bản giấy ghi rõ hai tuần');
    await dialog.getByRole('button', { name: 'Bắt đầu sửa' }).click();
    await expect(note(page)).toContainText('Đang sửa sau khi ký. Lý do: Biên bản giấy ghi rõ hai tuần');
    const open = await openItem(page, '1.1');
    await write(open.getByRole('article', { name: 'Phát hiện: Tồn tại, hạn chế' }).getByLabel('Nội dung'), 'Niêm yết thủ tục chậm hai tuần');
    await expectSaved(page);
    await note(page).getByRole('button', { name: 'Kết thúc sửa' }).click();
    await expect(note(page)).toContainText('Đã sửa sau khi ký: 1 nội dung khác với biên bản đã niêm phong.');
    await expect(open.getByRole('textbox', { name: 'Ghi chú' })).not.toBeEditable();
  });

  const expectEdited = async (on: Page) => {
    const dialog = await checkCode(on, code);
    await expect(dialog.getByText('Đã sửa 1 nội dung sau khi ký')).toBeVisible();
    const change = dialog.getByRole('listitem').filter({ hasText: 'Sửa sau khi ký · Phát hiện' });
    await expect(change).toContainText('Lý do: Biên bản giấy ghi rõ hai tuần');
    await expect(change).toContainText('Trần Long Hà');
    await expect(change.getByRole('region', { name: 'Nội dung' })).toContainText('Niêm yết thủ tục chậm');
    await on.keyboard.press('Escape');
    await expect(on.getByRole('link', { name: 'Đã sửa sau khi ký: 1' })).toBeVisible();
  };
  await test.step('the check tells what was edited, by whom and why', () => expectEdited(page));

  const file = await exportRound(page);
  await test.step('another laptop knows the file by its signature after one comparison, and says the same of the seal', async () => {
    const other = await newLaptop();
    await other.goto('.');
    await openExample(other);
    await page.goto('device');
    const key = await page.getByRole('region', { name: 'Mã chữ ký của máy này' }).getByText(codePattern).innerText();

    await follow(other, 'Trao đổi dữ liệu');
    const chooser = other.waitForEvent('filechooser');
    await other.getByRole('button', { name: 'Chọn tệp…' }).click();
    await (await chooser).setFiles(file);
    const signature = other.getByRole('region', { name: 'Chữ ký của tệp' });
    await expect(signature).toContainText('máy này chưa so mã khóa của Trần Long Hà');
    await expect(signature.getByText(key)).toBeVisible();
    await signature.getByRole('button', { name: 'Mã khớp, chấp nhận khóa này' }).click();
    await expect(signature).toContainText('Chữ ký đúng: tệp do Trần Long Hà xuất');
    await other.getByRole('button', { name: 'Gộp vào máy này' }).click();
    await expectEdited(other);

    await other.goto('device');
    await expect(other.getByRole('table', { name: 'Khóa của đồng nghiệp đã chấp nhận' })).toContainText('Trần Long Hà');
    await other.getByRole('button', { name: /^Thôi chấp nhận khóa của Trần Long Hà/ }).click();
    await other.getByRole('dialog').getByRole('button', { name: 'Thôi chấp nhận' }).click();
    await expect(other.getByText('Chưa chấp nhận khóa nào')).toBeVisible();
  });

  await test.step('signing again makes a second seal', async () => {
    await page.goto('.');
    await page.getByRole('link', { name: /Long An|cải cách hành chính/ }).first().click();
    await openVisit(page, exampleUnit);
    await note(page).getByRole('button', { name: 'Ký lại…' }).click();
    await page.getByRole('dialog', { name: 'Ghi nhận đã ký lại và niêm phong lần nữa' }).getByRole('button', { name: 'Ghi nhận đã ký' }).click();
    await expect(note(page)).toContainText('Nội dung khớp');
    await note(page).getByRole('link', { name: 'Xem niêm phong' }).click();
    await expect(page.getByRole('article', { name: 'Mã niêm phong' })).toHaveCount(2);
  });
});
