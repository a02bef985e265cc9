import { correctLegalDocument, editLegalDocument } from '#domain/commands/legal.ts';
import type { ChangeId, PlanId } from '#domain/ids.ts';
import { documentValues, type LegalDocument } from '#domain/legal/library.ts';
import type { FieldName, FieldValue, Row } from '#domain/schema/tables.ts';
import { useCommand, type Outcome } from '#live/useCommand.ts';

/** One fact of a document as it shall be, and what was on the screen. */
type FieldChange = {
  readonly [F in FieldName<'legalDocuments'>]: { readonly field: F; readonly value: FieldValue<'legalDocuments', F>; readonly basis: readonly ChangeId[] };
}[FieldName<'legalDocuments'>];

/** Writes one fact of a document. */
export type WriteField = (change: FieldChange) => Promise<Outcome>;

/** Writes into the round's own row; a built-in entry becomes one with its first correction. */
export function useDocumentWriter(plan: PlanId, document: LegalDocument, row: Row<'legalDocuments'> | null): WriteField {
  const edit = useCommand(editLegalDocument);
  const correct = useCommand(correctLegalDocument);
  return (change) =>
    row !== null && row.deleted === 0
      ? edit({ plan, id: document.id, ...change })
      : correct({ plan, id: document.id, values: { ...documentValues(document), [change.field]: change.value }, row: row ?? undefined });
}
