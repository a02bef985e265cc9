import { buildDocument } from '#domain/documents/build.ts';
import { contentDigest } from '#domain/documents/contentDigest.ts';
import { documentFactsOf } from '#domain/documents/facts.ts';
import { documentFileName } from '#domain/documents/fileNames.ts';
import { usualFormat } from '#domain/documents/format.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import { documentIdOf, type PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Values } from '#domain/schema/tables.ts';
import { writeDocx } from '#exchange/docx/write.ts';
import { documentSource, sourcePartOf } from '#storage/reads/documentSource.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A finished file, and what is noted of it when it is kept. */
export interface MadeDocument {
  readonly name: string;
  readonly bytes: Blob;
  readonly noted: Pick<Values<'keptDocuments'>, 'numbered' | 'state'>;
}

/** Makes the .docx of one document from what is stored by now; null when the round is gone. */
export const makeDocument = async (plan: PlanId, ref: DocumentRef, today: IsoDate): Promise<MadeDocument | null> => {
  const source = await documentSource(plan, sourcePartOf(ref), today).read();
  if (source === null) return null;
  const model = buildDocument(source, ref);
  const bytes = await writeDocx(model, { ...usualFormat, document: documentIdOf(ref.kind, ref.visit), now: Date.now() });
  const { number, date } = documentFactsOf(source, ref).heading;
  return {
    name: documentFileName(model, source, ref),
    bytes: new Blob([bytes], { type: DOCX }),
    noted: { numbered: { number, date }, state: contentDigest(model) },
  };
};
