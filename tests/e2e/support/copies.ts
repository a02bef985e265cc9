import { expect, type BrowserContext, type Page } from '@playwright/test';

/** The window as these scripts see it. */
declare global {
  interface Window {
    showDirectoryPicker?: () => Promise<FileSystemDirectoryHandle>;
  }
}

/** Name of the folder that the picker of these tests answers with. */
const FOLDER = 'usb';

/** Lets „choose a folder“ answer with one of the origin's own, whose handles are of the same type. */
export const withFolder = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(async (name) => {
    window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
  }, FOLDER);

/** A browser that cannot open folders, as Firefox and Safari. */
export const withoutFolders = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    delete window.showDirectoryPicker;
  });

/** A file of the folder. */
export interface FileInFolder {
  readonly name: string;
  readonly text: string;
}

/** The files in the folder of a laptop, oldest name first. */
export const filesInFolder = (page: Page): Promise<readonly FileInFolder[]> =>
  page.evaluate(async (name) => {
    const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
    const files: { name: string; text: string }[] = [];
    for await (const entry of handle.values()) {
      if (entry.kind === 'file') files.push({ name: entry.name, text: await (await entry.getFile()).text() });
    }
    return files.sort((a, b) => (a.name < b.name ? -1 : 1));
  }, FOLDER);

/** Puts a file into the folder of a laptop, as a synchronised folder does. */
export const putIntoFolder = (page: Page, file: FileInFolder): Promise<void> =>
  page.evaluate(
    async ({ folder, name, text }) => {
      const handle = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true });
      const writable = await (await handle.getFileHandle(name, { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    },
    { folder: FOLDER, ...file },
  );

/** Waits until the sentinel outside the database knows of this many changes of the only plan, or more. */
export const expectGuarded = (page: Page, changes = 1): Promise<void> =>
  expect
    .poll(
      () =>
        page.evaluate(() => {
          const { plans }: { plans: { changes: number }[] } = JSON.parse(localStorage.getItem('so-kiem-tra.sentinel') ?? '{"plans":[]}');
          return plans[0]?.changes ?? 0;
        }),
      { timeout: 20_000 },
    )
    .toBeGreaterThanOrEqual(changes);

/** Makes a round of one's own; `base` is the address of the app for browsers that Playwright has not started. */
export const createRound = async (page: Page, title: string, base = ''): Promise<void> => {
  await page.goto(`${base}?new=1`);
  const dialog = page.getByRole('dialog', { name: 'Lập đợt kiểm tra mới' });
  await dialog.getByLabel('Tên đợt kiểm tra').fill(title);
  await dialog.getByRole('button', { name: 'Lập đợt kiểm tra' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
};

/** The database is gone, as after damage on disk; everything else of the profile stays. */
export const loseDatabase = async (page: Page): Promise<void> => {
  const { origin } = new URL(page.url());
  // The app would hold the database open.
  await page.goto('about:blank');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
  await devtools.detach();
};
