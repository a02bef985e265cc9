import { contentDigest } from '#domain/documents/contentDigest.ts';
import { documentFactsOf } from '#domain/documents/facts.ts';
import { documentFileName } from '#domain/documents/fileNames.ts';
import { usualFormat } from '#domain/documents/format.ts';
import { finishedDocument } from '#domain/documents/handEdits.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import { tagDataOf } from '#domain/documents/tags.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { Values } from '#domain/schema/tables.ts';
import { documentMark } from '#exchange/docx/documentMark.ts';
import { renderTemplate } from '#exchange/docx/template.ts';
import { writeDocx } from '#exchange/docx/write.ts';
import type { UsedTemplate } from './usedTemplates.ts';

/** The type of a .docx. */
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A finished file, and what is noted of it when it is kept. */
export interface DocumentFile {
  readonly name: string;
  readonly bytes: Blob;
  readonly noted: Pick<Values<'keptDocuments'>, 'numbered' | 'state'>;
}

/** Why there is no file of a document: nothing to print (the visit is gone meanwhile, or nobody may be told of it), or a template that cannot be used. */
export type DocumentFault = { readonly type: 'blank' } | { readonly type: 'templateUnusable'; readonly name: string };

/** How a file is made: at which moment, and with which template of the office; null: with the built-in form. */
interface Making {
  readonly now: number;
  readonly template: UsedTemplate | null;
}

const bytesOf = async (model: DocumentModel, source: DocumentSource, ref: DocumentRef, { now, template }: Making): Promise<Result<Uint8Array<ArrayBuffer>, DocumentFault>> => {
  if (template === null) return ok(await writeDocx(model, { ...usualFormat, document: documentMark(source.plan.id, ref), now }));
  const filled = await renderTemplate({ template: template.bytes, kind: ref.kind, data: tagDataOf(source, ref, model), now });
  return filled.ok ? filled : fail({ type: 'templateUnusable', name: template.name });
};

/** Makes the .docx of one document. */
export const documentFile = async (source: DocumentSource, ref: DocumentRef, making: Making): Promise<Result<DocumentFile, DocumentFault>> => {
  const model = finishedDocument(source, ref);
  if (model.sections.length === 0) return fail({ type: 'blank' });
  const bytes = await bytesOf(model, source, ref, making);
  if (!bytes.ok) return bytes;
  const { number, date } = documentFactsOf(source, ref).heading;
  return ok({
    name: documentFileName(model, source, ref),
    bytes: new Blob([bytes.value], { type: DOCX }),
    noted: { numbered: { number, date }, state: contentDigest(model) },
  });
};
