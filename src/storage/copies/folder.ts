import type { FolderFile } from '#domain/copies.ts';
import { hashBytesAside } from '#exchange/hashAside.ts';

/** Whether the browser lets us into the folder: yes, after a click of the person, or no. */
export type FolderAccess = 'granted' | 'prompt' | 'denied';

/** What can go wrong with a folder outside the browser. */
export interface FolderFailure {
  /** `missing`: unplugged, moved or deleted. `damaged`: what was read back is not what was written. */
  readonly type: 'missing' | 'forbidden' | 'full' | 'damaged' | 'unknown';
  /** Technical words for a report. */
  readonly detail: string;
}

/** What was read back is not what was written: the file has been taken away again. */
class DamagedWriteError extends Error {
  override readonly name = 'DamagedWriteError';
}

const failureTypes: Readonly<Record<string, FolderFailure['type']>> = {
  NotFoundError: 'missing',
  NotAllowedError: 'forbidden',
  NoModificationAllowedError: 'forbidden',
  SecurityError: 'forbidden',
  QuotaExceededError: 'full',
  DamagedWriteError: 'damaged',
};

/** Puts an error of the folder into our words. */
export const folderFailureOf = (error: unknown): FolderFailure => {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  return { type: failureTypes[name] ?? 'unknown', detail: String(error) };
};

/** Parts of the File System Access API that lib.dom does not know, or that some browsers lack. */
interface Permissions {
  readonly queryPermission?: (wish: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
  readonly requestPermission?: (wish: { readonly mode: 'readwrite' }) => Promise<PermissionState>;
}

/** A folder outside the browser. Everything may throw; `folderFailureOf` has the words. */
export interface CopyFolder {
  readonly name: string;
  /** How things stand; asks nobody. */
  readonly access: () => Promise<FolderAccess>;
  /** Asks the person. Only from a click. */
  readonly ask: () => Promise<FolderAccess>;
  /** The files in it, without those in its subfolders and without empty ones, which are no more than begun. */
  readonly list: () => Promise<readonly FolderFile[]>;
  readonly has: (name: string) => Promise<boolean>;
  readonly read: (name: string) => Promise<File>;
  /** Writes a file whole or not at all, and reads it back to be sure. */
  readonly write: (name: string, bytes: Blob) => Promise<void>;
  /** Deletes a file; it may be gone already. */
  readonly remove: (name: string) => Promise<void>;
  /** A folder inside it, made when there is none. */
  readonly inside: (name: string) => Promise<CopyFolder>;
}

const isNotFound = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

const digest = async (blob: Blob): Promise<string> => hashBytesAside(new Uint8Array(await blob.arrayBuffer()));

const permission = async (ask: Permissions[keyof Permissions], handle: FileSystemDirectoryHandle): Promise<FolderAccess> =>
  ask ? ask.call(handle, { mode: 'readwrite' }) : 'granted';

const listFiles = async (handle: FileSystemDirectoryHandle): Promise<readonly FolderFile[]> => {
  const files: FolderFile[] = [];
  for await (const entry of handle.values()) {
    if (entry.kind !== 'file') continue;
    try {
      const { name, size, lastModified } = await entry.getFile();
      if (size > 0) files.push({ name, size, modifiedAt: lastModified });
    } catch (error) {
      // Deleted since by somebody else; the others are still worth listing.
      if (!isNotFound(error)) throw error;
    }
  }
  return files;
};

const removeFile = async (handle: FileSystemDirectoryHandle, name: string): Promise<void> => {
  try {
    await handle.removeEntry(name);
  } catch (error) {
    if (!isNotFound(error)) throw error;
  }
};

const writeFile = async (handle: FileSystemDirectoryHandle, name: string, bytes: Blob): Promise<void> => {
  const file = await handle.getFileHandle(name, { create: true });
  try {
    // The bytes go to a file of the browser's own, which takes the place of ours when it is closed.
    const writable = await file.createWritable();
    try {
      await writable.write(bytes);
    } catch (error) {
      await writable.abort().catch(() => undefined);
      throw error;
    }
    await writable.close();
    const back = await file.getFile();
    if (back.size !== bytes.size || (await digest(back)) !== (await digest(bytes))) throw new DamagedWriteError(name);
  } catch (error) {
    // Nothing half-written stays behind; should even this fail, an empty file is taken for none.
    await removeFile(handle, name).catch(() => undefined);
    throw error;
  }
};

/** The folder behind a handle of the browser: one that the person chose, or in tests one of the origin's own. */
export const folderOf = (handle: FileSystemDirectoryHandle): CopyFolder => {
  const { queryPermission, requestPermission }: Permissions = handle as Permissions;
  return {
    name: handle.name,
    access: () => permission(queryPermission, handle),
    ask: () => permission(requestPermission, handle),
    list: () => listFiles(handle),
    has: async (name) => {
      try {
        await handle.getFileHandle(name);
        return true;
      } catch (error) {
        if (isNotFound(error)) return false;
        throw error;
      }
    },
    read: async (name) => (await handle.getFileHandle(name)).getFile(),
    write: (name, bytes) => writeFile(handle, name, bytes),
    remove: (name) => removeFile(handle, name),
    inside: async (name) => folderOf(await handle.getDirectoryHandle(name, { create: true })),
  };
};

/** The window of a browser that can open folders. */
interface FolderWindow {
  readonly showDirectoryPicker?: (options: { readonly id: string; readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
}

/** Whether this browser can open folders: Chromium over HTTPS or on localhost. */
export const canOpenFolders = (): boolean => typeof (globalThis as FolderWindow).showDirectoryPicker === 'function';

/** Lets the person choose a folder; null when he thinks better of it. Only from a click. */
export const pickFolder = async (): Promise<FileSystemDirectoryHandle | null> => {
  try {
    return (await (globalThis as FolderWindow).showDirectoryPicker?.({ id: 'so-kiem-tra', mode: 'readwrite' })) ?? null;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
};
