import { afterEach, beforeEach, expect, test } from 'vitest';
import { attachToItem } from '#domain/commands/evidence.ts';
import { attachFile, recordFinding, removeAttachment } from '#domain/commands/inspection.ts';
import { AttachmentIdSchema, CriterionIdSchema, FindingIdSchema, PlanIdSchema, VisitIdSchema, itemIdOf } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { storeBlob } from '#storage/blobs.ts';
import { Store } from '#storage/db.ts';
import { execute, undo } from '#storage/execute.ts';
import { compareWithLog } from '#storage/rebuild.ts';
import { attachmentsOfVisit } from '#storage/reads/visitEvidence.ts';
import { scaleImage } from '#workers/scaleImage.ts';

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('phong-1');
/** Its id begins like the other's: reads by prefix must not mix them up. */
const neighbour = VisitIdSchema.parse('phong-1-bis');
const criterion = CriterionIdSchema.parse('cchc-2026.1-3.4');
const finding = FindingIdSchema.parse('ph-1');
let db: Store;

beforeEach(() => {
  db = new Store(`visit-evidence-${crypto.randomUUID()}`);
});
afterEach(() => db.delete());

const fileValues = async (name: string, at: string) => {
  const blob = await storeBlob(db, new Blob([name], { type: 'text/plain' }));
  if (!blob.ok) throw new Error(blob.error.detail);
  const { hash, size, mediaType } = blob.value;
  return { file: { hash, size, mediaType, name }, addedAt: MomentSchema.parse(`2024-04-25T08:00:0${at}.000Z`) };
};
const idOf = (name: string) => AttachmentIdSchema.parse(name);
const namesOf = async (of: typeof visit) => (await attachmentsOfVisit(plan, of, db).read()).map((row) => row.file?.name);

test('one read gives the files of the visit, its items and its findings, and of nobody else', async () => {
  await execute(db, recordFinding, { plan, id: finding, values: { visit, kind: 'goodPractice' } });
  await execute(db, attachToItem, { plan, visit, criterion, id: idOf('a'), values: await fileValues('muc.txt', '3') });
  await execute(db, attachFile, { plan, id: idOf('b'), values: { ...(await fileValues('phat-hien.txt', '2')), owner: { table: 'findings', id: finding } } });
  await execute(db, attachFile, { plan, id: idOf('c'), values: { ...(await fileValues('cuoc.txt', '1')), owner: { table: 'visits', id: visit } } });
  await execute(db, attachToItem, { plan, visit: neighbour, criterion, id: idOf('d'), values: await fileValues('khac.txt', '4') });
  expect(await namesOf(visit)).toEqual(['cuoc.txt', 'phat-hien.txt', 'muc.txt']);
  expect(await namesOf(neighbour)).toEqual(['khac.txt']);
  expect((await compareWithLog(db, plan)).differing).toEqual([]);
});

test('a file brings its untouched item into being; taken off, it can be put back', async () => {
  const attached = await execute(db, attachToItem, { plan, visit, criterion, id: idOf('a'), values: await fileValues('muc.txt', '1') });
  expect(await db.rows('items').get([plan, itemIdOf(visit, criterion)])).toMatchObject({ visit, criterion, note: '', assessment: { result: null } });
  const row = await db.rows('attachments').get([plan, idOf('a')]);
  if (!attached.ok || !row) throw new Error('not attached');
  const removed = await execute(db, removeAttachment, { plan, row });
  if (!removed.ok) throw new Error('not removed');
  expect(await namesOf(visit)).toEqual([]);
  await undo(db, removed.value.undo);
  expect(await namesOf(visit)).toEqual(['muc.txt']);
});

const picture = async (width: number, height: number, type: string): Promise<Blob> => {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.fillRect(0, 0, width / 2, height / 2);
  return canvas.convertToBlob({ type });
};
const sizeOf = async (image: Blob) => {
  const { width, height } = await createImageBitmap(image);
  return { width, height };
};

test('a large photo is brought down in a worker, everything else stays as it is', async () => {
  const scaled = await scaleImage(await picture(4000, 3000, 'image/png'));
  if (!scaled) throw new Error('not decoded');
  expect(scaled.type).toBe('image/jpeg');
  expect(await sizeOf(scaled)).toEqual({ width: 2048, height: 1536 });
  const kept = [
    await picture(800, 600, 'image/png'),
    new Blob(['GIF89a'], { type: 'image/gif' }),
    new Blob(['%PDF'], { type: 'application/pdf' }),
  ];
  for (const file of kept) expect(await scaleImage(file)).toBe(file);
  const original = await picture(4000, 3000, 'image/jpeg');
  expect(await scaleImage(original, true)).toBe(original);
  for (const asItIs of [false, true]) expect(await scaleImage(new Blob(['not a picture'], { type: 'image/jpeg' }), asItIs)).toBeNull();
});
