import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { bookmarkOf } from '#exchange/docx/marks.ts';

/** What people do to a file in Word, done to its XML. */

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A run with these words. */
export const run = (text: string, properties = ''): string => `<w:r>${properties}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A paragraph of its own, as somebody types it. */
export const typed = (text: string): string => `<w:p>${run(text)}</w:p>`;

/** The same file with another part. */
export const withPart = (docx: Uint8Array, name: string, edit: (xml: string) => string): Uint8Array<ArrayBuffer> => {
  const parts = unzipSync(docx);
  const part = parts[name];
  if (!part) throw new Error(`no part ${name}`);
  return zipSync({ ...parts, [name]: strToU8(edit(strFromU8(part))) });
};

/** The same file with another body. */
export const withBody = (docx: Uint8Array, edit: (xml: string) => string): Uint8Array<ArrayBuffer> => withPart(docx, 'word/document.xml', edit);

/** From where to where the paragraph of a block goes. */
const spanOf = (xml: string, key: string): readonly [from: number, to: number] => {
  const mark = xml.indexOf(`w:name="${bookmarkOf(key)}"`);
  if (mark === -1) throw new Error(`no bookmark of ${key}`);
  return [Math.max(xml.lastIndexOf('<w:p>', mark), xml.lastIndexOf('<w:p ', mark)), xml.indexOf('</w:p>', mark) + '</w:p>'.length];
};

/** The XML of the paragraph of a block. */
export const paragraphXml = (xml: string, key: string): string => xml.slice(...spanOf(xml, key));

/** Puts something in the place of the paragraph of a block. */
export const instead =
  (key: string, edit: (paragraph: string) => string) =>
  (xml: string): string => {
    const [from, to] = spanOf(xml, key);
    return xml.slice(0, from) + edit(xml.slice(from, to)) + xml.slice(to);
  };

/** Other words in the paragraph of a block, between the ends of its bookmark. */
export const rewritten = (key: string, text: string): ((xml: string) => string) =>
  instead(key, (paragraph) => paragraph.replace(/(<w:bookmarkStart [^>]*\/>).*(<w:bookmarkEnd [^>]*\/>)/s, (_, start: string, end: string) => start + run(text) + end));

/** The row of a table that a cell is in. */
export const rowInstead =
  (cell: string, edit: (row: string) => string) =>
  (xml: string): string => {
    const mark = xml.indexOf(`w:name="${bookmarkOf(cell)}"`);
    const [from, to] = [Math.max(xml.lastIndexOf('<w:tr>', mark), xml.lastIndexOf('<w:tr ', mark)), xml.indexOf('</w:tr>', mark) + '</w:tr>'.length];
    return xml.slice(0, from) + edit(xml.slice(from, to)) + xml.slice(to);
  };

/** Without any bookmark, as what somebody pastes anew. */
export const unmarked = (xml: string): string => xml.replace(/<w:bookmark(?:Start|End) [^>]*\/>/g, '');
