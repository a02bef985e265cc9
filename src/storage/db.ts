import { Dexie, type DBCore, type DBCoreTransaction, type Table as DexieTable, type Transaction } from 'dexie';
import type { Conflict } from '#domain/conflict.ts';
import type { FoldedRow } from '#domain/fold.ts';
import type { Hlc } from '#domain/hlc.ts';
import type { BlobHash, ChangeId, PersonId, PlanId, ReplicaId, VisitId } from '#domain/ids.ts';
import type { LoggedChange } from '#domain/change.ts';
import type { ImportFacts } from '#domain/importFacts.ts';
import type { Looked } from '#domain/lookedAt.ts';
import type { Moment } from '#domain/schema/field.ts';
import { laterTables, tableNames, type Row, type Table } from '#domain/schema/tables.ts';
import type { ListHabits } from './savedViews.ts';
import type { StoredBook } from './roundBooks.ts';
import type { BundleFrontier, ExchangeScope } from '#exchange/bundle.ts';

/** A change as it lies in the live end of the log, one record each. */
export type TailRecord = LoggedChange;

/**
 * Older changes of a plan, packed: what costs in IndexedDB is the number of records, not their bytes (ADR 0003).
 * `body` is the UTF-8 JSON text of an array of changes.
 */
export interface Segment {
  readonly plan: PlanId;
  readonly no: number;
  readonly body: Uint8Array<ArrayBuffer>;
}

/** The ids of the changes of a segment, joined without a separator (32 letters each): tells what the log holds without reading it. */
export interface SegmentIds {
  readonly plan: PlanId;
  readonly no: number;
  readonly ids: string;
}

/** The newest change that this database holds from a replica, per plan: the next `seq` and `prev` of our own, a hint about others. */
export interface Frontier {
  readonly plan: PlanId;
  readonly replica: ReplicaId;
  readonly seq: number;
  readonly id: ChangeId;
}

/** A change of a newer version: in the log, but not folded until an app that knows it rebuilds the tables. */
export interface Quarantined {
  readonly plan: PlanId;
  readonly id: ChangeId;
  readonly v: number;
}

/** The bytes of an attachment, addressed by their SHA-256. Immutable, outside the log. */
export interface StoredBlob {
  readonly hash: BlobHash;
  readonly size: number;
  readonly mediaType: string;
  readonly bytes: Blob;
}

/** What the rows of a plan sum up to (domain/digest.ts), in hexadecimal; written with the rows. */
export interface StateSumRecord {
  readonly plan: PlanId;
  readonly sum: string;
}

/** The record of the conflicts of a round that were put off on this laptop. */
export type PostponedKey = `postponed/${PlanId}`;

/** The record of what was looked at of a visit on this laptop. */
export type LookedKey = `looked/${PlanId}/${VisitId}`;

/** Facts about this laptop: never shared, never merged. */
export type DeviceRecord =
  | { readonly key: PostponedKey; readonly marks: readonly string[] }
  | { readonly key: LookedKey; readonly looked: Looked }
  | { readonly key: 'replica'; readonly id: ReplicaId; readonly clock: Hlc | null }
  | { readonly key: 'person'; readonly id: PersonId; readonly name: string }
  | { readonly key: 'folded'; readonly version: number }
  /** The key with which files are signed; the private half cannot be read out, nor be put into a copy of the data. */
  | { readonly key: 'signing'; readonly publicKey: string; readonly pair: CryptoKeyPair }
  | CopiesRecord
  /** Whether photos are taken as they are, and not brought down, as this laptop was last told. */
  | { readonly key: 'intake'; readonly originals: boolean }
  /** Kept filters and hidden columns of the follow-up page (storage/savedViews.ts); checked whenever they are read. */
  | ({ readonly key: 'savedViews' } & ListHabits)
  | { readonly key: 'trial'; readonly trials: readonly TrialRecord[] }
  /** Room that can be given up when the browser has none left, so that the last words still fit (storage/reserve.ts). */
  | { readonly key: 'reserve'; readonly bytes: Blob }
  /** Written and read back at every start: whether this browser keeps anything at all (storage/probe.ts). */
  | { readonly key: 'probe'; readonly mark: string };

/** A copy that this laptop has written itself. */
export interface WrittenCopy {
  readonly plan: PlanId;
  readonly name: string;
}

/** What the newest whole copy of a plan holds, in the folder or as a download. */
export interface LatestCopy {
  readonly plan: PlanId;
  readonly at: Moment;
  readonly name: string;
  readonly changes: number;
  /** Digest of what the plan said when the copy was made. */
  readonly state: string;
  /** The plan's mark at that time (storage/census.ts): while it is the same, there is nothing new to copy. */
  readonly mark: string;
}

/** Where this laptop keeps copies of its plans, and what it has written there. */
export interface CopiesRecord {
  readonly key: 'copies';
  /** The folder that was chosen; null while none is, or where browsers have no folders: copies are downloads then. */
  readonly folder: FileSystemDirectoryHandle | null;
  /** Every file of the folder that is ours, oldest first, noted before it is written. No other file is ever deleted. */
  readonly written: readonly WrittenCopy[];
  readonly latest: readonly LatestCopy[];
}

/** The newest successful trial of restoring a plan from a copy. */
export interface TrialRecord {
  readonly plan: PlanId;
  readonly at: Moment;
  readonly name: string;
}

/** A conflict with the plan it belongs to; kept equal to the folded log like the rows. */
export type ConflictRecord = Conflict;

/**
 * A file that this laptop has merged or made: the ledger behind „who has what“ and behind taking an import back.
 * A fact of this laptop, never merged.
 */
export interface ExchangeRecord {
  readonly plan: PlanId;
  /** Sorts by time. */
  readonly id: string;
  readonly direction: 'received' | 'sent';
  readonly at: Moment;
  readonly fileName: string;
  /** The file's seal, by which the same file is recognised under another name. */
  readonly seal: string;
  /** Who made the file that was received, or whom the one that was sent is for; null when it is for anybody. */
  readonly person: PersonId | null;
  readonly name: string;
  /** Replica of the sender; null for files that were sent, and for files of other programs. */
  readonly replica: ReplicaId | null;
  readonly scope: ExchangeScope;
  /** What the maker of the file held when he made it: per replica the newest change with all before it. */
  readonly frontier: BundleFrontier;
  /** Changes in the file. */
  readonly changes: number;
  /** Ids of the changes that the file brought here, joined (32 letters each); blank for files that were sent. */
  readonly brought: string;
  /** When the import was taken back; null while it stands. */
  readonly undoneAt: Moment | null;
  /** What the import did; only of files that were received. */
  readonly receipt?: ImportFacts;
}

/** A colleague's public key that somebody at this laptop has compared and accepted. */
export interface TrustedKey {
  readonly person: PersonId;
  /** Ed25519 public key, base64. */
  readonly key: string;
  readonly name: string;
  readonly acceptedAt: Moment;
}

/** A file of the copies folder that has been looked at; `size` and `modifiedAt` (ms) tell a new one of the same name. */
export interface SeenFile {
  readonly name: string;
  readonly size: number;
  readonly modifiedAt: number;
}

type PlanKey = [PlanId, string];

/** The merging tables of the first layout. */
const firstTables = tableNames.filter((name) => !laterTables.includes(name));

/** Layout of the store. Rows are keyed [plan, id], so a file of one plan cannot reach into another. */
const stores: Readonly<Record<string, string>> = {
  changes: '[plan+id]',
  segments: '[plan+no]',
  segmentIds: '[plan+no]',
  frontiers: '[plan+replica]',
  quarantine: '[plan+id]',
  conflicts: '[plan+id]',
  blobs: 'hash',
  device: 'key',
  ...Object.fromEntries(firstTables.map((name) => [name, '[plan+id]'])),
  items: '[plan+id], [plan+visit]',
  findings: '[plan+id], [plan+visit]',
  attachments: '[plan+id], [plan+owner.id]',
  seals: '[plan+id], [plan+visit]',
};

/** What came with the exchange of files. */
const exchangeStores: Readonly<Record<string, string>> = {
  stateSums: 'plan',
  exchanges: '[plan+id]',
  trustedKeys: '[person+key]',
  seenFiles: 'name',
};

/** What came with the inspection workspace. */
const workspaceStores: Readonly<Record<string, string>> = {
  legalDocuments: '[plan+id]',
  criteriaSets: '[plan+id]',
  wordings: '[plan+id]',
  attendees: '[plan+id], [plan+visit]',
  agenda: '[plan+id], [plan+visit]',
  samples: '[plan+id], [plan+visit]',
  dossiers: '[plan+id], [plan+sample]',
  minutesLines: '[plan+id], [plan+visit]',
};

/** What came with the planning workspace. */
const planningStores: Readonly<Record<string, string>> = {
  groups: '[plan+id]',
  calendarDays: '[plan+id]',
  otherInspections: '[plan+id]',
  carriedFindings: '[plan+id]',
  focusPoints: '[plan+id]',
  issuances: '[plan+id]',
};

/** What came with the official documents. */
const documentStores: Readonly<Record<string, string>> = {
  documents: '[plan+id]',
  handEdits: '[plan+id], [plan+document]',
  keptDocuments: '[plan+id]',
  templates: '[plan+id]',
  unitAnswers: '[plan+id], [plan+visit]',
};

/** What came with the follow-up workspace: diaries, adoptions, referrals, and books that are made from the tables. */
const followUpStores: Readonly<Record<string, string>> = {
  measureNotes: '[plan+id], [plan+measure]',
  adoptions: '[plan+id], [plan+practice]',
  referrals: '[plan+id], [plan+finding]',
  roundBooks: 'plan',
};

// Served from this laptop itself, Dexie takes every page for one under development, and tags each read and write for the debugger.
Dexie.debug = false;

/** The database with its tables typed. */
export class Store extends Dexie {
  declare readonly changes: DexieTable<TailRecord, PlanKey>;
  declare readonly segments: DexieTable<Segment, [PlanId, number]>;
  declare readonly segmentIds: DexieTable<SegmentIds, [PlanId, number]>;
  declare readonly frontiers: DexieTable<Frontier, [PlanId, ReplicaId]>;
  declare readonly quarantine: DexieTable<Quarantined, PlanKey>;
  declare readonly conflicts: DexieTable<ConflictRecord, PlanKey>;
  declare readonly blobs: DexieTable<StoredBlob, string>;
  declare readonly stateSums: DexieTable<StateSumRecord, string>;
  declare readonly device: DexieTable<DeviceRecord, string>;
  declare readonly exchanges: DexieTable<ExchangeRecord, PlanKey>;
  declare readonly trustedKeys: DexieTable<TrustedKey, [PersonId, string]>;
  declare readonly roundBooks: DexieTable<StoredBook, PlanId>;
  declare readonly seenFiles: DexieTable<SeenFile, string>;

  constructor(name: string) {
    // 'immutable': rows are shared, not cloned on every read; 'strict': „Đã lưu“ means flushed to disk.
    super(name, { cache: 'immutable', chromeTransactionDurability: 'strict' });
    this.version(1).stores(stores);
    this.version(2).stores(exchangeStores);
    this.version(3).stores(workspaceStores);
    this.version(4).stores(planningStores);
    this.version(5).stores(documentStores);
    this.version(6).stores(followUpStores);
    this.use({ stack: 'dbcore', name: 'one-door', create: refuseStrayWrites });
  }

  /** The rows of a merging table, typed. */
  rows<T extends Table>(table: T): DexieTable<Row<T>, PlanKey> {
    return this.table(table);
  }

  /** The rows of a merging table as folding sees them. */
  foldedRows(table: Table): DexieTable<FoldedRow, PlanKey> {
    return this.table(table);
  }
}

const admitted = new WeakSet<object>();

/** Thrown when code writes past the log; it is a bug, so it is thrown and not returned. */
class StrayWriteError extends Error {
  override readonly name = 'StrayWriteError';
}

/** Refuses every write outside a transaction that the writer opened: nobody can bypass the log by accident. */
const refuseStrayWrites = (core: DBCore): DBCore => ({
  ...core,
  table: (name) => {
    const table = core.table(name);
    return {
      ...table,
      mutate: (request) => {
        if (!admitted.has(request.trans satisfies DBCoreTransaction)) {
          throw new StrayWriteError(`Write to „${name}“ outside the writer: use a command (storage/execute.ts)`);
        }
        return table.mutate(request);
      },
    };
  },
});

/** Opens the one door: a read-write transaction on the named tables in which writes are admitted. For storage/ only. */
export const writing = <T>(db: Store, names: readonly string[], work: (transaction: Transaction) => Promise<T>): Promise<T> =>
  // An async function, so that Dexie follows native awaits and keeps the transaction as the current one.
  db.transaction('rw', [...names], async (transaction) => {
    admitted.add(transaction.idbtrans);
    return work(transaction);
  });

/** Reads several tables as they were at one moment, joining a transaction that is under way. */
export const reading = <T>(db: Store, names: readonly string[], work: () => Promise<T>): Promise<T> =>
  db.transaction('r', [...names], async () => work());

/** All rows of one plan in a [plan+…] table. */
export const ofPlan = <R, K>(table: DexieTable<R, K>, plan: PlanId, second: 'id' | 'no' | 'replica' = 'id') =>
  table.where(`[plan+${second}]`).between([plan, Dexie.minKey], [plan, Dexie.maxKey]);

/** The tables that a merge or a command may write. */
export const logTables = ['changes', 'segments', 'segmentIds', 'frontiers', 'quarantine', 'conflicts', 'stateSums', 'device', ...tableNames];
