import { expect, type Page } from '@playwright/test';
import { longAn2024 } from '#domain/example/longAn2024.ts';
import type { ChosenFile } from './checklist.ts';
import { chooseFile, fileOf, merge } from './exchange.ts';
import { filledRound } from './filledRound.ts';
import { photo } from './photo.ts';

/** Address of the example round; the same on every laptop. */
export const examplePlan = 'plans/vi-du-long-an-2024';

/** Title of the example round. */
export const exampleTitle = longAn2024.title;

/** The unit that the tests visit. */
export const exampleUnit = 'Phòng Quản lý Khoa học';

/** Opens the example round from the empty start. */
export const openExample = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /Xem đợt kiểm tra mẫu/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
};

/** Starts at the empty start and opens the example round. */
export const startWithExample = async (page: Page): Promise<void> => {
  await page.goto('.');
  await openExample(page);
};

/** Brings the filled round onto this laptop as a colleague's file would; the later file has four conflicts. */
export const openFilledRound = async (page: Page, options: { readonly later?: boolean } = {}): Promise<void> => {
  const buffer = await filledRound({ pictures: [pictureOf(photo('bang-niem-yet.png', [40, 110, 180]))], later: options.later ?? false });
  await page.goto('import');
  await chooseFile(page, fileOf(buffer));
  await merge(page);
  await page.getByRole('link', { name: 'Mở đợt kiểm tra' }).click();
  await expect(page.getByRole('heading', { level: 1, name: exampleTitle })).toBeVisible();
};

const pictureOf = ({ name, mimeType, buffer }: ChosenFile) => ({ name, mediaType: mimeType, bytes: new Uint8Array(buffer) });
