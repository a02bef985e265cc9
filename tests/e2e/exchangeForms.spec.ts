import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { attach, openItem, openVisit, recordFinding, type ChosenFile } from './support/checklist.ts';
import { chooseFile, merge, preview, stateCode } from './support/exchange.ts';
import { photo } from './support/photo.ts';
import { exampleUnit, startWithExample } from './support/rounds.ts';
import { follow, nameMyself } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const passphrase = 'bốn con trâu ăn cỏ';

/** What the browser saved when the button was pressed. */
const exported = async (page: Page): Promise<ChosenFile> => {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất tệp', exact: true }).click();
  const file = await download;
  return { mimeType: 'application/octet-stream', name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
};

test('a visit goes as a zip under a passphrase, and opens with it on another laptop', async ({ page, newLaptop }) => {
  await startWithExample(page);
  await nameMyself(page, 'Nguyễn Văn An');
  await openVisit(page, exampleUnit);
  const item = await openItem(page, '1.1');
  await attach(page, item, photo('bang-niem-yet.png', [40, 110, 180]));
  await expect(item.getByRole('button', { name: 'Xem bang-niem-yet.png' })).toBeVisible();
  await recordFinding(item, 'Cách làm hay', 'Niêm yết thủ tục bằng mã QR.');

  await follow(page, 'Trao đổi dữ liệu');
  await page.getByLabel('Phạm vi').selectOption('Một cuộc kiểm tra');
  const chosen = page.getByLabel('Cuộc kiểm tra', { exact: true });
  const label = (await chosen.getByRole('option').allInnerTexts()).find((text) => text.startsWith(exampleUnit));
  await chosen.selectOption(label ?? '');
  await page.getByRole('radio', { name: /tệp nén/ }).check();
  await page.getByRole('checkbox', { name: 'Bảo vệ tệp bằng mật khẩu' }).check();
  await page.getByLabel('Mật khẩu của tệp').fill(passphrase);
  await page.getByLabel('Nhập lại mật khẩu').fill(passphrase);
  await expect(page.getByText('1 ảnh và tệp minh chứng', { exact: false })).toBeVisible();
  const file = await exported(page);
  expect(file.name).toMatch(/^kiem-tra-.*_phong-[a-z-]+_nguyen-van-an_\d{4}-\d\d-\d\d_\d{4}\.skt\.enc$/);
  expect(file.buffer.toString('latin1')).not.toContain('bundle.json');

  const other = await newLaptop();
  await other.goto('import');
  await chooseFile(other, file);
  await expect(other.getByRole('region', { name: 'Tệp được bảo vệ bằng mật khẩu' })).toBeVisible();
  await other.getByLabel('Mật khẩu của tệp').fill('một con trâu');
  await other.getByRole('button', { name: 'Mở tệp', exact: true }).click();
  await expect(other.getByRole('region', { name: 'Mật khẩu không đúng' })).toContainText('vẫn nguyên như trước');
  await other.getByLabel('Mật khẩu của tệp').fill(passphrase);
  await other.getByRole('button', { name: 'Mở tệp', exact: true }).click();
  await expect(preview(other)).toContainText('Kèm 1 ảnh');
  await merge(other);
  await other.getByRole('link', { name: 'Mở đợt kiểm tra' }).click();
  await openVisit(other, exampleUnit);
  await expect((await openItem(other, '1.1')).getByRole('button', { name: 'Xem bang-niem-yet.png' })).toBeVisible();

  await page.reload();
  await expect(page.getByText(/^Lần xuất gần nhất: .*\.skt\.enc$/)).toBeVisible();
  expect(await stateCode(other)).toBe(await stateCode(page));
});
