import type { Page } from '@playwright/test';
import { allItemsFile, allItemsRound } from './support/allItemsRound.ts';
import { detail, grid, line } from './support/checklist.ts';
import { chooseFile, merge } from './support/exchange.ts';
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

test('all 88 items of a visit are answered without a mouse, from the palette on', async ({ page }) => {
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
