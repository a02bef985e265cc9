import { withheldHashes } from '#domain/evidence.ts';
import type { PlanId } from '#domain/ids.ts';
import { utf8 } from '#domain/utf8.ts';
import type { ExchangeScope } from '#exchange/bundle.ts';
import { recordsOf } from '#exchange/records.ts';
import { collectBundle } from './bundles.ts';
import type { Store } from './db.ts';

/** What a file of a plan would hold, before it is made. */
export interface ExportOutlook {
  readonly changes: number;
  readonly photos: number;
  /** Bytes of the photos and files that are on this laptop. */
  readonly photoBytes: number;
  /** Photos and files that attachments name and that are not on this laptop. */
  readonly missing: number;
  /** Photos and files that are kept back: originals under redacted copies. */
  readonly withheld: number;
  /** Bytes of everything else: the changes exactly, the records about. */
  readonly textBytes: number;
}

const sizeOf = (value: object): number => utf8(JSON.stringify(value)).length;

/** What the file of a part of a plan would hold. Reads the whole log, so it belongs into a worker. */
export const measureScope = async (db: Store, plan: PlanId, scope: ExchangeScope): Promise<ExportOutlook> => {
  const { rows, changes, blobs } = await collectBundle(db, plan, { photos: false, scope });
  const here = new Set<string>(await db.blobs.where('hash').anyOf(blobs.map(({ hash }) => hash)).primaryKeys());
  const photos = blobs.filter(({ hash }) => here.has(hash));
  const withheld = withheldHashes(rows.get('attachments') ?? []).size;
  return {
    changes: changes.length,
    photos: photos.length,
    photoBytes: photos.reduce((sum, { size }) => sum + size, 0),
    missing: blobs.length - photos.length,
    withheld,
    textBytes: changes.reduce((sum, change) => sum + sizeOf(change), sizeOf(recordsOf(rows))),
  };
};
