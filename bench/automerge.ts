import * as Automerge from '@automerge/automerge/slim';
import wasmUrl from '@automerge/automerge/automerge.wasm?url';
import type { Change } from '#domain/change.ts';
import { isList, type Json } from '#domain/json.ts';
import { timesOf, watch, type Contestant } from './contestant.ts';
import { drop, openRecords, putRecord } from './indexedDb.ts';

/** Table, row, field. Composite values are nested maps, as an application on Automerge would have them. */
type Tables = Record<string, Record<string, Record<string, unknown>>>;

/**
 * Edits to one Automerge change. One change for each edit would cost 4 to 17 ms each on a document of this size
 * (minutes for the plan) and the same header again for each; grouping them favours Automerge, which so keeps neither
 * who nor when nor why of the single edit.
 */
const EDITS_PER_CHANGE = 100;

/** Plain strings would be collaborative texts, which cost more; nothing here is typed by two people at once. */
const asValue = (value: Json): unknown => {
  if (typeof value === 'string') return new Automerge.ImmutableString(value);
  if (value === null || typeof value !== 'object') return value;
  if (isList(value)) return value.map(asValue);
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, asValue(part ?? null)]));
};

const apply = (tables: Tables, changes: readonly Change[]): void => {
  for (const { ops } of changes) {
    for (const { t, r, f, val } of ops) {
      tables[t] ??= {};
      const table = tables[t];
      table[r] ??= {};
      const row = table[r];
      row[f] = asValue(val);
    }
  }
};

const write = (doc: Automerge.Doc<Tables>, changes: readonly Change[]): Automerge.Doc<Tables> => {
  let next = doc;
  for (let i = 0; i < changes.length; i += EDITS_PER_CHANGE) {
    next = Automerge.change(next, (tables) => apply(tables, changes.slice(i, i + EDITS_PER_CHANGE)));
  }
  return next;
};

/** The files that a colleague with Automerge would send. */
export interface AutomergeFiles {
  readonly all: readonly Uint8Array<ArrayBuffer>[];
  readonly saved: Uint8Array<ArrayBuffer>;
  readonly delta: readonly Uint8Array<ArrayBuffer>[];
  readonly edits: readonly Change[];
}

/** Makes the files; not timed. */
export const automergeFiles = async (changes: readonly Change[], delta: readonly Change[]): Promise<AutomergeFiles> => {
  await Automerge.initializeWasm(wasmUrl);
  const doc = write(Automerge.init<Tables>(), changes);
  const all = Automerge.getAllChanges(doc);
  const saved = Automerge.save(doc);
  const before = Automerge.getHeads(doc);
  const after = write(doc, delta);
  return {
    all: all.map((part) => new Uint8Array(part)),
    saved: new Uint8Array(saved),
    delta: Automerge.getChangesSince(after, before).map((part) => new Uint8Array(part)),
    edits: delta,
  };
};

/** The same edits as an Automerge document whose bytes lie in IndexedDB: the whole on import, increments afterwards. */
export const automerge = async (name: string, files: AutomergeFiles, by: 'changes' | 'saved'): Promise<Contestant> => {
  const db = await openRecords(name);
  let doc = Automerge.init<Tables>();
  let next = 1;
  const putIncrement = async () => {
    await putRecord(db, Automerge.saveIncremental(doc), next, 'strict');
    next += 1;
  };
  return {
    fileBytes: by === 'saved' ? files.saved.length : files.all.reduce((sum, part) => sum + part.length, 0),
    importAll: async () => {
      const time = watch();
      doc = by === 'saved' ? Automerge.load<Tables>(files.saved) : Automerge.applyChanges(doc, [...files.all])[0];
      time.lap('apply');
      const bytes = Automerge.save(doc);
      time.lap('encode');
      await putRecord(db, bytes, 0, 'strict');
      time.lap('write');
      return time.stop();
    },
    mergeDelta: async () => {
      const time = watch();
      doc = Automerge.applyChanges(doc, [...files.delta])[0];
      time.lap('apply');
      await putIncrement();
      time.lap('write');
      return time.stop();
    },
    saveEdits: (count) =>
      timesOf(count, async (no) => {
        const edit = files.edits[no];
        if (edit) doc = Automerge.change(doc, (tables) => apply(tables, [edit]));
        await putIncrement();
      }),
    end: () => {
      Automerge.free(doc);
      return drop(db);
    },
  };
};
