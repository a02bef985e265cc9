import { slugOf } from '#domain/ids.ts';

/** How our files end; the last part tells a system which program might look into them. */
export type FileEnding = '.skt.json' | '.skt.zip' | '.skt.enc';

const two = (value: number): string => String(value).padStart(2, '0');

/** Local day and time as people read it on their clock: `2026-11-23_1630`. */
const stamp = (at: Date): string =>
  `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}_${two(at.getHours())}${two(at.getMinutes())}`;

/** A slug of whole words: cut at a dash, unless its first word alone is too long. */
const shortSlug = (text: string, max: number): string => {
  const slug = slugOf(text, 200);
  if (slug.length <= max) return slug;
  const dash = slug.lastIndexOf('-', max);
  return slug.slice(0, dash > 0 ? dash : max);
};

/** What a name says beside plan, person and time. */
export interface FileNaming {
  /** The unit, member or colleague that a partial file is about; blank for the whole plan. */
  readonly part?: string;
  readonly ending?: FileEnding;
}

/**
 * The name of a file: plan, part, who made it, day and time, in letters that every mail program, USB stick and Windows can keep.
 * At most 150 letters.
 */
export const fileNameOf = (planTitle: string, personName: string, at: Date, { part = '', ending = '.skt.json' }: FileNaming = {}): string => {
  const words = [shortSlug(planTitle, 48) || 'ke-hoach', shortSlug(part, 40), shortSlug(personName, 32) || 'khong-ten', stamp(at)];
  return `${words.filter((word) => word !== '').join('_')}${ending}`;
};
