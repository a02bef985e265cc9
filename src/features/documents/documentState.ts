import { documentFactsOf } from '#domain/documents/facts.ts';
import { missingParts, type MandatoryPart } from '#domain/documents/inspect.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import { documentIdOf } from '#domain/ids.ts';
import type { Moment } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';

/** How far a document has come: kept, missing something that it cannot do without, or neither. */
export type DocumentState = { readonly kind: 'kept'; readonly at: Moment } | { readonly kind: 'missing'; readonly parts: readonly MandatoryPart[] } | { readonly kind: 'ready' };

/** The kept copies of a document, the newest first. */
export const keptOf = (kept: readonly Row<'keptDocuments'>[], { kind, visit }: DocumentRef): readonly Row<'keptDocuments'>[] =>
  kept.filter(({ document }) => document === documentIdOf(kind, visit)).toSorted((a, b) => ((a.at ?? '') < (b.at ?? '') ? 1 : -1));

/** The state of a document in a list. */
export const documentStateOf = (source: DocumentSource, ref: DocumentRef): DocumentState => {
  const at = keptOf(source.rows.keptDocuments, ref)[0]?.at ?? null;
  if (at !== null) return { kind: 'kept', at };
  const parts = missingParts(documentFactsOf(source, ref), ref);
  return parts.length > 0 ? { kind: 'missing', parts } : { kind: 'ready' };
};
