import type { Locator, Page } from '@playwright/test';
import { openItem, openVisit, recordFinding, write, type ChosenFile } from './support/checklist.ts';
import { chooseFile, exportRound, fileOf, merge, preview, receipt } from './support/exchange.ts';
import { exampleUnit, openExample } from './support/rounds.ts';
import { expectSaved, follow, header, nameMyself, notice, startOffline } from './support/shell.ts';
import { expect, test } from './support/test.ts';

test.use({ keepsApp: true });

const note = 'Kế hoạch số 12/KH-QLKH ban hành ngày 08/01/2024.';
const finding = 'Chưa niêm yết thủ tục hành chính tại bộ phận một cửa.';

const chooseFiles = async (page: Page, files: readonly ChosenFile[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Chọn tệp…' }).click();
  await (await chooser).setFiles([...files]);
};

/** Lets a file go over the window, as from the file manager. */
const dropOnWindow = (page: Page, { name, buffer }: ChosenFile): Promise<void> =>
  page.evaluate(
    ([fileName, text]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], fileName, { type: 'application/json' }));
      document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    [name, buffer.toString('utf8')] as const,
  );

/** Sends a file to the app as another app of the system would. */
const share = (page: Page, { name, buffer }: ChosenFile): Promise<string> =>
  page.evaluate(
    async ([fileName, text]) => {
      const body = new FormData();
      body.append('files', new File([text], fileName, { type: 'application/json' }));
      const { scope } = await navigator.serviceWorker.ready;
      const answer = await fetch(new URL('shared-files', scope), { method: 'POST', body, redirect: 'manual' });
      return answer.type;
    },
    [name, buffer.toString('utf8')] as const,
  );

const findingsOf = async (page: Page): Promise<Locator> => {
  await openVisit(page, exampleUnit);
  const item = await openItem(page, '1.1');
  await expect(item.getByLabel('Ghi chú')).toHaveValue(note);
  return item.getByRole('article', { name: 'Phát hiện: Tồn tại, hạn chế' });
};

test('two files, one part left for later, the receipt on paper, and the import taken back', async ({ newLaptop }, info) => {
  test.setTimeout(240_000);
  const an = await newLaptop();
  const binh = await newLaptop();

  const ofAn = await test.step('An plans; Bình takes the round; An goes on', async () => {
    await Promise.all([startOffline(an), startOffline(binh)]);
    await nameMyself(an, 'Nguyễn Văn An');
    await nameMyself(binh, 'Trần Thị Bình');
    await openExample(an);
    const planned = await exportRound(an);
    await binh.getByRole('link', { name: /Mở tệp đồng nghiệp gửi/ }).click();
    await chooseFile(binh, planned);
    await merge(binh);
    await expect(receipt(binh)).toContainText('hãy gỡ đợt khỏi máy');
    await binh.getByRole('link', { name: 'Mở đợt kiểm tra' }).click();
    await openVisit(an, exampleUnit);
    const item = await openItem(an, '1.1');
    await write(item.getByLabel('Ghi chú'), note);
    await recordFinding(item, 'Tồn tại, hạn chế', finding);
    await expectSaved(an);
    return exportRound(an);
  });

  await test.step('Bình chooses two files; of the first he leaves the findings for later', async () => {
    await follow(binh, 'Trao đổi dữ liệu');
    await chooseFiles(binh, [ofAn, fileOf('{"format":', 'hong.skt.json')]);
    await expect(binh.getByText('Tệp 1/2')).toBeVisible();
    await expect(preview(binh).getByText(/^\d+ mới, \d+ thay đổi, 0 xung đột, \d+ giống$/)).toBeVisible();
    const kinds = binh.getByRole('table', { name: 'Theo loại nội dung' });
    await expect(kinds.getByRole('columnheader', { name: 'Cả hai cùng sửa' })).toBeVisible();
    await kinds.getByRole('checkbox', { name: 'Gộp: Phát hiện' }).uncheck();
    await expect(preview(binh)).toContainText(/để lại \d+ thay đổi trong tệp cho lần sau/);
    await binh.screenshot({ path: info.outputPath('preview.png'), fullPage: true });
    await binh.getByRole('button', { name: 'Gộp phần đã chọn' }).click();
    await expect(receipt(binh)).toContainText(/để lại \d+ trong tệp/);
  });

  await test.step('the second file is broken; the list says what became of each', async () => {
    await binh.getByRole('button', { name: 'Tệp tiếp theo' }).click();
    await expect(binh.getByRole('region', { name: 'Tệp bị cắt cụt' })).toBeVisible();
    await binh.getByRole('button', { name: 'Kết quả với từng tệp' }).click();
    await expect(binh.getByRole('row', { name: /hong\.skt\.json Không gộp được/ })).toBeVisible();
    await expect(binh.getByRole('row', { name: new RegExp(`${ofAn.name} Đã gộp`) })).toBeVisible();
    await binh.getByRole('button', { name: 'Mở tệp khác' }).click();
    await expect(await findingsOf(binh)).toHaveCount(0);
  });

  await test.step('the file is opened again, let go on another page: the rest is new', async () => {
    await dropOnWindow(binh, ofAn);
    await expect(preview(binh).getByText(/^1 mới, 0 thay đổi, 0 xung đột, \d+ giống$/)).toBeVisible();
    await merge(binh);
    await binh.getByRole('button', { name: 'Mở tệp khác' }).click();
    await expect(await findingsOf(binh)).toHaveCount(1);
  });

  await test.step('both imports are in the list; on paper there is the receipt and nothing else', async () => {
    await follow(binh, 'Trao đổi dữ liệu');
    const list = binh.getByRole('table', { name: 'Các lần nhập vào máy này' });
    await expect(list.getByRole('button', { name: /^Biên nhận: / })).toHaveCount(3);
    await list.getByRole('button', { name: `Biên nhận: ${ofAn.name}` }).first().click();
    await expect(binh.getByText('Người gộp', { exact: true })).toBeVisible();
    await expect(header(binh)).toBeVisible();
    await binh.screenshot({ path: info.outputPath('receipt.png'), fullPage: true });
    await binh.emulateMedia({ media: 'print' });
    await expect(header(binh)).toBeHidden();
    await expect(binh.getByRole('button', { name: 'In biên nhận' })).toBeHidden();
    await expect(binh.getByText('Biên nhận gộp dữ liệu').last()).toBeVisible();
    await expect(binh.getByText('Người gộp ký, ghi rõ họ tên')).toBeVisible();
    await binh.screenshot({ path: info.outputPath('paper.png'), fullPage: true });
    await binh.emulateMedia({ media: 'screen' });
  });

  await test.step('the import is taken back, and done again', async () => {
    await binh.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
    const dialog = binh.getByRole('dialog', { name: 'Hoàn tác lần nhập này?' });
    await expect(dialog).toContainText('1 nội dung do lần nhập này tạo ra sẽ bị xóa.');
    await binh.screenshot({ path: info.outputPath('dialog.png') });
    await dialog.getByRole('button', { name: 'Hoàn tác lần nhập này' }).click();
    await expect(notice(binh, 'Đã hoàn tác lần nhập.')).toBeVisible();
    await expect(binh.getByRole('button', { name: 'Làm lại lần nhập này' })).toBeVisible();
    await expect(await findingsOf(binh)).toHaveCount(0);

    await follow(binh, 'Trao đổi dữ liệu');
    await expect(binh.getByText('Đã hoàn tác', { exact: true })).toBeVisible();
    await binh.getByRole('button', { name: `Biên nhận: ${ofAn.name}` }).first().click();
    await binh.getByRole('button', { name: 'Làm lại lần nhập này' }).click();
    await binh.getByRole('dialog').getByRole('button', { name: 'Làm lại lần nhập này' }).click();
    await expect(notice(binh, 'Đã làm lại lần nhập.')).toBeVisible();
    await expect(await findingsOf(binh)).toHaveCount(1);
  });

  await test.step('a file that another app shares is previewed, without a network', async () => {
    expect(await share(binh, ofAn)).toBe('opaqueredirect');
    await binh.reload();
    await expect(preview(binh)).toContainText('Mọi thứ trong tệp này đã có trên máy; không cần gộp.');
  });
});
