import { createHash } from 'node:crypto';
import { z } from 'zod';
import { isKnown } from '#domain/change.ts';
import { digestOfState, noRows, withRow } from '#domain/digest.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import type { FoldedRow } from '#domain/fold.ts';
import type { Table } from '#domain/schema/tables.ts';
import type { Bundle } from '#exchange/bundle.ts';
import { openContainer } from '#exchange/container.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';

/** What every later release must find in a golden file. */
export const GoldenSchema = z.strictObject({
  /** SHA-256 of the file: a golden file never changes. */
  sha256: z.string(),
  /** Digest of its changes, and of what they amount to. */
  digest: z.string(),
  state: z.string(),
  changes: z.number(),
  quarantined: z.number(),
  /** Living rows, deleted rows, open conflicts. */
  living: z.number(),
  deleted: z.number(),
  conflicts: z.number(),
  /** Photos and files, and those that came with it. */
  blobs: z.number(),
  included: z.number(),
  /** Rows that another program gives. */
  given: z.number(),
});
type Golden = z.infer<typeof GoldenSchema>;

/** Opens the golden files that are under a passphrase. */
export const goldenPassphrase = 'Sổ Kiểm Tra 2024';

/** Reads a golden file as the app does. */
export const readGolden = async (bytes: Uint8Array<ArrayBuffer>): Promise<Bundle> => {
  const container = await openContainer(new Blob([bytes]), { passphrase: goldenPassphrase });
  if (!container.ok) throw new Error(JSON.stringify(container.error));
  const bundle = await decodeBundle(container.value.json, { blobs: container.value.blobs });
  if (!bundle.ok) throw new Error(JSON.stringify(bundle.error));
  return bundle.value;
};

/** What is found in a file now. */
export const goldenOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<Golden> => {
  const { plan, digest, changes, blobs, given } = await readGolden(bytes);
  const rows = [...rowsOfLog(plan, changes)].flatMap(([table, list]) => list.map((row): readonly [Table, FoldedRow] => [table, row]));
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    digest,
    state: digestOfState(rows.reduce((sum, [table, row]) => withRow(sum, table, undefined, row), noRows)),
    changes: changes.length,
    quarantined: changes.filter((change) => !isKnown(change)).length,
    living: rows.filter(([, { deleted }]) => deleted === 0).length,
    deleted: rows.filter(([, { deleted }]) => deleted === 1).length,
    conflicts: rows.reduce((sum, [, row]) => sum + row.conflicts, 0),
    blobs: blobs.length,
    included: blobs.filter((blob) => blob.bytes !== null).length,
    given: given.length,
  };
};
