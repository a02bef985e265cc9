import { newsAmong, type FolderFile } from '#domain/copies.ts';
import { isBundleName, parseCopyName } from '#exchange/copyName.ts';
import { deviceOrNew } from '../device.ts';
import { writing, type Store } from '../db.ts';
import type { CopyFolder } from './folder.ts';
import { findCopies } from './record.ts';

/** Copies of one plan by one laptop replace each other. */
const seriesOf = (name: string): string | null => {
  const parsed = parseCopyName(name);
  return parsed && `copies/${parsed.plan}/${parsed.replica}`;
};

/** Files of colleagues in the folder that nobody at this laptop has looked at, newest first. */
export const colleaguesFiles = async (db: Store, folder: CopyFolder): Promise<readonly FolderFile[]> => {
  const [files, { written }, device, seen] = await Promise.all([folder.list(), findCopies(db), deviceOrNew(db), db.seenFiles.toArray()]);
  const own = new Set(written.map(({ name }) => name));
  const foreign = files.filter(({ name }) => isBundleName(name) && !own.has(name) && parseCopyName(name)?.replica !== device.replica);
  return newsAmong(foreign, seen, seriesOf);
};

/** Remembers files as looked at; a file of the same name that changes later is news again. */
export const noteSeen = (db: Store, files: readonly FolderFile[]): Promise<unknown> =>
  writing(db, ['seenFiles'], () => db.seenFiles.bulkPut([...files]));
