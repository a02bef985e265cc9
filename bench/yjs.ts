import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import type { Change } from '#domain/change.ts';
import type { Json } from '#domain/json.ts';
import { timesOf, watch, type Contestant } from './contestant.ts';
import { completed } from './indexedDb.ts';

/** A map of rows for each table, a map of registers for each row; composite values are one JSON value. */
const apply = (doc: Y.Doc, { ops }: Change): void =>
  doc.transact(() => {
    for (const { t, r, f, val } of ops) {
      const table = doc.getMap<Y.Map<Json>>(t);
      const row = table.get(r) ?? table.set(r, new Y.Map<Json>());
      row.set(f, val);
    }
  });

/** The files that a colleague with Yjs would send. */
export interface YjsFiles {
  readonly all: Uint8Array;
  readonly delta: Uint8Array;
  readonly edits: readonly Change[];
}

/** Makes the files; not timed. One transaction for each change; Yjs does not care. */
export const yjsFiles = (changes: readonly Change[], delta: readonly Change[]): YjsFiles => {
  const doc = new Y.Doc();
  for (const change of changes) apply(doc, change);
  const all = Y.encodeStateAsUpdate(doc);
  const before = Y.encodeStateVector(doc);
  for (const change of delta) apply(doc, change);
  const files = { all, delta: Y.encodeStateAsUpdate(doc, before), edits: delta };
  doc.destroy();
  return files;
};

/** Resolves when y-indexeddb has written what it was given: a later transaction on its store waits for the earlier. */
const written = async (persistence: IndexeddbPersistence): Promise<void> => {
  if (!persistence.db) throw new Error('y-indexeddb is not open');
  const transaction = persistence.db.transaction(['updates'], 'readonly');
  transaction.objectStore('updates').count();
  await completed(transaction);
};

/** The same edits as a Yjs document kept by y-indexeddb (which knows relaxed durability only). */
export const yjs = async (name: string, files: YjsFiles): Promise<Contestant> => {
  const doc = new Y.Doc();
  const persistence = new IndexeddbPersistence(name, doc);
  await persistence.whenSynced;
  const take = async (update: Uint8Array) => {
    const time = watch();
    Y.applyUpdate(doc, update);
    time.lap('apply');
    await written(persistence);
    time.lap('write');
    return time.stop();
  };
  return {
    fileBytes: files.all.length,
    importAll: () => take(files.all),
    mergeDelta: () => take(files.delta),
    saveEdits: (count) =>
      timesOf(count, async (no) => {
        const edit = files.edits[no];
        if (edit) apply(doc, edit);
        await written(persistence);
      }),
    end: async () => {
      await persistence.clearData();
      doc.destroy();
    },
  };
};
