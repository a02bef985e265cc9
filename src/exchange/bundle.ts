import type { LoggedChange } from '#domain/change.ts';
import type { GivenRow } from '#domain/commands/importRecords.ts';
import type { BlobHash, ChangeId, MemberId, PersonId, PlanId, ReplicaId, VisitId } from '#domain/ids.ts';
import type { Json } from '#domain/json.ts';
import type { RowRef } from '#domain/parts.ts';
import type { Table } from '#domain/schema/tables.ts';
import type { CheckedSignature } from './signature.ts';

/** What stands under `format` in every file of ours. */
export const BUNDLE_FORMAT = 'so-kiem-tra/bundle';

/** The layout of the file. Changes carry versions of their own, so new kinds of change do not raise it. */
export const BUNDLE_VERSION = 1;

/** A larger JSON text, alone or inside a zip, is refused before it is read, and not made: bytes. */
export const MAX_BUNDLE_SIZE = 200_000_000;

/** The same for a zip with photos, for what comes out of it, and for a file under a passphrase: bytes. */
export const MAX_CONTAINER_SIZE = 1_000_000_000;

/** Where the JSON lies in a zip. */
export const JSON_ENTRY = 'bundle.json';

/** Where the bytes of a photo or file lie in a zip. */
export const blobEntryOf = (hash: BlobHash): string => `blobs/${hash}`;

/** A row as other programs read it: its id and its values by field name. */
export type RecordValues = Readonly<Record<string, Json | undefined>> & { readonly id: string };

/** A field on which people have not agreed yet; the record shows the newest of its values. */
export interface RecordConflict {
  /**
   * Only on conflicts between rows, with the rows that they are about. `orphan`: the row is deleted, and `rows`, which are
   * part of it, live. `duplicate-number`: the documents in `rows` carry one number.
   */
  readonly kind?: 'orphan' | 'duplicate-number';
  readonly rows?: readonly RowRef[];
  readonly table: Table;
  readonly id: string;
  /** `$deleted`: one deleted the row while others edited it; `values` are their edits. */
  readonly field: string;
  readonly values: readonly { readonly value: Json; readonly by: PersonId; readonly at: string }[];
}

/** Tables with many rows; the plan itself is one record. */
export type ListedTable = Exclude<Table, 'plans'>;

/** What the changes amount to, for people and other programs. Import reads the changes, not this. */
export type BundleRecords = {
  /** Null when the round was deleted or its first change has not arrived. */
  readonly plan: RecordValues | null;
  readonly conflicts: readonly RecordConflict[];
} & { readonly [T in ListedTable]: readonly RecordValues[] };

/** Who made the file. */
export interface Sender {
  readonly id: PersonId;
  readonly name: string;
  /** The laptop on which it was made; null when another program has made it, or the command. */
  readonly replica: ReplicaId | null;
}

/** Which part of a plan a file carries: all of it, one visit, one member's share, or what a colleague lacked. */
export type ExchangeScope =
  | { readonly kind: 'plan' }
  | { readonly kind: 'visit'; readonly visit: VisitId }
  | { readonly kind: 'member'; readonly member: MemberId }
  | { readonly kind: 'since'; readonly person: PersonId };

/**
 * Per replica the newest change that the sender holds together with every change before it along `prev` (exchange/lineage.ts):
 * tells what he need not be sent again. Merging asks nothing of it.
 */
export type BundleFrontier = Readonly<Record<string, { readonly seq: number; readonly id: ChangeId }>>;

/** A file that attachments name; `bytes` is null when the bundle does not carry them, or no longer does. */
export interface BundleBlob {
  readonly hash: BlobHash;
  readonly size: number;
  readonly mediaType: string;
  readonly bytes: Blob | null;
}

/** A file that has been read and verified. */
export interface Bundle {
  readonly app: string;
  readonly createdAt: string;
  readonly plan: PlanId;
  readonly by: Sender;
  readonly scope: ExchangeScope;
  readonly digest: string;
  readonly seal: string;
  readonly signature: CheckedSignature;
  readonly records: BundleRecords;
  readonly frontier: BundleFrontier;
  readonly changes: readonly LoggedChange[];
  readonly blobs: readonly BundleBlob[];
  /** Rows that a program without changes gives, to be written as a change of whoever imports them; none in files of ours. */
  readonly given: readonly GivenRow[];
}

/** How far reading or making a file has come. `of` is in the unit of its part: bytes, changes, or files. */
export interface BundleProgress {
  readonly part: 'file' | 'changes' | 'blobs' | 'zip' | 'cipher';
  readonly done: number;
  readonly of: number;
}
