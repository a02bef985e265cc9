import type { Page } from '@playwright/test';
import { createRound, filesInFolder, putIntoFolder, withFolder } from './support/copies.ts';
import { merge, preview, stateCode } from './support/exchange.ts';
import { expectSaved, header, nameMyself } from './support/shell.ts';
import { expect, test } from './support/test.ts';

const title = 'Kiểm tra cải cách hành chính năm 2025';
const office = 'Bộ phận thường trực';

/** What a program that keeps a folder alike on several laptops does: each gets the files that it lacks, and is looked at again. */
const synchronise = async (laptops: readonly Page[]): Promise<void> => {
  const all = new Map((await Promise.all(laptops.map(filesInFolder))).flat().map((file) => [file.name, file]));
  for (const laptop of laptops) {
    const here = new Set((await filesInFolder(laptop)).map(({ name }) => name));
    for (const file of all.values()) if (!here.has(file.name)) await putIntoFolder(laptop, file);
    await laptop.evaluate(() => window.dispatchEvent(new Event('focus')));
  }
};

const chooseFolder = async (page: Page): Promise<void> => {
  await page.goto('device');
  await page.getByRole('button', { name: 'Chọn thư mục…' }).click();
  await expect(page.getByRole('region', { name: 'Bản sao ngoài trình duyệt' }).getByText('Đang dùng')).toBeVisible();
};

/** Opens the newest file of a colleague, of whose name the files carry `slug`, from the sign in the header, and merges it. */
const take = async (page: Page, slug: string): Promise<void> => {
  await header(page).getByRole('button', { name: /^Có \d+ tệp mới của đồng nghiệp$/ }).click();
  await page.getByRole('button', { name: new RegExp(`^Mở .*_${slug}_`) }).last().click();
  await expect(preview(page)).toBeVisible();
  await merge(page);
};

/** Writes who keeps the round into its plan. */
const writeOffice = async (page: Page, text: string): Promise<void> => {
  await page.goto('.');
  await page.getByRole('article', { name: title }).getByRole('link', { name: 'Kế hoạch' }).click();
  await page.getByLabel(office).fill(text);
  await page.getByLabel(office).blur();
  await expectSaved(page);
};

const copyNow = async (page: Page): Promise<void> => {
  await page.goto('device');
  const panel = page.getByRole('region', { name: 'Bản sao ngoài trình duyệt' });
  await panel.getByRole('button', { name: 'Sao lưu ngay' }).click();
  await expect(panel.getByRole('row', { name: title })).toContainText('Đủ mọi thay đổi');
};

test('three laptops that share nothing but a synchronised folder end with the same round', async ({ newLaptop }) => {
  test.setTimeout(240_000);
  const [an, binh, chi] = [await newLaptop(), await newLaptop(), await newLaptop()];
  const laptops = [an, binh, chi];
  for (const [page, name] of [[an, 'Nguyễn Văn An'], [binh, 'Trần Thị Bình'], [chi, 'Lê Thị Chi']] as const) {
    await withFolder(page.context());
    await page.goto('.');
    await nameMyself(page, name);
  }

  await test.step('An plans the round; the folder brings it to Bình and Chi', async () => {
    await createRound(an, title);
    for (const page of laptops) await chooseFolder(page);
    await copyNow(an);
    await synchronise(laptops);
    for (const page of [binh, chi]) await take(page, 'nguyen-van-an');
  });

  await test.step('both write into the same field, and lay their copies into the folder', async () => {
    await writeOffice(binh, 'Thanh tra Sở');
    await writeOffice(chi, 'Văn phòng Sở và Thanh tra Sở');
    for (const page of [binh, chi]) await copyNow(page);
    await synchronise(laptops);
  });

  await test.step('An takes both files, sees the conflict and decides', async () => {
    await expect(header(an).getByRole('button', { name: 'Có 2 tệp mới của đồng nghiệp' })).toBeVisible();
    await take(an, 'tran-thi-binh');
    await take(an, 'le-thi-chi');
    await an.goto('.');
    await an.getByRole('article', { name: title }).getByRole('link', { name: 'Kế hoạch' }).click();
    await header(an).getByRole('link', { name: '1 xung đột' }).click();
    await an.getByRole('button', { name: /^Giữ bản này: của Lê Thị Chi/ }).click();
    await an.getByRole('button', { name: /^Ghi quyết định/ }).click();
    await expect(an.getByText('Đã xử lý xong mọi xung đột')).toBeVisible();
    await copyNow(an);
    await synchronise(laptops);
  });

  await test.step('his file settles it on the others, and all three have the same code', async () => {
    for (const page of [binh, chi]) await take(page, 'nguyen-van-an');
    const codes: string[] = [];
    for (const page of laptops) {
      await page.goto('.');
      await page.getByRole('article', { name: title }).getByRole('link', { name: 'Kế hoạch' }).click();
      await expect(page.getByLabel(office)).toHaveValue('Văn phòng Sở và Thanh tra Sở');
      codes.push(await stateCode(page));
    }
    expect(new Set(codes)).toEqual(new Set([codes[0]]));
  });
});
