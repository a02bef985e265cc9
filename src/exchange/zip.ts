import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import type { BundleProgress } from './bundle.ts';
import { createBreather, type Watch } from './pause.ts';

/** A file to put into a zip. */
export interface ZipSource {
  readonly name: string;
  readonly bytes: Blob;
  /** Photos are compressed already: trying again costs seconds and gains nothing. */
  readonly deflate: boolean;
}

/** Bytes handed to the packer at a time. */
const SLICE = 1_000_000;

/** The format of zips knows no earlier year. */
const EARLIEST = Date.UTC(1980, 0, 2);

/**
 * Packs files into a zip, one slice at a time, so that it never lies in memory as a whole.
 * @param now what the entries say of their time, in milliseconds.
 * @throws the signal's reason when cancelled.
 */
export const writeZip = async (sources: readonly ZipSource[], now: number, { signal, onProgress }: Watch<BundleProgress> = {}): Promise<Blob> => {
  const parts: Blob[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    parts.push(new Blob([bytes]));
  });
  const breathe = createBreather(signal);
  const of = sources.reduce((sum, { bytes }) => sum + bytes.size, 0);
  let done = 0;
  for (const { name, bytes, deflate } of sources) {
    const entry = deflate ? new ZipDeflate(name, { level: 6 }) : new ZipPassThrough(name);
    entry.mtime = Math.max(now, EARLIEST);
    zip.add(entry);
    for (let at = 0; at === 0 || at < bytes.size; at += SLICE) {
      entry.push(new Uint8Array(await bytes.slice(at, at + SLICE).arrayBuffer()), at + SLICE >= bytes.size);
      done += Math.min(SLICE, bytes.size - at);
      if (await breathe()) onProgress?.({ part: 'zip', done, of });
    }
  }
  zip.end();
  return new Blob(parts, { type: 'application/zip' });
};
