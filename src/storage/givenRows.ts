import { CHANGE_VERSION, seal } from '#domain/change.ts';
import type { WriteIntent } from '#domain/commands/command.ts';
import { importRecords, writesOfGiven } from '#domain/commands/importRecords.ts';
import { nextHlc } from '#domain/hlc.ts';
import type { VisitId } from '#domain/ids.ts';
import { opsOf, rowKeyOf, type OwnChanges, type RowsByKey } from '#domain/ops.ts';
import type { Bundle } from '#exchange/bundle.ts';
import type { Store } from './db.ts';
import { deviceOrNew } from './device.ts';
import { addressedRows, writeCommand } from './execute.ts';
import type { MergePlan, MergeReceipt } from './merge.ts';
import { refold } from './refold.ts';
import { sealedVisitsTouched } from './sealedVisits.ts';

/** A file replaces what its preview was made over, and not, as a fast typist would, what this tab has written since. */
const notTyped: OwnChanges = new Set<string>();

/**
 * What each file was going to write when its preview was shown. Merging it later writes exactly that, over what was on
 * the screen then: what somebody has written in between becomes a conflict and is not buried.
 */
const previewed = new WeakMap<Bundle, readonly WriteIntent[]>();

/** Sealed minutes are altered with a reason only, and a file has none; told to the person as a failure of the import. */
export class SealedVisitError extends Error {
  override readonly name = 'SealedVisitError';
  readonly visit: VisitId;
  constructor(visit: VisitId) {
    super(`The file would alter the sealed minutes of ${visit}`);
    this.visit = visit;
  }
}

const rowsHere = async (db: Store, { plan, given }: Bundle): Promise<RowsByKey> => {
  const { person } = await deviceOrNew(db);
  return addressedRows(db, plan, given.map(({ table, id }) => ({ table, row: id })), person);
};

/** Rows of the file that are here: so a plan that is here is not called new. */
const knownIn = ({ given }: Bundle, rows: RowsByKey): number => given.filter(({ table, id }) => rows.has(rowKeyOf({ table, row: id }))).length;

/** Works out what taking over the rows of another program's file would do. Writes nothing. */
export const planGiven = async (db: Store, bundle: Bundle, now = Date.now()): Promise<MergePlan> => {
  const { plan, given } = bundle;
  const device = await deviceOrNew(db);
  const rows = await rowsHere(db, bundle);
  const writes = writesOfGiven(given, rows);
  previewed.set(bundle, writes);
  const ops = opsOf(writes, rows, notTyped);
  const [sealed] = await sealedVisitsTouched(db, plan, ops, rows);
  if (sealed !== undefined) throw new SealedVisitError(sealed);
  const identical = knownIn(bundle, rows);
  if (ops.length === 0) return { fresh: [], identical, refolded: [] };
  // The change as it would be written, but for its number: it is shown and thrown away.
  const { replica, person: actor, clock } = device;
  const change = seal({ v: CHANGE_VERSION, plan, replica, seq: 1, prev: null, hlc: nextHlc(clock, now, replica), actor, cmd: importRecords.name, ops });
  return { fresh: [change], identical, refolded: await refold(db, plan, [change], () => true, rows) };
};

/** Takes over the rows of another program's file as one change of this person. Inside a writing transaction only. */
export const writeGiven = async (db: Store, bundle: Bundle, now = Date.now()): Promise<MergeReceipt> => {
  const { plan, given } = bundle;
  const rows = await rowsHere(db, bundle);
  const writes = previewed.get(bundle) ?? writesOfGiven(given, rows);
  const written = await writeCommand(db, importRecords, { plan, writes }, { now, own: notTyped, isFile: true });
  if (!written.ok && written.error.type === 'sealed') throw new SealedVisitError(written.error.visit);
  if (!written.ok) throw new Error(`Rows that were checked are refused: ${written.error.type}`);
  previewed.delete(bundle);
  const identical = knownIn(bundle, rows);
  if (!written.value) return { fresh: [], identical, refolded: [], forked: false };
  // The change may carry the writer's name into a plan that did not know it; that is not what the file gave.
  const ofFile = new Set(given.map(({ table, id }) => rowKeyOf({ table, row: id })));
  const refolded = written.value.refolded.filter(({ table, row }) => ofFile.has(rowKeyOf({ table, row: row.id })));
  return { fresh: written.value.changes, identical, refolded, forked: false };
};
