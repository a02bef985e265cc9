import { copyDueAt, copyPace, type CopyPace, type FolderFile } from '#domain/copies.ts';
import type { PlanId } from '#domain/ids.ts';
import { takeCensus, type PlanCensus } from '#storage/census.ts';
import { fetchAttachments } from '#storage/copies/attachments.ts';
import { colleaguesFiles, noteSeen } from '#storage/copies/colleagues.ts';
import { copyPlan, uncopied, type MakeCopy } from '#storage/copies/copyPlan.ts';
import { folderFailureOf, folderOf, type CopyFolder, type FolderAccess, type FolderFailure } from '#storage/copies/folder.ts';
import { findCopies, noteRemoved, setFolder } from '#storage/copies/record.ts';
import type { LatestCopy, Store } from '#storage/db.ts';
import { storageFailureOf } from '#storage/failure.ts';
import { observe } from '#storage/observe.ts';
import { updateSentinel } from '#storage/sentinel.ts';
import type { ExportFault } from '#workers/exportJob.ts';
import { watchWindow } from './watchWindow.ts';

/** A plan and the newest copy of it. */
export interface CopiedPlan extends PlanCensus {
  readonly latest: LatestCopy | null;
  /** Whether something has been written since. */
  readonly isBehind: boolean;
}

/** Why the newest attempt to copy came to nothing: the folder, or the file could not be made. */
export type CopyFailure = { readonly at: 'folder'; readonly failure: FolderFailure } | { readonly at: 'file'; readonly failure: ExportFault };

/** How the copies stand. */
export interface KeeperState {
  /** Null until it has been looked up; `none`: no folder chosen. */
  readonly folder: { readonly name: string; readonly access: FolderAccess } | 'none' | null;
  /** Plans on this laptop without the example round. */
  readonly plans: readonly CopiedPlan[];
  readonly busy: boolean;
  readonly failure: CopyFailure | null;
  /** Files of colleagues in the folder that nobody has looked at, newest first. */
  readonly news: readonly FolderFile[];
}

/** Copies the plans into the folder after work pauses, and looks what colleagues have put there. */
export interface CopyKeeper {
  readonly subscribe: (listener: () => void) => () => void;
  readonly getSnapshot: () => KeeperState;
  /** Begins to watch the store and the window. @returns the end of it */
  readonly start: () => () => void;
  /** Takes a folder that the person has chosen, and copies at once. */
  readonly take: (handle: FileSystemDirectoryHandle | null) => Promise<void>;
  /** Asks the browser for the folder again. Only from a click. */
  readonly allow: () => Promise<void>;
  /** Copies what is in no copy yet, now. */
  readonly copyNow: () => Promise<void>;
  /** Counts again, after copies that somebody else made: downloads. */
  readonly refresh: () => Promise<void>;
  /** Looks into the folder: is it there, what is new, which photos does it bring. */
  readonly look: () => Promise<void>;
  /** Opens files of the folder and remembers them as seen. */
  readonly open: (files: readonly FolderFile[]) => Promise<readonly File[]>;
  readonly dismiss: (files: readonly FolderFile[]) => Promise<void>;
  /** The folder, when it is chosen and open to us. */
  readonly openFolder: () => Promise<CopyFolder | null>;
}

interface Surroundings {
  readonly db: Store;
  readonly make: MakeCopy<ExportFault>;
  readonly now?: () => number;
  readonly pace?: CopyPace;
  /** How long after a write the census is taken, milliseconds. */
  readonly settle?: number;
}

/** How often the folder is looked into while the page is visible, milliseconds. */
const LOOK_EVERY = 60_000;

/** A page that is hidden and shown again and again is not copied each time, milliseconds. */
const HIDDEN_GAP = 60_000;

/**
 * One tab at a time works in the folder. With `ifFree` the work is left out while another one is at it. Where there are
 * no locks (plain HTTP) there are no folders either.
 */
const alone = (db: Store, work: () => Promise<void>, ifFree = false): Promise<unknown> =>
  navigator.locks
    ? navigator.locks.request(`${db.name}.copies`, { ifAvailable: ifFree }, (lock) => (lock ? work() : undefined))
    : work();

/** A keeper for a store; tests bring their own store, pace and clock. */
export const createCopyKeeper = ({ db, make, now = Date.now, pace = copyPace, settle = 1000 }: Surroundings): CopyKeeper => {
  const listeners = new Set<() => void>();
  let state: KeeperState = { folder: null, plans: [], busy: false, failure: null, news: [] };
  let due: ReturnType<typeof setTimeout> | undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest and the newest change was noticed that is in no copy; when we last tried to copy. */
  let pending: { readonly first: number; readonly last: number } | null = null;
  let tried: number | null = null;
  let running = Promise.resolve();

  const isBehind = (): boolean => state.plans.some((plan) => plan.isBehind);

  const set = (part: Partial<KeeperState>): void => {
    state = { ...state, ...part };
    for (const listener of listeners) listener();
  };

  const openFolder = async (): Promise<CopyFolder | null> => {
    const { folder: handle } = await findCopies(db);
    if (!handle) {
      set({ folder: 'none', news: [] });
      return null;
    }
    const folder = folderOf(handle);
    const access = await folder.access();
    set({ folder: { name: folder.name, access } });
    return access === 'granted' ? folder : null;
  };

  const takeStock = async (): Promise<void> => {
    try {
      const census = await takeCensus(db);
      await updateSentinel(db, census, now());
      const { latest } = await findCopies(db);
      const behind = uncopied(census, latest);
      set({
        plans: census
          .filter(({ isExample }) => !isExample)
          .map((plan) => ({ ...plan, latest: latest.find((copy) => copy.plan === plan.plan) ?? null, isBehind: behind.includes(plan) })),
      });
    } catch (error) {
      // A store that was closed or lost says so over every page.
      if (!storageFailureOf(error)) throw error;
    }
  };

  const copyInto = async (folder: CopyFolder): Promise<void> => {
    const { latest } = await findCopies(db);
    for (const census of uncopied(await takeCensus(db), latest)) {
      const copied = await copyPlan(db, folder, census, make, now());
      if (!copied.ok) return set({ failure: { at: 'file', failure: copied.error } });
    }
    set({ failure: null });
  };

  const schedule = (): void => {
    clearTimeout(due);
    if (!pending || typeof state.folder !== 'object' || state.folder?.access !== 'granted') return;
    due = setTimeout(() => void copyNow(), Math.max(0, copyDueAt({ ...pending, copied: tried }, pace) - now()));
  };

  const copyOnce = async (): Promise<void> => {
    clearTimeout(due);
    set({ busy: true });
    try {
      const folder = await openFolder();
      if (folder) {
        tried = now();
        await alone(db, () => copyInto(folder));
      }
    } catch (error) {
      set({ failure: { at: 'folder', failure: folderFailureOf(error) } });
    }
    await takeStock();
    set({ busy: false });
    if (isBehind()) schedule();
    else pending = null;
  };

  /** One after the other: what a second wish would copy, the first may have copied already. */
  const copyNow = (): Promise<void> => (running = running.then(copyOnce));

  /** Copies of ours that somebody took away are written again. */
  const reconcile = async (folder: CopyFolder): Promise<void> => {
    const { written } = await findCopies(db);
    const there = new Set((await folder.list()).map(({ name }) => name));
    const gone = written.filter(({ name }) => !there.has(name));
    if (gone.length > 0) await noteRemoved(db, gone.map(({ name }) => name));
  };

  const look = async (): Promise<void> => {
    try {
      const folder = await openFolder();
      if (!folder) return;
      await alone(db, () => reconcile(folder), true);
      set({ news: await colleaguesFiles(db, folder) });
      for (const plan of await heldPlans(db)) await fetchAttachments(db, folder, plan);
      // Plugged in again: what was waiting is copied.
      if (state.failure?.at === 'folder' && state.failure.failure.type === 'missing') await copyNow();
    } catch (error) {
      set({ failure: { at: 'folder', failure: folderFailureOf(error) } });
    }
  };

  const noticed = (): void => {
    clearTimeout(settling);
    settling = setTimeout(() => {
      void takeStock().then(() => {
        if (!isBehind()) return;
        pending = { first: pending?.first ?? now(), last: now() };
        schedule();
      });
    }, settle);
  };

  /** As well as it goes: the browser may not wait for the end, but then no half copy appears either. */
  const onLeaving = (gap: number): void => {
    if (pending && now() - (tried ?? 0) >= gap) void copyNow();
  };

  const start = (): (() => void) => {
    const stops = [
      observe(() => db.frontiers.toArray(), noticed, () => undefined),
      watchWindow({ shown: () => void look(), every: LOOK_EVERY, hidden: () => onLeaving(HIDDEN_GAP), leaving: () => onLeaving(0) }),
    ];
    void look();
    return () => {
      for (const stop of stops) stop();
      clearTimeout(due);
      clearTimeout(settling);
    };
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getSnapshot: () => state,
    start,
    take: async (handle) => {
      await setFolder(db, handle);
      set({ failure: null, news: [] });
      tried = null;
      await copyNow();
      await look();
    },
    allow: async () => {
      const { folder } = await findCopies(db);
      if (!folder) return;
      await folderOf(folder).ask();
      await copyNow();
      await look();
    },
    copyNow,
    refresh: takeStock,
    look,
    open: async (files) => {
      const folder = await openFolder();
      if (!folder) return [];
      const opened = await Promise.all(files.map(({ name }) => folder.read(name)));
      await noteSeen(db, files);
      set({ news: await colleaguesFiles(db, folder) });
      return opened;
    },
    dismiss: async (files) => {
      await noteSeen(db, files);
      set({ news: state.news.filter((file) => !files.includes(file)) });
    },
    openFolder,
  };
};

const heldPlans = async (db: Store): Promise<readonly PlanId[]> => {
  const held = await db.frontiers.toCollection().primaryKeys();
  return [...new Set(held.map(([plan]) => plan))];
};
