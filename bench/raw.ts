import type { Change } from '#domain/change.ts';
import { timesOf, watch, type Contestant } from './contestant.ts';
import { completed, drop, openRecords, putRecord } from './indexedDb.ts';

/** The changes as bytes; not timed. */
export const rawFile = (changes: readonly Change[]): Blob => new Blob([JSON.stringify(changes)]);

const read = async (file: Blob): Promise<readonly Change[]> => JSON.parse(await file.text());

/** The first of the two floors: every change a record of its own, in one transaction, without any index. */
export const rawRecords = async (name: string, file: Blob, durability: IDBTransactionDurability): Promise<Contestant> => {
  const changes = await read(file);
  const db = await openRecords(name, { keyPath: 'id' });
  return {
    fileBytes: file.size,
    importAll: async () => {
      const time = watch();
      const transaction = db.transaction('records', 'readwrite', { durability });
      const records = transaction.objectStore('records');
      for (const change of changes) records.put(change);
      await completed(transaction);
      return time.stop();
    },
    saveEdits: (count) =>
      timesOf(count, async (no) => {
        const change = changes[no];
        if (change) await putRecord(db, { ...change, id: `edit-${no}` }, undefined, durability);
      }),
    end: () => drop(db),
  };
};

const PACKED = 1000;

/** The second floor: the same bytes, a thousand changes to a record. */
export const rawPacked = async (name: string, file: Blob): Promise<Contestant> => {
  const changes = await read(file);
  const db = await openRecords(name);
  const encoder = new TextEncoder();
  const packs: Uint8Array[] = [];
  for (let i = 0; i < changes.length; i += PACKED) packs.push(encoder.encode(JSON.stringify(changes.slice(i, i + PACKED))));
  return {
    fileBytes: file.size,
    importAll: async () => {
      const time = watch();
      const transaction = db.transaction('records', 'readwrite', { durability: 'strict' });
      const records = transaction.objectStore('records');
      for (const [no, pack] of packs.entries()) records.put(pack, no);
      await completed(transaction);
      return time.stop();
    },
    end: () => drop(db),
  };
};
