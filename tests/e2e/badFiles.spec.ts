import { truncateSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openVisit, openItem, recordFinding, write, type ChosenFile } from './support/checklist.ts';
import { chooseFile, exportRound, fileOf, merge, preview, stateCode } from './support/exchange.ts';
import { exampleTitle, exampleUnit, openExample, startWithExample } from './support/rounds.ts';
import { follow, nameMyself } from './support/shell.ts';
import { expect, test } from './support/test.ts';

/** A file that must be refused, and the words that say why. */
interface BadFile {
  readonly what: string;
  readonly content: string | Buffer;
  readonly title: string;
  readonly words: string | RegExp;
}

/** Replaces what must be there. */
const changed = (text: string, from: string | RegExp, to: string): string => {
  const result = text.replace(from, to);
  expect(result).not.toBe(text);
  return result;
};

const noise = Buffer.from(Array.from({ length: 50_000 }, (_, at) => (at * at * 31 + at) % 256));

const badFiles = (good: string): readonly BadFile[] => [
  { what: 'nothing', content: '', title: 'Tệp này rỗng', words: 'Tệp không chứa thay đổi nào.' },
  { what: 'a letter', content: 'Kính gửi anh An, tôi gửi tệp sau.', title: 'Đây không phải tệp dữ liệu', words: 'không theo định dạng JSON' },
  { what: 'junk', content: noise, title: 'Đây không phải tệp dữ liệu', words: 'dữ liệu nhị phân' },
  { what: 'JSON of another program', content: '{"name":"so-tay","items":[1,2]}', title: 'Tệp này của phần mềm khác', words: 'không phải tệp do Sổ Kiểm Tra xuất ra' },
  { what: 'half of a file', content: good.slice(0, good.length / 2), title: 'Tệp bị cắt cụt', words: 'kết thúc giữa chừng' },
  {
    what: 'a letter changed in the history',
    content: changed(good, /("changes": \[[^]*)Phòng Quản lý Khoa học/, '$1Phòng Quản lý Khoa hóc'),
    title: 'Tệp đã bị thay đổi hoặc hỏng',
    words: /thay đổi thứ \d+ trong danh sách/,
  },
  {
    what: 'a letter changed in the records',
    content: changed(good, '522/KH-SKHCN', '523/KH-SKHCN'),
    title: 'Tệp đã bị thay đổi hoặc hỏng',
    words: 'phần thông tin chung hoặc bảng dữ liệu',
  },
  { what: 'a newer version', content: changed(good, '"version": 1', '"version": 2'), title: 'Tệp do phiên bản mới hơn tạo ra', words: 'định dạng số 2' },
  { what: 'a forbidden key', content: changed(good, '{', '{"__proto__":{"isAdmin":true},'), title: 'Tệp chứa nội dung không an toàn', words: '__proto__' },
];

/** Opens a file that must be refused, reads why, and goes back to choosing. */
const expectRefusal = async (page: Page, file: Parameters<typeof chooseFile>[1], title: string, words: string | RegExp) => {
  await chooseFile(page, file);
  const fault = page.getByRole('region', { name: title, exact: true });
  await expect(fault).toContainText(words);
  await expect(fault).toContainText('Dữ liệu trên máy này vẫn nguyên như trước.');
  await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
};

/** A new round with nothing but its name, exported. */
const anotherRound = async (page: Page): Promise<ChosenFile> => {
  await page.goto('?new=1');
  await page.getByRole('dialog').getByRole('button', { name: 'Lập đợt kiểm tra' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Kiểm tra công tác cải cách hành chính năm \d{4}$/);
  return exportRound(page);
};

test('each bad file gets its own message and changes nothing', async ({ page, newLaptop }, info) => {
  await startWithExample(page);
  await nameMyself(page, 'Nguyễn Văn An');
  const good = await exportRound(page);
  const before = await stateCode(page);

  for (const { what, content, title, words } of badFiles(good.buffer.toString('utf8'))) {
    await test.step(what, () => expectRefusal(page, fileOf(content), title, words));
  }
  await test.step('more than 200 MB', async () => {
    const huge = info.outputPath('anh-chup.skt.json');
    writeFileSync(huge, '');
    truncateSync(huge, 201_000_000);
    await expectRefusal(page, huge, 'Tệp quá lớn', 'giới hạn là');
  });
  await test.step('a file of another round', async () => {
    const other = await newLaptop();
    await other.goto('.');
    await nameMyself(other, 'Trần Thị Bình');
    await chooseFile(page, await anotherRound(other));
    const fault = page.getByRole('region', { name: 'Tệp này thuộc đợt kiểm tra khác' });
    await expect(fault).toContainText('không phải đợt đang mở');
    await page.getByRole('button', { name: 'Mở như một đợt khác' }).click();
    await expect(preview(page)).toContainText('Đợt này chưa có trên máy');
    await page.getByRole('button', { name: 'Không gộp' }).click();
  });

  expect(await stateCode(page)).toBe(before);
  await follow(page, 'Các đợt kiểm tra');
  await expect(page.getByRole('article')).toHaveCount(1);
  expect(await page.evaluate(() => 'isAdmin' in {})).toBe(false);
});

test('HTML in texts is shown as text on the laptop that receives it', async ({ page, newLaptop }) => {
  const html = '<img src="x" onerror="document.title=1"><b>đậm</b>';
  await page.goto('.');
  await nameMyself(page, `An ${html}`);
  await openExample(page);
  await follow(page, 'Đơn vị');
  await page.getByRole('button', { name: `Sửa: ${exampleUnit}` }).click();
  await write(page.getByRole('list', { name: 'Danh bạ đơn vị' }).getByLabel('Tên đơn vị'), `${exampleUnit} ${html}`);
  await openVisit(page, `${exampleUnit} ${html}`);
  const item = await openItem(page, '1.1');
  await write(item.getByLabel('Ghi chú'), html);
  await recordFinding(item, 'Đề xuất, kiến nghị', html);
  const file = await exportRound(page);

  const other = await newLaptop();
  const expectNoElement = async () => expect(other.locator('img[src="x"], #root b')).toHaveCount(0);
  await other.goto('import');
  await chooseFile(other, file);
  await expect(preview(other)).toContainText(html);
  await expectNoElement();
  await merge(other);
  await other.getByRole('link', { name: 'Mở đợt kiểm tra' }).click();
  await expect(other.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
  await openVisit(other, `${exampleUnit} ${html}`);
  await expect(other).toHaveTitle(new RegExp(`^${exampleUnit} <img`));
  await expectNoElement();
  await follow(other, 'Sau kiểm tra');
  await expect(other.getByRole('heading', { level: 1, name: 'Sau kiểm tra' })).toBeVisible();
  await expect(other.getByRole('main')).toContainText(html);
  await expectNoElement();
});
