import { alteredFindings, brokenAgreement } from '#domain/agreedGuard.ts';
import type { Op } from '#domain/change.ts';
import type { FindingId, PlanId } from '#domain/ids.ts';
import type { RowsByKey } from '#domain/ops.ts';
import type { Store } from './db.ts';

/** The finding by which ops would break what both sides have agreed on; null for none. Inside a writing transaction only. */
export const agreedFindingBroken = async (db: Store, plan: PlanId, ops: readonly Op[], rows: RowsByKey): Promise<FindingId | null> => {
  const altered = alteredFindings(ops, rows);
  if (altered.length === 0) return null;
  const lines = await db.rows('minutesLines').bulkGet(altered.map(({ line }): [PlanId, string] => [plan, line]));
  return brokenAgreement(altered, ops, lines.flatMap((line) => (line?.deleted === 0 ? [line] : [])));
};
