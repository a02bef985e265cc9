import { fail, ok, type Result } from '#domain/result.ts';
import { BUNDLE_FORMAT, MAX_BUNDLE_SIZE, type BundleProgress } from './bundle.ts';
import type { BundleFault } from './fault.ts';
import type { Watch } from './pause.ts';

/** Bytes that tell what a file is, long before all of it is read. */
const SNIFF = 4096;

/** Bytes read at a time. */
const SLICE = 8_000_000;

const OURS = new RegExp(`"format"\\s*:\\s*"${BUNDLE_FORMAT}"`);

/** Whether a text begins as our files do. */
export const looksOurs = (text: string): boolean => OURS.test(text.slice(0, SNIFF));

/** What the first bytes rule out: null when they may be the beginning of a JSON file. */
const faultOfStart = (bytes: Uint8Array): BundleFault | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    if (text.includes('\0')) return { type: 'not-text' };
    return /^\s*(?:[{[]|$)/.test(text) ? null : { type: 'not-json' };
  } catch {
    return { type: 'not-text' };
  }
};

/** Pieces of a file, decoded one after another. @throws TypeError at bytes that are no UTF-8. */
const createPieces = () => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  let letters = 0;
  return {
    /** Takes the next bytes; the place of the first letter that is no UTF-8, counted from 1, or null when all are. */
    add: (bytes: ArrayBuffer): number | null => {
      try {
        const piece = decoder.decode(bytes, { stream: true });
        pieces.push(piece);
        letters += piece.length;
        return null;
      } catch {
        return letters + new TextDecoder().decode(bytes).indexOf('\ufffd') + 1;
      }
    },
    /** The whole text; null when its last letter is incomplete. */
    end: (): string | null => {
      try {
        return pieces.join('') + decoder.decode();
      } catch {
        return null;
      }
    },
  };
};

/**
 * The text of a file, a leading byte order mark left out. Too large a file, and one whose first bytes are no JSON, is
 * refused without being read. @throws the signal's reason when cancelled.
 */
export const readText = async (file: Blob, { signal, onProgress }: Watch<BundleProgress>): Promise<Result<string, BundleFault>> => {
  if (file.size === 0) return fail({ type: 'empty' });
  if (file.size > MAX_BUNDLE_SIZE) return fail({ type: 'too-large', size: file.size, limit: MAX_BUNDLE_SIZE });
  const pieces = createPieces();
  try {
    const first = new Uint8Array(await file.slice(0, SNIFF).arrayBuffer());
    const ours = looksOurs(new TextDecoder().decode(first));
    const start = ours ? null : faultOfStart(first);
    if (start) return fail(start);
    for (let at = 0; at < file.size; at += SLICE) {
      onProgress?.({ part: 'file', done: at, of: file.size });
      const bytes = await file.slice(at, at + SLICE).arrayBuffer();
      signal?.throwIfAborted();
      const broken = pieces.add(bytes);
      if (broken !== null) return fail(ours ? { type: 'changed-byte', where: { part: 'text', at: broken } } : { type: 'not-text' });
    }
  } catch (error) {
    signal?.throwIfAborted();
    return fail({ type: 'unreadable', detail: String(error) });
  }
  const text = pieces.end();
  if (text === null) return fail({ type: 'truncated', size: file.size });
  return text.trim() === '' ? fail({ type: 'empty' }) : ok(text);
};
