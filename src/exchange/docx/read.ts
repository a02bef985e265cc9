import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import type { EditedBlock, EditedFile } from '#domain/documents/editedFile.ts';
import type { BlockKey } from '#domain/documents/model.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import { openZip, type OpenZip } from '../unzip.ts';
import { readBody } from './body.ts';
import { readMarks, type Marks } from './marks.ts';

/** Why a file cannot be read back. */
export type ReadFault =
  | { readonly type: 'empty' | 'not-docx' | 'encrypted' | 'old-word' | 'damaged' | 'not-ours' | 'marks-lost' | 'unreadable' }
  | { readonly type: 'too-large'; readonly size: number; readonly limit: number };

/** A file that was made here and edited since, and the document that it is. */
export interface ReadDocx {
  /** As documentMark.ts names it. */
  readonly document: string;
  readonly kind: string;
  readonly file: EditedFile;
}

/** A document of a round of forty visits has some 3 MB with all its pictures of seals; nobody hands in a hundred. */
const MAX_FILE = 50_000_000;
/** One part of it, unpacked. */
const MAX_PART = 100_000_000;

/** The container of old Word files, and of encrypted new ones. */
const OLD_CONTAINER = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];

const beginsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);

/** An encrypted file has a stream of this name, in letters of two bytes. */
const isEncrypted = (bytes: Uint8Array): boolean => new TextDecoder('utf-16le').decode(bytes.slice(0, bytes.length & ~1)).includes('EncryptedPackage');

const faultBefore = async (file: Blob): Promise<ReadFault | null> => {
  if (file.size === 0) return { type: 'empty' };
  if (file.size > MAX_FILE) return { type: 'too-large', size: file.size, limit: MAX_FILE };
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  if (beginsWith(head, ZIP)) return null;
  if (!beginsWith(head, OLD_CONTAINER)) return { type: 'not-docx' };
  return { type: isEncrypted(new Uint8Array(await file.arrayBuffer())) ? 'encrypted' : 'old-word' };
};

/** A part of the package as text; null where there is none. */
type PartReader = (name: string) => Promise<string | null>;

/** A part that breaks off ends the reading. */
class Broken extends Error {
  readonly fault: ReadFault;

  constructor(fault: ReadFault) {
    super(fault.type);
    this.fault = fault;
  }
}

const reader =
  (zip: OpenZip): PartReader =>
  async (name) => {
    const part = await zip.read(name, MAX_PART);
    if (!part.ok) throw new Broken(part.error.type === 'too-large' ? { type: 'too-large', size: part.error.size, limit: part.error.limit } : { type: 'damaged' });
    return part.value === null ? null : part.value.text();
  };

const parsed = (xml: string): Document => {
  try {
    return new DOMParser({ onError: () => {} }).parseFromString(xml, 'text/xml');
  } catch {
    throw new Broken({ type: 'damaged' });
  }
};

/** The parts that a part of the package leads to, by the end of the type of their relationship. */
const targets = async (read: PartReader, part: string, type: string): Promise<readonly string[]> => {
  const [folder, name] = [part.replace(/[^/]*$/u, ''), part.replace(/^.*\//u, '')];
  const xml = await read(`${folder}_rels/${name}.rels`);
  if (xml === null) return [];
  return Array.from(parsed(xml).getElementsByTagNameNS('*', 'Relationship'))
    .filter((relation) => relation.getAttribute('Type')?.endsWith(`/${type}`) === true && relation.getAttribute('TargetMode') !== 'External')
    .map((relation) => new URL(relation.getAttribute('Target') ?? '', `part:/${folder}`).pathname.replace(/^\/+/u, ''));
};

/** Word and LibreOffice number the parts of custom XML anew when they save; some programs forget to say whose they are. */
const findMarks = async (read: PartReader, main: string): Promise<Marks | null> => {
  const guessed = Array.from({ length: 9 }, (_, at) => `customXml/item${at + 1}.xml`);
  for (const name of new Set([...(await targets(read, main, 'customXml')), ...guessed])) {
    const xml = await read(name);
    const marks = xml === null ? null : readMarks(xml);
    if (marks !== null) return marks;
  }
  return null;
};

const bodyOf = (document: Document): Element | null => document.getElementsByTagNameNS('*', 'body')[0] ?? null;

const isMarked = (block: EditedBlock): boolean => {
  switch (block.kind) {
    case 'paragraph':
      return block.keys.length > 0;
    case 'table':
      return block.rows.some(({ cells }) => cells.some(({ key }) => key !== null));
    case 'section':
      return false;
  }
};

const readPackage = async (zip: OpenZip): Promise<Result<ReadDocx, ReadFault>> => {
  const read = reader(zip);
  const [main] = await targets(read, '', 'officeDocument');
  const xml = main === undefined ? null : await read(main);
  if (main === undefined || xml === null) return fail({ type: 'not-docx' });
  const marks = await findMarks(read, main);
  const body = bodyOf(parsed(xml));
  if (body === null) return fail({ type: 'not-docx' });
  if (marks === null) return fail({ type: 'not-ours' });
  const keys = new Map<string, BlockKey>(marks.marks.map(({ bookmark, key }) => [bookmark, key]));
  const blocks = readBody(body, (bookmark) => keys.get(bookmark));
  // Without a single bookmark everything would count as removed.
  if (!blocks.some(isMarked)) return fail({ type: 'marks-lost' });
  return ok({ document: marks.document, kind: marks.kind, file: { places: marks.marks, fixed: marks.fixed, blocks } });
};

/** Reads a .docx that was made here back, after somebody edited it in Word or LibreOffice. Nothing is stored. */
export const readDocx = async (file: Blob): Promise<Result<ReadDocx, ReadFault>> => {
  try {
    const fault = await faultBefore(file);
    if (fault !== null) return fail(fault);
    const zip = await openZip(file);
    return zip.ok ? await readPackage(zip.value) : fail({ type: 'damaged' });
  } catch (error) {
    if (error instanceof Broken) return fail(error.fault);
    // The browser can no longer read the file: it was moved or deleted, or lies on a stick that is gone.
    if (error instanceof DOMException) return fail({ type: 'unreadable' });
    // Nested deeper than any document.
    if (error instanceof RangeError) return fail({ type: 'damaged' });
    throw error;
  }
};
