import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { fixedLines } from '#domain/documents/fixedLines.ts';
import { hashText } from '#domain/hash.ts';
import type { BlockKey, DocumentModel } from '#domain/documents/model.ts';
import { placesIn, type Place } from '#domain/documents/printed.ts';

/**
 * How paragraphs find their keys again in an edited file: each stands between the ends of a hidden bookmark, and a part of the
 * package (custom XML, which Word and LibreOffice keep) says which key a bookmark means and what was printed there.
 */
const NAMESPACE = 'urn:so-kiem-tra:marks:1';

/** The bookmark of a key. Word hides names that begin with an underscore, and takes 40 letters at most. */
export const bookmarkOf = (key: BlockKey): string => `_skt_${hashText(key)}`;

/** What a bookmark means: a block as it was printed, or a place that paragraphs may follow. */
export type Mark = { readonly bookmark: string } & Place;

/** What the part says. */
export interface Marks {
  /** The round and the id of the document, as documentMark.ts has them. */
  readonly document: string;
  readonly kind: string;
  readonly marks: readonly Mark[];
  /** The lines of heading, titles, column heads and signatures: they carry no bookmarks, and none of them was put in by hand. */
  readonly fixed: readonly string[];
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;' };
const escaped = (text: string): string => text.replace(/[&<>"\n\t]/g, (letter) => entities[letter] ?? letter);

const attribute = (name: string, value: string | null | undefined): string => (value === null || value === undefined ? '' : ` ${name}="${escaped(value)}"`);

const elementOf = (place: Place): string =>
  place.kind === 'place'
    ? `<place key="${escaped(place.key)}" bookmark="${bookmarkOf(place.key)}"/>`
    : `<mark key="${escaped(place.key)}" bookmark="${bookmarkOf(place.key)}" text="${escaped(place.text)}"${attribute('made', place.made)}${attribute('table', place.table)}/>`;

/** The part of the package with the marks of a document. */
export const marksXml = (model: DocumentModel, document: string): string => {
  const places = placesIn(model).map(elementOf);
  const fixed = fixedLines(model).map((line) => `<fixed text="${escaped(line)}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<marks xmlns="${NAMESPACE}" document="${escaped(document)}" kind="${model.kind}">${places.join('')}${fixed.join('')}</marks>`;
};

const rootOf = (xml: string): Element | null => {
  try {
    return new DOMParser({ onError: () => {} }).parseFromString(xml, 'text/xml').documentElement;
  } catch {
    // No XML at all.
    return null;
  }
};

const isElement = (node: Node): node is Element => node.nodeType === node.ELEMENT_NODE;

const markOf = (element: Element): readonly Mark[] => {
  const of = (name: string): string => element.getAttribute(name) ?? '';
  const [key, bookmark] = [of('key'), of('bookmark')];
  if (element.localName === 'place') return [{ kind: 'place', key, bookmark }];
  if (element.localName !== 'mark') return [];
  return [{ kind: 'text', key, bookmark, text: of('text'), table: element.getAttribute('table'), ...(element.hasAttribute('made') && { made: of('made') }) }];
};

/** Reads the part again; null when it is another one. */
export const readMarks = (xml: string): Marks | null => {
  const root = rootOf(xml);
  if (root === null || root.namespaceURI !== NAMESPACE) return null;
  const elements = Array.from(root.childNodes).filter(isElement);
  return {
    document: root.getAttribute('document') ?? '',
    kind: root.getAttribute('kind') ?? '',
    marks: elements.flatMap(markOf),
    fixed: elements.filter(({ localName }) => localName === 'fixed').map((element) => element.getAttribute('text') ?? ''),
  };
};
