import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from '@playwright/test';
import { openItem, openVisit, recordFinding, write } from './support/checklist.ts';
import { exampleUnit, startWithExample } from './support/rounds.ts';
import { expectSaved, follow, startOffline } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const shortcoming = 'Hai hồ sơ quá hạn chưa có văn bản xin lỗi <&> “tổ chức, cá nhân”.';
const practice = 'Dán mã QR hướng dẫn nộp hồ sơ tại bộ phận một cửa.';

const bytesOf = async (download: Download): Promise<Uint8Array> => new Uint8Array(await readFile(await download.path()));

/** What a .docx says, paragraph by paragraph. */
const wordsOf = (docx: Uint8Array): string => {
  const body = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
  return body
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
};

const downloaded = async (page: Page, button: string | RegExp): Promise<Download> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return coming;
};

test.use({ keepsApp: true });

test('what was found is in the minutes and in the notice, offline; a kept copy opens again, and says when the data went on', async ({ page }) => {
  await startOffline(page);
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  await recordFinding(await openItem(page, '1.1'), 'Tồn tại, hạn chế', shortcoming);
  await recordFinding(await openItem(page, '1.2'), 'Cách làm hay', practice);
  await expectSaved(page);

  await test.step('the minutes hold everything, and the file says so too', async () => {
    await follow(page, 'Văn bản');
    await page.getByRole('link', { name: new RegExp(`^Biên bản kiểm tra, ${exampleUnit}`) }).click();
    await expect(page.getByText('1 cách làm hay, 1 tồn tại: đủ.')).toBeVisible();
    await expect(page.getByText(shortcoming).first()).toBeVisible();
    const file = await downloaded(page, 'Tải tệp .docx');
    const words = wordsOf(await bytesOf(file));
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(words).toContain('Độc lập - Tự do - Hạnh phúc');
    expect(words).toContain('BIÊN BẢN');
    expect(words).toContain(shortcoming);
    expect(words).toContain(practice);
  });

  await test.step('number and signer are typed once and stand in the file', async () => {
    await page.getByRole('link', { name: 'Danh sách văn bản' }).click();
    await page.getByRole('link', { name: new RegExp(`^Thông báo kết luận kiểm tra, ${exampleUnit}`) }).click();
    await write(page.getByLabel('Số, ký hiệu'), '15/TB-SKHCN');
    await write(page.getByRole('group', { name: 'Người ký' }).getByLabel('Họ và tên'), 'Nguyễn Văn A');
    await expectSaved(page);
    const words = wordsOf(await bytesOf(await downloaded(page, 'Tải tệp .docx')));
    expect(words).toContain('15/TB-SKHCN');
    expect(words).toContain('Nguyễn Văn A');
    expect(words).toContain(shortcoming);
  });

  await test.step('a kept copy is the file that was handed over', async () => {
    await page.getByRole('button', { name: 'Lưu một bản' }).click();
    const kept = page.getByRole('region', { name: 'Bản đã lưu' });
    await expect(kept.getByText('Dữ liệu chưa đổi từ khi lưu')).toBeVisible();
    await write(page.getByRole('group', { name: 'Người ký' }).getByLabel('Họ và tên'), 'Trần Thị B');
    await expect(kept.getByText('Dữ liệu đã đổi từ khi lưu')).toBeVisible();
    const again = wordsOf(await bytesOf(await downloaded(page, /^Mở lại bản lưu lúc/)));
    expect(again).toContain('Nguyễn Văn A');
    expect(again).not.toContain('Trần Thị B');
  });

  await test.step('all documents of a visit at once', async () => {
    await page.getByRole('link', { name: 'Danh sách văn bản' }).click();
    const zip = await downloaded(page, new RegExp(`^Lập mọi văn bản của ${exampleUnit}`));
    const files = unzipSync(await bytesOf(zip));
    expect(Object.keys(files).length).toBe(6);
    for (const file of Object.values(files)) expect(wordsOf(file).length).toBeGreaterThan(500);
  });
});
