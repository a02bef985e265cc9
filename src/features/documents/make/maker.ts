import { buildDocument } from '#domain/documents/build.ts';
import { distinctNames, documentFileName } from '#domain/documents/fileNames.ts';
import { usualFormat } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import { documentIdOf, type PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { writeDocx } from '#exchange/docx/write.ts';
import { writeZip } from '#exchange/zip.ts';
import { documentSource, sourcePartOf } from '#storage/reads/documentSource.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A finished file. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Blob;
}

/** Makes the .docx of one document. */
export const makeDocument = async (model: DocumentModel, source: DocumentSource, ref: DocumentRef): Promise<MadeFile> => ({
  name: documentFileName(model, source, ref),
  bytes: new Blob([await writeDocx(model, { ...usualFormat, document: documentIdOf(ref.kind, ref.visit), now: Date.now() })], { type: DOCX }),
});

/** How far a batch has come. */
export interface BatchProgress {
  readonly done: number;
  readonly of: number;
}

interface Watched {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BatchProgress) => void;
}

/** Makes many documents one after the other and packs them; stops between two of them. @throws the signal's reason when stopped. */
export const makeZip = async (plan: PlanId, refs: readonly DocumentRef[], today: IsoDate, { signal, onProgress }: Watched): Promise<Blob> => {
  const files: MadeFile[] = [];
  for (const ref of refs) {
    onProgress({ done: files.length, of: refs.length });
    const source = await documentSource(plan, sourcePartOf(ref), today).read();
    signal.throwIfAborted();
    if (source !== null) files.push(await makeDocument(buildDocument(source, ref), source, ref));
    // The page answers between two documents.
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  const names = distinctNames(files.map(({ name }) => name));
  return writeZip(
    files.map(({ bytes }, no) => ({ name: names[no] ?? `${no}.docx`, bytes, deflate: false })),
    Date.now(),
    { signal },
  );
};
