import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openItem, openVisit, recordFinding } from './support/checklist.ts';
import { exampleUnit, startWithExample } from './support/rounds.ts';
import { expectSaved, follow } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const shortcoming = 'Hai hồ sơ quá hạn chưa có văn bản xin lỗi <&>.';
const measure = 'Gửi văn bản xin lỗi, hẹn lại ngày trả kết quả.';

test('a unit answers in a file of its own from the disk, without a network, by the keyboard; the team takes it over', async ({ page, newLaptop }) => {
  await startWithExample(page);
  await openVisit(page, exampleUnit);
  await recordFinding(await openItem(page, '1.1'), 'Tồn tại, hạn chế', shortcoming);
  await expectSaved(page);
  await follow(page, 'Sau kiểm tra');
  await page.getByRole('link', { name: 'Ý kiến của đơn vị', exact: true }).click();
  const forms = page.waitForEvent('download');
  await page.getByRole('button', { name: `Tải phiếu cho ${exampleUnit}` }).click();
  const form = await forms;
  const folder = await mkdtemp(path.join(tmpdir(), 'phieu-'));
  try {
    const onDisk = path.join(folder, form.suggestedFilename());
    await form.saveAs(onDisk);

    // At the unit: another browser, no network, the file from the disk.
    const unit = await newLaptop();
    await unit.context().setOffline(true);
    const asked: string[] = [];
    unit.on('request', (request) => asked.push(request.url()));
    await unit.goto(pathToFileURL(onDisk).href);
    const card = unit.getByRole('group').filter({ hasText: shortcoming });
    await card.getByLabel('Ý kiến của đơn vị').focus();
    const { keyboard } = unit;
    await keyboard.type('Nhất trí với Tổ kiểm tra.');
    await keyboard.press('Tab');
    await keyboard.type(measure);
    await keyboard.press('Tab');
    await keyboard.type('Trưởng phòng');
    await keyboard.press('Tab');
    await keyboard.type('31/2/2026');
    await keyboard.press('Tab');
    await expect(card.getByRole('alert')).toContainText('Ngày chưa đúng');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Control+A');
    await keyboard.type('30/5/2026');
    await expect(unit.getByRole('status')).toContainText('Đã tự lưu');
    // Kept by itself (the sign may still tell of the field before), what was typed is there again.
    await expect.poll(() => unit.evaluate(() => Object.values(localStorage).join())).toContain('30/5/2026');
    await unit.reload();
    await expect(card.getByLabel('Thời hạn hoàn thành')).toHaveValue('30/5/2026');
    await unit.getByLabel('Họ và tên').focus();
    await keyboard.press('Tab');
    await keyboard.press('Tab');
    await expect(unit.getByRole('button', { name: 'Lưu tệp trả lời' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(unit.getByLabel('Họ và tên')).toBeFocused();
    await keyboard.type('Trần Thị B');
    await keyboard.press('Tab');
    await keyboard.type('Trưởng phòng');
    await keyboard.press('Tab');
    const saving = unit.waitForEvent('download');
    await keyboard.press('Enter');
    const answers = await saving;
    await expect(unit.getByRole('status')).toContainText('1 nội dung trả lời');
    expect(asked.filter((url) => !/^(?:file|blob):/.test(url))).toEqual([]);
    const [buffer, name] = [await readFile(await answers.path()), answers.suggestedFilename()];

    // Back at the team.
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Chọn tệp trả lời…' }).click();
    await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
    await expect(page.getByRole('region', { name: `Tệp trả lời của ${exampleUnit}` })).toContainText('Người trả lời: Trần Thị B, Trưởng phòng');
    await page.getByRole('button', { name: 'Nhập 1 nội dung' }).click();
    const answer = page.getByRole('article').filter({ hasText: shortcoming });
    await expect(answer).toContainText('Nhất trí với Tổ kiểm tra.');
    await answer.getByRole('button', { name: /^Tiếp thu/ }).click();
    await expect(page.getByText('Đã quyết định (1)')).toBeVisible();
    await follow(page, 'Sau kiểm tra');
    await page.getByRole('tab', { name: /^Biện pháp khắc phục/ }).click();
    const row = page.getByRole('grid').getByRole('row', { name: measure });
    await expect(row).toContainText('30/05/2026');
    await expect(row).toContainText(exampleUnit);
  } finally {
    await rm(folder, { recursive: true });
  }
});
