import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import type { ChosenFile } from './checklist.ts';
import { follow } from './shell.ts';

const FILE = { mimeType: 'application/json' } as const;

/** Exports the open round, under a passphrase where one is given, and answers with the file that the browser saved. */
export const exportRound = async (page: Page, passphrase = ''): Promise<ChosenFile> => {
  await follow(page, 'Trao đổi dữ liệu');
  if (passphrase !== '') {
    await page.getByRole('checkbox', { name: 'Bảo vệ tệp bằng mật khẩu' }).check();
    await page.getByLabel('Mật khẩu của tệp').fill(passphrase);
    await page.getByLabel('Nhập lại mật khẩu').fill(passphrase);
  }
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất tệp', exact: true }).click();
  const file = await download;
  await expect(page.getByRole('region', { name: 'Xuất tệp để gửi' }).getByText(`Đã xuất ${file.suggestedFilename()}`)).toBeVisible();
  return { ...FILE, name: file.suggestedFilename(), buffer: await readFile(await file.path()) };
};

/** A file with a text of the test's own. */
export const fileOf = (content: string | Buffer, name = 'tep-thu.skt.json'): ChosenFile => ({ ...FILE, name, buffer: Buffer.from(content) });

/** Chooses a file, its content or its path, on the page that is open: the exchange page of a round, or „Mở tệp“. */
export const chooseFile = async (page: Page, file: ChosenFile | string): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await (await chooser).setFiles(file);
};

/** What the file would do: „3 mới, 0 thay đổi, …“. */
export const preview = (page: Page): Locator => page.getByRole('region', { name: 'Xem trước' }).first();

/** What the merge has done. */
export const receipt = (page: Page): Locator => page.getByRole('region', { name: 'Đã gộp vào máy này' }).first();

/** Merges what the preview shows. */
export const merge = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Gộp vào máy này' }).click();
  await expect(receipt(page)).toBeVisible();
};

/** Opens a colleague's file on the exchange page of the round and merges it. */
export const mergeFile = async (page: Page, file: ChosenFile | string): Promise<void> => {
  await follow(page, 'Trao đổi dữ liệu');
  await chooseFile(page, file);
  await expect(preview(page)).toBeVisible();
  await merge(page);
  await page.getByRole('button', { name: 'Mở tệp khác' }).click();
};

/** The code by which two people compare their laptops, from the exchange page of the open round. */
export const stateCode = async (page: Page): Promise<string> => {
  await follow(page, 'Trao đổi dữ liệu');
  const code = page.getByRole('region', { name: 'Mã so sánh' }).getByText(/^[A-Z2-7]{4}-[A-Z2-7]{4}-[A-Z2-7]{4}$/);
  await expect(code).toBeVisible();
  return code.innerText();
};
