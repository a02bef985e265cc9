import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { write } from './support/checklist.ts';
import { fileOf } from './support/exchange.ts';
import { icalendar, openpyxl } from './support/foreign.ts';
import {
  addBasis, amend, assign, check, checkOf, chip, choose, createRealRound, dragTo, fillFacts, importOthers, importSchedule, issue, memberRow, memberRows,
  nameForms, openChip, openTab, panel, paste, pasteMembers, planDongNai, switchArea, takeNearest, unitLines, workbook,
} from './support/planning.ts';
import { dongNai2025, khanhHoa2022, konTum2020, lamDong2019 } from './support/realRounds.ts';
import { expectSaved } from './support/shell.ts';
import { expect, test } from './support/test.ts';

// A round is entered as a person does it, field by field; on a machine with other work that takes its time.
test.setTimeout(180_000);

const otherHeadings = ['Cơ quan kiểm tra', 'Đơn vị được kiểm tra', 'Thời gian tiến hành', 'Nội dung', 'Văn bản'] as const;

const statement = (page: Page): Locator => panel(page, 'Xác nhận không trùng lặp');

/** A visit in the list of visits. */
const row = (page: Page, unit: string): Locator =>
  page.getByRole('list', { name: 'Các cuộc kiểm tra' }).getByRole('listitem').filter({ has: page.getByRole('button', { name: `Xóa: cuộc kiểm tra tại ${unit}`, exact: true }) });

const showAs = (page: Page, view: 'Dòng thời gian' | 'Danh sách'): Promise<void> =>
  page.getByRole('radiogroup', { name: 'Cách xem lịch' }).getByText(view, { exact: true }).click();

/** Waits until the timeline is there: the month before it shows the same visits, and a focus on one of those goes with it. */
const showTimeline = async (page: Page): Promise<void> => {
  await showAs(page, 'Dòng thời gian');
  await expect(page.getByRole('region', { name: 'Dòng thời gian của đợt' })).toBeVisible();
};

test('Kon Tum 2020: one unit for half a day, typed throughout, with every kind of objection met and cured', async ({ page }) => {
  const { unit, members, decision, leftOut, renamed, visit } = konTum2020;
  await createRealRound(page, konTum2020, '2020-08-03');

  await test.step('facts, a basis, the five contents of the plan', async () => {
    await fillFacts(page, { standingOffice: 'Văn phòng Sở', signer: ['Phó Giám đốc', 'Nguyễn Văn Phong'], period: konTum2020.period });
    await openTab(page, /^Căn cứ/);
    await addBasis(page, ['21/KH-SKHCN', '12/05/2020', 'Sở Khoa học và Công nghệ', 'kiểm tra CCHC năm 2020 tại các đơn vị trực thuộc Sở']);
    await openTab(page, /^Nội dung/);
    for (const no of leftOut) await switchArea(page, no, false);
    await write(page.getByLabel(`Tên lĩnh vực ${renamed.no}`, { exact: true }), renamed.name);
    await expect(page.getByRole('tab', { name: /^Nội dung/ })).toContainText('5');
  });

  await test.step('the unit, the team with its roles, the decision, the areas', async () => {
    await openTab(page, /^Đơn vị/);
    await page.getByRole('textbox', { name: 'Thêm đơn vị' }).fill(unit);
    await page.getByRole('textbox', { name: 'Thêm đơn vị' }).press('Enter');
    await expect(unitLines(page)).toHaveCount(1);
    await expect(unitLines(page)).toContainText('Đơn vị sự nghiệp');
    await openTab(page, /^Tổ kiểm tra/);
    const add = page.getByRole('textbox', { name: 'Thêm thành viên' });
    for (const { name } of members) {
      await add.fill(name);
      await add.press('Enter');
      await expect(memberRow(page, name)).toBeVisible();
    }
    await expect(memberRows(page)).toHaveCount(members.length);
    for (const { name, role, position } of members) {
      const row = memberRow(page, name);
      const field = row.getByRole('combobox', { name: 'Vai trò trong Tổ' });
      if ((await field.inputValue()) !== role) await choose(page, field, role);
      await write(row.getByLabel('Chức vụ'), position);
    }
    const decided = panel(page, 'Quyết định thành lập Tổ kiểm tra');
    await write(decided.getByLabel('Số, ký hiệu'), decision.number);
    await assign(page, 'Trần Thị Lan', [3, 4, 5]);
    await assign(page, 'A Thuận', [6, 7]);
    await expectSaved(page);
  });

  await test.step('the visit runs into a holiday, a weekend and a notice that is too short', async () => {
    await openTab(page, /^Lịch kiểm tra/);
    await page.getByRole('button', { name: `Xếp lịch cho ${unit}` }).click();
    const side = page.getByRole('complementary', { name: `Cuộc kiểm tra tại ${unit}` });
    const day = side.getByRole('textbox', { name: 'Ngày', exact: true });
    const visitCheck = checkOf(page, unit);
    await write(day, '02/09/2020');
    await expect(visitCheck.getByText('Ngày nghỉ: Quốc khánh.')).toBeVisible();
    await write(day, '15/08/2020');
    await expect(visitCheck.getByText('Ngày nghỉ cuối tuần.')).toBeVisible();
    await expect(visitCheck.getByText('Ngày nghỉ: Quốc khánh.')).toHaveCount(0);
    await write(day, '05/08/2020');
    await expect(visitCheck.getByText('Chưa thông báo cho đơn vị; từ hôm nay chỉ còn 2 ngày làm việc, cần ít nhất 5. Kiểm tra sớm nhất ngày 10/08/2020.')).toBeVisible();
  });

  await test.step('an inspection of others, imported from Excel, keeps the day of the source from being free', async () => {
    const side = page.getByRole('complementary', { name: `Cuộc kiểm tra tại ${unit}` });
    await choose(page, side.getByRole('combobox', { name: 'Buổi' }), visit.session);
    await write(side.getByRole('textbox', { name: 'Ngày', exact: true }), visit.date);
    await expect(check(page).getByText('Không có điều gì cần xem lại')).toBeVisible();
    const plan = await workbook('ke-hoach-thanh-tra.xlsx', 'Cuộc kiểm tra', [
      ['Cơ quan kiểm tra', 'Đơn vị được kiểm tra', 'Từ ngày', 'Đến ngày', 'Nội dung', 'Văn bản'],
      ['Thanh tra tỉnh', 'TT Nghiên cứu, Ứng dụng và Dịch vụ KH&CN, Sở KH&CN', '17/08/2020', '18/08/2020', 'Tài chính', '09/KH-TTr'],
    ]);
    await importOthers(page, plan, 1);
    await expect(checkOf(page, unit).getByText('Trùng thời gian với cuộc kiểm tra của Thanh tra tỉnh (17/08/2020 – 18/08/2020).')).toBeVisible();
    await expect(panel(page, 'Xác nhận không trùng lặp').getByText(/còn 1 trường hợp trùng l[ắặ]p/)).toBeVisible();
  });

  await test.step('the nearest free time cures it, the plan is issued', async () => {
    await takeNearest(page, unit);
    await expect(check(page).getByText('Không có điều gì cần xem lại')).toBeVisible();
    await expect(panel(page, 'Xác nhận không trùng lặp').getByText(/không có đơn vị nào bị trùng l[ắặ]p/)).toBeVisible();
    await expect(page.getByText('Kế hoạch đã đủ nội dung để ban hành.')).toBeVisible();
    await issue(page, 0);
  });

  await test.step('the others put theirs off, so the visit goes back to the day of the source: an amendment with its reason', async () => {
    const side = page.getByRole('complementary', { name: `Cuộc kiểm tra tại ${unit}` });
    await write(side.getByRole('textbox', { name: 'Ngày', exact: true }), visit.date);
    await amend(page, 1, 'Thanh tra tỉnh hoãn cuộc thanh tra.', [/^Đổi lịch kiểm tra Trung tâm Nghiên cứu/]);
  });
});

test('Đồng Nai 2025: 34 units, three groups and three forms; overlaps of each kind are found, explained and cured', async ({ page }) => {
  await planDongNai(page);
  await expect(check(page).getByText('Không có điều gì cần xem lại')).toBeVisible();

  await test.step('a visit that is dragged onto a Saturday, and on by the keys onto the National Day', async () => {
    await dragTo(page, 'Xã Trị An', '2025-09-13 morning');
    await expect(checkOf(page, 'Xã Trị An').getByText('Ngày nghỉ cuối tuần.')).toBeVisible();
    await chip(page, 'Xã Trị An').focus();
    for (const key of ['Enter', 'PageUp', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Shift+ArrowLeft', 'Enter']) await page.keyboard.press(key);
    await expect(checkOf(page, 'Xã Trị An').getByText('Ngày nghỉ: Quốc khánh.')).toBeVisible();
    await expect(checkOf(page, 'Xã Trị An').getByText('Ngoài thời gian tiến hành (03/09/2025 – 30/09/2025).')).toBeVisible();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect(checkOf(page, 'Xã Trị An')).toHaveCount(0);
  });

  await test.step('plans of other bodies from Excel', async () => {
    const plans = await workbook('ke-hoach-nam-2025.xlsx', 'Kế hoạch', [
      otherHeadings,
      ['Thanh tra Chính phủ', 'P. Tam Hiệp', '18/9 - 19/9/2025', 'Quản lý đất đai', '455/QĐ-TTCP'],
      ['Kiểm toán nhà nước khu vực', 'UBND phường An Lộc', '03/09/2025', 'Ngân sách địa phương', '77/KTNN'],
      ['Sở Y tế', 'Công ty Cấp nước', 'tháng 9/2025', 'Chất lượng nước', ''],
    ]);
    await importOthers(page, plans, 3);
    await expect(checkOf(page, 'Phường Tam Hiệp').getByText('Trùng thời gian với cuộc kiểm tra của Thanh tra Chính phủ (18/09/2025 – 19/09/2025).')).toBeVisible();
    await expect(checkOf(page, 'Phường An Lộc').getByText('Trùng ngày với cuộc kiểm tra của Kiểm toán nhà nước khu vực (03/09/2025).')).toBeVisible();
    await expect(statement(page).getByText(/còn 2 trường hợp trùng l[ắặ]p/)).toBeVisible();
    await expect(statement(page).getByText('Chưa đối chiếu được 1 cuộc', { exact: false })).toBeVisible();
    // 34 units less the two that are visited without notice only.
    await expect(statement(page).getByText('gồm 32 cuộc kiểm tra tại 32 đơn vị', { exact: false })).toBeVisible();
  });

  await test.step('a notice that went out too late', async () => {
    const side = await openChip(page, 'Xã Đại Phước');
    await write(side.getByRole('textbox', { name: 'Ngày thông báo lịch' }), '02/09/2025');
    await expect(checkOf(page, 'Xã Đại Phước').getByText('Thông báo ngày 02/09/2025, chỉ trước 2 ngày làm việc, cần ít nhất 5; kiểm tra sớm nhất ngày 09/09/2025.')).toBeVisible();
    await write(side.getByRole('textbox', { name: 'Ngày thông báo lịch' }), '25/08/2025');
    await expect(checkOf(page, 'Xã Đại Phước')).toHaveCount(0);
  });

  await test.step('a member of one group who is sent along with another at the same time', async () => {
    await openTab(page, /^Tổ kiểm tra/);
    await page.getByRole('checkbox', { name: 'Vũ Thị Ngọc đi kiểm tra Phường Bình Long, 03/09/2025' }).click();
    await openTab(page, /^Lịch kiểm tra/);
    await expect(checkOf(page, 'Phường Bình Long').getByText('“Vũ Thị Ngọc” được phân công cùng buổi tại “Xã Nha Bích”.')).toBeVisible();
    await expect(checkOf(page, 'Xã Nha Bích').getByText('“Vũ Thị Ngọc” được phân công cùng buổi tại “Phường Bình Long”.')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(checkOf(page, 'Phường Bình Long')).toHaveCount(0);
  });

  await test.step('the nearest free times cure both overlaps, and the statement says so', async () => {
    for (const unit of ['Phường Tam Hiệp', 'Phường An Lộc']) {
      await takeNearest(page, unit);
      await expect(checkOf(page, unit)).toHaveCount(0);
    }
    await expect(statement(page).getByText(/không có đơn vị nào bị trùng l[ắặ]p/)).toBeVisible();
  });

  await test.step('the plan is issued although nobody answers for the areas yet; a visit is moved in the timeline, which makes an amendment', async () => {
    await openTab(page, /^Căn cứ/);
    await page.getByRole('button', { name: /^Thêm căn cứ: / }).first().click();
    await expect(page.getByRole('tab', { name: /^Căn cứ/ })).toContainText('1');
    await issue(page, 1);
    await openTab(page, /^Lịch kiểm tra/);
    await showTimeline(page);
    await chip(page, 'Xã Trị An').focus();
    for (const key of ['Enter', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
    await amend(page, 1, 'Đơn vị đề nghị lùi một ngày.', ['Đổi lịch kiểm tra Xã Trị An: từ Buổi sáng, 17/09/2025 sang Buổi sáng, 18/09/2025']);
  });
});

/** A calendar as the office of another body would send it. */
const auditCalendar = [
  'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kiem toan//VI',
  'BEGIN:VEVENT', 'UID:1@kiemtoan', 'DTSTAMP:20220401T000000Z', 'DTSTART;VALUE=DATE:20220905', 'DTEND;VALUE=DATE:20220908',
  'SUMMARY:Kiểm toán ngân sách', 'LOCATION:P. QLĐT thành phố Cam Ranh', 'ORGANIZER;CN=Kiểm toán nhà nước khu vực VIII:mailto:kv8@example.vn', 'END:VEVENT',
  'END:VCALENDAR', '',
].join('\r\n');

test('Khánh Hòa 2022: two stages, all areas and a theme; 22 units, one of which a calendar of the auditors meets', async ({ page }) => {
  const { units, members, first, second } = khanhHoa2022;
  await createRealRound(page, khanhHoa2022, '2022-05-05');

  await test.step('facts, forms, basis and the theme beside the seven areas', async () => {
    await fillFacts(page, { standingOffice: 'Sở Nội vụ', signer: ['Phó Chủ tịch', 'Trần Hải Đăng'], period: khanhHoa2022.period });
    await nameForms(page, ['Chuyên đề']);
    await openTab(page, /^Căn cứ/);
    await addBasis(page, ['11150/KH-UBND', '15/11/2021', 'UBND tỉnh', 'cải cách hành chính năm 2022']);
    await openTab(page, /^Nội dung/);
    await switchArea(page, 8, true);
    await write(page.getByLabel('Tên lĩnh vực 8', { exact: true }), 'Chuyên đề: tiếp nhận, giải quyết hồ sơ trên phần mềm một cửa điện tử');
  });

  await test.step('the units in one paste from a document, the team from cells', async () => {
    await openTab(page, /^Đơn vị/);
    await paste(page.getByRole('textbox', { name: 'Thêm đơn vị' }), units.map(({ name }, at) => `${at + 1}. ${name};`).join('\n'));
    await expect(unitLines(page)).toHaveCount(22);
    await openTab(page, /^Tổ kiểm tra/);
    await pasteMembers(page, members);
    await assign(page, 'Đặng Thị Yến', [1, 2, 3, 4]);
    await assign(page, 'Phan Quốc Bảo', [5, 6, 7, 8]);
  });

  await test.step('stage one is typed in the list, stage two comes from a workbook', async () => {
    await openTab(page, /^Lịch kiểm tra/);
    await page.getByRole('button', { name: `Xếp lịch cho ${first.unit}`, exact: true }).click();
    await page.getByRole('button', { name: 'Xếp lịch cho nhiều đơn vị…', exact: true }).click();
    await page.getByRole('dialog', { name: 'Xếp lịch cho nhiều đơn vị' }).getByRole('button', { name: 'Thêm 21 cuộc kiểm tra' }).click();
    await showAs(page, 'Danh sách');
    await write(row(page, first.unit).getByRole('textbox', { name: 'Ngày', exact: true }), first.date);
    await importSchedule(page, second);
    await expect(page.getByRole('list', { name: 'Các cuộc kiểm tra' }).getByRole('listitem').filter({ has: page.getByRole('button', { name: /^Xóa: / }) })).toHaveCount(22);
    await expect(check(page).getByText('Không có điều gì cần xem lại')).toBeVisible();
  });

  await test.step('the whole team cannot be at two units, and nobody works on the National Day', async () => {
    const office = 'Phòng Tài nguyên và Môi trường huyện Diên Khánh';
    await write(row(page, office).getByRole('textbox', { name: 'Ngày', exact: true }), '03/08/2022');
    const twice = 'Trùng buổi với cuộc kiểm tra tại “Xã Diên Thạnh”; Tổ kiểm tra không thể ở hai nơi cùng lúc.';
    await expect(checkOf(page, office).getByText(twice)).toBeVisible();
    await expect(row(page, office).getByText(twice)).toBeVisible();
    await takeNearest(page, office);
    await expect(checkOf(page, office)).toHaveCount(0);
    const day = row(page, 'Ban Quản lý dự án phát triển tỉnh').getByRole('textbox', { name: 'Ngày', exact: true });
    await write(day, '01/09/2022');
    await expect(checkOf(page, 'Ban Quản lý dự án phát triển tỉnh').getByText('Ngày nghỉ: Quốc khánh.')).toBeVisible();
    await write(day, '20/09/2022');
    await expect(check(page).getByText('Không có điều gì cần xem lại')).toBeVisible();
  });

  await test.step('the calendar of the auditors meets a visit; a free day cures it, and the days of the unit are still many', async () => {
    const office = 'Phòng Quản lý đô thị thành phố Cam Ranh';
    await importOthers(page, { name: 'kiem-toan.ics', mimeType: 'text/calendar', buffer: Buffer.from(auditCalendar) }, 1);
    await expect(checkOf(page, office).getByText('Trùng thời gian với cuộc kiểm tra của Kiểm toán nhà nước khu vực VIII (05/09/2022 – 07/09/2022).')).toBeVisible();
    await takeNearest(page, office);
    await expect(checkOf(page, office).getByText('Trong năm 2022 đơn vị bị kiểm tra 4 ngày, trong đó 1 ngày của đợt này; mức đặt ra là 3 ngày.')).toBeVisible();
    await expect(statement(page).getByText(/không có đơn vị nào bị trùng l[ắặ]p/)).toBeVisible();
  });

  await test.step('each visit gets its usual period; the plan is complete, is issued, and amended by a form', async () => {
    await openTab(page, /^Thông tin chung/);
    await page.getByRole('button', { name: 'Điền mặc định chỗ còn trống' }).click();
    await expect(page.getByRole('button', { name: 'Điền mặc định chỗ còn trống' })).toBeHidden();
    await issue(page, 0);
    await openTab(page, /^Lịch kiểm tra/);
    await showAs(page, 'Danh sách');
    await choose(page, row(page, 'Cục Thuế tỉnh').getByRole('combobox', { name: 'Hình thức' }), 'Chuyên đề');
    await amend(page, 1, 'Chỉ kiểm tra theo chuyên đề.', ['Hình thức kiểm tra Cục Thuế tỉnh: từ Trực tiếp tại đơn vị thành Chuyên đề']);
  });
});

test('Lâm Đồng 2019: 25 units by name, before the years of the built-in announcements; the plan gets its number after it was issued', async ({ page }) => {
  const { units, members, visits } = lamDong2019;
  await createRealRound(page, lamDong2019, '2019-03-11');

  await test.step('facts, basis, units and team', async () => {
    await fillFacts(page, { standingOffice: 'Sở Nội vụ', signer: ['Phó Chủ tịch', 'Phạm Đình An'], period: lamDong2019.period });
    await openTab(page, /^Căn cứ/);
    await addBasis(page, ['8215/KH-UBND', '14/12/2018', 'UBND tỉnh', 'cải cách hành chính năm 2019']);
    await openTab(page, /^Đơn vị/);
    await paste(page.getByRole('textbox', { name: 'Thêm đơn vị' }), units.join('\n'));
    await expect(unitLines(page)).toHaveCount(25);
    await expect(unitLines(page).filter({ hasText: 'Thị trấn Cát Tiên' })).toContainText('Xã, phường');
    await openTab(page, /^Tổ kiểm tra/);
    await pasteMembers(page, members);
    await assign(page, 'Nguyễn Thị Thủy', [1, 2, 3, 4, 5, 6, 7]);
  });

  await test.step('the schedule from a workbook, on a calendar that the user completes', async () => {
    await openTab(page, /^Lịch kiểm tra/);
    await importSchedule(page, visits);
    await expect(check(page).getByText('Không có điều gì cần xem lại')).toBeVisible();
    const days = panel(page, 'Ngày nghỉ, ngày làm bù của năm');
    await write(days.getByRole('textbox', { name: /^Ngày( thêm)?$/ }), '29/04/2019');
    await choose(page, days.getByRole('combobox', { name: /^Loại ngày( thêm)?$/ }), 'Ngày nghỉ hoán đổi');
    await days.getByRole('textbox', { name: /^Nội dung( ngày thêm)?$/ }).fill('Nghỉ dịp 30/4, làm bù 04/5');
    await days.getByRole('button', { name: 'Thêm ngày' }).click();
    await expect(days.getByRole('textbox', { name: 'Nội dung, 29/04/2019' })).toHaveValue('Nghỉ dịp 30/4, làm bù 04/5');
  });

  await test.step('a day that the user entered, a day off that follows from the rules, a weekend', async () => {
    await showAs(page, 'Danh sách');
    const day = row(page, 'Sở Y tế').getByRole('textbox', { name: 'Ngày', exact: true });
    const found = checkOf(page, 'Sở Y tế');
    await write(day, '29/04/2019');
    await expect(found.getByText('Ngày nghỉ: Nghỉ dịp 30/4, làm bù 04/5.')).toBeVisible();
    await write(day, '15/04/2019');
    await expect(found.getByText('Ngày nghỉ: Nghỉ bù Giỗ Tổ Hùng Vương.')).toBeVisible();
    await write(day, '11/05/2019');
    await expect(found.getByText('Ngày nghỉ cuối tuần.')).toBeVisible();
    await write(day, '07/05/2019');
    await expect(found).toHaveCount(0);
  });

  await test.step('the plan of the ministry as JSON meets two departments; one is cured by the nearest free time, one is moved away in the timeline', async () => {
    const others = [
      { body: 'Bộ Nội vụ', unit: 'Sở TN&MT', from: '2019-04-09', to: '2019-04-10', matter: 'Công vụ', document: '121/QĐ-BNV', areas: [5] },
      { body: 'Bộ Nội vụ', unit: 'BHXH tỉnh', from: '2019-05-28', document: '121/QĐ-BNV' },
    ];
    await importOthers(page, fileOf(JSON.stringify({ format: 'so-kiem-tra-other-inspections', formatVersion: 1, inspections: others }), 'bo-noi-vu.json'), 2);
    const [environment, insurance] = [checkOf(page, 'Sở Tài nguyên và Môi trường'), checkOf(page, 'Bảo hiểm xã hội tỉnh')];
    await expect(environment.getByText('Trùng thời gian với cuộc kiểm tra của Bộ Nội vụ (09/04/2019 – 10/04/2019). Cùng nội dung: ', { exact: false })).toBeVisible();
    await expect(insurance.getByText('Trùng ngày với cuộc kiểm tra của Bộ Nội vụ (28/05/2019).')).toBeVisible();
    await takeNearest(page, 'Sở Tài nguyên và Môi trường');
    // Away from those days, the year and the matter are still the same.
    await expect(environment.getByText('Trong năm, Bộ Nội vụ cũng kiểm tra đơn vị này về cùng nội dung: ', { exact: false })).toBeVisible();
    await showTimeline(page);
    await chip(page, 'Bảo hiểm xã hội tỉnh').focus();
    for (const key of ['Enter', 'PageDown', 'Enter']) await page.keyboard.press(key);
    await expect(insurance.getByText('Chỉ cách cuộc kiểm tra của Bộ Nội vụ 4 ngày làm việc (28/05/2019).')).toBeVisible();
    await chip(page, 'Bảo hiểm xã hội tỉnh').focus();
    for (const key of ['Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key);
    await expect(insurance).toHaveCount(0);
    await expect(statement(page).getByText('cùng nội dung trong năm với cuộc kiểm tra của Bộ Nội vụ', { exact: false })).toBeVisible();
  });

  await test.step('issued without number and date, which are given afterwards; then an amendment', async () => {
    await issue(page, 0);
    await page.getByRole('button', { name: 'Các lần ban hành' }).click();
    const versions = page.getByRole('dialog', { name: 'Các lần ban hành' });
    await versions.getByRole('button', { name: 'Ghi số, ngày' }).click();
    await versions.getByLabel('Số, ký hiệu').fill('1530/KH-UBND');
    await write(versions.getByLabel('Ngày ban hành'), '15/03/2019');
    await versions.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(versions.getByText('số 1530/KH-UBND, ngày 15/03/2019', { exact: false })).toBeVisible();
    await page.keyboard.press('Escape');
    await openTab(page, /^Tổ kiểm tra/);
    await choose(page, memberRow(page, 'Nguyễn Thị Thủy').getByRole('combobox', { name: 'Vai trò trong Tổ' }), 'Tổ phó');
    await amend(page, 1, 'Bổ sung Tổ phó.', ['Nguyễn Thị Thủy: từ Thành viên thành Tổ phó']);
  });
});

test('calendars and schedules of a round are files that other programs open; a surprise visit is in none that a unit gets', async ({ page }) => {
  await planDongNai(page);
  const told = dongNai2025.direct.length + dongNai2025.further.length + dongNai2025.byReport.length;
  await page.getByRole('button', { name: 'Xuất, in lịch' }).click();
  const dialog = page.getByRole('dialog', { name: 'Xuất và in lịch kiểm tra' });
  const save = async (button: string): Promise<Download> => {
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: button, exact: true }).click();
    return download;
  };
  const saveIcs = async (whose: 'Thành viên' | 'Đơn vị', name: string): Promise<string> => {
    await dialog.getByRole('radiogroup', { name: 'Lịch của' }).getByText(whose, { exact: true }).click();
    await choose(page, dialog.getByRole('combobox', { name: whose }), name);
    return (await save('Tải tệp .ics')).path();
  };

  await test.step('the calendar of a member has the visits of her group and of the whole team, those without notice marked as confidential', async () => {
    const file = await saveIcs('Thành viên', 'Phạm Thị Hoa');
    await expect(dialog.getByText('Có 2 cuộc kiểm tra đột xuất: không gửi tệp này cho đơn vị.', { exact: false })).toBeVisible();
    expect(await readFile(file, 'utf8')).toContain('SUMMARY:Kiểm tra đột xuất: Xã Xuân Lộc');
    const events = icalendar(file);
    if (events === undefined) return;
    expect(events).toHaveLength([...dongNai2025.direct, ...dongNai2025.further, ...dongNai2025.byReport, ...dongNai2025.surprise].filter(({ group = 'Nhóm 1' }) => group === 'Nhóm 1').length);
    expect(events).toContainEqual({ summary: 'Kiểm tra: Phường Bình Long', location: 'Phường Bình Long', from: '2025-09-03T07:30:00+07:00', to: '2025-09-03T11:30:00+07:00', secret: '' });
    expect(events.filter(({ secret }) => secret === 'CONFIDENTIAL').map(({ summary }) => summary)).toEqual(['Kiểm tra đột xuất: Xã Xuân Lộc', 'Kiểm tra đột xuất: Phường Biên Hòa']);
  });

  await test.step('the calendar of a unit has the visit that it was told of and not the one without notice', async () => {
    const file = await saveIcs('Đơn vị', 'Phường Biên Hòa');
    await expect(dialog.getByText('1 cuộc kiểm tra có ngày. Không có kiểm tra đột xuất.')).toBeVisible();
    expect(await readFile(file, 'utf8')).not.toMatch(/đột xuất|20250925/);
    const events = icalendar(file);
    if (events !== undefined) expect(events.map(({ summary, from }) => [summary, from])).toEqual([['Kiểm tra: Phường Biên Hòa', '2025-09-18T07:30:00+07:00']]);
    await choose(page, dialog.getByRole('combobox', { name: 'Đơn vị' }), 'Xã Xuân Lộc');
    await expect(dialog.getByText('0 cuộc kiểm tra có ngày. Không có kiểm tra đột xuất.')).toBeVisible();
    await expect(dialog.getByRole('button', { name: 'Tải tệp .ics' })).toBeDisabled();
  });

  await test.step('the schedule in Excel: all for the file, and what units may see', async () => {
    const [ours, theirs] = [openpyxl(await (await save('Bản lưu hồ sơ Tổ')).path()), openpyxl(await (await save('Bản gửi đơn vị')).path())];
    if (ours === undefined || theirs === undefined) return;
    const [headings = [], ...rows] = ours.rows;
    expect(headings).toContain('Nhóm kiểm tra');
    expect(rows).toHaveLength(told + dongNai2025.surprise.length);
    expect(ours.filter).toBe(`A1:M${rows.length + 1}`);
    expect(rows[0]).toEqual(expect.arrayContaining([1, '2025-09-03', 'Sáng', 'Trực tiếp tại đơn vị', 'Nhóm 1']));
    expect(rows.filter((cells) => cells.includes('Đột xuất'))).toHaveLength(dongNai2025.surprise.length);
    expect(theirs.rows).toHaveLength(told + 1);
    expect(theirs.rows[0]).not.toContain('Nhóm kiểm tra');
    for (const hidden of ['Đột xuất', 'Xã Xuân Lộc', 'Xã Cẩm Mỹ', '2025-09-25']) expect(theirs.rows.flat()).not.toContain(hidden);
  });

  await test.step('nor is it on the page that is printed for units', async () => {
    await dialog.getByRole('link', { name: 'Bản gửi đơn vị' }).click();
    await expect(page.getByText(`Tổng số: ${told} cuộc kiểm tra.`)).toBeVisible();
    await expect(page.getByText('Phường Biên Hòa')).toHaveCount(1);
    await expect(page.getByText('Xã Xuân Lộc')).toHaveCount(0);
  });
});
