import type { Locator, Page } from '@playwright/test';
import { allItemsFile, allItemsRound } from './support/allItemsRound.ts';
import { detail, grid, line } from './support/checklist.ts';
import { chooseFile, merge } from './support/exchange.ts';
import { photo } from './support/photo.ts';
import { expectSaved } from './support/shell.ts';
import { expect, test } from './support/test.ts';

/** Goes somewhere by the palette: types a part of its name, without marks, and takes the first that fits. */
const goTo = async (page: Page, typed: string, first: string | RegExp): Promise<void> => {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Đi tới' });
  await expect(field).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option').first()).toHaveText(first);
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
};

/** Presses Tab until something has the focus; a person would too. */
const tabTo = async (page: Page, target: Locator, limit = 60): Promise<void> => {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < limit; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
};

/** Reaches a button by Tab and presses it. */
const press = async (page: Page, name: string | RegExp, within: Page | Locator = page): Promise<void> => {
  await tabTo(page, within.getByRole('button', { name }).last());
  await page.keyboard.press('Enter');
};

/** Puts a text where Ctrl+V takes it from, as copying in Excel does, and pastes it. */
const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('Control+v');
};

/** Types as an input method does (Telex): the letters are composed, and then the word is put in. */
const compose = async (page: Page, letters: readonly string[], word: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  for (const text of letters) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: word });
  await session.detach();
};

/** A key that an input method holds back while it composes: to the page it is „Process“, 229. */
const heldKey = async (page: Page, code: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  for (const type of ['rawKeyDown', 'keyUp'] as const) await session.send('Input.dispatchKeyEvent', { type, key: 'Process', code, windowsVirtualKeyCode: 229 });
  await session.detach();
};

const openLine = async (page: Page, code: string): Promise<void> => {
  await goTo(page, code, new RegExp(`^${code.replace('.', '\\.')} `));
  await expect(line(page, code)).toBeFocused();
  await expect(detail(page, code)).toBeVisible();
};

/** A day of March 2026 as Excel writes it. */
const day = (no: number): string => `${String(no).padStart(2, '0')}/03/2026`;

test('a whole visit without a mouse: 88 items, 12 findings, 6 photos, a sample of 30 dossiers, the closing meeting, the seal', async ({ page }) => {
  test.setTimeout(300_000);
  const keys = page.keyboard;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('import');
  await chooseFile(page, allItemsFile());
  await merge(page);
  await page.goto(`plans/${allItemsRound.plan}/planning`);
  await expect(page.getByRole('heading', { level: 1, name: allItemsRound.title })).toBeVisible();
  await goTo(page, 'chi cuc thu nghiem', /^Chi cục Thử nghiệm/);
  await expect(detail(page, '1.1')).toBeVisible();

  await test.step('every item by single keys, none while an input method composes', async () => {
    await heldKey(page, 'Digit3');
    await heldKey(page, 'KeyJ');
    await expect(line(page, '1.1')).toHaveAttribute('data-result', 'none');
    for (let at = 0; at < 88; at += 1) {
      // As it stands in the page: a line out of view, which the focus is about to reach, is not rendered and has no inner text.
      const code = (await grid(page).locator('tr[aria-current]').getByRole('gridcell').first().textContent()) ?? '';
      await keys.press(String((at % 4) + 1));
      await expect(line(page, code)).toHaveAttribute('data-result', /^(?:met|partlyMet|notMet|notApplicable)$/);
      await keys.press('Control+Enter');
    }
    await expect(page.getByRole('navigation', { name: 'Lĩnh vực' })).toContainText('88/88');
    await expectSaved(page);
  });

  await test.step('nine shortcomings by Ctrl+J, one of them composed in Telex', async () => {
    for (const [at, code] of ['1.3', '1.7', '2.3', '2.7', '3.1', '3.5', '4.2', '5.3', '6.1'].entries()) {
      await openLine(page, code);
      await keys.press('Control+j');
      const text = detail(page, code).getByRole('article', { name: 'Phát hiện: Tồn tại, hạn chế' }).getByLabel('Nội dung').first();
      await expect(text).toBeFocused();
      if (at === 0) {
        await compose(page, ['c', 'ch', 'châ', 'chậ', 'chậm'], 'chậm');
        await keys.type(' 12 ');
        await compose(page, ['h', 'hồ'], 'hồ');
        await keys.type(' ');
        await compose(page, ['s', 'sơ'], 'sơ');
        await expect(text).toHaveValue('chậm 12 hồ sơ');
      } else await keys.type(`Thiếu sót thứ ${at + 1}, 1/4 jk?`);
      await keys.press('Escape');
      await expect(line(page, code)).toBeFocused();
      await expect(line(page, code)).toHaveAccessibleName(/1 phát hiện/);
    }
  });

  await test.step('one of each other kind by its button', async () => {
    for (const [code, kind] of [['3.2', 'Cách làm hay'], ['7.1', 'Khó khăn, vướng mắc'], ['7.2', 'Đề xuất, kiến nghị']] as const) {
      await openLine(page, code);
      await press(page, `Ghi: ${kind}`, detail(page, code));
      await expect(detail(page, code).getByRole('article', { name: `Phát hiện: ${kind}` }).getByLabel('Nội dung').first()).toBeFocused();
      await keys.type(`Nội dung của ${kind}`);
      await keys.press('Escape');
      await expect(line(page, code)).toBeFocused();
    }
    await goTo(page, 'phat hien', /^Phát hiện/);
    await expect(page.getByRole('tab', { name: 'Phát hiện (12)' })).toBeVisible();
  });

  await test.step('six photos by the button of three items', async () => {
    for (const [at, code] of ['1.1', '3.1', '3.2'].entries()) {
      await openLine(page, code);
      const chooser = page.waitForEvent('filechooser');
      await press(page, 'Đính kèm tệp', detail(page, code));
      await (await chooser).setFiles([photo(`anh-${at}-a.png`, [at * 40, 90, 120]), photo(`anh-${at}-b.png`, [at * 40, 120, 90])]);
      await expect(detail(page, code).getByRole('button', { name: /^Xem anh-/ })).toHaveCount(2);
    }
    await expect(detail(page, '3.2').getByRole('button', { name: /\(Ảnh 6\)$/ })).toBeVisible();
  });

  await test.step('a sample of 30 dossiers, and its rate carried into an item', async () => {
    await goTo(page, 'mau ho so', /^Mẫu hồ sơ/);
    await press(page, 'Thêm mẫu hồ sơ');
    await tabTo(page, page.getByRole('textbox', { name: 'Dán danh sách vào đây' }));
    const rows = Array.from({ length: 120 }, (_, no) => `HS-${String(no + 1).padStart(3, '0')}\tCấp phép\t${day(2)}\t${day(13)}`);
    await paste(page, ['Mã hồ sơ\tThủ tục\tNgày tiếp nhận\tNgày hẹn trả', ...rows].join('\n'));
    await expect(page.getByText('Đọc được 120 hồ sơ')).toBeVisible();
    await press(page, 'Dùng danh sách này');
    await tabTo(page, page.getByRole('textbox', { name: 'Số hồ sơ rút' }));
    await keys.press('Control+a');
    await keys.type('30');
    await press(page, 'Rút 30 hồ sơ');
    const dossiers = page.getByRole('grid', { name: 'Bảng hồ sơ của mẫu' });
    await expect(dossiers.getByRole('row')).toHaveCount(31);
    await tabTo(page, dossiers.locator('[data-cell="0:0"]'));
    for (let right = 0; right < 4; right += 1) await keys.press('ArrowRight');
    // 28 come back in time, two a day late.
    await paste(page, Array.from({ length: 30 }, (_, no) => day(no < 28 ? 12 : 16)).join('\n'));
    await expect(page.getByRole('row', { name: /Đúng hạn và trước hạn/ })).toContainText('28/30');
    // Tab goes from cell to cell as in Excel; past the last one it leaves the table.
    await keys.press('Control+End');
    await press(page, /^Đưa tỷ lệ “Đúng hạn và trước hạn” vào tiêu chí 3\.4$/);
    await openLine(page, '3.4');
    await expect(detail(page, '3.4').getByRole('group', { name: 'Số liệu' }).getByRole('textbox').first()).toHaveValue('28');
  });

  await test.step('the closing meeting: an opinion, and every line agreed on', async () => {
    await goTo(page, 'thong qua bien ban', /^Thông qua biên bản/);
    const lines = page.getByRole('list', { name: 'Các dòng của dự thảo biên bản' });
    await expect(lines).toBeVisible();
    await keys.press('ArrowDown');
    await keys.press('Enter');
    await keys.type('Đơn vị thống nhất với nội dung này.');
    await keys.press('Escape');
    const count = await lines.getByRole('listitem').count();
    for (let at = 1; at <= count; at += 1) {
      await keys.press('Control+Enter');
      await expect(page.getByText(`${at}/${count} dòng đã thống nhất`).first()).toBeVisible();
    }
  });

  await test.step('signed and sealed, with a reason for what is open', async () => {
    await press(page, 'Ký và niêm phong…');
    const dialog = page.getByRole('dialog', { name: 'Ghi nhận đã ký biên bản và niêm phong' });
    await expect(dialog.getByLabel('Người ký biên bản')).toBeFocused();
    await expect(dialog.getByLabel('Người ký biên bản')).toHaveValue(/Trần Văn Minh, Chi cục trưởng/);
    await tabTo(page, dialog.getByRole('textbox', { name: 'Lý do kết thúc khi còn chỗ cần sửa' }), 120);
    await keys.type('Hai bên thống nhất bổ sung nguyên nhân sau buổi kiểm tra.');
    await press(page, 'Ghi nhận đã ký', dialog);
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Biên bản đã ký và niêm phong. Nội dung khớp, chưa sửa gì sau khi ký.')).toBeVisible();
    await goTo(page, 'phat hien', /^Phát hiện/);
    for (const label of ['TT9', 'HL1', 'KK1', 'ĐX1']) await expect(page.getByText(label, { exact: true }).first()).toBeVisible();
  });
});
