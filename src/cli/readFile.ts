import { open, readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#domain/result.ts';
import { MAX_BUNDLE_SIZE, MAX_CONTAINER_SIZE, type Bundle } from '#exchange/bundle.ts';
import { looksEncrypted } from '#exchange/cipher.ts';
import { openContainer } from '#exchange/container.ts';
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

/** The passphrase that a file holds: its first line; a fault when it cannot be read. */
export const readPassphrase = async (path: string): Promise<Result<string, FileFault>> => {
  const bytes = await bytesOf(path);
  return bytes.ok ? ok(new TextDecoder().decode(bytes.value).split(/\r?\n/, 1)[0] ?? '') : bytes;
};

/** The code of an error of the disk, such as `EACCES`. */
export const diskCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);

/** Zips and files under a passphrase may be larger than JSON alone, as in the app; the first bytes tell. */
const limitFor = async (path: string): Promise<number> => {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(64), 0, 64, 0);
    return looksEncrypted(buffer) || buffer.toString('latin1', 0, 2) === 'PK' ? MAX_CONTAINER_SIZE : MAX_BUNDLE_SIZE;
  } finally {
    await handle.close();
  }
};

const bytesOf = async (path: string): Promise<Result<Uint8Array<ArrayBuffer>, FileFault>> => {
  const disk = (type: 'missing' | 'folder' | 'unreadable', detail = '') => fail<FileFault>({ kind: 'disk', path, type, detail });
  try {
    const facts = await stat(path);
    if (facts.isDirectory()) return disk('folder');
    // Before it is read: a file of some gigabytes must not fill the memory.
    const limit = await limitFor(path);
    if (facts.size > limit) return fail({ kind: 'bundle', path, fault: { type: 'too-large', size: facts.size, limit } });
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    const code = diskCode(error);
    return code === 'ENOENT' || code === 'ENOTDIR' ? disk('missing') : disk('unreadable', code);
  }
};

/** Reads a file as the app does, in any of its forms and with the same limits and refusals. */
export const readSound = async (path: string, passphrase: string | undefined): Promise<Result<SoundFile, FileFault>> => {
  const bytes = await bytesOf(path);
  if (!bytes.ok) return bytes;
  const container = await openContainer(new Blob([bytes.value]), passphrase === undefined ? {} : { passphrase });
  if (!container.ok) return fail({ kind: 'bundle', path, fault: container.error });
  const bundle = await decodeBundle(container.value.json, { blobs: container.value.blobs });
  return bundle.ok ? ok({ path, size: bytes.value.length, bundle: bundle.value }) : fail({ kind: 'bundle', path, fault: bundle.error });
};
