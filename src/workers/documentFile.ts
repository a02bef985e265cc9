import { contentDigest } from '#domain/documents/contentDigest.ts';
import { documentFactsOf } from '#domain/documents/facts.ts';
import { documentFileName } from '#domain/documents/fileNames.ts';
import { usualFormat } from '#domain/documents/format.ts';
import { finishedDocument } from '#domain/documents/handEdits.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import type { Values } from '#domain/schema/tables.ts';
import { documentMark } from '#exchange/docx/documentMark.ts';
import { writeDocx } from '#exchange/docx/write.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A finished file, and what is noted of it when it is kept. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Blob;
  readonly noted: Pick<Values<'keptDocuments'>, 'numbered' | 'state'>;
}

/** Makes the .docx of one document; null where there is nothing to print: the visit is gone meanwhile, or nobody may be told of it. */
export const documentFile = async (source: DocumentSource, ref: DocumentRef, now: number): Promise<DocumentFile | null> => {
  const model = finishedDocument(source, ref);
  if (model.sections.length === 0) return null;
  const bytes = await writeDocx(model, { ...usualFormat, document: documentMark(source.plan.id, ref), now });
  const { number, date } = documentFactsOf(source, ref).heading;
  return {
    name: documentFileName(model, source, ref),
    bytes: new Blob([bytes], { type: DOCX }),
    noted: { numbered: { number, date }, state: contentDigest(model) },
  };
};
