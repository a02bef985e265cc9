import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, afterAll, expect, test } from 'vitest';
import { addTemplate } from '#domain/commands/templates.ts';
import { documentsOfRound } from '#domain/documents/list.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import { AttachmentIdSchema, BlobHashSchema, TemplateIdSchema, type BlobHash } from '#domain/ids.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { storeBlob } from '#storage/blobs.ts';
import { execute } from '#storage/execute.ts';
import { mergeChanges } from '#storage/merge.ts';
import { documentSource } from '#storage/reads/documentSource.ts';
import { checkTemplateFile, makeDocument, makeDocuments, makeSampleTemplate } from '#workers/documentsClient.ts';
import { benchPlan, planId } from '../../bench/plan.ts';
import { packageFaults } from '../support/documents/docxPackage.ts';
import { newLaptop } from './exchangeStore.ts';

const VISITS = 40;
const CHANGES_PER_UNIT = 200;
/** The longest that the page may be busy with something else while the worker writes, on a slow, busy laptop. */
const LONGEST_PAUSE_MS = 1000;

const db = newLaptop();
afterAll(() => db.delete());

const wish = { database: db.name, plan: planId, today: IsoDateSchema.parse('2026-06-01'), now: Date.UTC(2026, 5, 1) };
let refs: readonly DocumentRef[] = [];

beforeAll(async () => {
  const { changes } = benchPlan(VISITS * CHANGES_PER_UNIT, { changesPerUnit: CHANGES_PER_UNIT });
  await mergeChanges(db, planId, changes);
  const source = await documentSource(planId, { kind: 'planning' }, wish.today, db).read();
  expect(source?.rows.visits).toHaveLength(VISITS);
  // All of the round, and of each visit what its unit gets: the others take as long again and show nothing new.
  const all = documentsOfRound(source?.rows.visits ?? []).flatMap((group) => group.refs);
  refs = all.filter(({ kind, visit }) => visit === null || kind === 'minutes' || kind === 'conclusionNotice');
  expect(refs.length).toBeGreaterThan(VISITS * 2);
}, 120_000);

/** Watches how long the page does not answer while something goes on. */
const answering = async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly longest: number }> => {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 10);
  const value = await work();
  clearInterval(timer);
  return { value, longest };
};

test(`documents of ${VISITS} visits are made beside the page, with progress, each a file that Word opens`, { timeout: 300_000 }, async () => {
  const done: number[] = [];
  const { value: made, longest } = await answering(() => makeDocuments({ ...wish, refs, onProgress: (progress) => done.push(progress.done) }));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  expect(longest).toBeLessThan(LONGEST_PAUSE_MS);
  expect(done).toEqual(refs.map((_, at) => at));
  const files = Object.entries(unzipSync(new Uint8Array(await made.value.arrayBuffer())));
  expect(files).toHaveLength(refs.length);
  // Each tenth: the samples of the writer's own tests hold every rule.
  for (const [name, bytes] of files.filter((_, at) => at % 10 === 0)) expect([name, packageFaults(bytes)]).toEqual([name, []]);
});

test('one document is made beside the page too, with what is noted of it', { timeout: 120_000 }, async () => {
  const { value: made, longest } = await answering(() => makeDocument({ ...wish, ref: { kind: 'roundReport', visit: null } }));
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  expect(longest).toBeLessThan(LONGEST_PAUSE_MS);
  expect(packageFaults(new Uint8Array(await made.value.bytes.arrayBuffer()))).toEqual([]);
  expect(made.value.name).toMatch(/\.docx$/);
  expect(made.value.noted.state).toMatch(/^[a-z2-7]{32}$/);
});

test('a template of the office makes the file of its kind, beside the page; without its bytes no file pretends to be it', { timeout: 120_000 }, async () => {
  const ref: DocumentRef = { kind: 'publicSummary', visit: null };
  const sample = await makeSampleTemplate(ref.kind, wish.now);
  if (!sample.ok) throw new Error(JSON.stringify(sample.error));
  const parts = unzipSync(new Uint8Array(await sample.value.arrayBuffer()));
  const own = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('{ten_loai}', 'MẪU CỦA SỞ: {ten_loai}');
  const template = new Blob([zipSync({ ...parts, 'word/document.xml': strToU8(own) })]);
  expect(await checkTemplateFile(template, ref.kind)).toMatchObject({ ok: true, value: { faults: [] } });
  const stored = await storeBlob(db, template);
  if (!stored.ok) throw new Error(stored.error.type);
  const { hash, size } = stored.value;
  const add = (id: string, file: BlobHash) =>
    execute(db, addTemplate, {
      plan: planId, id: TemplateIdSchema.parse(id), attachment: AttachmentIdSchema.parse(`tep-${id}`), kind: ref.kind, name: `Mẫu ${id}`, others: [], file: { hash: file, size, mediaType: '', name: 'mau.docx' },
    });
  expect(await add('b', hash)).toMatchObject({ ok: true });
  const made = await makeDocument({ ...wish, ref });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const bytes = new Uint8Array(await made.value.bytes.arrayBuffer());
  expect(packageFaults(bytes)).toEqual([]);
  expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('MẪU CỦA SỞ: THÔNG BÁO');
  // The first by its id counts, and its bytes never came.
  expect(await add('a', BlobHashSchema.parse('f'.repeat(64)))).toMatchObject({ ok: true });
  expect(await makeDocument({ ...wish, ref })).toEqual({ ok: false, error: { type: 'templateAbsent', name: 'Mẫu a' } });
  expect(await makeDocuments({ ...wish, refs: [ref] })).toEqual({ ok: false, error: { type: 'templateAbsent', name: 'Mẫu a' } });
});

test('they can be cancelled in the middle, and a round that is not here has none', { timeout: 120_000 }, async () => {
  const controller = new AbortController();
  const done: number[] = [];
  const cancelled = await makeDocuments({
    ...wish,
    refs,
    signal: controller.signal,
    onProgress: (progress) => {
      done.push(progress.done);
      if (progress.done === 3) controller.abort();
    },
  });
  expect(cancelled).toEqual({ ok: false, error: { type: 'cancelled' } });
  expect(done.length).toBeLessThan(refs.length / 2);

  const empty = newLaptop();
  expect(await makeDocuments({ ...wish, database: empty.name, refs: [{ kind: 'plan', visit: null }] })).toEqual({ ok: false, error: { type: 'gone' } });
  expect(await makeDocument({ ...wish, database: empty.name, ref: { kind: 'plan', visit: null } })).toEqual({ ok: false, error: { type: 'gone' } });
  await empty.delete();
});
