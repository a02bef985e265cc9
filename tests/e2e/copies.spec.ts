import { createRound, expectGuarded, filesInFolder, loseDatabase, putIntoFolder, withFolder, withoutFolders } from './support/copies.ts';
import { exportRound, fileOf, merge, preview } from './support/exchange.ts';
import { expectSaved, header, nameMyself } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const title = 'Kiểm tra cải cách hành chính năm 2025';
const office = 'Bộ phận thường trực';

test('copies go to a folder, a colleague’s file in it is offered, and a trial proves that a copy can be restored', async ({ newLaptop }) => {
  const [an, binh] = [await newLaptop(), await newLaptop()];
  await withFolder(an.context());
  await withFolder(binh.context());

  const copyOfAn = await test.step('An chooses a folder, and a copy appears at once', async () => {
    await an.goto('.');
    await nameMyself(an, 'Nguyễn Văn An');
    await createRound(an, title);
    await an.goto('device');
    const panel = an.getByRole('region', { name: 'Bản sao ngoài trình duyệt' });
    await expect(panel.getByText('Chưa chọn thư mục')).toBeVisible();
    await expect(header(an).getByRole('button', { name: 'Chưa có bản sao' })).toBeVisible();
    await panel.getByRole('button', { name: 'Chọn thư mục…' }).click();
    await expect(panel.getByRole('row', { name: title })).toContainText('Đủ mọi thay đổi');
    await expect(header(an).getByRole('button', { name: 'Chưa có bản sao' })).toBeHidden();
    const [copy] = await filesInFolder(an);
    expect(copy?.name).toMatch(/^kiem-tra-cai-cach-.*_nguyen-van-an_[a-z0-9]+_\d{4}-\d\d-\d\d_\d{6}\.skt\.json$/);
    return copy ?? { name: '', text: '' };
  });

  await test.step('what An writes next is in the next copy', async () => {
    await an.goBack();
    await an.getByLabel(office).fill('Thanh tra Sở');
    await an.getByLabel(office).blur();
    await expectSaved(an);
    await an.goto('device');
    const panel = an.getByRole('region', { name: 'Bản sao ngoài trình duyệt' });
    await expect(panel.getByRole('row', { name: title })).toContainText('chưa sao lưu');
    await panel.getByRole('button', { name: 'Sao lưu ngay' }).click();
    await expect(panel.getByRole('row', { name: title })).toContainText('Đủ mọi thay đổi');
    const files = await filesInFolder(an);
    expect(files).toHaveLength(2);
    expect(files.at(-1)?.text).toContain('Thanh tra Sở');
    const list = an.getByRole('table', { name: 'Các bản sao trong thư mục' });
    await expect(list.getByRole('row')).toHaveCount(3);
    await expect(list.getByRole('row').nth(1)).toContainText('Nguyễn Văn An');
  });

  await test.step('the trial restores the newest copy and remembers it', async () => {
    const panel = an.getByRole('region', { name: 'Thử khôi phục' });
    await expect(panel.getByText('Chưa lần nào thử khôi phục thành công.')).toBeVisible();
    await panel.getByRole('button', { name: 'Thử với bản sao mới nhất' }).click();
    await expect(panel.getByText('Bản sao khôi phục được')).toBeVisible();
    await expect(panel.getByText('Giống hệt dữ liệu đang dùng.')).toBeVisible();
    await expect(panel.getByText(/^Lần thử thành công gần nhất/)).toBeVisible();
  });

  await test.step('An’s file in Bình’s folder is offered, previewed, and merged only on Bình’s word', async () => {
    await binh.goto('device');
    await binh.getByRole('button', { name: 'Chọn thư mục…' }).click();
    await expect(binh.getByRole('region', { name: 'Bản sao ngoài trình duyệt' }).getByText('Đang dùng')).toBeVisible();
    await putIntoFolder(binh, copyOfAn);
    await binh.evaluate(() => window.dispatchEvent(new Event('focus')));
    const sign = header(binh).getByRole('button', { name: 'Có 1 tệp mới của đồng nghiệp' });
    await sign.click();
    await binh.getByRole('button', { name: `Mở ${copyOfAn.name}` }).last().click();
    await expect(preview(binh).getByText('Tệp của Nguyễn Văn An', { exact: false })).toBeVisible();
    await expect(sign).toBeHidden();
    await merge(binh);
    await binh.goto('.');
    await expect(binh.getByRole('article', { name: title })).toBeVisible();
  });
});

test('where folders cannot be opened, copies are downloads', async ({ page }) => {
  await withoutFolders(page.context());
  await createRound(page, title);
  await page.goto('device');
  const panel = page.getByRole('region', { name: 'Bản sao ngoài trình duyệt' });
  await expect(panel.getByText(/Trình duyệt này không ghi được vào thư mục/)).toBeVisible();
  await expect(panel.getByRole('row', { name: title })).toContainText('Chưa có bản sao');
  const download = page.waitForEvent('download');
  await panel.getByRole('button', { name: 'Tải bản sao xuống' }).click();
  expect((await download).suggestedFilename()).toMatch(/\.skt\.zip$/);
  await expect(panel.getByRole('row', { name: title })).toContainText('Đủ mọi thay đổi');
});

test('a database that is suddenly empty is noticed, and a file under a passphrase brings everything back', async ({ page }) => {
  await createRound(page, title);
  await page.getByLabel(office).fill('Thanh tra Sở');
  await page.getByLabel(office).blur();
  await expectSaved(page);
  const address = page.url();
  await nameMyself(page, 'Nguyễn Văn An');
  const file = await exportRound(page, 'bốn con trâu ăn cỏ');
  await expectGuarded(page, 2);
  await loseDatabase(page);

  await page.goto('.');
  await expect(page.getByRole('heading', { level: 1, name: 'Dữ liệu trên máy này bị thiếu so với trước' })).toBeVisible();
  await expect(page.getByRole('row', { name: title })).toContainText('0 thay đổi');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp bản sao…' }).click();
  await (await chooser).setFiles(fileOf('{"changes": [', 'hong.skt.json'));
  await expect(page.getByText(/^Không khôi phục được từ “hong.skt.json”/)).toBeVisible();
  const again = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp bản sao…' }).click();
  await (await again).setFiles(file);
  const locked = page.getByRole('region', { name: `Tệp “${file.name}” được khóa bằng mật khẩu` });
  await locked.getByLabel('Mật khẩu của tệp').fill('một con trâu');
  await locked.getByRole('button', { name: 'Mở tệp và khôi phục' }).click();
  await expect(locked.getByText(/^Mật khẩu không đúng/)).toBeVisible();
  await locked.getByLabel('Mật khẩu của tệp').fill('bốn con trâu ăn cỏ');
  await locked.getByRole('button', { name: 'Mở tệp và khôi phục' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đã có lại đủ dữ liệu' })).toBeVisible();
  await page.getByRole('button', { name: 'Mở Sổ Kiểm Tra' }).click();
  await expect(page.getByRole('article', { name: title })).toBeVisible();
  await page.goto(address);
  await expect(page.getByLabel(office)).toHaveValue('Thanh tra Sở');
});

test('without any copy one can go on, but only by saying so', async ({ page }) => {
  await createRound(page, title);
  await expectGuarded(page);
  await loseDatabase(page);
  await page.goto('.');
  const anyway = page.getByRole('button', { name: 'Tiếp tục với dữ liệu hiện có' });
  await expect(anyway).toBeDisabled();
  await page.getByRole('checkbox').check();
  await anyway.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ Kiểm Tra' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ Kiểm Tra' })).toBeVisible();
});

test('taking a round off this laptop is no loss', async ({ page }) => {
  await createRound(page, title);
  await expectGuarded(page);
  await page.goto('.');
  await page.getByRole('button', { name: /^Thao tác khác với/ }).click();
  await page.getByRole('menuitem', { name: 'Gỡ khỏi máy này…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Gỡ khỏi máy này' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ Kiểm Tra' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ Kiểm Tra' })).toBeVisible();
});

test('when the browser has no room left, the words stay in their field and it is said what to do', async ({ page, baseURL }) => {
  await createRound(page, title);
  await expectSaved(page);
  const devtools = await page.context().newCDPSession(page);
  const origin = new URL(baseURL ?? '').origin;
  await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  // Chromium asks about the quota only after half a minute; until then it lets small writes pass on the last answer.
  await page.waitForTimeout(35_000);
  const words = 'Văn phòng Sở và Thanh tra Sở';
  await page.getByLabel(office).fill(words);
  await page.getByLabel(office).blur();
  await expect(header(page).getByRole('button', { name: 'Chưa lưu được' })).toBeVisible();
  await expect(page.getByLabel(office)).toHaveValue(words);
  await header(page).getByRole('button', { name: 'Chưa lưu được' }).click();
  await expect(page.getByText(/Trình duyệt đã hết chỗ lưu trên máy này/)).toBeVisible();
  await devtools.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: 'Lưu lại' }).click();
  await expectSaved(page);
  await page.reload();
  await expect(page.getByLabel(office)).toHaveValue(words);
});
