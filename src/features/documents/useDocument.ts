import { useDeferredValue, useMemo } from 'react';
import { buildDocument } from '#domain/documents/build.ts';
import { documentFactsOf, documentRow, usualFactsOf, type DocumentFacts } from '#domain/documents/facts.ts';
import { applyHandEdits, handEditsOf, type PlacedEdit } from '#domain/documents/handEdits.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLive } from '#live/useLive.ts';
import { useToday } from '#live/useToday.ts';
import { documentSource, sourcePartOf } from '#storage/reads/documentSource.ts';

/** A document that is open: what it is made of, what was typed for it, and how it reads. */
export interface OpenDocument {
  readonly ref: DocumentRef;
  readonly source: DocumentSource;
  /** Undefined before the first touch. */
  readonly row: Row<'documents'> | undefined;
  readonly facts: DocumentFacts;
  /** What a blank field stands for. */
  readonly usual: DocumentFacts;
  readonly model: DocumentModel;
  /** The same without what people changed by hand, and those changes. */
  readonly generated: DocumentModel;
  readonly edits: readonly PlacedEdit[];
}

/** The document that an address names, made anew whenever its data changes; null when the round is not here. */
export function useDocument(plan: PlanId, { kind, visit }: DocumentRef): OpenDocument | null {
  const today = useToday();
  const newest = useLive(documentSource(plan, sourcePartOf({ kind, visit }), today));
  // Typing into a field goes before laying out forty pages.
  const source = useDeferredValue(newest);
  const made = useMemo(() => {
    if (source === null) return null;
    const generated = buildDocument(source, { kind, visit });
    return { generated, ...applyHandEdits(generated, handEditsOf(source, { kind, visit })) };
  }, [source, kind, visit]);
  return useMemo(() => {
    if (newest === null || made === null) return null;
    const ref = { kind, visit };
    return { ref, source: newest, row: documentRow(newest, ref), facts: documentFactsOf(newest, ref), usual: usualFactsOf(newest, ref), ...made };
  }, [newest, made, kind, visit]);
}
