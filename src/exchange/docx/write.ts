import type { FormatOptions } from '#domain/documents/format.ts';
import type { DocumentModel } from '#domain/documents/model.ts';

/** How a file is made. */
export interface DocxOptions extends FormatOptions {
  /** The id of the document, by which its edited file is known again. */
  readonly document: string;
  /** What the properties of the file say of its time, in milliseconds: the same document at the same moment is the same file. */
  readonly now: number;
}

/** Makes the .docx of a document. What it takes to do so is loaded with the first file. */
export const writeDocx = async (model: DocumentModel, options: DocxOptions): Promise<Uint8Array<ArrayBuffer>> => {
  const { layDocx } = await import('./layDocx.ts');
  return layDocx(model, options);
};
