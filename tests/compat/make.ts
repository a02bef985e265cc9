import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal, type LoggedChange } from '#domain/change.ts';
import { exampleChange } from '#domain/commands/example.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { PersonIdSchema, ReplicaIdSchema } from '#domain/ids.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import { packContainer } from '#exchange/container.ts';
import { encodeBundle, type SourceBlob } from '#exchange/encodeBundle.ts';
import { exampleDeletion, exampleLog, exampleOfTomorrow, exampleText } from '../exchange/example.ts';
import { contentsOf, sampleLog, samplePhoto, samplePlan } from '../exchange/sample.ts';
import { goldenOf, goldenPassphrase } from './golden.ts';

const now = Date.UTC(2024, 4, 14, 9, 30);

const bytesOf = async (file: Blob | string): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await new Blob([file]).arrayBuffer());

/** The example round of Long An, and an edit on top: every table of planning with its composite values. */
const wholeRound = (): readonly LoggedChange[] => {
  const opened = exampleChange();
  const replica = ReplicaIdSchema.parse('r7k2m9qxab');
  const title = opened.ops.find(({ t, f }) => t === 'plans' && f === 'title');
  if (!title) throw new Error('The example has no title');
  const renamed = seal({
    v: 1, plan: opened.plan, replica, seq: 1, prev: null, hlc: HlcSchema.parse(`2024-05-14T09:00:00.000Z-0000-${replica}`),
    actor: PersonIdSchema.parse('ps-hatranlong'), cmd: 'plan.edit',
    ops: [{ ...title, val: 'Kiểm tra công tác cải cách hành chính năm 2024 (điều chỉnh)', over: [opened.id] }],
  });
  return [opened, renamed];
};

const given = {
  format: 'so-kiem-tra/bundle', version: 1, app: 'Danh sách đơn vị.xlsx', createdAt: '2024-03-27T09:30:00.000Z', plan: samplePlan,
  by: { id: 'ps-vanthu', name: 'Văn thư Sở' },
  records: { plan: { id: samplePlan }, units: [{ id: 'xa-binh-hoa', name: 'Xã Bình Hòa', kind: 'commune', head: { name: 'Trần B', position: 'Chủ tịch' } }] },
};

/** The files of a set by name: each form and each trait that a file can have. */
const files = async (app: string): Promise<Readonly<Record<string, Uint8Array<ArrayBuffer>>>> => {
  const encoded = async (changes: readonly LoggedChange[], blobs: readonly SourceBlob[] = [], form: 'json' | 'zip' | 'secret' = 'json') => {
    const plan = changes[0]?.plan ?? samplePlan;
    const contents = { ...contentsOf(changes, blobs), plan, rows: rowsOfLog(plan, changes) };
    const zip = form !== 'json';
    return bytesOf(await packContainer(await encodeBundle(contents, { app, now, zip }), { now, zip, passphrase: form === 'secret' ? goldenPassphrase : null }));
  };
  return {
    'conflict.skt.json': await bytesOf(await exampleText()),
    'deleted.skt.json': await encoded([...exampleLog(), exampleDeletion()]),
    'given.skt.json': await bytesOf(JSON.stringify(given, null, 2)),
    'newer.skt.json': await encoded([...exampleLog(), exampleOfTomorrow()]),
    'part.skt.json': await encoded(sampleLog().slice(3, 6)),
    'photos.skt.json': await encoded(sampleLog(), [samplePhoto(true)]),
    'plain.skt.json': await encoded(sampleLog(), [samplePhoto(false)]),
    'round.skt.json': await encoded(wholeRound()),
    'secret.skt.zip': await encoded(sampleLog(), [samplePhoto(true)], 'secret'),
    'zipped.skt.zip': await encoded(sampleLog(), [samplePhoto(true)], 'zip'),
  };
};

/**
 * Writes the golden files of a release into its own folder; answers what it wrote, or null when that release has its set
 * already: golden files are never made anew.
 */
export const makeSet = async (folder: string, version: string): Promise<readonly string[] | null> => {
  const set = join(folder, version);
  if (existsSync(set)) return null;
  const made = await files(`${version}+golden`);
  const manifest = Object.fromEntries(await Promise.all(Object.entries(made).map(async ([name, bytes]) => [name, await goldenOf(bytes)] as const)));
  mkdirSync(set, { recursive: true });
  for (const [name, bytes] of Object.entries(made)) writeFileSync(join(set, name), bytes);
  writeFileSync(join(set, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return Object.keys(made);
};
