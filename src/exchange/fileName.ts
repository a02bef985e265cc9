import { slugOf } from '#domain/ids.ts';

/** How our files end; the last part makes every system take it for JSON. */
const FILE_ENDING = '.skt.json';

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

/** The name of a file: plan, person, day and time, in letters that every mail program and USB stick can keep. */
export const fileNameOf = (planTitle: string, personName: string, at: Date): string =>
  `${[shortSlug(planTitle, 48) || 'ke-hoach', shortSlug(personName, 32) || 'khong-ten', stamp(at)].join('_')}${FILE_ENDING}`;
