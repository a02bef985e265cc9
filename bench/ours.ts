import type { Change } from '#domain/change.ts';
import { assessItem, noteItem } from '#domain/commands/inspection.ts';
import { PersonIdSchema, ReplicaIdSchema } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import type { Row } from '#domain/schema/tables.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { Store } from '#storage/db.ts';
import { execute } from '#storage/execute.ts';
import { mergeChanges, type Progress } from '#storage/merge.ts';
import { openImport } from '#workers/importClient.ts';
import { timesOf, watch, type Contestant, type Phases } from './contestant.ts';
import { planId } from './plan.ts';

/** The files that a colleague with this product would send. */
export interface OurFiles {
  readonly all: Blob;
  readonly delta: Blob;
}

/** A file as the product exports it: records for people, changes that merge, seals over both; no attachments. */
const fileOf = async (changes: readonly Change[]): Promise<Blob> => {
  const by = { id: PersonIdSchema.parse('thanh-vien-0-abcdefghij'), name: 'Nguyễn Văn 0', replica: ReplicaIdSchema.parse('bench0') };
  const { file } = await encodeBundle({ plan: planId, by, scope: { kind: 'plan' }, rows: rowsOfLog(planId, changes), frontier: {}, changes, blobs: [] }, { app: 'bench', now: 0 });
  // Bytes in memory: reading a file from the disk is nobody's merit here.
  return new Blob([await file.arrayBuffer()]);
};

/** Makes the files; not timed. */
export const ourFiles = async (changes: readonly Change[], delta: readonly Change[]): Promise<OurFiles> => ({
  all: await fileOf(changes),
  delta: await fileOf(delta),
});

/** The product itself: parse, check every id, fold, write log and tables in one strict transaction. */
export const ours = async (name: string, files: OurFiles): Promise<Contestant> => {
  const db = new Store(name);
  await db.open();
  const take = async (file: Blob): Promise<Phases> => {
    const time = watch();
    let reading = true;
    const decoded = await decodeBundle(file, {
      expected: planId,
      onProgress: ({ part }) => {
        if (!reading || part === 'file') return;
        reading = false;
        time.lap('parse');
      },
    });
    if (!decoded.ok) throw new Error(`Refused: ${decoded.error.type}`);
    time.lap('verify');
    const { changes } = decoded.value;
    const endOf: Record<Progress['part'], string> = { reading: 'known ids', folding: 'fold', writing: 'write' };
    let part: Progress['part'] = 'reading';
    const onProgress = (progress: Progress) => {
      if (progress.part === part) return;
      time.lap(endOf[part]);
      part = progress.part;
    };
    await mergeChanges(db, planId, changes, { onProgress });
    time.lap('write');
    return time.stop();
  };
  const edit = async (row: Row<'items'>, no: number): Promise<void> => {
    const { visit, criterion } = row;
    if (!visit || !criterion) throw new Error('An item without its visit');
    const address = { plan: planId, visit, criterion };
    const done =
      no % 2 === 0
        ? await execute(db, noteItem, { ...address, note: `Ghi chú lần ${no}`, basis: basisOf(row, 'note') })
        : await execute(db, assessItem, {
            ...address,
            assessment: { result: 'met', numerator: null, denominator: null, score: no },
            basis: basisOf(row, 'assessment'),
          });
    if (!done.ok) throw new Error(`Refused: ${done.error.type}`);
  };
  return {
    fileBytes: files.all.size,
    importAll: () => take(files.all),
    mergeDelta: () => take(files.delta),
    saveEdits: async (count) => {
      const rows: Row<'items'>[] = [];
      for (const row of await db.rows('items').where('[plan+id]').between([planId, ''], [planId, '\uffff']).toArray()) rows.push(row);
      const step = Math.floor(rows.length / count);
      return timesOf(count, async (no) => {
        const row = rows[no * step];
        if (row) await edit(row, no);
      });
    },
    end: () => db.delete(),
  };
};

/**
 * The product as its page imports a file: in a worker, with the preview that the person reads before he agrees (the same
 * folding once more), and with the digests of history and state that he may compare with a colleague's.
 */
export const oursInApp = async (name: string, files: OurFiles): Promise<Contestant> => {
  const db = new Store(name);
  await db.open();
  const take = async (file: Blob): Promise<Phases> => {
    const time = watch();
    const opened = await openImport(file, { database: name, expected: planId });
    if (!opened.ok) throw new Error(`Refused: ${opened.error.type}`);
    time.lap('read, verify, preview');
    const merged = await opened.value.merge();
    if (!merged.ok) throw new Error(`Not merged: ${merged.error.type}`);
    time.lap('merge, digests');
    opened.value.close();
    return time.stop();
  };
  return { fileBytes: files.all.size, importAll: () => take(files.all), mergeDelta: () => take(files.delta), end: () => db.delete() };
};

/** The database that the app itself opens, with a plan in it: for the start of the app. */
export const seedApp = async (changes: readonly Change[]): Promise<void> => {
  const db = new Store('so-kiem-tra');
  await mergeChanges(db, planId, changes);
  db.close();
};
