import type { FoldedRow } from '#domain/fold.ts';
import type { PlanId } from '#domain/ids.ts';
import type { RowRef } from '#domain/parts.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import type { Table } from '#domain/schema/tables.ts';
import { ofPlan, type ConflictRecord, type Store } from '../db.ts';
import { store } from '../store.ts';
import { openConflicts } from './conflicts.ts';
import type { Query } from './query.ts';

/** The open conflicts of a plan with every row that it takes to say in words where they are. */
export interface ConflictScene {
  readonly conflicts: readonly ConflictRecord[];
  readonly rows: readonly SceneRow[];
}

/** Small tables whose rows name things; they are read whole. */
const namingTables: readonly Table[] = ['plans', 'bases', 'areas', 'units', 'groups', 'members', 'visits', 'calendarDays', 'focusPoints', 'issuances', 'criteria', 'findings', 'measures', 'people', 'documents', 'templates'];

/** Tables that are as large as the round; only the rows in conflict, and those that they hang on, are read. */
const largeTables: readonly Table[] = ['items', 'attachments', 'assignments', 'seals', 'legalDocuments', 'criteriaSets', 'wordings', 'attendees', 'agenda', 'samples', 'dossiers', 'minutesLines', 'otherInspections', 'carriedFindings', 'handEdits', 'keptDocuments', 'unitAnswers', 'measureNotes', 'adoptions', 'referrals'];

const rowsById = async (db: Store, plan: PlanId, table: Table, ids: ReadonlySet<string>): Promise<readonly SceneRow[]> => {
  const found = await db.foldedRows(table).bulkGet([...ids].map((id): [PlanId, string] => [plan, id]));
  return found.flatMap((row) => (row ? [{ table, row }] : []));
};

/** The item on which an attachment hangs; null for everything else. */
const itemOfOwner = ({ row }: SceneRow): string | null => {
  const owner = row['owner'];
  if (owner === null || typeof owner !== 'object' || !('table' in owner) || owner.table !== 'items') return null;
  return 'id' in owner && typeof owner.id === 'string' ? owner.id : null;
};

/** The open conflicts of a plan and the rows around them. */
export const conflictScene = (plan: PlanId, db = store): Query<ConflictScene> => ({
  key: ['conflictScene', plan],
  read: async () => {
    const conflicts = await openConflicts(plan, db).read();
    if (conflicts.length === 0) return { conflicts, rows: [] };
    const named = await Promise.all(
      namingTables.map(async (table) => (await ofPlan(db.foldedRows(table), plan).toArray()).map((row) => ({ table, row }))),
    );
    const refs = conflicts.flatMap((conflict): readonly RowRef[] => [
      { table: conflict.table, id: conflict.row },
      ...(conflict.kind === 'orphan' ? conflict.parts : []),
    ]);
    const idsIn = (table: Table) => new Set(refs.filter((ref) => ref.table === table).map((ref) => ref.id));
    const large = await Promise.all(largeTables.map((table) => rowsById(db, plan, table, idsIn(table))));
    const known = idsIn('items');
    const owners = new Set(large.flat().map(itemOfOwner).filter((id) => id !== null && !known.has(id)));
    const owning = await rowsById(db, plan, 'items', new Set([...owners].filter((id) => id !== null)));
    return { conflicts, rows: [...named.flat(), ...large.flat(), ...owning] };
  },
});

/** One row as folding sees it, deleted or not; null when there is none. */
export const foldedRowOf = (table: Table, plan: PlanId, id: string, db = store): Query<FoldedRow | null> => ({
  key: ['foldedRow', table, plan, id],
  read: async () => (await db.foldedRows(table).get([plan, id])) ?? null,
});
