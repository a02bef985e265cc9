import { Inflate } from 'fflate';
import { fail, ok, type Result } from '#domain/result.ts';
import { MAX_CONTAINER_SIZE, type BundleProgress } from './bundle.ts';
import type { BundleFault } from './fault.ts';
import { createBreather, type Watch } from './pause.ts';

/** A zip whose list of contents has been read; the contents are read when they are asked for. */
export interface OpenZip {
  /** The bytes under a name, at most `limit`; null when there are none. */
  readonly read: (name: string, limit: number, watch?: Watch<BundleProgress>) => Promise<Result<Blob | null, BundleFault>>;
}

/** What the list of contents says of an entry. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

const LOCAL = 0x0403_4b50;
const CENTRAL = 0x0201_4b50;
const END = 0x0605_4b50;

/** The record at the end, without its comment; the longest comment. */
const END_SIZE = 22;
const COMMENT_SIZE = 65_535;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;

/** A list of contents that some ten thousand photos cannot fill. */
const MAX_LIST_SIZE = 20_000_000;

const STORED = 0;
const DEFLATED = 8;

/** Packed bytes that are unpacked at once: at most 66 MB come of them before somebody looks how many there are. */
const PIECE = 65_536;
const SLICE = 4_000_000;

const damaged = (name: string) => fail<BundleFault>({ type: 'changed-byte', where: { part: 'entry', name } });
const foreign = fail<BundleFault>({ type: 'not-our-zip' });

const viewOf = async (file: Blob, from: number, to: number): Promise<DataView> => new DataView(await file.slice(from, to).arrayBuffer());

const nameAt = (view: DataView, at: number, length: number): string =>
  new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at, length));

/** Where the list of contents lies, and how many entries it has. */
const listPlace = async (file: Blob): Promise<Result<{ readonly from: number; readonly size: number; readonly count: number }, BundleFault>> => {
  const start = Math.max(0, file.size - END_SIZE - COMMENT_SIZE);
  const view = await viewOf(file, start, file.size);
  for (let at = view.byteLength - END_SIZE; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== END || at + END_SIZE + view.getUint16(at + 20, true) !== view.byteLength) continue;
    const size = view.getUint32(at + 12, true);
    const from = view.getUint32(at + 16, true);
    if (size > MAX_LIST_SIZE || from + size > start + at) return foreign;
    return ok({ from, size, count: view.getUint16(at + 10, true) });
  }
  return fail({ type: 'truncated', size: file.size });
};

/** The list of contents; entries that lie on top of each other, twice or under a password are none of ours. */
const listOf = async (file: Blob): Promise<Result<ReadonlyMap<string, Entry>, BundleFault>> => {
  const place = await listPlace(file);
  if (!place.ok) return place;
  const { from, size, count } = place.value;
  const view = await viewOf(file, from, from + size);
  const entries = new Map<string, Entry>();
  let at = 0;
  for (let no = 0; no < count; no += 1) {
    if (at + CENTRAL_SIZE > size || view.getUint32(at, true) !== CENTRAL) return foreign;
    const nameSize = view.getUint16(at + 28, true);
    const next = at + CENTRAL_SIZE + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > size) return foreign;
    const name = nameAt(view, at + CENTRAL_SIZE, nameSize);
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    const entry: Entry = {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    };
    if (isEncrypted || entries.has(name) || entry.at + LOCAL_SIZE + entry.packed > from) return foreign;
    entries.set(name, entry);
    at = next;
  }
  return overlap([...entries.values()]) ? foreign : ok(entries);
};

/** Whether two entries share bytes: the trick by which a small zip unpacks to a very large one. */
const overlap = (entries: readonly Entry[]): boolean => {
  let end = 0;
  for (const { at, packed } of entries.toSorted((a, b) => a.at - b.at)) {
    if (at < end) return true;
    end = at + LOCAL_SIZE + packed;
  }
  return false;
};

/** The packed bytes of an entry, once its own header agrees with the list. */
const packedOf = async (file: Blob, entry: Entry): Promise<Result<Blob, BundleFault>> => {
  const header = await viewOf(file, entry.at, entry.at + LOCAL_SIZE);
  if (header.byteLength < LOCAL_SIZE || header.getUint32(0, true) !== LOCAL) return damaged(entry.name);
  const nameSize = header.getUint16(26, true);
  const from = entry.at + LOCAL_SIZE + nameSize + header.getUint16(28, true);
  const name = await viewOf(file, entry.at + LOCAL_SIZE, entry.at + LOCAL_SIZE + nameSize);
  if (nameAt(name, 0, name.byteLength) !== entry.name || from + entry.packed > file.size) return damaged(entry.name);
  return ok(file.slice(from, from + entry.packed));
};

/** Unpacks, and stops as soon as more comes out than the list promised. */
const inflate = async (packed: Blob, entry: Entry, { signal, onProgress }: Watch<BundleProgress>): Promise<Result<Blob, BundleFault>> => {
  const parts: Blob[] = [];
  let size = 0;
  let isWhole = false;
  const unpacker = new Inflate((bytes, final) => {
    size += bytes.length;
    isWhole = final;
    parts.push(new Blob([bytes]));
  });
  const breathe = createBreather(signal);
  for (let at = 0; at < packed.size; at += SLICE) {
    const slice = new Uint8Array(await packed.slice(at, at + SLICE).arrayBuffer());
    for (let from = 0; from < slice.length; from += PIECE) {
      try {
        unpacker.push(slice.subarray(from, from + PIECE), at + from + PIECE >= packed.size);
      } catch {
        return damaged(entry.name);
      }
      if (size > entry.size) return damaged(entry.name);
      if (await breathe()) onProgress?.({ part: 'zip', done: at + from, of: packed.size });
    }
  }
  return isWhole && size === entry.size ? ok(new Blob(parts)) : damaged(entry.name);
};

/**
 * Reads the list of contents of a zip. Names are only ever compared, never used as paths, so `../` leads nowhere; sizes are
 * checked before and while unpacking. @throws DOMException when the file can no longer be read.
 */
export const openZip = async (file: Blob): Promise<Result<OpenZip, BundleFault>> => {
  const list = await listOf(file);
  if (!list.ok) return list;
  let unpacked = 0;
  return ok({
    read: async (name, limit, watch = {}) => {
      const entry = list.value.get(name);
      if (!entry) return ok(null);
      if (entry.size > limit) return fail({ type: 'too-large', size: entry.size, limit });
      const packed = await packedOf(file, entry);
      if (!packed.ok) return packed;
      if (entry.method === STORED) return entry.packed === entry.size ? packed : damaged(name);
      if (entry.method !== DEFLATED) return foreign;
      unpacked += entry.size;
      if (unpacked > MAX_CONTAINER_SIZE) return fail({ type: 'too-large', size: unpacked, limit: MAX_CONTAINER_SIZE });
      return inflate(packed.value, entry, watch);
    },
  });
};
