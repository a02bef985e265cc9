import { isKnown } from '#domain/change.ts';
import { redoImport, undoImport } from '#domain/commands/importUndo.ts';
import type { Rejection } from '#domain/commands/command.ts';
import type { FoldedRow } from '#domain/fold.ts';
import { timeOf } from '#domain/hlc.ts';
import type { PlanId } from '#domain/ids.ts';
import { wayBackOf, type WayBack } from '#domain/importUndo.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { rowLabel, type FindValues } from '#domain/rowLabel.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { Table } from '#domain/schema/tables.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import { rowsOfPlan } from './bundles.ts';
import { logTables, reading, writing, type Store } from './db.ts';
import { execute } from './execute.ts';
import { storageFailureOf, type StorageFailure } from './failure.ts';
import { exchangesIn, isReceived, type ReceivedRecord } from './ledger.ts';
import { idsIn, readLog } from './log.ts';

/** Which import is meant. */
export interface ImportAddress {
  readonly plan: PlanId;
  /** Of its line in the ledger. */
  readonly record: string;
}

/** A row that stays as it is, by name. */
export interface NamedKept {
  readonly table: Table;
  readonly id: string;
  /** Blank when the row has no words of its own. */
  readonly label: string;
  /** Blank when the whole row stays. */
  readonly fields: readonly string[];
}

/** What taking an import back would do, or taking that back; or has done. */
export interface TakeBackOutlook {
  readonly direction: 'undo' | 'redo';
  readonly restored: number;
  readonly removed: number;
  readonly kept: readonly NamedKept[];
  /** Changes of newer versions that the import brought: they stay, for nobody here knows what they mean. */
  readonly quarantined: number;
}

/** Why an import was not taken back; nothing has changed then. */
export type TakeBackFault = Rejection | StorageFailure | { readonly type: 'import-unknown' };

interface Worked {
  readonly record: ReceivedRecord;
  readonly way: WayBack;
  readonly outlook: TakeBackOutlook;
}

const workedOut = async (db: Store, { plan, record: id }: ImportAddress): Promise<Worked | null> => {
  const received = (await exchangesIn(db, plan)).filter(isReceived);
  const record = received.find((each) => each.id === id);
  if (!record) return null;
  const { undoneAt, receipt } = record;
  const last = receipt.undone.at(-1);
  const isRedo = undoneAt !== null && last !== undefined;
  const brought = new Set<string>(isRedo ? [last] : [...idsIn(record.brought), ...receipt.undone]);
  const later = new Set(received.filter((each) => each.id > id).flatMap((each) => idsIn(each.brought)));
  const from = isRedo ? undoneAt : record.at;
  const rows = new Map<string, FoldedRow>();
  for (const [table, list] of await rowsOfPlan(db, plan)) for (const row of list) rows.set(`${table}/${row.id}`, row);
  const way = wayBackOf({
    plan,
    log: (await readLog(db, plan)).filter(isKnown),
    brought,
    made: new Set(isRedo ? [] : receipt.made),
    rowAt: (table, row) => rows.get(`${table}/${row}`),
    isSince: (head) => later.has(head.change) || timeOf(head.hlc) >= from,
  });
  const find: FindValues = (table, row) => {
    const found = rows.get(`${table}/${row}`);
    return found && shownValuesOf(table, found);
  };
  const kept = way.kept.map(({ table, id: row, fields }): NamedKept => ({ table, id: row, fields, label: rowLabel(table, find(table, row) ?? {}, find) }));
  const { restored, removed } = way;
  return { record, way, outlook: { direction: isRedo ? 'redo' : 'undo', restored, removed, kept, quarantined: isRedo ? 0 : receipt.quarantined } };
};

/** Says what taking an import back would do; of one that was taken back, what doing it again would. Writes nothing. */
export const takeBackOutlook = async (db: Store, address: ImportAddress): Promise<Result<TakeBackOutlook, TakeBackFault>> => {
  const worked = await reading(db, [...logTables, 'exchanges'], () => workedOut(db, address));
  return worked ? ok(worked.outlook) : fail({ type: 'import-unknown' });
};

/**
 * Takes an import back, or takes that back, by one new change; the ledger remembers it in the same transaction.
 * @param reason says which import; it is kept with the change.
 */
export const takeImportBack = async (
  db: Store,
  address: ImportAddress,
  reason: string,
  clock: () => number = Date.now,
): Promise<Result<TakeBackOutlook, TakeBackFault>> => {
  try {
    return await writing(db, [...logTables, 'exchanges'], async () => {
      const worked = await workedOut(db, address);
      if (!worked) return fail<TakeBackFault>({ type: 'import-unknown' });
      const { record, way, outlook } = worked;
      const command = outlook.direction === 'undo' ? undoImport : redoImport;
      const done = await execute(db, command, { plan: address.plan, writes: way.writes, reason }, clock);
      if (!done.ok) return done;
      const undoneAt = outlook.direction === 'undo' ? MomentSchema.parse(new Date(clock()).toISOString()) : null;
      const undone = done.value.change === null ? record.receipt.undone : [...record.receipt.undone, done.value.change];
      await db.exchanges.put({ ...record, undoneAt, receipt: { ...record.receipt, undone } });
      return ok(outlook);
    });
  } catch (error) {
    const failure = storageFailureOf(error);
    if (failure) return fail(failure);
    throw error;
  }
};
