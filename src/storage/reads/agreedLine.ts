import { isKnown } from '#domain/change.ts';
import { writesByRow, type FoldedRow } from '#domain/fold.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { contentOfRow, lineHash, rowOfLine, type LineContent, type LineSubject } from '#domain/minutes.ts';
import { isTable } from '#domain/schema/tables.ts';
import { rowWhen } from '#domain/sealHistory.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import { readLog } from '../log.ts';
import { store } from '../store.ts';

/**
 * What a line of the minutes said when both sides agreed on it, found in the log by the hash that they agreed on; null
 * where the log does not tell, and for an area, which is made of many rows. Reads the whole log: on request, not live.
 */
export const lineAsAgreed = async (plan: PlanId, visit: VisitId, subject: LineSubject, hash: string, db = store): Promise<LineContent | null> => {
  const about = rowOfLine(subject, visit);
  if (!about) return null;
  const { table, id } = about;
  const log = (await readLog(db, plan)).filter(isKnown).filter(({ ops }) => ops.some((op) => op.t === table && op.r === id));
  const writes = writesByRow(log, isTable).get(`${table}/${id}`) ?? [];
  const contentOf = (row: FoldedRow): LineContent | null => contentOfRow(table, shownValuesOf(table, row));
  const found = rowWhen(table, plan, id, writes, (row) => {
    const content = contentOf(row);
    return content !== null && lineHash(content) === hash;
  });
  return found && contentOf(found.row);
};
