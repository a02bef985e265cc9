import { examplePlan, openExample } from './support/rounds.ts';
import { follow } from './support/shell.ts';
import { expect, test } from './support/test.ts';

test('who goes on while the page of a visit still writes its line into the address gets where he wanted', async ({ page }) => {
  // What a service worker has cannot be held back.
  await page.addInitScript(() => {
    ServiceWorkerContainer.prototype.register = () => new Promise(() => {});
  });
  await page.goto('.');
  await openExample(page);
  await page.route('**/FollowUpPage-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await page.goto(`${examplePlan}/inspection/kiem-tra-chi-cuc-tieu-chuan-do-luong-chat-luong`);
  await follow(page, 'Sau kiểm tra');
  await expect(page.getByRole('heading', { level: 1, name: 'Sau kiểm tra' })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: 'Chi cục Tiêu chuẩn Đo lường Chất lượng' })).toBeVisible();
  await expect(page).toHaveURL(/\?item=1\.1$/);
});
