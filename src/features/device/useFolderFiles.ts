import { useQuery } from '@tanstack/react-query';
import type { FolderFile } from '#domain/copies.ts';
import { isBundleName } from '#exchange/copyName.ts';
import { copyKeeper } from '#live/appCopies.ts';
import type { CopyFolder } from '#storage/copies/folder.ts';
import { useCopies } from './useCopies.ts';

/** The folder of the copies and the files of ours in it, newest first. */
export interface FolderFiles {
  readonly folder: CopyFolder;
  readonly files: readonly FolderFile[];
}

/** The files of a folder that may be opened here, newest first. */
export const filesIn = async (folder: CopyFolder): Promise<readonly FolderFile[]> =>
  (await folder.list()).filter(({ name }) => isBundleName(name)).sort((a, b) => b.modifiedAt - a.modifiedAt || (a.name < b.name ? 1 : -1));

/** What lies in the folder; null when there is none that is open to us. Looked up again after each copy. */
export const useFolderFiles = (): FolderFiles | null => {
  const { folder, busy, news, plans } = useCopies();
  const stamp = [folder, busy, news.length, plans.map(({ latest }) => latest?.name)];
  return (
    useQuery({
      queryKey: ['folderFiles', stamp],
      queryFn: async (): Promise<FolderFiles | null> => {
        try {
          const opened = await copyKeeper.openFolder();
          return opened && { folder: opened, files: await filesIn(opened) };
        } catch {
          // The panel of the copies says what is wrong with the folder.
          return null;
        }
      },
      networkMode: 'always',
      placeholderData: (before) => before,
    }).data ?? null
  );
};
