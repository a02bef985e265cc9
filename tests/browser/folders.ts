import { afterEach } from 'vitest';
import { exportPlan } from '#workers/exportClient.ts';
import type { MakeCopy } from '#storage/copies/copyPlan.ts';
import type { Store } from '#storage/db.ts';
import type { ExportFault } from '#workers/exportJob.ts';

const made: string[] = [];

/** A folder of the origin's own, with the same handles as one that the person chooses; deleted after the test. */
export const newFolder = async (): Promise<FileSystemDirectoryHandle> => {
  const name = `folder-${crypto.randomUUID()}`;
  made.push(name);
  return (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true });
};

/** Deletes the folders of a test. */
export const cleanUpFolders = (): void => {
  afterEach(async () => {
    const root = await navigator.storage.getDirectory();
    for (const name of made.splice(0)) await root.removeEntry(name, { recursive: true }).catch(() => undefined);
  });
};

/** The names of the files in a folder, subfolders left out, in order. */
export const namesIn = async (handle: FileSystemDirectoryHandle): Promise<readonly string[]> => {
  const names: string[] = [];
  for await (const entry of handle.values()) if (entry.kind === 'file') names.push(entry.name);
  return names.sort();
};

/** Puts a file into a folder past everything. */
export const put = async (handle: FileSystemDirectoryHandle, name: string, content: string | Blob): Promise<void> => {
  const writable = await (await handle.getFileHandle(name, { create: true })).createWritable();
  await writable.write(content);
  await writable.close();
};

/** The text of a file in a folder. */
export const textIn = async (handle: FileSystemDirectoryHandle, name: string): Promise<string> =>
  (await (await handle.getFileHandle(name)).getFile()).text();

/** Makes copies as the app does, of another database than the app's. */
export const makerOf = (db: Store): MakeCopy<ExportFault> => ({ plan }) =>
  exportPlan({ database: db.name, plan, photos: false, app: 'test', now: Date.UTC(2024, 4, 14) });
