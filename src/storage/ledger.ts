import type { ImportFacts } from '#domain/importFacts.ts';
import type { PlanId } from '#domain/ids.ts';
import { randomLetters } from './createId.ts';
import { ofPlan, writing, type ExchangeRecord, type Store } from './db.ts';

/** Writes into the ledger that a file was made or merged. Two at the same moment keep apart by random letters. */
export const recordExchange = (db: Store, record: Omit<ExchangeRecord, 'id'>): Promise<ExchangeRecord> =>
  writing(db, ['exchanges'], async () => {
    const stored: ExchangeRecord = { ...record, id: `${record.at}-${randomLetters(6)}` };
    await db.exchanges.add(stored);
    return stored;
  });

/** The files of a plan that this laptop has made or merged, oldest first. */
export const exchangesIn = (db: Store, plan: PlanId): Promise<ExchangeRecord[]> => ofPlan(db.exchanges, plan).toArray();

/** A file that was received, with what its import did. */
export interface ReceivedRecord extends ExchangeRecord {
  readonly receipt: ImportFacts;
}

/** Whether a line of the ledger is about an import whose receipt can be shown. */
export const isReceived = (record: ExchangeRecord): record is ReceivedRecord => record.direction === 'received' && record.receipt !== undefined;
