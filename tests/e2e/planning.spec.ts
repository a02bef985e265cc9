import type { Locator, Page } from '@playwright/test';
import { write } from './support/checklist.ts';
import { openExample } from './support/rounds.ts';
import { expectSaved, follow, notice } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const title = 'Kiểm tra công tác cải cách hành chính năm 2026';

const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Opens a tab of the planning page. */
const openTab = (page: Page, name: RegExp): Promise<void> => page.getByRole('tab', { name }).click();

const createRound = async (page: Page): Promise<void> => {
  await page.goto('.');
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ Kiểm Tra' })).toBeVisible();
  await page.getByRole('link', { name: /Lập đợt kiểm tra mới/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Lập đợt kiểm tra mới' });
  await dialog.getByLabel('Tên đợt kiểm tra').fill('');
  await dialog.getByRole('button', { name: 'Lập đợt kiểm tra' }).click();
  await expect(dialog.getByText('Hãy nhập tên đợt kiểm tra.')).toBeVisible();
  await dialog.getByLabel('Tên đợt kiểm tra').fill(title);
  await dialog.getByRole('textbox', { name: 'Năm' }).fill('2026');
  await dialog.getByLabel('Cơ quan ban hành').fill('SỞ KHOA HỌC VÀ CÔNG NGHỆ');
  await write(dialog.getByRole('textbox', { name: 'Từ ngày' }), '01/04/2026');
  await write(dialog.getByRole('textbox', { name: 'Đến ngày' }), '30/09/2026');
  await dialog.getByRole('button', { name: 'Lập đợt kiểm tra' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
};

test('a round is planned from the empty start to a visit with its day', async ({ page }) => {
  await createRound(page);
  const missing = panel(page, 'Còn thiếu gì trước khi ban hành');
  const done = async () => Number(/Đã đủ (\d+) trên 16/.exec(await missing.innerText())?.[1]);
  const before = await done();

  await test.step('facts', async () => {
    await missing.getByRole('link', { name: 'Bộ phận thường trực' }).or(missing.getByRole('link', { name: 'Thời kỳ kiểm tra' })).first().click();
    await write(page.getByLabel('Bộ phận thường trực'), 'Văn phòng Sở');
    const period = page.getByRole('group', { name: 'Thời kỳ kiểm tra' });
    await write(period.getByLabel('Từ ngày'), '01/01/2026');
    await write(period.getByLabel('Đến ngày'), '30/06/2026');
    await expectSaved(page);
  });

  await test.step('a basis', async () => {
    await openTab(page, /^Căn cứ/);
    await page.getByRole('button', { name: 'Thêm căn cứ', exact: true }).click();
    const basis = page.getByRole('list', { name: 'Căn cứ lập kế hoạch' }).getByRole('listitem');
    await write(basis.getByLabel('Số, ký hiệu'), '771/KH-UBND');
    await write(basis.getByLabel('Ngày ban hành'), '12/03/2026');
    await write(basis.getByLabel('Cơ quan ban hành'), 'UBND tỉnh');
    await write(basis.getByLabel('Trích yếu'), 'kiểm tra công tác cải cách hành chính năm 2026');
    await expect(page.getByRole('tab', { name: /^Căn cứ/ })).toContainText('1');
  });

  await test.step('two units in one paste, one of which is taken back', async () => {
    await openTab(page, /^Đơn vị/);
    const add = page.getByRole('textbox', { name: 'Thêm đơn vị' });
    for (const unit of ['Văn phòng Sở', 'Chi cục Tiêu chuẩn Đo lường Chất lượng']) {
      await add.fill(unit);
      await add.press('Enter');
    }
    const units = page.getByRole('list', { name: 'Danh bạ đơn vị' });
    await expect(units.getByRole('listitem')).toHaveCount(2);
    await units.getByRole('button', { name: 'Sửa: Chi cục Tiêu chuẩn Đo lường Chất lượng' }).click();
    await expect(units.getByRole('combobox', { name: 'Loại đơn vị' })).toHaveValue('Chi cục');
    await units.getByRole('button', { name: 'Sửa: Văn phòng Sở' }).click();
    await page.getByRole('button', { name: 'Xóa: Văn phòng Sở' }).click();
    await expect(units.getByRole('listitem')).toHaveCount(1);
    await notice(page, 'Đã xóa “Văn phòng Sở”.').getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(units.getByRole('listitem')).toHaveCount(2);
    await expect(units.getByRole('listitem').first()).toContainText('Văn phòng Sở');
  });

  await test.step('a leader and a secretary', async () => {
    await openTab(page, /^Tổ kiểm tra/);
    const add = page.getByRole('textbox', { name: 'Thêm thành viên' });
    for (const name of ['Nguyễn Văn An', 'Trần Thị Bình']) {
      await add.fill(name);
      await add.press('Enter');
    }
    const members = page.getByRole('list', { name: 'Thành viên Tổ kiểm tra' }).getByRole('listitem');
    await expect(members).toHaveCount(2);
    await expect(members.first().getByRole('combobox', { name: 'Vai trò trong Tổ' })).toHaveValue('Tổ trưởng');
    await page.getByRole('checkbox', { name: /^Nguyễn Văn An phụ trách lĩnh vực 1,/ }).click();
  });

  await test.step('a visit on a day', async () => {
    await openTab(page, /^Lịch kiểm tra/);
    await page.getByRole('button', { name: 'Xếp lịch cho Chi cục Tiêu chuẩn Đo lường Chất lượng' }).click();
    const visit = page.getByRole('complementary', { name: 'Cuộc kiểm tra tại Chi cục Tiêu chuẩn Đo lường Chất lượng' });
    await write(visit.getByRole('textbox', { name: 'Ngày', exact: true }), '14/05/2026');
    await expect(page.getByText('Thông báo lịch chậm nhất', { exact: false })).toBeVisible();
    await visit.getByRole('link', { name: 'Mở cuộc kiểm tra' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Chi cục Tiêu chuẩn Đo lường Chất lượng' })).toBeVisible();
    await page.goBack();
    await expect(page).toHaveURL(/planning\?tab=schedule/);
  });

  await test.step('less is missing than before, and the address leads to a tab', async () => {
    expect(await done()).toBeGreaterThan(before);
    const address = page.url().replace('schedule', 'bases');
    await page.goto(address);
    await expect(page.getByRole('tab', { name: /^Căn cứ/, selected: true })).toBeVisible();
    await expect(page.getByLabel('Số, ký hiệu')).toHaveValue('771/KH-UBND');
  });
});

test('the example round can be looked at and taken off the laptop again', async ({ page }) => {
  await page.goto('.');
  await openExample(page);
  await expect(page.getByRole('main').getByText('Mẫu', { exact: true })).toBeVisible();
  for (const fact of ['522/KH-SKHCN', '01/04/2024 – 30/09/2024']) await expect(page.getByRole('main').getByText(fact).first()).toBeVisible();
  await openTab(page, /^Căn cứ/);
  const numbers = page.getByRole('list', { name: 'Căn cứ lập kế hoạch' }).getByLabel('Số, ký hiệu');
  await expect(numbers.first()).toHaveValue('771/KH-UBND');
  await expect(numbers.last()).toHaveValue('2153/KH-SKHCN');
  await expect(page.getByRole('tab', { name: /^Đơn vị/ })).toContainText('4');
  await expect(page.getByRole('tab', { name: /^Nội dung/ })).toContainText('7');

  await follow(page, 'Các đợt kiểm tra');
  await page.getByRole('button', { name: /^Thao tác khác với/ }).click();
  await page.getByRole('menuitem', { name: 'Gỡ khỏi máy này…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Gỡ đợt kiểm tra khỏi máy này?' });
  await expect(dialog.getByRole('button', { name: 'Để sau' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Gỡ khỏi máy này' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ Kiểm Tra' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: /Xem đợt kiểm tra mẫu/ })).toBeVisible();
});
