import type { PlanId } from '#domain/ids.ts';

/** Which part of a file does not say what its checksums say. */
export type DamagedPart =
  /** The text itself breaks off from JSON at a character (counted from 1). */
  | { readonly part: 'text'; readonly at: number }
  /** The n-th change (counted from 1) is not the one that its id names. */
  | { readonly part: 'change'; readonly no: number; readonly id: string }
  /** A change is missing, doubled or exchanged. */
  | { readonly part: 'digest' }
  /** Something outside the changes: the records, the sender, the date. */
  | { readonly part: 'seal' }
  /** The signature is not over this file: somebody altered the file, or put another's signature under it. */
  | { readonly part: 'signature' }
  /** The bytes of a photo or file. */
  | { readonly part: 'blob'; readonly no: number }
  /** An entry of the zip. */
  | { readonly part: 'entry'; readonly name: string }
  /** The header of a file under a passphrase, or what the passphrase should open although it is the right one. */
  | { readonly part: 'cipher' };

/**
 * Why a file is not accepted. Whichever it is, nothing has been written. Each has its own sentence in the catalogue of
 * the exchange feature (what, where, what next).
 */
export type BundleFault =
  /** No bytes, or a bundle without changes. */
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly size: number; readonly limit: number }
  /** The browser could not read it: the USB stick was pulled, the file was removed or changed meanwhile. */
  | { readonly type: 'unreadable'; readonly detail: string }
  | { readonly type: 'not-text' }
  | { readonly type: 'not-json' }
  /** The text stops before its JSON is complete. */
  | { readonly type: 'truncated'; readonly size: number }
  /** JSON, but not one of our files. */
  | { readonly type: 'not-ours' }
  | { readonly type: 'newer-version'; readonly version: number; readonly app: string }
  | { readonly type: 'changed-byte'; readonly where: DamagedPart }
  /** A zip, but without what ours have inside, or packed in a way that ours never are. */
  | { readonly type: 'not-our-zip' }
  /** Under a passphrase, and none was given. */
  | { readonly type: 'passphrase-needed' }
  | { readonly type: 'wrong-passphrase' }
  /** Under a passphrase, on a page opened over plain HTTP, where the browser offers no cipher. */
  | { readonly type: 'no-webcrypto' }
  | { readonly type: 'forbidden-key'; readonly path: string }
  /** Whole and undamaged, but something in it is not as docs/FORMAT.md says; `path` as in `changes[3].ops[0].f`. */
  | { readonly type: 'malformed'; readonly path: string }
  | { readonly type: 'other-plan'; readonly expected: PlanId; readonly found: string; readonly title: string };
