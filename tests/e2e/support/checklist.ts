import { expect, type Locator, type Page } from '@playwright/test';
import { follow } from './shell.ts';

/** A file as the browser's file dialog would give it. */
export interface ChosenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** Opens the checklist of a unit's visit by the navigation. */
export const openVisit = async (page: Page, unit: string): Promise<void> => {
  await follow(page, 'Kiểm tra');
  await page.getByRole('main').getByRole('link', { name: unit, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: unit })).toBeVisible();
};

/** All lines of the checklist. */
export const grid = (page: Page): Locator => page.getByRole('grid', { name: 'Các mục kiểm tra' });

/** The line of one item. */
export const line = (page: Page, code: string): Locator => grid(page).getByRole('row', { name: new RegExp(`^${code.replace('.', '\\.')}\\. `) });

/** One item in full. */
export const detail = (page: Page, code: string): Locator => page.getByRole('article', { name: `Chi tiết mục ${code}`, exact: true });

/** Chooses an item and answers with its detail. */
export const openItem = async (page: Page, code: string): Promise<Locator> => {
  await line(page, code).getByText(code, { exact: true }).click();
  await expect(detail(page, code)).toBeVisible();
  return detail(page, code);
};

/** Types into a field as a person does and leaves it, which writes it. */
export const write = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text);
  await field.blur();
};

/** Records a finding on the open item and answers with its editor. */
export const recordFinding = async (item: Locator, kind: string, text: string): Promise<Locator> => {
  await item.getByRole('button', { name: `Ghi: ${kind}` }).click();
  const editor = item.getByRole('article', { name: `Phát hiện: ${kind}` }).last();
  await write(editor.getByLabel('Nội dung'), text);
  return editor;
};

/** Attaches files with the button of a place. */
export const attach = async (page: Page, place: Locator, ...files: readonly ChosenFile[]): Promise<void> => {
  const chooser = page.waitForEvent('filechooser');
  await place.getByRole('button', { name: 'Đính kèm tệp' }).click();
  await (await chooser).setFiles([...files]);
};
