import { useState } from 'react';
import type { Row, Table } from '#domain/schema/tables.ts';
import { reuseRows } from './reuseRows.ts';

/** The rows of a live read by id, each with the identity that it had as long as it says the same. */
export const useStableRows = <T extends Table>(rows: readonly Row<T>[]): ReadonlyMap<string, Row<T>> => {
  const [kept, setKept] = useState(() => ({ rows, byId: reuseRows(new Map<string, Row<T>>(), rows) }));
  if (kept.rows === rows) return kept.byId;
  const byId = reuseRows(kept.byId, rows);
  setKept({ rows, byId });
  return byId;
};
