import { afterEach, describe, expect, test, vi } from 'vitest';
import { attachFile } from '#domain/commands/inspection.ts';
import { AttachmentIdSchema, BlobHashSchema } from '#domain/ids.ts';
import { parseCopyName } from '#exchange/copyName.ts';
import { peekBundle } from '#exchange/peekBundle.ts';
import { createCopyKeeper } from '#live/copyKeeper.ts';
import { storeBlob } from '#storage/blobs.ts';
import { checkBlobs, dropBlobs } from '#storage/blobCheck.ts';
import { takeCensus } from '#storage/census.ts';
import { fetchAttachments } from '#storage/copies/attachments.ts';
import { colleaguesFiles, noteSeen } from '#storage/copies/colleagues.ts';
import { copyPlan, uncopied } from '#storage/copies/copyPlan.ts';
import { folderFailureOf, folderOf, type CopyFolder } from '#storage/copies/folder.ts';
import { findCopies, setFolder } from '#storage/copies/record.ts';
import type { Store } from '#storage/db.ts';
import { planDigests } from '#storage/digest.ts';
import { isGoodTrial, tryRestore } from '#workers/trialRestore.ts';
import { openImport } from '#workers/importClient.ts';
import { planId, planRound, renameUnit, run } from './exchangeStore.ts';
import { cleanUpFolders, makerOf, namesIn, newFolder, put, textIn } from './folders.ts';
import { cleanUpStores, newStore, putRaw } from './stores.ts';

cleanUpStores();
cleanUpFolders();

const census = async (db: Store) => {
  const [only] = await takeCensus(db);
  if (!only) throw new Error('no plan');
  return only;
};

const copied = async (db: Store, folder: CopyFolder, now = Date.now()) => {
  const copy = await copyPlan(db, folder, await census(db), makerOf(db), now);
  if (!copy.ok) throw new Error(JSON.stringify(copy.error));
  return copy.value;
};

/** A small stand-in for the file of a plan, where its content does not matter. */
const tiny = (text: string) => () => Promise.resolve({ ok: true, value: { file: new Blob([text]), changes: 1, state: 's' } } as const);

const merged = async (db: Store, file: Blob) => {
  const opened = await openImport(file, { database: db.name, expected: null });
  if (!opened.ok) throw new Error(opened.error.type);
  const receipt = await opened.value.merge();
  opened.value.close();
  if (!receipt.ok) throw new Error(receipt.error.type);
  return receipt.value;
};

describe('rolling copies', () => {
  test('thirty of a plan are kept, the oldest go, and nobody else’s file is touched', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    const folder = folderOf(handle);
    const foreign = `${planId}_binh_otherreplica_2020-01-01_000000.skt.json`;
    await put(handle, foreign, '{}');
    await put(handle, 'ghi-chu.txt', 'của người khác');
    const start = Date.UTC(2024, 4, 14);
    for (let no = 0; no < 33; no += 1) await copyPlan(db, folder, await census(db), tiny(`copy ${no}`), start + no * 1000);
    const names = await namesIn(handle);
    const own = names.filter((name) => parseCopyName(name)?.person === 'nguyen-thi-ha');
    expect(own).toHaveLength(30);
    expect(await textIn(handle, own[0] ?? '')).toBe('copy 3');
    expect(names).toContain(foreign);
    expect(names).toContain('ghi-chu.txt');
    expect((await findCopies(db)).written.map(({ name }) => name).sort()).toEqual(own);
  });

  test('two copies of the same second are two files', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    await copied(db, folderOf(handle), 0);
    await copied(db, folderOf(handle), 0);
    expect(await namesIn(handle)).toHaveLength(2);
  });

  test('what is in the newest copy is not copied again; one more change is', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    await copied(db, folderOf(handle));
    const left = async () => uncopied(await takeCensus(db), (await findCopies(db)).latest).length;
    expect(await left()).toBe(0);
    await renameUnit(db, 'Phòng KHCN');
    expect(await left()).toBe(1);
  });

  test('a copy holds the whole history and says so before it is opened', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    const { name } = await copied(db, folderOf(handle));
    const peek = await peekBundle(await folderOf(handle).read(name));
    expect(peek).toMatchObject({ plan: planId, title: 'Kiểm tra CCHC năm 2024', by: 'Nguyễn Thị Hà', changes: 2 });
    expect(await peekBundle(new Blob(['{"changes":']))).toBeNull();
  });

  test('bytes that come back otherwise than they were written are no copy', async () => {
    const handle = await newFolder();
    const folder = folderOf(spoiling(handle));
    const failure = await folder.write('a.skt.json', new Blob(['abc'])).catch(folderFailureOf);
    expect(failure).toMatchObject({ type: 'damaged' });
    expect(await namesIn(handle)).toEqual([]);
  });

  test('a folder that is gone says so, and the copies before are still noted', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    await copied(db, folderOf(handle));
    const before = await findCopies(db);
    await (await navigator.storage.getDirectory()).removeEntry(handle.name, { recursive: true });
    await renameUnit(db, 'X');
    const failure = await copyPlan(db, folderOf(handle), await census(db), makerOf(db), 1).catch(folderFailureOf);
    expect(failure).toMatchObject({ type: 'missing' });
    expect(await findCopies(db)).toEqual(before);
  });
});

/** A handle of the browser with one method of ours; the others must be called on the handle itself. */
const withMethod = <T extends object, K extends keyof T>(handle: T, name: K, method: T[K]): T =>
  new Proxy(handle, {
    get: (target, key) => {
      if (key === name) return method;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (...args: readonly unknown[]): unknown => Reflect.apply(value, target, args) : value;
    },
  });

/** The folder on a faulty stick: what is read back is not what was written. */
const spoiling = (handle: FileSystemDirectoryHandle): FileSystemDirectoryHandle =>
  withMethod(handle, 'getFileHandle', async (name, options) => {
    const file = await handle.getFileHandle(name, options);
    return withMethod(file, 'getFile', () => Promise.resolve(new File(['abX'], file.name)));
  });

describe('photos beside the copies', () => {
  const photo = async (db: Store) => {
    const stored = await storeBlob(db, new Blob(['ảnh'], { type: 'image/png' }));
    if (!stored.ok) throw new Error('not stored');
    const { hash, size, mediaType } = stored.value;
    await run(db, attachFile, {
      plan: planId,
      id: AttachmentIdSchema.parse('tep-1'),
      values: { owner: { table: 'visits', id: 'v-1' }, file: { hash, size, mediaType, name: 'anh.png' } },
    });
    return hash;
  };

  test('each is written once, and comes to whoever lacks it', async () => {
    const [db, other, handle] = [newStore(), newStore(), await newFolder()];
    await planRound(db);
    const hash = await photo(db);
    const folder = folderOf(handle);
    const { name } = await copied(db, folder, 0);
    await copied(db, folder, 5000);
    const beside = await handle.getDirectoryHandle('tep-dinh-kem');
    expect(await namesIn(beside)).toEqual([hash]);
    await merged(other, await folder.read(name));
    expect(await other.blobs.count()).toBe(0);
    expect(await fetchAttachments(other, folder, planId)).toBe(1);
    expect(await (await other.blobs.get(hash))?.bytes.text()).toBe('ảnh');
    expect(await fetchAttachments(other, folder, planId)).toBe(0);
  });

  test('bytes in the folder that do not match their name stay there', async () => {
    const [db, other, handle] = [newStore(), newStore(), await newFolder()];
    await planRound(db);
    const hash = await photo(db);
    const { name } = await copied(db, folderOf(handle));
    await put(await handle.getDirectoryHandle('tep-dinh-kem'), hash, 'khác');
    await merged(other, await folderOf(handle).read(name));
    expect(await fetchAttachments(other, folderOf(handle), planId)).toBe(0);
    expect(await other.blobs.count()).toBe(0);
  });

  test('damaged bytes are found, named, dropped and brought again from the folder', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    const hash = await photo(db);
    await copied(db, folderOf(handle));
    const seen: string[] = [];
    expect(await checkBlobs(db, (done, of) => seen.push(`${done}/${of}`))).toEqual({ checked: 1, damaged: [] });
    expect(seen).toEqual(['1/1']);
    await putRaw(db, 'blobs', [{ hash, size: 5, mediaType: 'image/png', bytes: new Blob(['hỏng']) }]);
    const found = await checkBlobs(db, () => undefined);
    expect(found).toEqual({ checked: 1, damaged: [{ hash, names: ['anh.png'] }] });
    await dropBlobs(db, [BlobHashSchema.parse(hash)]);
    expect(await fetchAttachments(db, folderOf(handle), planId)).toBe(1);
    expect(await checkBlobs(db, () => undefined)).toEqual({ checked: 1, damaged: [] });
  });

  test('the check can be stopped', async () => {
    const db = newStore();
    await planRound(db);
    await photo(db);
    const controller = new AbortController();
    controller.abort();
    await expect(checkBlobs(db, () => undefined, controller.signal)).rejects.toThrow();
  });
});

describe('files of colleagues', () => {
  test('own copies are none, the newest of each series is, seen ones are not, and nothing is merged', async () => {
    const [db, other, handle] = [newStore(), newStore(), await newFolder()];
    await planRound(db);
    await planRound(other, 'Lê Văn Bình');
    const folder = folderOf(handle);
    await copied(db, folder);
    await copied(other, folder, 1000);
    await renameUnit(other, 'Phòng của Bình');
    const newest = await copied(other, folder, 9000);
    await put(handle, 'kiem-tra_chi.skt.zip', 'zip');
    await put(handle, 'ghi-chu.txt', 'x');
    const news = await colleaguesFiles(db, folder);
    expect(news.map(({ name }) => name).sort()).toEqual(['kiem-tra_chi.skt.zip', newest.name].sort());
    await noteSeen(db, news);
    expect(await colleaguesFiles(db, folder)).toEqual([]);
    await renameUnit(other, 'Phòng của Bình, lần 2');
    const later = await copied(other, folder, 19_000);
    expect((await colleaguesFiles(db, folder)).map(({ name }) => name)).toEqual([later.name]);
    expect(await db.rows('units').toArray()).toMatchObject([{ name: 'Phòng Quản lý Khoa học' }]);
  });
});

describe('trial restore', () => {
  const noted = async (db: Store) => (await findCopies(db)).latest[0] ?? null;
  const attempt = async (db: Store, handle: FileSystemDirectoryHandle, name: string) => {
    const result = await tryRestore({ live: db, file: await folderOf(handle).read(name), noted: await noted(db), folder: folderOf(handle) });
    expect((await indexedDB.databases()).map((each) => each.name)).not.toContain(`${db.name}.trial`);
    return result;
  };

  test('a good copy equals the live plan; once work goes on, it says by how much', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    const { name } = await copied(db, folderOf(handle));
    const before = await planDigests(db, planId);
    const same = await attempt(db, handle, name);
    expect(same).toMatchObject({ ok: true, value: { changes: 2, isSound: true, isAsWritten: true, isSameNow: true, newer: 0, lackedHere: 0 } });
    await renameUnit(db, 'X');
    await renameUnit(db, 'Y');
    const later = await attempt(db, handle, name);
    expect(later).toMatchObject({ ok: true, value: { isSound: true, isAsWritten: true, isSameNow: false, newer: 2, lackedHere: 0 } });
    expect(later.ok && isGoodTrial(later.value)).toBe(true);
    expect((await planDigests(db, planId)).count).toBe(before.count + 2);
  });

  test('a copy that holds what the live plan lost says so', async () => {
    const [db, smaller, handle] = [newStore(), newStore(), await newFolder()];
    await planRound(db);
    const early = await copied(db, folderOf(handle), 0);
    await merged(smaller, await folderOf(handle).read(early.name));
    await renameUnit(db, 'X');
    const late = await copied(db, folderOf(handle), 9000);
    const result = await tryRestore({ live: smaller, file: await folderOf(handle).read(late.name), noted: null, folder: null });
    expect(result).toMatchObject({ ok: true, value: { lackedHere: 1, newer: 0, isAsWritten: null, photos: null } });
  });

  test('a copy that says something else than was noted is not good', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    const { name } = await copied(db, folderOf(handle));
    const latest = await noted(db);
    const result = await tryRestore({ live: db, file: await folderOf(handle).read(name), noted: latest && { ...latest, state: 'other' }, folder: null });
    expect(result).toMatchObject({ ok: true, value: { isAsWritten: false } });
    expect(result.ok && isGoodTrial(result.value)).toBe(false);
  });

  test('a damaged copy is a fault, and nothing stays behind', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    const { name } = await copied(db, folderOf(handle));
    const text = await textIn(handle, name);
    await put(handle, name, text.slice(0, text.length / 2));
    expect(await attempt(db, handle, name)).toMatchObject({ ok: false, error: { type: 'truncated' } });
  });
});

describe('the keeper', () => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });
  const quick = { pause: 50, gap: 100, longest: 500 };
  const keeperOf = (db: Store, make = makerOf(db)) => createCopyKeeper({ db, make, pace: quick, settle: 10 });

  test('copies at once into a folder that is chosen, and after a pause what was written since', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    const keeper = keeperOf(db);
    stops.push(keeper.start());
    await keeper.take(handle);
    expect(keeper.getSnapshot()).toMatchObject({ folder: { name: handle.name, access: 'granted' }, failure: null, plans: [{ plan: planId, isBehind: false }] });
    expect(await namesIn(handle)).toHaveLength(1);
    await renameUnit(db, 'Phòng KHCN');
    await vi.waitFor(async () => expect(await namesIn(handle)).toHaveLength(2), 10_000);
    await vi.waitFor(() => expect(keeper.getSnapshot().plans[0]).toMatchObject({ isBehind: false, latest: { changes: 3 } }));
  });

  test('copies again what somebody took out of the folder', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    const keeper = keeperOf(db);
    await keeper.take(handle);
    for (const name of await namesIn(handle)) await handle.removeEntry(name);
    await keeper.look();
    await keeper.copyNow();
    expect(await namesIn(handle)).toHaveLength(1);
  });

  test('a file that cannot be made, and a folder that is gone, are told; the next good copy clears it', async () => {
    const [db, handle] = [newStore(), await newFolder()];
    await planRound(db);
    let broken = true;
    const make = makerOf(db);
    const keeper = keeperOf(db, (census) => (broken ? Promise.resolve({ ok: false, error: { type: 'too-large', size: 2, limit: 1 } }) : make(census)));
    await keeper.take(handle);
    expect(keeper.getSnapshot().failure).toMatchObject({ at: 'file', failure: { type: 'too-large' } });
    broken = false;
    await keeper.copyNow();
    expect(keeper.getSnapshot().failure).toBeNull();
    await (await navigator.storage.getDirectory()).removeEntry(handle.name, { recursive: true });
    await keeper.look();
    expect(keeper.getSnapshot().failure).toMatchObject({ at: 'folder', failure: { type: 'missing' } });
  });

  test('tells of a colleague’s file, opens it and forgets about it', async () => {
    const [db, other, handle] = [newStore(), newStore(), await newFolder()];
    await planRound(db);
    await planRound(other, 'Bình');
    const keeper = keeperOf(db);
    await keeper.take(handle);
    const theirs = await copied(other, folderOf(handle));
    await keeper.look();
    const { news } = keeper.getSnapshot();
    expect(news.map(({ name }) => name)).toEqual([theirs.name]);
    const [file] = await keeper.open(news);
    expect(file?.name).toBe(theirs.name);
    expect(keeper.getSnapshot().news).toEqual([]);
  });

  test('without a folder it only counts', async () => {
    const db = newStore();
    await planRound(db);
    await setFolder(db, null);
    const keeper = keeperOf(db);
    await keeper.copyNow();
    expect(keeper.getSnapshot()).toMatchObject({ folder: 'none', failure: null, plans: [{ isBehind: true, latest: null }] });
  });
});
