import { expect, test } from './support/test.ts';

// Chromium keeps a page that is left frozen for „Back“, with whatever it was doing to the database. Playwright's own browser
// is told not to, so this needs one like the user's.
test('a page that is left while it makes the database stands in nobody’s way', async ({ baseURL, startBrowser }, info) => {
  const base = baseURL ?? '';
  const { page } = await startBrowser(info.outputPath('profile'));
  let exposed: Promise<unknown> | undefined;
  const making = new Promise<void>((resolve) => (exposed = page.exposeFunction('isMaking', resolve)));
  await exposed;
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function openAndTell(...asked) {
      const request = open.apply(this, asked);
      request.addEventListener('upgradeneeded', () => Reflect.apply(Reflect.get(globalThis, 'isMaking'), undefined, []));
      return request;
    };
  });
  await page.goto(base, { waitUntil: 'commit' });
  await making;
  await page.goto(`${base}?new=1`);
  await expect(page.getByRole('dialog', { name: 'Lập đợt kiểm tra mới' })).toBeVisible();
  // Playwright’s own goBack() waits for a load that the restart of the page interrupts.
  await page.evaluate(() => void setTimeout(() => history.back(), 0));
  await expect(page.getByRole('heading', { level: 1, name: 'Sổ Kiểm Tra' })).toBeVisible();
});
