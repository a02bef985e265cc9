import { editsOfFile, type FileEdits } from '#domain/documents/fileEdits.ts';
import { documentsOfRound } from '#domain/documents/list.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { HandEditSchema } from '#domain/schema/documents.ts';
import { documentMark } from '#exchange/docx/documentMark.ts';
import type { ReadFault } from '#exchange/docx/read.ts';

/** Why an edited file brings nothing; `ref`: the document that it is, where the round has it. */
export type EditsFault = ReadFault | { readonly type: 'too-long' | 'other-plan' } | { readonly type: 'other-document'; readonly ref: DocumentRef | null };

/** Reads an edited file of this document; all of it or nothing, and nothing is stored. */
export const readEdits = async (file: Blob, { plan, rows }: DocumentSource, ref: DocumentRef): Promise<Result<FileEdits, EditsFault>> => {
  const { readDocx } = await import('#exchange/docx/read.ts');
  const read = await readDocx(file);
  if (!read.ok) return read;
  const { document } = read.value;
  if (!document.startsWith(`${plan.id}/`)) return fail({ type: 'other-plan' });
  if (document !== documentMark(plan.id, ref)) {
    const known = documentsOfRound(rows.visits).flatMap(({ refs }) => refs);
    return fail({ type: 'other-document', ref: known.find((each) => documentMark(plan.id, each) === document) ?? null });
  }
  const found = editsOfFile(read.value.file);
  return found.edits.every(({ edit }) => HandEditSchema.safeParse(edit).success) ? ok(found) : fail({ type: 'too-long' });
};
