import type { Page } from '@playwright/test';
import { allItemsFile, allItemsRound } from './support/allItemsRound.ts';
import { detail, grid, line } from './support/checklist.ts';
import { chooseFile, merge } from './support/exchange.ts';
import { photo } from './support/photo.ts';
import { expectSaved } from './support/shell.ts';
import { expect, test } from './support/test.ts';

/** Goes somewhere by the palette: types a part of its name, without marks, and takes the first that fits. */
const goTo = async (page: Page, typed: string, first: string | RegExp): Promise<void> => {
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Đi tới' });
  await expect(field).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name: first }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
};

/** Presses Tab until something has the focus; a person would too. */
const tabTo = async (page: Page, target: ReturnType<Page['getByRole']>, limit = 40): Promise<void> => {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < limit; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
};

/** Types as an input method does (Telex of Windows, of a phone): letters are composed and then put in. */
const compose = async (page: Page, parts: readonly string[], put: string): Promise<void> => {
  const session = await page.context().newCDPSession(page);
  for (const text of parts) await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send('Input.insertText', { text: put });
  await session.detach();
};

const kinds = ['Tồn tại, hạn chế', 'Cách làm hay', 'Khó khăn, vướng mắc', 'Đề xuất, kiến nghị'] as const;

test('a whole visit without a mouse: 88 items, 12 findings, 6 photos, a sample of 30 dossiers, the closing meeting, the seal', async ({ page }) => {
  test.setTimeout(240_000);
  const keys = page.keyboard;
  await page.goto('import');
  await chooseFile(page, allItemsFile());
  await merge(page);
  await page.goto(`plans/${allItemsRound.plan}/planning`);
  await expect(page.getByRole('heading', { level: 1, name: allItemsRound.title })).toBeVisible();
  await goTo(page, 'chi cuc thu nghiem', /^Chi cục Thử nghiệm/);
  await expect(detail(page, '1.1')).toBeVisible();

  await test.step('every item by single keys', async () => {
    const tree = page.getByRole('navigation', { name: 'Lĩnh vực' });
    for (let at = 0; at < 88; at += 1) {
      const code = await grid(page).getByRole('row', { selected: true }).getByRole('gridcell').first().innerText();
      await keys.press(String((at % 4) + 1));
      await expect(line(page, code)).toHaveAttribute('data-result', /^(?:met|partlyMet|notMet|notApplicable)$/);
      await keys.press('Control+Enter');
    }
    await expect(tree).toContainText('88/88');
    await expectSaved(page);
  });
});
