import type { Document, Element, Node } from '@xmldom/xmldom';
import type { TextPart, TextPlace } from './parts.ts';

/** Where a tag stands: in which part, and in which paragraph, of which the words around it are given. */
export interface TagPlace {
  readonly place: TextPlace;
  readonly excerpt: string;
}

/** What was found in the text: a tag, or a brace that has no other. */
export type Found =
  | { readonly type: 'tag'; readonly raw: string; readonly at: TagPlace }
  | { readonly type: 'open'; readonly raw: string; readonly at: TagPlace }
  | { readonly type: 'close'; readonly at: TagPlace };

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isWord = (node: Node, name: string): boolean => isElement(node) && node.namespaceURI === W && node.localName === name;

/** The texts of the paragraphs in their order; a text box stands after the paragraph that holds it. */
const paragraphTexts = (xml: Document): readonly string[] => {
  const texts: string[] = [];
  const gather = (node: Node, at: number | null): void => {
    if (isWord(node, 't')) {
      if (at !== null) texts[at] = (texts[at] ?? '') + (node.textContent ?? '');
      return;
    }
    const own = isWord(node, 'p') ? texts.push('') - 1 : at;
    for (const child of Array.from(node.childNodes)) gather(child, own);
  };
  gather(xml, null);
  return texts;
};

const AROUND = 30;

const excerptOf = (text: string, from: number, to: number): string => {
  const begin = Math.max(0, from - AROUND);
  const end = Math.min(text.length, to + AROUND);
  return `${begin > 0 ? '…' : ''}${text.slice(begin, end)}${end < text.length ? '…' : ''}`.replace(/\s+/gu, ' ').trim();
};

const inParagraph = (text: string, place: TextPlace): readonly Found[] => {
  const found: Found[] = [];
  let from: number | null = null;
  const add = (to: number, isClosed: boolean): void => {
    if (from === null) return;
    const raw = text.slice(from + 1, to);
    found.push({ type: isClosed ? 'tag' : 'open', raw: isClosed ? raw : raw.slice(0, 40), at: { place, excerpt: excerptOf(text, from, isClosed ? to + 1 : from + 1) } });
    from = null;
  };
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '{') {
      add(at, false);
      from = at;
    } else if (text[at] === '}') {
      if (from === null) found.push({ type: 'close', at: { place, excerpt: excerptOf(text, at, at + 1) } });
      else add(at, true);
    }
  }
  add(text.length, false);
  return found;
};

/** PURE. The tags of a part in the order of its text. Tags do not go over the end of a paragraph. */
export const scanTags = ({ xml, place }: Pick<TextPart, 'xml' | 'place'>): readonly Found[] => paragraphTexts(xml).flatMap((text) => inParagraph(text, place));
