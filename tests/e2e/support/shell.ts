import { expect, type Locator, type Page } from '@playwright/test';

/** The header with its signs. */
export const header = (page: Page): Locator => page.getByRole('banner');

/** Waits until the header says when the last edit reached the disk. */
export const expectSaved = (page: Page): Promise<void> => expect(header(page).getByText(/^Đã lưu \d\d:\d\d:\d\d$/)).toBeVisible();

/** Waits until every file of the app is on this laptop and has been checked. */
export const expectReadyOffline = (page: Page): Promise<void> =>
  expect(header(page).getByRole('button', { name: 'Sẵn sàng ngoại tuyến' })).toBeVisible({ timeout: 30_000 });

/** Opens the app once with a network, as at the office, and takes the network away. */
export const startOffline = async (page: Page): Promise<void> => {
  await page.goto('.');
  await expectReadyOffline(page);
  await page.reload();
  await expectReadyOffline(page);
  await page.context().setOffline(true);
  await expect(header(page).getByRole('button', { name: 'Không có mạng' })).toBeVisible();
};

/** Writes the name of the person on this laptop. */
export const nameMyself = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: 'Người dùng: Chưa ghi tên' }).click();
  await page.getByRole('menuitem', { name: 'Đổi tên người dùng…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Anh/chị tên là gì?' });
  await dialog.getByLabel('Họ và tên').fill(name);
  await dialog.getByRole('button', { name: 'Ghi tên' }).click();
  await expect(page.getByRole('button', { name: `Người dùng: ${name}` })).toBeVisible();
};

/** Follows a link of the navigation. */
export const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Điều hướng chính' }).getByRole('link', { name, exact: true }).click();

/** The message that the app shows in a corner for a while. */
export const notice = (page: Page, text: string | RegExp): Locator => page.getByRole('alert').filter({ hasText: text });
