import { expect, type Locator, type Page } from '@playwright/test';
import { writeWorkbook } from '#exchange/sheet/workbook.ts';
import { write, type ChosenFile } from './checklist.ts';
import { dongNai2025, type RealMember, type RealUnit, type RealVisit } from './realRounds.ts';
import { expectSaved } from './shell.ts';

/** A panel of the planning page. */
export const panel = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** Opens a tab of the planning page. */
export const openTab = (page: Page, name: RegExp): Promise<void> => page.getByRole('tab', { name }).click();

/** A workbook of one sheet, as an office would send it. */
export const workbook = async (name: string, sheet: string, rows: readonly (readonly string[])[]): Promise<ChosenFile> => {
  const file = await writeWorkbook([{ name: sheet, rows, widths: [], hasHeading: true }]);
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: Buffer.from(await file.arrayBuffer()) };
};

/** What the dialog of a new round asks for. */
interface NewRound {
  readonly title: string;
  readonly year: string;
  readonly governingBody: string;
  readonly issuingBody: string;
  readonly place: string;
  readonly number: string;
  readonly date: string;
  readonly from: string;
  readonly to: string;
}

/** Makes a round from the start of the app on a day of that time. */
export const createRealRound = async (page: Page, round: NewRound, today: string): Promise<void> => {
  await page.clock.setFixedTime(new Date(`${today}T08:00:00+07:00`));
  await page.goto('.');
  await page.getByRole('link', { name: /Lập đợt kiểm tra mới/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Lập đợt kiểm tra mới' });
  await dialog.getByRole('textbox', { name: 'Năm' }).fill(round.year);
  await dialog.getByLabel('Tên đợt kiểm tra').fill(round.title);
  await dialog.getByLabel('Cơ quan chủ quản').fill(round.governingBody);
  await dialog.getByLabel('Cơ quan ban hành').fill(round.issuingBody);
  await dialog.getByLabel('Địa danh').fill(round.place);
  await write(dialog.getByRole('textbox', { name: 'Từ ngày' }), round.from);
  await write(dialog.getByRole('textbox', { name: 'Đến ngày' }), round.to);
  await dialog.getByLabel('Số, ký hiệu').fill(round.number);
  await write(dialog.getByRole('textbox', { name: 'Ngày ban hành' }), round.date);
  await dialog.getByRole('button', { name: 'Lập đợt kiểm tra' }).click();
  await expect(page.getByRole('heading', { level: 1, name: round.title })).toBeVisible();
};

/** Facts that the dialog does not ask for, on the first tab. */
export const fillFacts = async (page: Page, facts: { readonly standingOffice: string; readonly signer: readonly [string, string]; readonly period: { readonly from: string; readonly to: string } }): Promise<void> => {
  await write(page.getByLabel('Bộ phận thường trực'), facts.standingOffice);
  const document = panel(page, 'Văn bản kế hoạch');
  await write(document.getByLabel('Quyền hạn ký'), 'KT.');
  await write(document.getByLabel('Chức vụ'), facts.signer[0]);
  await write(document.getByLabel('Họ và tên'), facts.signer[1]);
  const period = page.getByRole('group', { name: 'Thời kỳ kiểm tra' });
  await write(period.getByLabel('Từ ngày'), facts.period.from);
  await write(period.getByLabel('Đến ngày'), facts.period.to);
  await expectSaved(page);
};

/** Names further forms of inspection in the plan. */
export const nameForms = async (page: Page, forms: readonly string[]): Promise<void> => {
  for (const form of forms) {
    const box = panel(page, 'Hình thức, mức kiểm tra').getByRole('checkbox', { name: form });
    await box.click();
    await expect(box).toBeChecked();
  }
};

/** One basis, typed. */
export const addBasis = async (page: Page, [number, date, issuer, subject]: readonly [string, string, string, string]): Promise<void> => {
  await page.getByRole('button', { name: 'Thêm căn cứ', exact: true }).click();
  const row = page.getByRole('list', { name: 'Căn cứ lập kế hoạch' }).getByRole('listitem').last();
  await write(row.getByLabel('Số, ký hiệu'), number);
  await write(row.getByLabel('Ngày ban hành'), date);
  await write(row.getByLabel('Cơ quan ban hành'), issuer);
  await write(row.getByLabel('Trích yếu'), subject);
};

const directory = (page: Page): Locator => page.getByRole('list', { name: 'Danh bạ đơn vị' });

/** Pastes text into a field, as Ctrl+V does. */
export const paste = (field: Locator, text: string): Promise<void> =>
  field.evaluate((element, content) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', content);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);

/** Switches an area on or off. */
export const switchArea = async (page: Page, no: number, on: boolean): Promise<void> => {
  const area = page.getByRole('switch', { name: new RegExp(`^Kiểm tra lĩnh vực ${no}:`) });
  await area.press('Space');
  await expect(area).toBeChecked({ checked: on });
};

/** Units of the directory. */
export const unitLines = (page: Page): Locator => directory(page).getByRole('listitem');

/** Imports units from a workbook, after its preview. */
const importUnits = async (page: Page, units: readonly RealUnit[]): Promise<void> => {
  const rows = units.map(({ name, kind = '' }) => [name, kind]);
  const file = await workbook('don-vi.xlsx', 'Đơn vị', [['Tên đơn vị', 'Loại đơn vị'], ...rows]);
  await page.getByRole('button', { name: 'Nhập từ Excel…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhập đơn vị từ Excel' });
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByText(`${units.length} mới, 0 thay đổi, 0 giữ nguyên`)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Chọn các đơn vị mới để kiểm tra trong đợt này' }).check();
  await dialog.getByRole('button', { name: `Nhập ${units.length} dòng` }).click();
  await expect(dialog).toBeHidden();
  await expect(unitLines(page)).toHaveCount(units.length);
};

/** Imports the team from cells pasted out of a sheet. */
export const pasteMembers = async (page: Page, members: readonly RealMember[]): Promise<void> => {
  await page.getByRole('button', { name: 'Nhập từ Excel…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhập thành viên từ Excel' });
  const cells = [['Họ và tên', 'Vai trò', 'Chức vụ'], ...members.map(({ name, role, position }) => [name, role, position])];
  await dialog.getByLabel('Hoặc dán các ô chép từ Excel').fill(cells.map((row) => row.join('\t')).join('\n'));
  await dialog.getByRole('button', { name: 'Đọc các ô đã dán' }).click();
  await dialog.getByRole('button', { name: `Nhập ${members.length} dòng` }).click();
  await expect(dialog).toBeHidden();
  await expect(memberRows(page)).toHaveCount(members.length);
};

/** Rows of the team. */
export const memberRows = (page: Page): Locator => page.getByRole('list', { name: 'Thành viên Tổ kiểm tra' }).getByRole('listitem');

/** The row of one member. */
export const memberRow = (page: Page, name: string): Locator => memberRows(page).filter({ has: page.getByRole('button', { name: `Xóa: ${name}` }) });

/** Chooses from a list field as a person does. */
export const choose = async (page: Page, field: Locator, option: string): Promise<void> => {
  await field.click();
  await page.getByRole('option', { name: option, exact: true }).click();
  await expect(field).toHaveValue(option);
};

/** Gives a member areas. */
export const assign = async (page: Page, name: string, areas: readonly number[]): Promise<void> => {
  for (const area of areas) {
    const box = page.getByRole('checkbox', { name: new RegExp(`^${name} phụ trách lĩnh vực ${area},`) });
    await box.click();
    await expect(box).toBeChecked();
  }
};

/** Adds groups and puts members into them. */
const formGroups = async (page: Page, groups: readonly string[], members: readonly RealMember[]): Promise<void> => {
  await paste(page.getByRole('textbox', { name: 'Thêm nhóm' }), groups.join('\n'));
  await expect(page.getByRole('list', { name: 'Nhóm kiểm tra' }).getByRole('listitem')).toHaveCount(groups.length);
  for (const { name, group } of members) {
    if (group !== undefined) await choose(page, memberRow(page, name).getByRole('combobox', { name: 'Nhóm' }), group);
  }
};

/** The check for overlaps. */
export const check = (page: Page): Locator => panel(page, 'Kiểm tra trùng lặp');

/** What the check says about the visit of a unit. */
export const checkOf = (page: Page, unit: string): Locator =>
  check(page).getByRole('listitem').filter({ has: page.getByRole('button', { name: new RegExp(`^${unit}, `) }) });

/** Imports the schedule from a workbook, after its preview. */
export const importSchedule = async (page: Page, visits: readonly RealVisit[]): Promise<void> => {
  const rows = visits.map(({ unit, date, session, form, group = 'Cả Tổ' }) => [unit, date, session, form, group]);
  const file = await workbook('lich.xlsx', 'Lịch kiểm tra', [['Đơn vị được kiểm tra', 'Ngày', 'Buổi', 'Hình thức', 'Nhóm kiểm tra'], ...rows]);
  await page.getByRole('button', { name: 'Nhập lịch từ Excel', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhập lịch của đợt từ Excel' });
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByText(`Tệp hợp lệ, có ${visits.length} dòng.`, { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: `Nhập ${visits.length} dòng` }).click();
  await expect(dialog).toBeHidden();
};

/** Imports inspections of other bodies from a file, after its preview. */
export const importOthers = async (page: Page, file: ChosenFile, count: number): Promise<void> => {
  const others = panel(page, 'Cuộc kiểm tra của cơ quan khác');
  await others.getByRole('button', { name: 'Nhập từ tệp' }).click();
  const dialog = page.getByRole('dialog', { name: 'Nhập cuộc kiểm tra của cơ quan khác' });
  await dialog.locator('input[type=file]').setInputFiles(file);
  await expect(dialog.getByText(`Tệp hợp lệ, có ${count} dòng.`, { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: `Nhập ${count} dòng` }).click();
  await expect(dialog).toBeHidden();
};

/** Takes the first of the nearest free times for the visit of a unit. */
export const takeNearest = async (page: Page, unit: string): Promise<void> => {
  await checkOf(page, unit).getByRole('button', { name: /^Tìm ngày trống gần nhất/ }).click();
  await page.getByRole('menuitem', { name: /^Chuyển đến/ }).first().click();
};

/** The visit of a unit on the board. */
export const chip = (page: Page, unit: string): Locator => page.locator('[data-visit-chip]').and(page.getByRole('button', { name: unit }));

/** Opens the side panel of a visit. */
export const openChip = async (page: Page, unit: string): Promise<Locator> => {
  await chip(page, unit).click();
  const side = page.getByRole('complementary', { name: `Cuộc kiểm tra tại ${unit}` });
  await expect(side).toBeVisible();
  return side;
};

/** Drags a visit onto a half-day of the month that is shown. */
export const dragTo = async (page: Page, unit: string, half: string): Promise<void> => {
  const from = chip(page, unit);
  const to = page.locator(`[data-half="${half}"]`).last();
  await to.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error(`${unit} or ${half} is not on the screen.`);
  await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + start.height / 2 + 12, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 8 });
  await page.mouse.up();
};

/** Issues the plan; `open` says how many things it still lacks. */
export const issue = async (page: Page, open: number): Promise<void> => {
  await page.getByRole('button', { name: 'Ban hành…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Ban hành kế hoạch kiểm tra' });
  if (open > 0) {
    await expect(dialog.getByText(`Còn ${open} nội dung chưa đủ`)).toBeVisible();
    await dialog.getByRole('checkbox', { name: 'Tôi biết còn nội dung chưa đủ và vẫn ban hành' }).check();
  }
  await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Điều chỉnh kế hoạch…', exact: true })).toBeVisible();
};

/** Issues what has changed since as an amendment; `changes` are lines that it has to name. */
export const amend = async (page: Page, no: number, reason: string, changes: readonly (string | RegExp)[]): Promise<void> => {
  await page.getByRole('button', { name: 'Điều chỉnh kế hoạch…', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: `Điều chỉnh kế hoạch, lần ${no}` });
  for (const change of changes) await expect(dialog.getByRole('listitem').filter({ hasText: change })).toBeVisible();
  await dialog.getByLabel('Lý do điều chỉnh').fill(reason);
  await dialog.getByRole('button', { name: 'Ban hành điều chỉnh' }).click();
  await expect(page.getByText(`Kế hoạch đã ban hành, điều chỉnh lần ${no}`)).toBeVisible();
};

/** Plans the round of Đồng Nai up to its schedule: 34 units from a workbook, groups, every visit with its group, day and form. */
export const planDongNai = async (page: Page): Promise<void> => {
  const { units, members, groups, direct, further, byReport, surprise } = dongNai2025;
  const visits: readonly RealVisit[] = [...direct, ...further, ...byReport, ...surprise];
  await createRealRound(page, dongNai2025, '2025-08-11');
  await fillFacts(page, { standingOffice: 'Sở Nội vụ', signer: ['Phó Chủ tịch', 'Nguyễn Kim Long'], period: dongNai2025.period });
  await nameForms(page, ['Qua hồ sơ, báo cáo', 'Đột xuất']);
  await openTab(page, /^Đơn vị/);
  await importUnits(page, units);
  await openTab(page, /^Tổ kiểm tra/);
  await pasteMembers(page, members);
  await formGroups(page, groups, members);
  await openTab(page, /^Lịch kiểm tra/);
  await importSchedule(page, visits);
  await expect(page.locator('[data-visit-chip]')).toHaveCount(visits.length);
};
