import { asJson, changeIdOf, seal, type Change, type LoggedChange } from '#domain/change.ts';
import { hashBytes } from '#domain/hash.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { BlobHashSchema, PersonIdSchema, ReplicaIdSchema } from '#domain/ids.ts';
import { DELETED } from '#domain/row.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { contentsOf, createWriter, samplePlan } from './sample.ts';

/** The attached file of the example: a text of a few bytes, so that its base64 can be read by hand. */
const bytes = new TextEncoder().encode('Biên bản, trang 1');
const hash = BlobHashSchema.parse(hashBytes(bytes));

const unit = 'phong-quan-ly-khoa-hoc-2qx7';

/** The changes of the example: one laptop plans and records, another renames the unit without having seen the first rename. */
export const exampleLog = (): readonly Change[] => {
  const { log, write } = createWriter(Date.UTC(2024, 2, 27, 1));
  write('plan.create', [
    ['plans', samplePlan, 'title', 'Kiểm tra công tác cải cách hành chính năm 2024'],
    ['plans', samplePlan, 'year', 2024],
    ['people', 'ps-hatranlong', 'name', 'Trần Long Hà'],
  ]);
  const added = write('unit.add', [
    ['units', unit, 'name', 'Phòng QLKH'],
    ['units', unit, 'kind', 'division'],
  ]);
  write('finding.record', [
    ['findings', 'ph-7xq2', 'kind', 'goodPractice'],
    ['findings', 'ph-7xq2', 'text', 'Niêm yết đủ thủ tục, có mã QR.'],
  ]);
  write('attachment.add', [
    ['attachments', 'tep-k3md', 'owner', { table: 'findings', id: 'ph-7xq2' }],
    ['attachments', 'tep-k3md', 'file', { hash, size: bytes.length, mediaType: 'text/plain', name: 'bien-ban.txt' }],
  ]);
  write('unit.edit', [['units', unit, 'name', 'Phòng Quản lý Khoa học']]);
  const rival = seal({
    v: 1,
    plan: samplePlan,
    replica: ReplicaIdSchema.parse('w3n5pz7tcd'),
    seq: 1,
    prev: null,
    hlc: HlcSchema.parse('2024-03-27T02:00:00.000Z-0000-w3n5pz7tcd'),
    actor: PersonIdSchema.parse('ps-binhnguyen'),
    cmd: 'unit.edit',
    ops: [{ t: 'units', r: unit, f: 'name', val: 'Phòng Khoa học', over: [added.id] }],
  });
  return [...log, rival];
};

/** The whole example file, as docs/FORMAT.md shows it. */
export const exampleText = async (): Promise<string> => {
  const contents = contentsOf(exampleLog(), [{ hash, size: bytes.length, mediaType: 'text/plain', bytes: new Blob([bytes]) }]);
  const { file } = await encodeBundle(contents, { app: '0.1.0+1f0c9ab2', now: Date.UTC(2024, 2, 27, 9, 30) });
  return file.text();
};

/** A deletion by somebody who has seen both names, and a change of a version that does not exist yet. */
export const exampleDeletion = (): Change => {
  const log = exampleLog();
  const [, added, , , renamed, rival] = log;
  if (!added || !renamed || !rival) throw new Error('The example is too short');
  return seal({
    v: 1,
    plan: samplePlan,
    replica: renamed.replica,
    seq: 6,
    prev: renamed.id,
    hlc: HlcSchema.parse('2024-03-27T03:00:00.000Z-0000-r7k2m9qxab'),
    actor: renamed.actor,
    cmd: 'unit.remove',
    ops: [{ t: 'units', r: unit, f: DELETED, val: true, over: [], seen: [added.id, renamed.id, rival.id].sort() }],
  });
};

export const exampleOfTomorrow = (): LoggedChange => {
  const draft = {
    v: 2,
    plan: samplePlan,
    replica: 'q4r6st2uvw',
    seq: 1,
    prev: null,
    hlc: '2027-03-27T03:00:00.000Z-0000-q4r6st2uvw',
    actor: 'ps-maitran',
    cmd: 'unit.mergeInto',
    merges: [{ from: unit, into: 'phong-khoa-hoc-cong-nghe-9k2m' }],
  };
  return JSON.parse(JSON.stringify({ ...draft, id: changeIdOf(asJson(draft)) }));
};
