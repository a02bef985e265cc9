import type { Locator, Page } from '@playwright/test';
import { attach, detail, grid, line, openItem, openVisit, recordFinding, write } from './support/checklist.ts';
import { chooseFile, exportRound, merge, mergeFile, preview, receipt, stateCode } from './support/exchange.ts';
import { photo } from './support/photo.ts';
import { exampleTitle, exampleUnit, openExample } from './support/rounds.ts';
import { expectSaved, follow, header, nameMyself, startOffline } from './support/shell.ts';
import { expect, test } from './support/test.ts';

test.use({ keepsApp: true });

const noteOfAn = 'Kế hoạch số 12/KH-QLKH ban hành ngày 08/01/2024, sớm hơn hạn.';
const noteOfBinh = 'Đã ban hành kế hoạch CCHC; chưa phân công người theo dõi.';
const figure = photo('bang-niem-yet.png', [40, 110, 180]);

const findings = [
  ['Cách làm hay', 'Niêm yết thủ tục bằng mã QR tại phòng tiếp dân.'],
  ['Tồn tại, hạn chế', 'Chưa ban hành báo cáo quý I đúng hạn.'],
  ['Khó khăn, vướng mắc', 'Máy quét hồ sơ đã hỏng từ tháng 3, chưa có kinh phí thay.'],
  ['Đề xuất, kiến nghị', 'Đề nghị Sở tập huấn ký số cho công chức mới.'],
] as const;

/** The sign in the header that leads to the conflicts; it is there only while there are some. */
const conflictSign = (page: Page) => header(page).getByRole('link', { name: '1 xung đột' });

/** What a card shows, without the words that tell ears where a difference begins and ends. */
const textOf = async (card: Locator): Promise<string> => ((await card.textContent()) ?? '').replaceAll(/khác: | \(hết phần khác\)/g, '');

test('two laptops without a network end with the same round, and nothing is lost', async ({ newLaptop }) => {
  test.setTimeout(180_000);
  const an = await newLaptop();
  const binh = await newLaptop();

  await test.step('both laptops get ready at the office and lose the network', async () => {
    await Promise.all([startOffline(an), startOffline(binh)]);
  });

  const planned = await test.step('An plans the round and exports it', async () => {
    await nameMyself(an, 'Nguyễn Văn An');
    await openExample(an);
    await follow(an, 'Tổ kiểm tra');
    await write(an.getByRole('textbox', { name: 'Thêm thành viên' }), 'Nguyễn Văn An');
    await expect(an.getByRole('list', { name: 'Thành viên Tổ kiểm tra' }).getByRole('button', { name: 'Xóa: Nguyễn Văn An' })).toBeVisible();
    await expectSaved(an);
    return exportRound(an);
  });

  await test.step('Bình sees what the file brings and merges it', async () => {
    await nameMyself(binh, 'Trần Thị Bình');
    await binh.getByRole('link', { name: /Mở tệp đồng nghiệp gửi/ }).click();
    await chooseFile(binh, planned);
    await expect(preview(binh).getByText(/^\d+ mới, 0 thay đổi, 0 xung đột, 0 giống$/)).toBeVisible();
    await expect(preview(binh).getByText('Tệp của Nguyễn Văn An', { exact: false })).toBeVisible();
    await expect(binh.getByRole('table', { name: 'Theo đơn vị' }).getByRole('row', { name: exampleUnit })).toBeVisible();
    await merge(binh);
    await expect(receipt(binh)).toContainText('Không có xung đột nào chờ xử lý.');
    await binh.getByRole('link', { name: 'Mở đợt kiểm tra' }).click();
    await expect(binh.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
    expect(await stateCode(binh)).toBe(await stateCode(an));
  });

  await test.step('Bình fills a visit on site', async () => {
    await openVisit(binh, exampleUnit);
    await grid(binh).locator('tr[aria-current]').focus();
    for (const key of ['1', '2', '3', '1', '4', '1', '1', '2', '1', '3']) {
      await binh.keyboard.press(key);
      await binh.keyboard.press('ArrowDown');
    }
    await expect(header(binh).getByText(/Đã lưu/)).toBeVisible();

    const first = await openItem(binh, '1.1');
    await write(first.getByLabel('Ghi chú'), noteOfBinh);
    for (const [kind, text] of findings) await recordFinding(first, kind, text);
    const good = first.getByRole('article', { name: 'Phát hiện: Cách làm hay' });
    await good.getByRole('button', { name: 'Chi tiết' }).click();
    await attach(binh, good, figure);
    await expect(good.getByRole('button', { name: `Xem ${figure.name}` })).toBeVisible();

    await binh.getByRole('navigation', { name: 'Lĩnh vực' }).getByRole('button', { name: /^3\. / }).click();
    const measured = await openItem(binh, '3.4');
    const boxes = measured.getByRole('group', { name: 'Số liệu' }).getByRole('textbox');
    await write(boxes.first(), '118');
    await write(boxes.last(), '125');
    await expect(measured.getByLabel('Tỷ lệ', { exact: true })).toHaveText('94,4 %');
  });

  await test.step('meanwhile An writes into the same note and assesses another item', async () => {
    await openVisit(an, exampleUnit);
    const first = await openItem(an, '1.1');
    await write(first.getByLabel('Ghi chú'), noteOfAn);
    await an.getByRole('navigation', { name: 'Lĩnh vực' }).getByRole('button', { name: /^2\. / }).click();
    const other = await openItem(an, '2.1');
    await other.getByRole('button', { name: 'Chưa đạt' }).click();
    await expect(line(an, '2.1')).toHaveAccessibleName(/Chưa đạt/);
    await expectSaved(an);
  });

  await test.step('they exchange files; each sees the one conflict, and both say the same', async () => {
    const ofAn = await exportRound(an);
    const ofBinh = await exportRound(binh);
    await mergeFile(an, ofBinh);
    await mergeFile(binh, ofAn);
    for (const page of [an, binh]) await expect(conflictSign(page)).toBeVisible();
    expect(await stateCode(an)).toBe(await stateCode(binh));

    await chooseFile(an, ofBinh);
    await expect(preview(an).getByText(/^0 mới, 0 thay đổi, /)).toBeVisible();
    await expect(preview(an)).toContainText('Mọi thứ trong tệp này đã có trên máy; không cần gộp.');
    await expect(an.getByRole('button', { name: 'Gộp vào máy này' })).toBeHidden();
    await an.getByRole('button', { name: 'Mở tệp khác' }).click();
  });

  await test.step('all that Bình recorded is on the laptop of An, with the photo', async () => {
    await openVisit(an, exampleUnit);
    const first = await openItem(an, '1.1');
    await expect(first.getByText('Mục này có xung đột chưa xử lý.')).toBeVisible();
    for (const [kind, text] of findings) {
      await expect(first.getByRole('article', { name: `Phát hiện: ${kind}` }).getByLabel('Nội dung')).toHaveValue(text);
    }
    await first.getByRole('button', { name: `Xem ${figure.name}` }).click();
    const picture = an.getByRole('dialog', { name: 'Xem minh chứng' }).getByRole('img', { name: figure.name });
    await expect(picture).toBeVisible();
    await expect.poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0))).toBe(64);
    await an.keyboard.press('Escape');
    await expect(line(an, '1.2')).toHaveAccessibleName(/Đạt một phần/);
    await an.getByRole('navigation', { name: 'Lĩnh vực' }).getByRole('button', { name: /^3\. / }).click();
    await expect(line(an, '3.4')).toHaveAccessibleName(/94,4\s%/);
  });

  const settled = await test.step('An settles the conflict and says why', async () => {
    await conflictSign(an).click();
    const card = an.getByRole('article', { name: 'Mục kiểm tra – Ghi chú' });
    for (const note of [noteOfAn, noteOfBinh]) await expect.poll(() => textOf(card)).toContain(note);
    await card.getByRole('button', { name: /^Giữ bản này: của tôi/ }).click();
    await card.getByLabel('Lý do').fill('Đã đối chiếu với văn bản gốc.');
    await card.getByRole('button', { name: /^Ghi quyết định/ }).click();
    await expect(an.getByText('Đã xử lý xong mọi xung đột')).toBeVisible();
    await expect(conflictSign(an)).toBeHidden();
    return exportRound(an);
  });

  await test.step('with that file the conflict is gone on the laptop of Bình too', async () => {
    await mergeFile(binh, settled);
    await expect(conflictSign(binh)).toBeHidden();
    expect(await stateCode(binh)).toBe(await stateCode(an));
    await openVisit(binh, exampleUnit);
    const first = await openItem(binh, '1.1');
    await expect(first.getByLabel('Ghi chú')).toHaveValue(noteOfAn);
    await binh.getByRole('navigation', { name: 'Lĩnh vực' }).getByRole('button', { name: /^2\. / }).click();
    await expect(line(binh, '2.1')).toHaveAccessibleName(/Chưa đạt/);
    // The work goes on where nobody has assessed anything yet.
    await expect(detail(binh, '2.2')).toBeVisible();
    // What lost is still in the history that the file carries.
    expect(settled.buffer.toString('utf8')).toContain(noteOfBinh);
  });
});
