import { fail, ok, type Result } from '#domain/result.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { Values } from '#domain/schema/tables.ts';
import { MAX_PIXELS } from '#workers/imageFit.ts';
import { HEADER_BYTES, photoFacts, type PhotoFacts } from '#workers/photoFacts.ts';

/** The largest file that is stored, in bytes; a photo counts as it is after scaling. */
export const MAX_BYTES = 25_000_000;

/** Why a file is not taken: what it is, said before anything is stored. */
export type FileProblem =
  | { readonly type: 'too-large'; readonly name: string; readonly size: number }
  | { readonly type: 'too-many-pixels'; readonly name: string; readonly megapixels: number }
  /** `heic`: photos of iPhones that no other program here opens. `wrong-type`: the content is not what the name says. */
  | { readonly type: 'empty' | 'unreadable' | 'heic' | 'wrong-type' | 'broken'; readonly name: string };

/** A file whose beginning was looked at. */
export interface CheckedFile {
  readonly name: string;
  /** With the media type that its content has, which the browser guesses from the name alone. */
  readonly bytes: Blob;
  readonly taken: Values<'attachments'>['taken'];
}

/** The date of a file that was written just now says nothing about the photo: it was pasted, or taken with the camera button. */
const JUST_NOW_MS = 60_000;

const takenOf = ({ takenAt }: PhotoFacts, { lastModified }: File, now: number): CheckedFile['taken'] => {
  if (takenAt !== null) return { at: takenAt, source: 'camera' };
  if (lastModified <= 0 || now - lastModified < JUST_NOW_MS) return null;
  return { at: MomentSchema.parse(new Date(lastModified).toISOString()), source: 'file' };
};

const isImage = (mediaType: string): boolean => mediaType.startsWith('image/') && mediaType !== 'image/svg+xml';

/** Whether the name promises something else than the content is. One kind of image in place of another is only a wrong ending. */
const isMislabelled = (named: string, found: string | null): boolean => {
  if (isImage(named)) return found === null || !isImage(found);
  return named === 'application/pdf' && found !== 'application/pdf';
};

/** Looks at the first bytes of a file, before it is decoded or stored. */
export const checkFile = async (file: File, now: number): Promise<Result<CheckedFile, FileProblem>> => {
  const { name, size } = file;
  if (size === 0) return fail({ type: 'empty', name });
  let facts: PhotoFacts;
  try {
    facts = photoFacts(new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer()));
  } catch {
    return fail({ type: 'unreadable', name });
  }
  if (facts.mediaType === 'image/heic' || /^image\/hei[cf]$/.test(file.type)) return fail({ type: 'heic', name });
  if (isMislabelled(file.type, facts.mediaType)) return fail({ type: 'wrong-type', name });
  const pixels = (facts.size?.width ?? 0) * (facts.size?.height ?? 0);
  if (pixels > MAX_PIXELS) return fail({ type: 'too-many-pixels', name, megapixels: Math.round(pixels / 1_000_000) });
  const mediaType = facts.mediaType ?? file.type;
  if (!isImage(mediaType) && size > MAX_BYTES) return fail({ type: 'too-large', name, size });
  return ok({ name, bytes: file.slice(0, size, mediaType), taken: takenOf(facts, file, now) });
};
