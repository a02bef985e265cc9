import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
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

/** The file as somebody saves it who put other words in the place of some. */
const editedInWord = (docx: Uint8Array, from: string, to: string): Buffer => {
  const parts = unzipSync(docx);
  const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(body).toContain(from);
  return Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(body.replace(from, to)) }));
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

  await test.step('a template of the office makes the minutes; one with a wrong tag is not taken in', async () => {
    await page.getByRole('link', { name: 'Danh sách văn bản' }).click();
    await page.getByRole('link', { name: 'Mẫu của cơ quan' }).click();
    const parts = unzipSync(await bytesOf(await downloaded(page, 'Tải mẫu khởi đầu')));
    const withText = (text: string) => ({
      name: 'Biên bản của Sở.docx',
      mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      buffer: Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('{ten_loai}', text)) })),
    });
    const choose = (file: ReturnType<typeof withText>) => page.locator('input[type=file]').setInputFiles(file);
    await choose(withText('{ten_loaii}'));
    await expect(page.getByText('Không có thẻ {ten_loaii}. Có phải là {ten_loai}?')).toBeVisible();
    await choose(withText('MẪU RIÊNG – {ten_loai}'));
    await page.getByRole('button', { name: 'Nhận và dùng mẫu này' }).click();
    await expect(page.getByRole('switch', { name: 'Dùng mẫu “Biên bản của Sở” thay cho mẫu dựng sẵn' })).toBeChecked();
    await page.getByRole('link', { name: 'Danh sách văn bản' }).click();
    await page.getByRole('link', { name: new RegExp(`^Biên bản kiểm tra, ${exampleUnit}`) }).click();
    await expect(page.getByText('Tệp .docx lập theo mẫu của cơ quan: “Biên bản của Sở”.')).toBeVisible();
    const words = wordsOf(await bytesOf(await downloaded(page, 'Tải tệp .docx')));
    expect(words).toContain('MẪU RIÊNG – BIÊN BẢN');
    expect(words).toContain(shortcoming);
  });

  await test.step('all documents of a visit at once', async () => {
    await page.getByRole('link', { name: 'Danh sách văn bản' }).click();
    const zip = await downloaded(page, new RegExp(`^Lập mọi văn bản của ${exampleUnit}`));
    const files = unzipSync(await bytesOf(zip));
    expect(Object.keys(files).length).toBe(6);
    for (const file of Object.values(files)) expect(wordsOf(file).length).toBeGreaterThan(500);
  });
});

test('what was edited in Word stays when the document is made again, and goes into the finding', async ({ page }) => {
  await startOffline(page);
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  await recordFinding(await openItem(page, '1.1'), 'Tồn tại, hạn chế', 'Có 12 hồ sơ quá hạn chưa có văn bản xin lỗi.');
  await expectSaved(page);
  await follow(page, 'Văn bản');
  await page.getByRole('link', { name: new RegExp(`^Biên bản kiểm tra, ${exampleUnit}`) }).click();
  const edits = page.getByRole('region', { name: 'Sửa tay trong Word' });
  const readBack = async (from: string, to: string) => {
    const docx = await bytesOf(await downloaded(page, 'Tải tệp .docx'));
    await edits.locator('input[type=file]').setInputFiles({ name: 'bien-ban.docx', mimeType: '', buffer: editedInWord(docx, from, to) });
    await expect(edits.getByRole('heading', { name: '1 chỗ sửa trong tệp “bien-ban.docx”' })).toBeVisible();
  };

  await test.step('a file edited in Word is shown word by word, and nothing is taken before one says so', async () => {
    await readBack('quá hạn chưa có', 'trễ hạn, đơn vị chưa có');
    await expect(edits).toContainText('trễ');
    await edits.getByRole('button', { name: 'Hủy' }).click();
    await expect(edits.getByText('Chưa có chỗ nào sửa tay.')).toBeVisible();
    expect(wordsOf(await bytesOf(await downloaded(page, 'Tải tệp .docx')))).toContain('12 hồ sơ quá hạn chưa có');
  });

  await test.step('taken in, it stands in the document made again, and goes from there into the finding', async () => {
    await readBack('quá hạn chưa có', 'trễ hạn, đơn vị chưa có');
    await edits.getByRole('button', { name: 'Nhận 1 chỗ sửa' }).click();
    await expect(edits.getByText('Đang dùng')).toBeVisible();
    expect(wordsOf(await bytesOf(await downloaded(page, 'Tải tệp .docx')))).toContain('Có 12 hồ sơ trễ hạn, đơn vị chưa có văn bản xin lỗi.');
    await edits.getByRole('button', { name: /^Đưa vào phát hiện/ }).click();
    await expect(edits.getByText('Chưa có chỗ nào sửa tay.')).toBeVisible();
    await expectSaved(page);
    expect(wordsOf(await bytesOf(await downloaded(page, 'Tải tệp .docx')))).toContain('Có 12 hồ sơ trễ hạn, đơn vị chưa có văn bản xin lỗi.');
  });
});
