import type { TakenEdit } from '#domain/documents/intake.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import { documentIdOf, handEditIdOf } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { shownRow } from './source.ts';

/** The rows as they are after a file was taken in. */
export const takenRows = (taken: readonly TakenEdit[], { kind, visit }: DocumentRef, before: readonly Row<'handEdits'>[] = []): readonly Row<'handEdits'>[] => {
  const document = documentIdOf(kind, visit);
  const rows = new Map<string, Row<'handEdits'>>(before.map((row) => [row.id, row]));
  for (const { block, no, edit } of taken) {
    const id = handEditIdOf(document, block, no);
    rows.set(id, shownRow('handEdits', id, { document, block, edit: JSON.parse(JSON.stringify(edit)) }));
  }
  return [...rows.values()];
};
