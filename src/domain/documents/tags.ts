import type { DocumentKind } from '../schema/documents.ts';
import { documentFactsOf } from './facts.ts';
import type { DocumentModel } from './model.ts';
import type { DocumentRef, DocumentSource } from './source.ts';
import { kindTags } from './tags/kindTags.ts';
import type { TagData, TagInfo } from './tags/tag.ts';

/** The tags that an office's own template of a kind may have, in the order of the document. */
export const tagsOf = (kind: DocumentKind): readonly TagInfo[] => kindTags[kind].tags;

/** Groups of tags of which a template of a kind should have at least one each. */
export const wantedTags = (kind: DocumentKind): readonly (readonly string[])[] => kindTags[kind].wanted;

/**
 * PURE. The values of the tags of a document. Texts and tables come from its model, so that a template says what the built-in form says
 * and keeps silent of what that one withholds; single findings come from the same functions as the built-in documents.
 */
export const tagDataOf = (source: DocumentSource, ref: DocumentRef, model: DocumentModel): TagData =>
  kindTags[ref.kind].dataOf({ source, ref, model, facts: documentFactsOf(source, ref) });
