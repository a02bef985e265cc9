import { DOMParser, type Document } from '@xmldom/xmldom';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { fail, ok, type Result } from '#domain/result.ts';

/** Why a file is no template at all. */
export type TemplateFileFault =
  | { readonly type: 'notDocx' }
  /** A .doc of Word 97–2003. */
  | { readonly type: 'oldWord' }
  | { readonly type: 'encrypted' }
  /** .docm, .dotm: with macros. */
  | { readonly type: 'macros' }
  /** .dotx: a template of Word's own. */
  | { readonly type: 'wordTemplate' }
  | { readonly type: 'damaged' }
  | { readonly type: 'tooLarge'; readonly limit: number };

/** The parts of a package by their names. */
export type TemplateParts = ReadonlyMap<string, Uint8Array>;

/** Where text with tags stands. */
export const textPlaces = ['body', 'header', 'footer', 'footnote'] as const;
export type TextPlace = (typeof textPlaces)[number];

/** A part with text in which tags are replaced. */
export interface TextPart {
  readonly name: string;
  readonly place: TextPlace;
  readonly xml: Document;
}

/** A template that has been read. */
export interface OpenTemplate {
  readonly parts: TemplateParts;
  readonly texts: readonly TextPart[];
}

/** No office form comes near it; pictures of a letterhead are small. */
const MAX_TEMPLATE_SIZE = 10_000_000;
const MAX_UNPACKED = 60_000_000;

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const places: Readonly<Record<string, TextPlace>> = {
  [`${WORD}.document.main+xml`]: 'body',
  [`${WORD}.header+xml`]: 'header',
  [`${WORD}.footer+xml`]: 'footer',
  [`${WORD}.footnotes+xml`]: 'footnote',
};

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);
const ZIP_HEAD = [0x50, 0x4b, 0x03, 0x04];
const OLE_HEAD = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The directory of an OLE file names its streams in UTF-16; a .docx under a password is one stream of such a file. */
const holdsEncrypted = (bytes: Uint8Array): boolean => new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2))).includes('EncryptedPackage');

/** Unpacks; null where it is no whole zip, or one that swells beyond what it says of itself. */
const unpack = (bytes: Uint8Array): Map<string, Uint8Array> | null | 'tooLarge' => {
  let size = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize, name }) => {
        size += originalSize;
        return size <= MAX_UNPACKED && !name.endsWith('/');
      },
    });
    return size > MAX_UNPACKED ? 'tooLarge' : new Map(Object.entries(parts));
  } catch {
    return null;
  }
};

/** A part as XML; null where it is not well-formed, or declares entities of its own. */
export const parseXml = (part: Uint8Array): Document | null => {
  const text = strFromU8(part);
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY')) return null;
  try {
    return new DOMParser({
      // A warning means XML that is not well-formed either.
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(text, 'text/xml');
  } catch {
    return null;
  }
};

const textParts = (parts: TemplateParts, types: Document): Result<readonly TextPart[], TemplateFileFault> => {
  const texts: TextPart[] = [];
  for (const override of Array.from(types.getElementsByTagName('Override'))) {
    const type = override.getAttribute('ContentType') ?? '';
    if (/macroEnabled/i.test(type)) return fail({ type: 'macros' });
    if (type === `${WORD}.template.main+xml`) return fail({ type: 'wordTemplate' });
    const place = places[type];
    if (place === undefined) continue;
    const name = (override.getAttribute('PartName') ?? '').replace(/^\//u, '');
    const part = parts.get(name);
    const xml = part === undefined ? null : parseXml(part);
    if (xml === null) return fail({ type: 'damaged' });
    texts.push({ name, place, xml });
  }
  return texts.some(({ place }) => place === 'body') ? ok(texts.sort((a, b) => textPlaces.indexOf(a.place) - textPlaces.indexOf(b.place))) : fail({ type: 'notDocx' });
};

/** PURE. Reads a template: a whole .docx of today's Word, without a password and without macros. */
export const openTemplate = (bytes: Uint8Array): Result<OpenTemplate, TemplateFileFault> => {
  if (startsWith(bytes, OLE_HEAD)) return fail({ type: holdsEncrypted(bytes) ? 'encrypted' : 'oldWord' });
  if (!startsWith(bytes, ZIP_HEAD)) return fail({ type: 'notDocx' });
  if (bytes.length > MAX_TEMPLATE_SIZE) return fail({ type: 'tooLarge', limit: MAX_TEMPLATE_SIZE });
  const parts = unpack(bytes);
  if (parts === 'tooLarge') return fail({ type: 'tooLarge', limit: MAX_TEMPLATE_SIZE });
  if (parts === null) return fail({ type: 'damaged' });
  const listed = parts.get('[Content_Types].xml');
  if (listed === undefined) return fail({ type: 'notDocx' });
  const types = parseXml(listed);
  const hasBrokenRelations = [...parts].some(([name, part]) => name.endsWith('.rels') && parseXml(part) === null);
  if (types === null || hasBrokenRelations) return fail({ type: 'damaged' });
  const texts = textParts(parts, types);
  return texts.ok ? ok({ parts, texts: texts.value }) : texts;
};

/** Zips know no earlier year. */
const EARLIEST = Date.UTC(1980, 0, 2);

/** Packs parts again, the list of contents first: some readers look for it there. */
export const packParts = (parts: TemplateParts, now: number): Uint8Array<ArrayBuffer> => {
  const names = [...parts.keys()].sort((a, b) => Number(b.startsWith('[')) - Number(a.startsWith('[')));
  return zipSync(Object.fromEntries(names.map((name) => [name, parts.get(name) ?? new Uint8Array()])), { level: 6, mtime: Math.max(now, EARLIEST) });
};
