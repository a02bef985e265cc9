import { isKnown } from '#domain/change.ts';
import { withheldHashes } from '#domain/evidence.ts';
import type { FoldedRow } from '#domain/fold.ts';
import type { BlobHash, PersonId, PlanId, VisitId } from '#domain/ids.ts';
import type { ImportFacts } from '#domain/importFacts.ts';
import { previewOf, type LivingRow, type MergePreview } from '#domain/mergePreview.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { FindValues } from '#domain/rowLabel.ts';
import { isTable, tableNames, type Table } from '#domain/schema/tables.ts';
import { shownValuesOf, type ShownValues } from '#domain/shownValues.ts';
import type { Bundle, BundleRecords, ExchangeScope } from '#exchange/bundle.ts';
import type { BundleContents, SourceBlob } from '#exchange/encodeBundle.ts';
import type { FileTold } from '#domain/possession.ts';
import { frontierOf } from '#exchange/lineage.ts';
import { partOf } from '#exchange/scope.ts';
import { logTables, ofPlan, reading, writing, type Store, type StoredBlob } from './db.ts';
import { findDevice } from './device.ts';
import { planDigests } from './digest.ts';
import { storageFailureOf, type StorageFailure } from './failure.ts';
import { SealedVisitError, planGiven, writeGiven } from './givenRows.ts';
import { exchangesIn, recordExchange, type ReceivedRecord } from './ledger.ts';
import { readLog } from './log.ts';
import { mergeChanges, planMerge, type MergePlan, type MergeWatch } from './merge.ts';

/** A file that some attachment names: its address, its size in bytes. */
export interface NamedFile {
  readonly hash: BlobHash;
  readonly size: number;
  readonly mediaType: string;
}

const isNamedFile = (value: unknown): value is NamedFile =>
  value !== null && typeof value === 'object' && 'hash' in value && 'size' in value && 'mediaType' in value;

/**
 * The files that the attachments of a plan name, each once: also those of deleted attachments and of both sides of a
 * conflict, so that whoever brings the row back has its picture too.
 */
const filesOf = (attachments: readonly FoldedRow[]): readonly NamedFile[] => {
  const files = new Map<BlobHash, NamedFile>();
  for (const { regs } of attachments) {
    for (const { val } of regs['file']?.heads ?? []) if (isNamedFile(val)) files.set(val.hash, val);
  }
  return [...files.values()].sort((a, b) => (a.hash < b.hash ? -1 : 1));
};

/** A file that some attachment names, seen from this laptop. */
export interface AttachedFile extends NamedFile {
  /** Whether its bytes are on this laptop. */
  readonly here: boolean;
  /** Whether they are kept back from files for others (`withheldHashes`). */
  readonly withheld: boolean;
}

/** The files that the attachments of a plan name. */
export const attachedFiles = async (db: Store, plan: PlanId): Promise<readonly AttachedFile[]> => {
  const attachments = await ofPlan(db.foldedRows('attachments'), plan).toArray();
  const files = filesOf(attachments);
  const withheld = withheldHashes(attachments);
  const here = new Set<string>(await db.blobs.where('hash').anyOf(files.map(({ hash }) => hash)).primaryKeys());
  return files.map((file) => ({ ...file, here: here.has(file.hash), withheld: withheld.has(file.hash) }));
};

/** The files whose bytes somebody else still has to bring: those that are kept back never come. */
export const missingFiles = async (db: Store, plan: PlanId): Promise<number> =>
  (await attachedFiles(db, plan)).filter(({ here, withheld }) => !here && !withheld).length;

/** Every row of a plan, deleted ones too, by table. */
export const rowsOfPlan = async (db: Store, plan: PlanId): Promise<Map<Table, readonly FoldedRow[]>> => {
  const rows = new Map<Table, readonly FoldedRow[]>();
  for (const table of tableNames) rows.set(table, await ofPlan(db.foldedRows(table), plan).toArray());
  return rows;
};

/** What to put into a file. */
export interface CollectOptions {
  /** Whether the bytes of photos and files go with it. */
  readonly photos: boolean;
  /** The whole plan where nothing else is said. */
  readonly scope?: ExchangeScope;
  /**
   * Whether the files that are kept back go along: only in a copy of this laptop's own, from which everything can be restored.
   * Everywhere else they are not even listed.
   */
  readonly withheld?: boolean;
}

/** What the files of a colleague have told us; those of other programs tell nothing. */
const toldBy = async (db: Store, plan: PlanId, person: PersonId): Promise<readonly FileTold[]> =>
  (await exchangesIn(db, plan)).flatMap(({ direction, person: from, replica, frontier, brought }) =>
    direction === 'received' && from === person && replica !== null ? [{ replica, frontier, brought }] : [],
  );

/**
 * Everything that the file of a plan says, or of the part in scope, as it is at one moment: rows, and changes with their history,
 * those of newer versions included, so that a colleague with a newer app gets from us what we cannot read.
 */
export const collectBundle = (db: Store, plan: PlanId, { photos, scope = { kind: 'plan' }, withheld = false }: CollectOptions): Promise<BundleContents> =>
  reading(db, [...logTables, 'blobs', 'exchanges'], async () => {
    const device = await findDevice(db);
    if (!device) throw new Error('A plan in a database that nothing has been written to');
    const log = await readLog(db, plan);
    const told = scope.kind === 'since' ? await toldBy(db, plan, scope.person) : [];
    const whole = await rowsOfPlan(db, plan);
    const { rows, changes } = partOf({ rows: whole, log, told }, scope);
    // Asked of the whole plan: what one part of it keeps back, no other part gives away.
    const keptBack = withheld ? new Set<string>() : withheldHashes(whole.get('attachments') ?? []);
    const files = filesOf(rows.get('attachments') ?? []).filter(({ hash }) => !keptBack.has(hash));
    const stored = photos ? await db.blobs.bulkGet(files.map(({ hash }) => hash)) : [];
    const blobs = files.map(({ hash, size, mediaType }, no): SourceBlob => ({ hash, size, mediaType, bytes: stored[no]?.bytes ?? null }));
    return { plan, by: { id: device.person, name: device.name, replica: device.replica }, scope, rows, frontier: frontierOf(log), changes, blobs };
  });

/** What a file would bring, or has brought. */
export interface BundleEffects extends MergePreview {
  /** Changes that the log did not hold yet, and those that it held. */
  readonly fresh: number;
  readonly known: number;
  /** Fresh changes of newer versions: kept and passed on, shown once the app is updated. */
  readonly quarantined: number;
  /** Photos and files whose bytes come with it and were not here yet. */
  readonly newBlobs: number;
}

/** The rows of a file, one by one. */
const recordsIn = function* (records: BundleRecords): Generator<readonly [Table, string, ShownValues]> {
  if (records.plan) yield ['plans', records.plan.id, records.plan];
  for (const [name, list] of Object.entries(records)) {
    if (!isTable(name) || !Array.isArray(list)) continue;
    for (const record of list) yield [name, record.id, record];
  }
};

/** Bytes that a file brings and that are not here. */
const newBlobsOf = async (db: Store, { blobs }: Bundle): Promise<readonly StoredBlob[]> => {
  const here = new Set<string>(await db.blobs.where('hash').anyOf(blobs.map(({ hash }) => hash)).primaryKeys());
  return blobs.flatMap(({ hash, size, mediaType, bytes }) =>
    bytes && !here.has(hash) ? [{ hash, size, mediaType, bytes }] : [],
  );
};

/** What is known of a merge when its effects are told. */
interface Told {
  readonly merge: MergePlan;
  /** The rows of the plan on this laptop, before or after the merge. */
  readonly rows: ReadonlyMap<Table, readonly FoldedRow[]>;
  readonly newBlobs: number;
  /** Changes of the file that stay behind in it. */
  readonly leave: ReadonlySet<string>;
}

/** The rows that another program gives, and for the fields that it does not name what they show here: it says nothing of those. */
const givenIn = ({ given }: Bundle, here: FindValues): readonly LivingRow[] =>
  given.map(({ table, id, values }): LivingRow => [table, id, { ...(here(table, id) ?? shownValuesOf(table, { regs: {} })), ...values }]);

/** The rows (`table/id`) of which something stays behind in the file. */
const untoldRows = ({ changes }: Bundle, leave: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(changes.filter(({ id }) => leave.has(id)).filter(isKnown).flatMap(({ ops }) => ops.map(({ t, r }) => `${t}/${r}`)));

const effectsOf = (bundle: Bundle, { merge, rows, newBlobs, leave }: Told): BundleEffects => {
  const byKey = new Map([...rows].flatMap(([table, list]) => list.map((row): [string, ShownValues] => [`${table}/${row.id}`, shownValuesOf(table, row)])));
  const here = (table: Table, id: string): ShownValues | undefined => byKey.get(`${table}/${id}`);
  const mine = [...rows].flatMap(([table, list]) =>
    list.filter(({ deleted }) => deleted === 0).map(({ id }): LivingRow => [table, id, here(table, id) ?? {}]),
  );
  const preview = previewOf({
    merged: merge.refolded,
    fresh: merge.fresh.filter(isKnown),
    theirs: bundle.given.length > 0 ? givenIn(bundle, here) : recordsIn(bundle.records),
    mine,
    here,
    // A file of another program speaks of the rows that it names, and of no others.
    whole: bundle.scope.kind === 'plan' && bundle.given.length === 0,
    untold: untoldRows(bundle, leave),
  });
  return {
    ...preview,
    fresh: merge.fresh.length,
    known: merge.identical,
    quarantined: merge.fresh.filter((change) => !isKnown(change)).length,
    newBlobs,
  };
};

/** Why nothing was read or written: the disk, or the user, who cancelled. */
export type ExchangeFailure = StorageFailure | { readonly type: 'cancelled' };

/** The same for an import, and that a file of another program would alter minutes that are sealed. */
export type ImportFailure = ExchangeFailure | { readonly type: 'sealed'; readonly visit: VisitId };

/** Runs a job on the store; a cancelled one and one that the disk refuses are returned, a bug is thrown. */
const attempt = async <T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<Result<T, ImportFailure>> => {
  try {
    return ok(await work());
  } catch (error) {
    if (signal?.aborted) return fail({ type: 'cancelled' });
    if (error instanceof SealedVisitError) return fail({ type: 'sealed', visit: error.visit });
    const failure = storageFailureOf(error);
    if (failure) return fail(failure);
    throw error;
  }
};

/** What merging a verified file would do. Writes nothing. */
export const previewBundle = (db: Store, bundle: Bundle, watch: MergeWatch = {}): Promise<Result<BundleEffects, ImportFailure>> =>
  attempt(watch.signal, () =>
    reading(db, [...logTables, 'blobs'], async () => {
      const merge = bundle.given.length > 0 ? await planGiven(db, bundle) : await planMerge(db, bundle.plan, bundle.changes, watch);
      const newBlobs = (await newBlobsOf(db, bundle)).length;
      return effectsOf(bundle, { merge, rows: await rowsOfPlan(db, bundle.plan), newBlobs, leave: new Set() });
    }),
  );

/** What an import has done. */
export interface ImportReceipt extends BundleEffects {
  readonly plan: PlanId;
  /** This database is a copy of another one and has a new replica id now (see MergeReceipt). */
  readonly forked: boolean;
  /** Files that attachments name and that no file has brought yet. */
  readonly missingBlobs: number;
  /** How the ledger remembers it: what is printed, and what can be taken back. */
  readonly record: ReceivedRecord;
}

/** Where the changes come from, and which of them are left in the file for later. */
export interface ImportSource {
  /** As the file is called; blank when it has no name. */
  readonly fileName?: string;
  readonly leave?: ReadonlySet<string>;
  readonly clock?: () => number;
}

const factsOf = (effects: BundleEffects, merge: MergePlan, plan: Pick<ImportFacts, 'before' | 'after' | 'openConflicts' | 'left'>): ImportFacts => {
  const { total, byUnit, byTable, fresh, quarantined, newBlobs } = effects;
  const planIsNew = plan.before.count === 0;
  // Of a round that is wholly new every row was made; it is taken off the laptop, not taken back.
  const made = planIsNew ? [] : merge.refolded.filter(({ before }) => !before).map(({ table, row }) => `${table}/${row.id}`);
  return { total, byUnit, byTable, quarantined, newBlobs, ...plan, taken: fresh, planIsNew, made, undone: [] };
};

const merged = async (db: Store, bundle: Bundle, watch: MergeWatch, source: ImportSource): Promise<ImportReceipt> => {
  const { plan, by, scope, seal, frontier, changes } = bundle;
  const { fileName = '', leave = new Set(), clock = Date.now } = source;
  const before = await planDigests(db, plan);
  const blobs = await newBlobsOf(db, bundle);
  await db.blobs.bulkPut(blobs);
  const taken = leave.size === 0 ? changes : changes.filter(({ id }) => !leave.has(id));
  const merge = bundle.given.length > 0 ? await writeGiven(db, bundle, clock()) : await mergeChanges(db, plan, taken, watch);
  const rows = await rowsOfPlan(db, plan);
  const effects = effectsOf(bundle, { merge, rows, newBlobs: blobs.length, leave });
  const after = await planDigests(db, plan);
  const openConflicts = await ofPlan(db.conflicts, plan).count();
  const receipt = factsOf(effects, merge, { before, after, openConflicts, left: changes.filter(({ id }) => leave.has(id)).length });
  const record = await recordExchange(db, {
    plan,
    direction: 'received',
    at: MomentSchema.parse(new Date(clock()).toISOString()),
    fileName,
    seal,
    person: by.id,
    name: by.name,
    replica: by.replica,
    scope,
    frontier,
    changes: changes.length,
    brought: merge.fresh.map(({ id }) => id).join(''),
    undoneAt: null,
    receipt,
  });
  watch.signal?.throwIfAborted();
  const missingBlobs = await missingFiles(db, plan);
  return { ...effects, plan, forked: merge.forked, missingBlobs, record: { ...record, receipt } };
};

/**
 * Merges a verified file, or a part of it: into a plan that is here, into an empty database, as a restored backup, all
 * through this door. Bytes, changes and the line in the ledger in one transaction: all of it, or on a full disk or when
 * cancelled nothing.
 */
export const applyBundle = (
  db: Store,
  bundle: Bundle,
  watch: MergeWatch = {},
  source: ImportSource = {},
): Promise<Result<ImportReceipt, ImportFailure>> =>
  attempt(watch.signal, () => writing(db, [...logTables, 'blobs', 'exchanges'], () => merged(db, bundle, watch, source)));
