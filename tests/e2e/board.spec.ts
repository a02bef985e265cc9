import type { Page } from '@playwright/test';
import { line, openItem, openVisit, write, type ChosenFile } from './support/checklist.ts';
import { chooseFile, exportRound, merge, mergeFile } from './support/exchange.ts';
import { exampleTitle, exampleUnit, openExample } from './support/rounds.ts';
import { expectSaved, follow, nameMyself } from './support/shell.ts';
import { readFile } from 'node:fs/promises';
import { expect, test } from './support/test.ts';

const [leader, binh, chi] = ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Thị Chi'] as const;

const report = (page: Page) => page.getByRole('region', { name: 'Trước khi lập báo cáo' });
const card = (page: Page, name: string) => page.getByRole('region', { name: 'Ai có gì' }).getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });

/** Adds a member on the planning page and gives him an area. */
const addMember = async (page: Page, name: string, area: number | null): Promise<void> => {
  await write(page.getByRole('textbox', { name: 'Thêm thành viên' }), name);
  await expect(page.getByRole('list', { name: 'Thành viên Tổ kiểm tra' }).getByRole('button', { name: `Xóa: ${name}` })).toBeVisible();
  if (area === null) return;
  const box = page.getByRole('checkbox', { name: new RegExp(`^${name} phụ trách lĩnh vực ${area},`) });
  await box.click();
  await expect(box).toBeChecked();
};

/** Makes the file of a member's share, beginning at the board. */
const handOut = async (page: Page, name: string): Promise<ChosenFile> => {
  await follow(page, 'Dữ liệu của Tổ');
  await page.getByRole('button', { name: `Phần việc và máy của ${name}` }).click();
  await expect(page.getByRole('complementary')).toContainText('4 cuộc kiểm tra');
  await page.getByRole('link', { name: 'Xuất tệp phần việc' }).click();
  await expect(page.getByLabel('Thành viên', { exact: true })).toHaveValue(/./);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Xuất tệp', exact: true }).click();
  const file = await download;
  return { name: file.suggestedFilename(), mimeType: 'application/json', buffer: await readFile(await file.path()) };
};

/** Takes a share on another laptop, says who one is, and writes a note at the visit. */
const fill = async (page: Page, name: string, file: ChosenFile, code: string): Promise<ChosenFile> => {
  await page.goto('.');
  await nameMyself(page, name);
  await page.getByRole('link', { name: /Mở tệp đồng nghiệp gửi/ }).click();
  await chooseFile(page, file);
  await merge(page);
  await page.getByRole('link', { name: 'Mở đợt kiểm tra' }).click();
  await expect(page.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
  await page.getByRole('button', { name: 'Đúng, là tôi' }).click();
  await expect(page.getByText(`Anh/chị là “${name}” trong Tổ kiểm tra?`)).toBeHidden();
  await openVisit(page, exampleUnit);
  const area = code.slice(0, code.indexOf('.'));
  await page.getByRole('navigation', { name: 'Lĩnh vực' }).getByRole('button', { name: new RegExp(`^${area}\\. `) }).click();
  const item = await openItem(page, code);
  await write(item.getByLabel('Ghi chú'), `Ghi chú của ${name}`);
  await expectSaved(page);
  return exportRound(page);
};

test('the leader hands out shares, sees whose data is missing, and sees it arrive', async ({ newLaptop }) => {
  test.setTimeout(240_000);
  const an = await newLaptop();

  await test.step('An builds the team, says who he is and gives areas', async () => {
    await an.goto('.');
    await nameMyself(an, leader);
    await openExample(an);
    await follow(an, 'Tổ kiểm tra');
    await addMember(an, leader, null);
    await an.getByRole('button', { name: 'Đúng, là tôi' }).click();
    await expect(an.getByRole('combobox', { name: 'Tôi là' })).toHaveValue(leader);
    await addMember(an, binh, 1);
    await addMember(an, chi, 2);
  });

  await test.step('two people on one area are seen before the files go out', async () => {
    await follow(an, 'Dữ liệu của Tổ');
    const problems = an.getByRole('region', { name: 'Giao việc' });
    await expect(problems).toContainText(`2 người cùng phụ trách lĩnh vực 1: Tổ phó (Chánh Văn phòng Sở), ${binh}`);
    await expect(report(an).getByRole('link', { name: binh })).toBeVisible();
  });

  const [forBinh, forChi] = [await handOut(an, binh), await handOut(an, chi)];
  const ofBinh = await test.step('Bình fills her share, and one item that is Chi’s', async () => fill(await newLaptop(), binh, forBinh, '2.1'));

  await test.step('with the file of Bình the board says what came, and what of hers is still missing; Chi is still unknown', async () => {
    await mergeFile(an, ofBinh);
    await follow(an, 'Dữ liệu của Tổ');
    await expect(report(an).getByRole('link', { name: `${binh}: thiếu dữ liệu của 3 cuộc kiểm tra` })).toBeVisible();
    await expect(report(an).getByRole('link', { name: chi })).toBeVisible();
    await expect(card(an, binh)).toContainText('1 thay đổi ngoài phần việc được giao');
  });

  await test.step('the item that Bình wrote outside her share is marked, and nothing more', async () => {
    await openVisit(an, exampleUnit);
    await an.getByRole('navigation', { name: 'Lĩnh vực' }).getByRole('button', { name: /^2\. / }).click();
    await expect(line(an, '2.1')).toHaveAccessibleName(new RegExp(`Người ghi ngoài phần việc được giao: ${binh}`));
    await expect(line(an, '2.2')).not.toHaveAccessibleName(/ngoài phần việc/);
  });

  await test.step('once the file of Chi is here she is no longer missed at that visit', async () => {
    await mergeFile(an, await fill(await newLaptop(), chi, forChi, '2.2'));
    await follow(an, 'Dữ liệu của Tổ');
    await expect(report(an).getByRole('link', { name: `${chi}: thiếu dữ liệu của 3 cuộc kiểm tra` })).toBeVisible();
    await follow(an, 'Sau kiểm tra');
    await expect(an.getByText('Trước khi lập báo cáo: còn thiếu dữ liệu của 2 thành viên.')).toBeVisible();
  });
});
