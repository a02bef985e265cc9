import type { Element, Node } from '@xmldom/xmldom';
import type { EditedBlock, EditedCell, EditedRow } from '#domain/documents/editedFile.ts';
import type { BlockKey } from '#domain/documents/model.ts';

/**
 * What stands in the body of a file that people edited, as if every tracked change had been accepted. Word and LibreOffice cut runs at
 * will, wrap them in links, fields and content controls, and set bookmarks between paragraphs: only the words and the bookmarks count here.
 */

const isElement = (node: Node | null): node is Element => node !== null && node.nodeType === node.ELEMENT_NODE;

const childrenOf = (element: Element): readonly Element[] => {
  const children: Element[] = [];
  for (let node = element.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) children.push(node);
  return children;
};

const nameOf = ({ localName }: Element): string => localName ?? '';

const childNamed = (element: Element | undefined, name: string): Element | undefined => element && childrenOf(element).find(({ localName }) => localName === name);

/** The value of an attribute of Word, whatever prefix the file gives its names. */
const valueOf = (element: Element, name: string): string => Array.from(element.attributes).find((attribute) => attribute.localName === name)?.value ?? '';

/** Wrappers around content; what they say themselves does not count. */
const wrappers = new Set(['ins', 'moveTo', 'hyperlink', 'smartTag', 'customXml', 'sdt', 'sdtContent', 'fldSimple', 'dir', 'bdo', 'r', 'rt', 'ruby', 'rubyBase']);

const SOFT = new Set(['page', 'column']);

/** The words of an element of a run; blank for what has none: properties, pictures, deleted text, instructions of fields. */
const wordsOf = (element: Element): string => {
  switch (nameOf(element)) {
    case 't':
      return element.textContent ?? '';
    case 'tab':
    case 'ptab':
      return '\t';
    case 'br':
      return SOFT.has(valueOf(element, 'type')) ? '' : '\n';
    case 'cr':
      return '\n';
    case 'noBreakHyphen':
      return '\u2011';
    default:
      return '';
  }
};

/** A bookmark in a paragraph: where it begins, and where it ends if it does so here. */
interface Span {
  readonly name: string;
  readonly id: string;
  readonly from: number;
  to: number | null;
}

/** A paragraph that is being read; it may go on in the next one, where its end was deleted. */
interface Pending {
  text: string;
  readonly spans: Span[];
}

const empty = (): Pending => ({ text: '', spans: [] });

const startAt = (pending: Pending, element: Element): void => {
  pending.spans.push({ name: valueOf(element, 'name'), id: valueOf(element, 'id'), from: pending.text.length, to: null });
};

const endAt = (pending: Pending, element: Element): void => {
  const span = pending.spans.find(({ id, to }) => to === null && id === valueOf(element, 'id'));
  if (span) span.to = pending.text.length;
};

const collect = (element: Element, pending: Pending): void => {
  for (const child of childrenOf(element)) {
    const { localName } = child;
    if (localName === 'bookmarkStart') startAt(pending, child);
    else if (localName === 'bookmarkEnd') endAt(pending, child);
    else if (wrappers.has(nameOf(child))) collect(child, pending);
    else pending.text += wordsOf(child);
  }
};

/** Whether the end of a paragraph was deleted or moved away by a tracked change: its words go on in the next one. */
const goesOn = (paragraph: Element): boolean => {
  const mark = childNamed(childNamed(paragraph, 'pPr'), 'rPr');
  return mark !== undefined && childrenOf(mark).some(({ localName }) => localName === 'del' || localName === 'moveFrom');
};

/** Bookmarks with words in them first: one whose paragraph was deleted is left empty beside its neighbour. */
const byWords = (pending: Pending): readonly Span[] => {
  const has = ({ from, to }: Span): number => Number((to ?? pending.text.length) > from);
  return pending.spans.toSorted((a, b) => has(b) - has(a) || a.from - b.from);
};

/** Reads the body of a document of Word. */
class BodyReader {
  readonly #keyOf: (bookmark: string) => BlockKey | undefined;
  readonly #blocks: EditedBlock[] = [];
  #pending = empty();

  constructor(keyOf: (bookmark: string) => BlockKey | undefined) {
    this.#keyOf = keyOf;
  }

  read(body: Element): readonly EditedBlock[] {
    this.#walk(body);
    this.#flush();
    return this.#blocks;
  }

  #keys(pending: Pending): readonly BlockKey[] {
    return byWords(pending).flatMap(({ name }) => this.#keyOf(name) ?? []);
  }

  #flush(): void {
    const pending = this.#pending;
    this.#pending = empty();
    const keys = this.#keys(pending);
    if (keys.length > 0 || pending.text.trim() !== '') this.#blocks.push({ kind: 'paragraph', keys, text: pending.text });
  }

  #walk(container: Element): void {
    for (const child of childrenOf(container)) {
      switch (nameOf(child)) {
        case 'p':
          this.#paragraph(child);
          break;
        case 'tbl':
          // A bookmark that begins before a table belongs to its first cell.
          if (this.#pending.text !== '') this.#flush();
          this.#blocks.push({ kind: 'table', rows: this.#rows(child) });
          break;
        case 'bookmarkStart':
          startAt(this.#pending, child);
          break;
        case 'bookmarkEnd':
          endAt(this.#pending, child);
          break;
        case 'sdt':
        case 'sdtContent':
        case 'customXml':
        case 'ins':
        case 'moveTo':
          this.#walk(child);
          break;
        default:
      }
    }
  }

  #paragraph(paragraph: Element): void {
    collect(paragraph, this.#pending);
    if (goesOn(paragraph)) return;
    this.#flush();
    if (childNamed(childNamed(paragraph, 'pPr'), 'sectPr')) this.#blocks.push({ kind: 'section' });
  }

  #rows(table: Element): readonly EditedRow[] {
    return childrenOf(table).flatMap((child): readonly EditedRow[] => {
      if (child.localName === 'sdt' || child.localName === 'sdtContent' || child.localName === 'customXml') return this.#rows(child);
      if (child.localName === 'bookmarkStart') startAt(this.#pending, child);
      if (child.localName !== 'tr' || childNamed(childNamed(child, 'trPr'), 'del')) return [];
      return [{ cells: this.#cells(child) }];
    });
  }

  #cells(row: Element): readonly EditedCell[] {
    return childrenOf(row).flatMap((child): readonly EditedCell[] => {
      if (child.localName === 'sdt' || child.localName === 'sdtContent' || child.localName === 'customXml') return this.#cells(child);
      if (child.localName === 'bookmarkStart') startAt(this.#pending, child);
      if (child.localName !== 'tc' || childNamed(childNamed(child, 'tcPr'), 'cellDel')) return [];
      return [this.#cell(child)];
    });
  }

  #cell(cell: Element): EditedCell {
    const [before, spans] = [this.#pending.spans, [...this.#pending.spans]];
    before.length = 0;
    const lines: string[] = [];
    let line: Pending = { text: '', spans };
    const keys: BlockKey[] = [];
    const paragraphs = (container: Element): void => {
      for (const child of childrenOf(container)) {
        if (child.localName === 'p') {
          collect(child, line);
          if (goesOn(child)) continue;
          lines.push(line.text);
          keys.push(...this.#keys(line));
          line = empty();
        } else if (child.localName === 'bookmarkStart') startAt(line, child);
        else if (child.localName !== 'tcPr') paragraphs(child);
      }
    };
    paragraphs(cell);
    return { key: keys[0] ?? null, text: lines.join('\n') };
  }
}

/** The blocks of an edited body, with the keys that their bookmarks mean. */
export const readBody = (body: Element, keyOf: (bookmark: string) => BlockKey | undefined): readonly EditedBlock[] => new BodyReader(keyOf).read(body);
