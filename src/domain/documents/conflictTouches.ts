import type { Conflict } from '../conflict.ts';
import { documentIdOf } from '../ids.ts';
import type { Table } from '../schema/tables.ts';
import type { DocumentRef, DocumentSource } from './source.ts';

/** Tables of which no document says anything. */
const unsaid: readonly Table[] = ['calendarDays', 'otherInspections', 'wordings', 'people', 'attachments', 'seals', 'keptDocuments', 'templates', 'unitAnswers', 'measureNotes'];

/**
 * Whether a document may say something that people disagree on. Documents of the whole round may say anything; one of a visit says nothing of
 * other visits. What is deleted on one side is in no row of the source: ids of such rows begin with the visit where they follow from it.
 */
export const conflictTouches = ({ table, row }: Conflict, { rows }: DocumentSource, { kind, visit }: DocumentRef): boolean => {
  if (unsaid.includes(table)) return false;
  if (table === 'plans') return true;
  if (table === 'documents' || table === 'handEdits') {
    const own = documentIdOf(kind, visit);
    return row === own || row.startsWith(`${own}.`);
  }
  if (visit === null) return true;
  if (table === 'visits') return row === visit;
  return row.startsWith(`${visit}.`) || rows[table].some(({ id }) => id === row);
};
