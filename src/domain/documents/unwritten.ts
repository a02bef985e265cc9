import type { DocumentKind } from '../schema/documents.ts';
import type { DocumentModel } from './model.ts';

/** A document about a visit that is not there (any more): nothing to print. */
export const unwritten = (kind: DocumentKind): DocumentModel => ({ kind, name: '', sections: [] });
