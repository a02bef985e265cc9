import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { attach, detail, line, openItem } from './support/checklist.ts';
import { createRound, expectGuarded, loseDatabase, putIntoFolder, withFolder } from './support/copies.ts';
import { chooseFile, fileOf } from './support/exchange.ts';
import { photo } from './support/photo.ts';
import { examplePlan, exampleTitle, openFilledRound } from './support/rounds.ts';
import { header } from './support/shell.ts';
import { expect, test } from './support/test.ts';

// Each of these takes a while; they share nothing.
test.describe.configure({ mode: 'parallel' });

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that colours can break; whatever else is wrong in the dark is wrong in the light too. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Rules about the frame of a page, which what opens over it (a menu, a calendar) stands outside of. */
const frameRules = ['region'];

interface Look {
  /** Only what colours can break. */
  readonly colours?: boolean;
  /** Something has been opened over the page. */
  readonly over?: boolean;
  /** Only in the light and without the rules on colours: they are those of the wide page, where they are looked at. */
  readonly lightOnly?: boolean;
}

/** What axe finds wrong with the page as it is now, one line each. */
const violations = async (page: Page, { colours = false, over = false, lightOnly = false }: Look): Promise<readonly string[]> => {
  // The other mode opens a tab for each look, for frames of other sites; the app has none.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (colours) axe.withRules(colourRules);
  else axe.withTags(rules).disableRules([...(over ? frameRules : []), ...(lightOnly ? colourRules : [])]);
  const { violations: found } = await axe.analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
};

/** The page as it is now: all rules in the light, the colours in the dark too. */
const expectAccessible = async (page: Page, what: string, look: Look = {}): Promise<void> => {
  for (const colorScheme of ['dark', 'light'] as const) {
    if (look.lightOnly && colorScheme === 'dark') continue;
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    expect.soft(await violations(page, { ...look, colours: colorScheme === 'dark' }), `${what}, ${colorScheme}`).toEqual([]);
  }
};

/** What lies open over the page. */
const expectAccessibleOver = (page: Page, what: string): Promise<void> => expectAccessible(page, what, { over: true });

/** Whether something makes the page scroll sideways. A chart follows a new width a picture later, so that one look is not enough. */
const expectNoSidewaysScroll = async (page: Page, what: string): Promise<void> => {
  const beyond = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await expect.configure({ soft: true }).poll(beyond, `${what}: pixels beyond the right edge`).toBe(0);
};

const plan = exampleTitle;
const visit = `${examplePlan}/inspection/kiem-tra-chi-cuc-tieu-chuan-do-luong-chat-luong`;
const finding = 'Phòng chỉ có một máy quét';

/** Every page: its address, its title in the browser, and a text that is there when it has been drawn. */
const pages = [
  { at: '.', title: 'Các đợt kiểm tra – Sổ Kiểm Tra', shows: plan },
  { at: `${examplePlan}/desk`, title: `Bàn việc – ${plan} – Sổ Kiểm Tra`, shows: 'Việc đang chờ hôm nay' },
  { at: `${examplePlan}/planning`, title: `Kế hoạch – ${plan} – Sổ Kiểm Tra`, shows: 'Văn bản kế hoạch' },
  { at: `${examplePlan}/planning?tab=bases`, title: `Kế hoạch – ${plan} – Sổ Kiểm Tra`, shows: 'Căn cứ lập kế hoạch' },
  { at: `${examplePlan}/planning?tab=areas`, title: `Kế hoạch – ${plan} – Sổ Kiểm Tra`, shows: 'Các lĩnh vực cải cách hành chính' },
  { at: `${examplePlan}/planning?tab=units`, title: `Kế hoạch – ${plan} – Sổ Kiểm Tra`, shows: 'Danh bạ đơn vị' },
  { at: `${examplePlan}/planning?tab=team`, title: `Kế hoạch – ${plan} – Sổ Kiểm Tra`, shows: 'Phân công theo lĩnh vực' },
  { at: `${examplePlan}/planning?tab=schedule`, title: `Kế hoạch – ${plan} – Sổ Kiểm Tra`, shows: 'Lịch của đợt kiểm tra' },
  { at: `${examplePlan}/planning?tab=criteria`, title: `Kế hoạch – ${plan} – Sổ Kiểm Tra`, shows: 'Chỉ trọng tâm' },
  { at: `${examplePlan}/inspection`, title: `Kiểm tra – ${plan} – Sổ Kiểm Tra`, shows: 'Chi cục Tiêu chuẩn Đo lường Chất lượng' },
  { at: `${visit}?item=3.7`, title: `Chi cục Tiêu chuẩn Đo lường Chất lượng – ${plan} – Sổ Kiểm Tra`, shows: 'Phiếu kiểm tra' },
  { at: `${visit}?tab=findings`, title: `Chi cục Tiêu chuẩn Đo lường Chất lượng – ${plan} – Sổ Kiểm Tra`, shows: 'Bảng niêm yết' },
  { at: `${visit}?tab=visit`, title: `Chi cục Tiêu chuẩn Đo lường Chất lượng – ${plan} – Sổ Kiểm Tra`, shows: 'Tại buổi kiểm tra' },
  { at: `${examplePlan}/follow-up`, title: `Sau kiểm tra – ${plan} – Sổ Kiểm Tra`, shows: finding },
  { at: `${examplePlan}/follow-up?tab=measures`, title: `Sau kiểm tra – ${plan} – Sổ Kiểm Tra`, shows: 'Cấp một máy quét' },
  { at: `${examplePlan}/follow-up?tab=measures&look=board`, title: `Sau kiểm tra – ${plan} – Sổ Kiểm Tra`, shows: 'Cấp một máy quét' },
  { at: `${examplePlan}/follow-up?tab=measures&look=calendar&month=2024-07`, title: `Sau kiểm tra – ${plan} – Sổ Kiểm Tra`, shows: 'Tháng 7/2024' },
  { at: `${examplePlan}/follow-up?tab=measures&by=unit&due=overdue`, title: `Sau kiểm tra – ${plan} – Sổ Kiểm Tra`, shows: 'Giao chỉ tiêu lập hồ sơ' },
  { at: `${examplePlan}/follow-up?tab=recheck`, title: `Sau kiểm tra – ${plan} – Sổ Kiểm Tra`, shows: 'Đơn vị cần phúc tra' },
  { at: `${examplePlan}/follow-up?tab=practices`, title: `Sau kiểm tra – ${plan} – Sổ Kiểm Tra`, shows: 'Hiệu quả đã có' },
  { at: `${examplePlan}/follow-up?tab=referrals`, title: `Sau kiểm tra – ${plan} – Sổ Kiểm Tra`, shows: 'Lập danh sách kiến nghị theo cấp' },
  { at: `${examplePlan}/analysis`, title: `Phân tích – ${plan} – Sổ Kiểm Tra`, shows: 'Biện pháp khắc phục đúng hạn' },
  { at: `${examplePlan}/documents`, title: `Văn bản – ${plan} – Sổ Kiểm Tra`, shows: 'Từng cuộc kiểm tra' },
  { at: `${examplePlan}/documents?doc=minutes&visit=kiem-tra-chi-cuc-tieu-chuan-do-luong-chat-luong`, title: `Văn bản – ${plan} – Sổ Kiểm Tra`, shows: 'BIÊN BẢN' },
  { at: `${examplePlan}/documents?view=templates`, title: `Văn bản – ${plan} – Sổ Kiểm Tra`, shows: 'Nhận mẫu mới' },
  { at: `${examplePlan}/documents/answers`, title: `Ý kiến của đơn vị – ${plan} – Sổ Kiểm Tra`, shows: 'Phiếu gửi đơn vị' },
  { at: `${examplePlan}/exchange`, title: `Trao đổi dữ liệu – ${plan} – Sổ Kiểm Tra`, shows: 'Mã so sánh' },
  { at: `${examplePlan}/team-data`, title: `Dữ liệu của Tổ – ${plan} – Sổ Kiểm Tra`, shows: 'Trước khi lập báo cáo' },
  { at: `${examplePlan}/conflicts`, title: `Xung đột – ${plan} – Sổ Kiểm Tra`, shows: 'Nơi xóa, nơi sửa' },
  { at: `${examplePlan}/history`, title: `Nhật ký thay đổi – ${plan} – Sổ Kiểm Tra`, shows: 'Ghi kết quả đánh giá' },
  { at: `${examplePlan}/history?table=findings`, title: `Nhật ký thay đổi – ${plan} – Sổ Kiểm Tra`, shows: 'Sửa phát hiện' },
  { at: `${examplePlan}/bin`, title: `Thùng rác – ${plan} – Sổ Kiểm Tra`, shows: 'Nơi xóa, nơi sửa' },
  { at: 'import', title: 'Mở tệp – Sổ Kiểm Tra', shows: 'Chọn tệp…' },
  { at: 'device', title: 'Dữ liệu trên máy này – Sổ Kiểm Tra', shows: 'Kiểm tra sức khỏe dữ liệu' },
  { at: 'help', title: 'Trợ giúp – Sổ Kiểm Tra', shows: 'Trợ giúp' },
  { at: 'khong-co', title: 'Không có trang này – Sổ Kiểm Tra', shows: 'Không có trang này' },
] as const;

const open = async (page: Page, { at, title, shows }: (typeof pages)[number]): Promise<void> => {
  await page.goto(at);
  await expect(page).toHaveTitle(title);
  // A textarea shows its words as a value; both count.
  await expect(page.getByRole('main').getByText(shows).or(page.getByRole('main').locator('textarea').filter({ hasText: shows })).first()).toBeVisible();
};

for (const { zoomed, ...size } of [
  { width: 1366, height: 768, zoomed: true },
  { width: 390, height: 844, zoomed: false },
]) {
  test(`no page has anything for axe to find, nothing scrolls sideways, ${size.width} wide${zoomed ? ' and at 200 % zoom' : ''}`, async ({ page }) => {
    test.setTimeout(900_000);
    const look = { lightOnly: !zoomed };
    await page.setViewportSize(size);
    await page.goto('.');
    // The mode stands on the page before the app has drawn anything; axe looks once and does not wait.
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expectAccessible(page, 'the empty start', look);
    await openFilledRound(page, { later: true });
    for (const each of pages) {
      await open(page, each);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expectAccessible(page, each.at, look);
      await expectNoSidewaysScroll(page, each.at);
      if (!zoomed) continue;
      // What a page at 200 % zoom has of the laptop's screen.
      await page.setViewportSize({ width: size.width / 2, height: size.height / 2 });
      await expectNoSidewaysScroll(page, `${each.at}, at 200 % zoom`);
      await page.setViewportSize(size);
    }
  });
}

test('what opens over and beside the pages has nothing for axe to find', async ({ page }) => {
  test.setTimeout(900_000);
  await openFilledRound(page, { later: true });

  await page.goto('?new=1');
  const create = page.getByRole('dialog', { name: 'Lập đợt kiểm tra mới' });
  await create.getByLabel('Tên đợt kiểm tra').fill('');
  await create.getByRole('button', { name: 'Lập đợt kiểm tra' }).click();
  await expectAccessibleOver(page, 'new round, with faults');
  await create.getByRole('textbox', { name: 'Từ ngày' }).click();
  await expectAccessibleOver(page, 'calendar of a field');

  await page.goto('.');
  await page.getByRole('button', { name: /^Thao tác khác với/ }).click();
  await expectAccessibleOver(page, 'menu of a round');
  await page.getByRole('menuitem', { name: 'Gỡ khỏi máy này…' }).click();
  await expectAccessibleOver(page, 'question before removing');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Người dùng/ }).click();
  await expectAccessibleOver(page, 'menu of the person');
  await page.getByRole('menuitem', { name: 'Đổi tên người dùng…' }).click();
  await expectAccessibleOver(page, 'name');

  await page.goto(`${visit}?item=3.3`);
  await expect(detail(page, '3.3').getByRole('button', { name: /^Xem .*Ảnh 1/ })).toBeVisible();
  await expectAccessible(page, 'an item with evidence');
  await detail(page, '3.3').getByRole('button', { name: /^Xem .*Ảnh 1/ }).click();
  await expectAccessibleOver(page, 'evidence, large');
  await page.keyboard.press('Escape');
  const item = await openItem(page, '3.5');
  await item.getByRole('group', { name: 'Số liệu' }).getByRole('textbox').first().fill('40');
  await item.getByRole('button', { name: 'Ghi: Khó khăn, vướng mắc' }).click();
  await item.getByRole('article', { name: 'Phát hiện: Khó khăn, vướng mắc' }).getByRole('button', { name: 'Chi tiết' }).click();
  await attach(page, item.getByRole('article', { name: 'Phát hiện: Khó khăn, vướng mắc' }), photo('anh.png', [90, 90, 90]));
  await expectAccessible(page, 'an item being written, with a warning and a finding');
  await page.getByRole('button', { name: 'Phím tắt' }).click();
  await expectAccessibleOver(page, 'sheet of keys');
  await page.keyboard.press('Escape');
  await line(page, '3.5').getByText('3.5', { exact: true }).click();
  await page.getByRole('searchbox', { name: 'Tìm trong phiếu' }).fill('không có mục nào như vậy');
  await expectAccessible(page, 'nothing found');

  await page.goto(`${examplePlan}/follow-up`);
  await page.getByRole('row', { name: finding }).click();
  await expect(page.getByRole('complementary')).toBeVisible();
  await expectAccessible(page, 'a finding beside the list');
  await page.getByRole('complementary').getByRole('button', { name: 'Xóa biện pháp' }).first().click();
  await expect(page.getByText('Đã xóa biện pháp.')).toBeVisible();
  await expectAccessibleOver(page, 'offer to undo');

  await page.goto(`${examplePlan}/conflicts`);
  await page.getByRole('button', { name: /^Giữ bản này/ }).first().click();
  await expectAccessible(page, 'settling a conflict');
  await page.goto(`${examplePlan}/exchange`);
  await chooseFile(page, fileOf('{'));
  await expectAccessible(page, 'a refused file');
});

test('copies, colleagues’ files and lost data have nothing for axe to find', async ({ page }) => {
  test.setTimeout(300_000);
  await withFolder(page.context());
  await createRound(page, 'Kiểm tra cải cách hành chính năm 2025');
  await page.goto('device');
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
  await expect(page.getByRole('table', { name: 'Các bản sao trong thư mục' })).toBeVisible();
  await page.getByRole('button', { name: 'Thử với bản sao mới nhất' }).click();
  await expect(page.getByText('Bản sao khôi phục được')).toBeVisible();
  await putIntoFolder(page, { name: 'cua-dong-nghiep.skt.json', text: '{}' });
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  const sign = header(page).getByRole('button', { name: 'Có 1 tệp mới của đồng nghiệp' });
  await expect(sign).toBeVisible();
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await expectAccessible(page, `the page about the data with copies, ${size.width} wide`);
    await expectNoSidewaysScroll(page, `the page about the data with copies, ${size.width} wide`);
  }
  await page.setViewportSize({ width: 1366, height: 768 });
  await sign.click();
  await expectAccessible(page, 'files of colleagues');

  await expectGuarded(page);
  await loseDatabase(page);
  await page.goto('.');
  await expect(page.getByRole('checkbox')).toBeVisible();
  await expectAccessible(page, 'lost data');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectNoSidewaysScroll(page, 'lost data');
});

test('the English interface leaves no Vietnamese behind', async ({ page }) => {
  await openFilledRound(page, { later: true });
  await page.getByRole('button', { name: 'Switch to English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  const headings: readonly (readonly [at: string, heading: string, words: readonly string[]])[] = [
    ['.', 'Inspection rounds', ['New round', 'Open a file']],
    [`${examplePlan}/inspection`, 'Inspection', ['Minutes signed', 'In progress']],
    [`${examplePlan}/follow-up`, 'Follow-up', ['Findings (15)', 'Remedial measures (8)']],
    [`${examplePlan}/exchange`, 'Exchange of data', ['Export a file to send', 'Open a colleague’s file']],
    [`${examplePlan}/conflicts`, 'Conflicts', ['Deleted here, edited there']],
    ['device', 'Data on this laptop', ['Keeping the data']],
    ['help', 'Help', []],
  ];
  for (const [at, heading, words] of headings) {
    await page.goto(at);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    for (const word of words) await expect(page.getByText(word, { exact: true }).first()).toBeVisible();
    // Buttons, tabs, column heads, labels and the names of facts are words of the interface, never of the data.
    const texts = await page.locator('main button, main [role="tab"], main th[scope="col"], main label, main dt').allInnerTexts();
    expect.soft(texts.filter((text) => /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(text)), at).toEqual([]);
  }
});
