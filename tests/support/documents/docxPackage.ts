import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** What tests look at in a .docx: its parts as XML, and whether the package is one that Word opens without a murmur. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parses a part; throws where it is not well-formed. */
const parseXml = (text: string): Document =>
  new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(text, 'text/xml');

/** The parts of a package by their names. */
export const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

/** A part as XML; throws where it is missing. */
export const partOf = (bytes: Uint8Array, name: string): Document => {
  const text = partsOf(bytes).get(name);
  if (text === undefined) throw new Error(`no part ${name}`);
  return parseXml(text);
};

/** Elements of Word by their local name, in the order of the text. */
export const all = (root: Document | Element, name: string): readonly Element[] => Array.from(root.getElementsByTagNameNS(W, name));

/** The first element of Word of this name, or null. */
export const first = (root: Document | Element, name: string): Element | null => all(root, name)[0] ?? null;

/** A value of Word's attribute; an empty text where there is none. */
export const valueOf = (element: Element | null, name = 'val'): string => element?.getAttributeNS(W, name) ?? '';

/** What stands in a paragraph, with its line breaks and tabs. */
export const textOf = (element: Element): string =>
  Array.from(element.getElementsByTagName('*'))
    .map((child) => {
      if (child.namespaceURI !== W) return '';
      if (child.localName === 't') return child.textContent ?? '';
      if (child.localName === 'br') return '\n';
      return child.localName === 'tab' && child.parentNode?.localName === 'r' ? '\t' : '';
    })
    .join('');

/** „word/_rels/document.xml.rels“ speaks of parts beside „word/document.xml“. */
const targetOf = (relations: string, target: string): string => {
  const folder = relations.replace(/_rels\/[^/]*$/, '');
  return new URL(target, `file:///${folder}`).pathname.slice(1);
};

const relationFaults = (name: string, xml: Document, parts: ReadonlyMap<string, string>): readonly string[] => {
  const relations = Array.from(xml.getElementsByTagNameNS(RELATIONS, 'Relationship'));
  const ids = relations.map((relation) => relation.getAttribute('Id') ?? '');
  const missing = relations
    .filter((relation) => relation.getAttribute('TargetMode') !== 'External')
    .map((relation) => targetOf(name, relation.getAttribute('Target') ?? ''))
    .filter((target) => !parts.has(target));
  return [
    ...(relations.length === 0 ? [`${name}: no relationships`] : []),
    ...(new Set(ids).size === ids.length ? [] : [`${name}: ids twice`]),
    ...missing.map((target) => `${name}: ${target} is missing`),
  ];
};

const typeFaults = (parts: ReadonlyMap<string, string>): readonly string[] => {
  const text = parts.get('[Content_Types].xml');
  if (text === undefined) return ['no content types'];
  const xml = parseXml(text);
  const overrides = Array.from(xml.getElementsByTagNameNS(TYPES, 'Override'), (type) => (type.getAttribute('PartName') ?? '').slice(1));
  const extensions = Array.from(xml.getElementsByTagNameNS(TYPES, 'Default'), (type) => type.getAttribute('Extension') ?? '');
  const names = [...parts.keys()].filter((name) => name !== '[Content_Types].xml');
  return [
    ...overrides.filter((name) => !parts.has(name)).map((name) => `content type of ${name}, which is missing`),
    ...(new Set(overrides).size === overrides.length ? [] : ['content types twice']),
    ...names.filter((name) => !overrides.includes(name) && !extensions.includes(name.split('.').at(-1) ?? '')).map((name) => `${name} has no content type`),
    // A part of Word itself must be named: the default for .xml says nothing.
    ...names.filter((name) => /^word\/[^/]+\.xml$/.test(name) && !overrides.includes(name)).map((name) => `${name} has no content type of its own`),
  ];
};

const unreachable = (parts: ReadonlyMap<string, string>): readonly string[] => {
  const reached = new Set(['[Content_Types].xml']);
  for (const [name, text] of parts) {
    if (!name.endsWith('.rels')) continue;
    reached.add(name);
    for (const relation of Array.from(parseXml(text).getElementsByTagNameNS(RELATIONS, 'Relationship'))) {
      reached.add(targetOf(name, relation.getAttribute('Target') ?? ''));
    }
  }
  return [...parts.keys()].filter((name) => !reached.has(name)).map((name) => `${name} belongs to nothing`);
};

const markFaults = (document: Document): readonly string[] => {
  const starts = all(document, 'bookmarkStart');
  const ids = starts.map((start) => valueOf(start, 'id'));
  const names = starts.map((start) => valueOf(start, 'name'));
  const ends = all(document, 'bookmarkEnd').map((end) => valueOf(end, 'id'));
  return [
    ...(new Set(ids).size === ids.length ? [] : ['ids of bookmarks twice']),
    ...(new Set(names).size === names.length ? [] : ['names of bookmarks twice']),
    ...(ids.every((id) => ends.filter((end) => end === id).length === 1) && ends.length === ids.length ? [] : ['bookmarks without an end']),
    ...names.filter((name) => !/^_[A-Za-z0-9_]{1,39}$/.test(name)).map((name) => `name of a bookmark: ${name}`),
  ];
};

const fieldFaults = (name: string, xml: Document): readonly string[] => [
  ...all(xml, 'fldSimple').filter((field) => textOf(field) === '').map(() => `${name}: a field without its result`),
  // A complex field whose result is missing makes Word say „unreadable content“.
  ...all(xml, 'fldChar').map(() => `${name}: a complex field`),
];

const bodyFaults = (document: Document, styles: Document): readonly string[] => {
  const known = new Set(all(styles, 'style').map((style) => valueOf(style, 'styleId')));
  const used = all(document, 'pStyle').map((style) => valueOf(style));
  const body = first(document, 'body');
  const children = Array.from(body?.childNodes ?? [], (child) => child.localName ?? '');
  return [
    ...used.filter((style) => !known.has(style)).map((style) => `style ${style} is missing`),
    ...all(document, 'tc').filter((cell) => cell.lastChild?.localName !== 'p').map(() => 'a cell that ends in no paragraph'),
    ...all(document, 'tr').filter((row) => all(row, 'tc').length === 0).map(() => 'a row without cells'),
    ...children.flatMap((child, at) => (child === 'tbl' && children[at + 1] !== 'p' ? ['a table that no paragraph follows'] : [])),
    ...(children.at(-1) === 'sectPr' ? [] : ['no section at the end']),
  ];
};

const referenceFaults = (name: string, text: string, parts: ReadonlyMap<string, string>): readonly string[] => {
  const folder = name.replace(/[^/]*$/, '');
  const relations = parts.get(`${folder}_rels/${name.slice(folder.length)}.rels`) ?? '';
  return [...text.matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map((match) => match[1] ?? '').filter((id) => !relations.includes(`Id="${id}"`)).map((id) => `${name}: relationship ${id} is missing`);
};

/** What is wrong with a package; empty where Word has nothing to say. */
export const packageFaults = (bytes: Uint8Array): readonly string[] => {
  const parts = partsOf(bytes);
  const parsed = [...parts].map(([name, text]): readonly [string, Document] => [name, parseXml(text)]);
  const of = (name: string): Document => partOf(bytes, name);
  const root = parts.get('_rels/.rels') ?? '';
  return [
    ...typeFaults(parts),
    ...unreachable(parts),
    ...parsed.filter(([name]) => name.endsWith('.rels')).flatMap(([name, xml]) => relationFaults(name, xml, parts)),
    ...parsed.filter(([, xml]) => xml.documentElement?.firstChild === null).map(([name]) => `${name} is empty`),
    ...(root.includes(`${OFFICE}/officeDocument`) ? [] : ['no main document']),
    ...markFaults(of('word/document.xml')),
    ...parsed.filter(([name]) => name.startsWith('word/')).flatMap(([name, xml]) => fieldFaults(name, xml)),
    ...[...parts].flatMap(([name, text]) => referenceFaults(name, text, parts)),
    ...bodyFaults(of('word/document.xml'), of('word/styles.xml')),
  ];
};
