import { seal, type Change, type LoggedChange, type Op } from '#domain/change.ts';
import { nextHlc, type Hlc } from '#domain/hlc.ts';
import { hashBytes } from '#domain/hash.ts';
import { BlobHashSchema, PersonIdSchema, PlanIdSchema, ReplicaIdSchema, type BlobHash, type ChangeId } from '#domain/ids.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import type { Bundle, BundleBlob } from '#exchange/bundle.ts';
import type { BundleContents, SourceBlob } from '#exchange/encodeBundle.ts';
import { frontierOf } from '#exchange/lineage.ts';

/** The plan of the sample. */
export const samplePlan = PlanIdSchema.parse('kiem-tra-cchc-2024-mfrggzdfmy');

const replica = ReplicaIdSchema.parse('r7k2m9qxab');
const actor = PersonIdSchema.parse('ps-hatranlong');

/** Appends sealed changes to a log, each over the heads before it. */
export const createWriter = (start = Date.UTC(2024, 2, 27, 1)) => {
  const log: Change[] = [];
  const heads = new Map<string, ChangeId[]>();
  let clock: Hlc | null = null;
  let now = start;
  return {
    log,
    write: (cmd: string, writes: readonly (readonly [table: string, row: string, field: string, value: Op['val']])[]): Change => {
      now += 60_000;
      clock = nextHlc(clock, now, replica);
      const ops = writes.map(([t, r, f, val]): Op => ({ t, r, f, val, over: heads.get(`${t}/${r}/${f}`) ?? [] }));
      const change = seal({
        v: 1, plan: samplePlan, replica, seq: log.length + 1, prev: log.at(-1)?.id ?? null, hlc: clock, actor, cmd, ops,
      });
      for (const [t, r, f] of writes) heads.set(`${t}/${r}/${f}`, [change.id]);
      log.push(change);
      return change;
    },
  };
};

/** A photo: a few bytes that are no text. */
export const photoBytes = Uint8Array.from({ length: 700 }, (_, i) => (i * 37) % 256);
const photoHash: BlobHash = BlobHashSchema.parse(hashBytes(photoBytes));

/** A small round: a plan, two units, a visit, an item, a finding with a photo, HTML in a text. */
export const sampleLog = (): readonly Change[] => {
  const { log, write } = createWriter();
  write('plan.create', [
    ['plans', samplePlan, 'title', 'Kiểm tra công tác cải cách hành chính năm 2024'],
    ['plans', samplePlan, 'year', 2024],
    ['people', actor, 'name', 'Trần Long Hà'],
  ]);
  write('unit.add', [
    ['units', 'phong-quan-ly-khoa-hoc-aaaa', 'name', 'Phòng Quản lý Khoa học'],
    ['units', 'phong-quan-ly-khoa-hoc-aaaa', 'kind', 'division'],
  ]);
  write('unit.add', [['units', 'chi-cuc-bbbb', 'name', 'Chi cục <script>alert(1)</script> & „Đo lường“']]);
  write('visit.add', [
    ['visits', 'v-1', 'unit', 'phong-quan-ly-khoa-hoc-aaaa'],
    ['visits', 'v-1', 'slot', { date: '2024-05-14', session: 'morning' }],
  ]);
  write('item.assess', [
    ['items', 'v-1.cchc-1.1', 'visit', 'v-1'],
    ['items', 'v-1.cchc-1.1', 'criterion', 'cchc-1.1'],
    ['items', 'v-1.cchc-1.1', 'assessment', { result: 'met', numerator: '12', denominator: '13.5', score: 150 }],
  ]);
  write('finding.record', [
    ['findings', 'f-1', 'visit', 'v-1'],
    ['findings', 'f-1', 'kind', 'goodPractice'],
    ['findings', 'f-1', 'text', 'Niêm yết đủ 12 thủ tục.\nCó mã QR.'],
  ]);
  write('attachment.add', [
    ['attachments', 'a-1', 'owner', { table: 'findings', id: 'f-1' }],
    ['attachments', 'a-1', 'file', { hash: photoHash, size: photoBytes.length, mediaType: 'image/jpeg', name: 'bang-niem-yet.jpg' }],
  ]);
  write('unit.edit', [['units', 'chi-cuc-bbbb', 'contact', 'Bà Tư, 0272 000 000']]);
  return log;
};

/** The photo of the sample, with or without its bytes. */
export const samplePhoto = (withBytes: boolean): SourceBlob => ({
  hash: photoHash,
  size: photoBytes.length,
  mediaType: 'image/jpeg',
  bytes: withBytes ? new Blob([photoBytes]) : null,
});

/** What the store would collect for these changes. */
export const contentsOf = (changes: readonly LoggedChange[], blobs: readonly SourceBlob[] = []): BundleContents => {
  return {
    plan: samplePlan,
    by: { id: actor, name: 'Trần Long Hà', replica },
    scope: { kind: 'plan' },
    rows: rowsOfLog(samplePlan, changes),
    frontier: frontierOf(changes),
    changes,
    blobs,
  };
};

/** How the sample was made. */
export const made = { app: '0.1.0+test', now: Date.UTC(2024, 4, 14, 9, 30) };

/** What a bundle says, the bytes of its photos as numbers: two Blobs are never equal, or always, as the library pleases. */
export const said = async (
  bundle: Bundle,
): Promise<Omit<Bundle, 'blobs'> & { readonly blobs: readonly (Omit<BundleBlob, 'bytes'> & { readonly bytes: readonly number[] | null })[] }> => ({
  ...bundle,
  blobs: await Promise.all(bundle.blobs.map(async (blob) => ({ ...blob, bytes: blob.bytes && [...new Uint8Array(await blob.bytes.arrayBuffer())] }))),
});
