import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#domain/result.ts';
import { MAX_BUNDLE_SIZE, type Bundle } from '#exchange/bundle.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import type { BundleFault } from '#exchange/fault.ts';

/** A file that has been read and found sound. */
export interface SoundFile {
  readonly path: string;
  /** Bytes on the disk. */
  readonly size: number;
  readonly bundle: Bundle;
}

/** Why there is nothing to work with: the disk gave nothing, or what it gave is no file of ours. */
export type FileFault =
  | { readonly kind: 'disk'; readonly path: string; readonly type: 'missing' | 'folder' | 'unreadable'; readonly detail: string }
  | { readonly kind: 'bundle'; readonly path: string; readonly fault: BundleFault };

/** The code of an error of the disk, such as `EACCES`. */
export const diskCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

const bytesOf = async (path: string): Promise<Result<Uint8Array<ArrayBuffer>, FileFault>> => {
  const disk = (type: 'missing' | 'folder' | 'unreadable', detail = '') => fail<FileFault>({ kind: 'disk', path, type, detail });
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return disk('folder');
    // Before it is read: a file of some gigabytes must not fill the memory.
    if (facts.size > MAX_BUNDLE_SIZE) {
      return fail({ kind: 'bundle', path, fault: { type: 'too-large', size: facts.size, limit: MAX_BUNDLE_SIZE } });
    }
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    const code = diskCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? disk('missing') : disk('unreadable', code);
  }
};

/** Reads a file as the app does, with the same limits and refusals. */
export const readSound = async (path: string): Promise<Result<SoundFile, FileFault>> => {
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  const bundle = await decodeBundle(new Blob([bytes.value]));
  return bundle.ok ? ok({ path, size: bytes.value.length, bundle: bundle.value }) : fail({ kind: 'bundle', path, fault: bundle.error });
};
