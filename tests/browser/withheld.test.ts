import { expect, test } from 'vitest';
import { redactAttachment } from '#domain/commands/evidence.ts';
import { attachFile } from '#domain/commands/inspection.ts';
import { AttachmentIdSchema } from '#domain/ids.ts';
import type { Values } from '#domain/schema/tables.ts';
import { toBase64 } from '#exchange/base64.ts';
import { openContainer } from '#exchange/container.ts';
import { copyNameOf } from '#exchange/copyName.ts';
import { attachedFiles, missingFiles } from '#storage/bundles.ts';
import { storeBlob } from '#storage/blobs.ts';
import { copyAttachments, fetchAttachments } from '#storage/copies/attachments.ts';
import { folderOf } from '#storage/copies/folder.ts';
import type { Store } from '#storage/db.ts';
import { execute, undo } from '#storage/execute.ts';
import { measureScope } from '#storage/outlook.ts';
import { exported, laptopsOfTests, opened, planId, planRound, run } from './exchangeStore.ts';
import { cleanUpFolders, namesIn, newFolder, put } from './folders.ts';

const laptop = laptopsOfTests();
cleanUpFolders();

const [original, copy] = [AttachmentIdSchema.parse('anh'), AttachmentIdSchema.parse('anh-da-che')];
const secret = crypto.getRandomValues(new Uint8Array(20_000));
const shown = crypto.getRandomValues(new Uint8Array(20_000));
const passphrase = 'bốn con trâu ăn cỏ';

const fileOf = async (db: Store, bytes: Uint8Array<ArrayBuffer>): Promise<Values<'attachments'>['file']> => {
  const stored = await storeBlob(db, new Blob([bytes], { type: 'image/png' }));
  if (!stored.ok) throw new Error(stored.error.detail);
  const { hash, size, mediaType } = stored.value;
  return { hash, size, mediaType, name: 'anh.png' };
};

/** A round with a photo that is not redacted yet. */
const withPhoto = async (): Promise<Store> => {
  const db = laptop();
  await planRound(db);
  await run(db, attachFile, { plan: planId, id: original, values: { owner: { table: 'visits', id: 'v-1' }, file: await fileOf(db, secret) } });
  return db;
};

const redact = async (db: Store) => {
  const row = await db.rows('attachments').get([planId, original]);
  if (!row) throw new Error('no photo');
  const done = await execute(db, redactAttachment, { plan: planId, id: copy, source: row, values: { file: await fileOf(db, shown), addedAt: null }, exposed: [row] });
  if (!done.ok) throw new Error(done.error.type);
  return done.value;
};

/** Latin-1, so that every byte is a letter and bytes can be searched as text. */
const textOf = async (file: Blob): Promise<string> => new TextDecoder('latin1').decode(await file.arrayBuffer());

/** Whether bytes are in a file, in whichever form: as they are, in base64, or inside the zip and the cipher. */
const holds = async (file: Blob, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> => {
  const container = await openContainer(file, { passphrase });
  if (!container.ok) throw new Error(container.error.type);
  const { hash } = await fileFacts(bytes);
  const beside = await container.value.blobs(hash);
  if (!beside.ok) throw new Error(beside.error.type);
  const texts = [await textOf(file), await textOf(container.value.json)];
  // A stretch from the middle: enough to be there by no accident, and on a boundary of base64.
  const stretch = bytes.slice(3000, 3300);
  const raw = new TextDecoder('latin1').decode(stretch);
  return beside.value !== null || texts.some((text) => text.includes(raw) || text.includes(toBase64(stretch)));
};

const fileFacts = async (bytes: Uint8Array<ArrayBuffer>) => {
  const scratch = laptop();
  const stored = await storeBlob(scratch, new Blob([bytes]));
  if (!stored.ok) throw new Error(stored.error.detail);
  return stored.value;
};

const forms = [
  ['JSON with photos inside', {}],
  ['zip', { zip: true }],
  ['JSON under a passphrase', { passphrase }],
  ['zip under a passphrase', { zip: true, passphrase }],
] as const;

test.each(forms)('%s: the photo goes along until it is redacted, then its copy does and not one stretch of it', async (_, form) => {
  const db = await withPhoto();
  expect(await holds((await exported(db, form)).file, secret)).toBe(true);
  const { undo: way } = await redact(db);
  const made = await exported(db, form);
  expect(await holds(made.file, secret)).toBe(false);
  expect(await holds(made.file, shown)).toBe(true);
  expect(made).toMatchObject({ included: 1, missing: 0 });
  await undo(db, way);
  expect(await holds((await exported(db, form)).file, secret)).toBe(true);
});

test('the colleague is told of nothing that is missing, and sends on nothing that was kept back from him', async () => {
  const [a, b] = [await withPhoto(), laptop()];
  const before = await exported(a);
  await redact(a);
  const session = await opened(b, (await exported(a)).file);
  const merged = await session.merge();
  session.close();
  expect(merged).toMatchObject({ ok: true, value: { missingBlobs: 0 } });
  expect(await missingFiles(b, planId)).toBe(0);
  expect((await attachedFiles(b, planId)).map(({ here, withheld }) => here === withheld)).toEqual([false, false]);
  expect((await attachedFiles(b, planId)).filter(({ here }) => here)).toHaveLength(1);
  // He had the photo before it was redacted: from now on his files leave it out too.
  const old = await opened(b, before.file);
  await old.merge();
  old.close();
  expect((await attachedFiles(b, planId)).every(({ here }) => here)).toBe(true);
  expect(await holds((await exported(b, { zip: true })).file, secret)).toBe(false);
  expect(await measureScope(b, planId, { kind: 'plan' })).toMatchObject({ photos: 1, missing: 0, withheld: 1 });
});

test('a copy of one’s own holds everything, so that everything can be restored from it', async () => {
  const db = await withPhoto();
  await redact(db);
  expect(await holds((await exported(db, { zip: true, withheld: true })).file, secret)).toBe(true);
});

test('in the folder of copies an original moves apart when it is redacted: apps of others do not take it, restoring does', async () => {
  const [db, handle] = [await withPhoto(), await newFolder()];
  const folder = folderOf(handle);
  const inside = async (name: string) => namesIn(await handle.getDirectoryHandle(name, { create: true }));
  const { hash } = await fileFacts(secret);
  await copyAttachments(db, folder, planId);
  expect(await inside('tep-dinh-kem')).toEqual([hash]);
  await redact(db);
  await copyAttachments(db, folder, planId);
  expect(await inside('tep-dinh-kem')).toEqual([(await fileFacts(shown)).hash]);
  expect(await inside('anh-goc-khong-gui-kem')).toEqual([hash]);
  const other = laptop();
  const session = await opened(other, (await exported(db, { photos: false })).file);
  await session.merge();
  session.close();
  expect(await fetchAttachments(other, folder, planId)).toBe(1);
  expect(await other.blobs.get(hash)).toBeUndefined();
  expect(await fetchAttachments(other, folder, planId, true)).toBe(1);
  expect(await other.blobs.get(hash)).toMatchObject({ size: secret.length });
});

test('a folder in which copies of somebody else lie gets no original, and gives up the one that it has', async () => {
  const [db, handle] = [await withPhoto(), await newFolder()];
  const folder = folderOf(handle);
  await redact(db);
  await copyAttachments(db, folder, planId);
  const originals = await handle.getDirectoryHandle('anh-goc-khong-gui-kem');
  expect(await namesIn(originals)).toHaveLength(1);
  await put(handle, copyNameOf({ plan: planId, person: 'Trần Bình', replica: 'laptopbinh', at: new Date(2024, 4, 14) }), '{}');
  await copyAttachments(db, folder, planId);
  expect(await namesIn(originals)).toEqual([]);
  expect((await attachedFiles(db, planId)).every(({ here }) => here)).toBe(true);
});
