import { DOMParser, type Element } from '@xmldom/xmldom';
import { hashText } from '#domain/hash.ts';
import type { BlockKey, DocumentModel } from '#domain/documents/model.ts';
import { keyedTexts } from '#domain/documents/printed.ts';

/**
 * How paragraphs find their keys again in an edited file: each stands between the ends of a hidden bookmark, and a part of the
 * package (custom XML, which Word and LibreOffice keep) says which key a bookmark means and what was printed there.
 */
const NAMESPACE = 'urn:so-kiem-tra:marks:1';

/** The bookmark of a key. Word hides names that begin with an underscore, and takes 40 letters at most. */
export const bookmarkOf = (key: BlockKey): string => `_skt_${hashText(key)}`;

/** A block of the file, as it was printed. */
export interface Mark {
  readonly key: BlockKey;
  readonly bookmark: string;
  readonly text: string;
}

/** What the part says. */
export interface Marks {
  /** The id of the document (`documentIdOf`). */
  readonly document: string;
  readonly kind: string;
  readonly marks: readonly Mark[];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };
const escaped = (text: string): string => text.replace(/[&<>"\n\t]/g, (letter) => entities[letter] ?? letter);

/** The part of the package with the marks of a document. */
export const marksXml = (model: DocumentModel, document: string): string => {
  const marks = keyedTexts(model).map(({ key, text }) => `<mark key="${escaped(key)}" bookmark="${bookmarkOf(key)}" text="${escaped(text)}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<marks xmlns="${NAMESPACE}" document="${escaped(document)}" kind="${model.kind}">${marks.join('')}</marks>`;
};

const rootOf = (xml: string): Element | null => {
  try {
    return new DOMParser({ onError: () => {} }).parseFromString(xml, 'text/xml').documentElement;
  } catch {
    // No XML at all.
    return null;
  }
};

/** Reads the part again; null when it is another one. */
export const readMarks = (xml: string): Marks | null => {
  const root = rootOf(xml);
  if (root === null || root.namespaceURI !== NAMESPACE) return null;
  const marks = Array.from(root.getElementsByTagNameNS(NAMESPACE, 'mark'), (mark) => ({
    key: mark.getAttribute('key') ?? '',
    bookmark: mark.getAttribute('bookmark') ?? '',
    text: mark.getAttribute('text') ?? '',
  }));
  return { document: root.getAttribute('document') ?? '', kind: root.getAttribute('kind') ?? '', marks };
};
