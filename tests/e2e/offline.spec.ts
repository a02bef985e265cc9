import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../../scripts/chromium.mjs';
import { detail, openItem, openVisit, write } from './support/checklist.ts';
import { serveReleases } from './support/releases.ts';
import { examplePlan, exampleTitle, exampleUnit, openExample } from './support/rounds.ts';
import { expectReadyOffline, expectSaved, follow, header, nameMyself, startOffline } from './support/shell.ts';
import { expect, test, watch } from './support/test.ts';

test.use({ keepsApp: true });

const visit = `${examplePlan}/inspection/kiem-tra-phong-quan-ly-khoa-hoc`;
const note = 'Đã xem kế hoạch số 12/KH-QLKH.';

/** What the note of item 1.1 says when the visit is opened by its address. */
const expectNote = async (page: Page): Promise<void> => {
  await page.goto(`${visit}?item=1.1`);
  await expect(page.getByRole('heading', { level: 1, name: exampleUnit })).toBeVisible();
  await expect(detail(page, '1.1').getByLabel('Ghi chú')).toHaveValue(note);
};

test('after the first visit the app opens and works without a network', async ({ page }) => {
  await startOffline(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ Kiểm Tra' })).toBeVisible();
  await expectReadyOffline(page);
  await openExample(page);

  await test.step('an address of a visit opens, and Back leads back', async () => {
    await page.goto(`${visit}?item=3.4`);
    await expect(page.getByRole('heading', { level: 1, name: exampleUnit })).toBeVisible();
    await expect(detail(page, '3.4')).toBeVisible();
    await follow(page, 'Sau kiểm tra');
    await expect(page.getByRole('heading', { level: 1, name: 'Sau kiểm tra' })).toBeVisible();
    await page.goBack();
    await expect(detail(page, '3.4')).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
  });

  await test.step('what the header calls saved is there after a reload', async () => {
    await openVisit(page, exampleUnit);
    await expect(header(page).getByText(/^Đã lưu/)).toBeHidden();
    await write((await openItem(page, '1.1')).getByLabel('Ghi chú'), note);
    await expectSaved(page);
    await page.reload();
    await expectNote(page);
  });

  await test.step('pages that do not exist say so', async () => {
    await page.goto('khong-co-trang-nay');
    await expect(page.getByRole('heading', { level: 1, name: 'Không có trang này' })).toBeVisible();
    await page.goto('plans/dot-cua-may-khac/planning');
    await expect(page.getByRole('heading', { level: 1, name: 'Máy này chưa có đợt kiểm tra đó' })).toBeVisible();
    await page.goto(`${examplePlan}/inspection/khong-co`);
    await expect(page.getByRole('heading', { level: 1, name: 'Đợt này không có cuộc kiểm tra đó' })).toBeVisible();
  });
});

test('an edit survives a restart of the browser without a network', async ({ baseURL, faults }, info) => {
  const profile = info.outputPath('profile');
  const start = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions(),
      ...(baseURL === undefined ? {} : { baseURL }),
      locale: 'vi-VN',
      viewport: { width: 1366, height: 768 },
      reducedMotion: 'reduce',
    });
    watch(context, faults);
    return { context, page: context.pages()[0] ?? (await context.newPage()) };
  };
  const before = await start();
  await before.page.goto('.');
  await expectReadyOffline(before.page);
  await nameMyself(before.page, 'Nguyễn Văn An');
  await openExample(before.page);
  await openVisit(before.page, exampleUnit);
  await write((await openItem(before.page, '1.1')).getByLabel('Ghi chú'), note);
  await expectSaved(before.page);
  await before.context.close();

  const after = await start();
  await after.context.setOffline(true);
  await expectNote(after.page);
  await expect(after.page.getByRole('button', { name: 'Người dùng: Nguyễn Văn An' })).toBeVisible();
  await after.context.close();
});

test('a new release waits until the person agrees, and then loses nothing', async ({ page, baseURL }) => {
  const releases = await serveReleases(baseURL ?? '');
  try {
    await page.goto(releases.url);
    await expectReadyOffline(page);
    await openExample(page);
    const address = page.url();

    releases.publish();
    await page.reload();
    const sign = header(page).getByRole('button', { name: 'Có bản mới' });
    await expect(sign).toBeVisible({ timeout: 30_000 });
    // Reloading alone brings no new release.
    await page.reload();
    await expect(sign).toBeVisible({ timeout: 30_000 });

    await page.getByLabel('Bộ phận thường trực').fill('Văn phòng Sở, Thanh tra Sở');
    await sign.click();
    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Cập nhật ngay' }).click();
    await reloaded;
    await expectReadyOffline(page);
    await expect(sign).toBeHidden();
    expect(page.url()).toBe(address);
    await expect(page.getByLabel('Bộ phận thường trực')).toHaveValue('Văn phòng Sở, Thanh tra Sở');
  } finally {
    await releases.close();
  }
});
