import { slugOf } from '#domain/ids.ts';
import type { FileEnding } from './fileName.ts';

/** How the files end that another laptop can open. */
const ENDINGS: readonly FileEnding[] = ['.skt.json', '.skt.zip', '.skt.enc'];

/** Whether a name in a folder may be a file of ours. */
export const isBundleName = (name: string): boolean => ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

/** What the name of a rolling copy says: of which plan, by whom, from which laptop, when. */
export interface CopyName {
  readonly plan: string;
  /** Slug of the person's name. */
  readonly person: string;
  readonly replica: string;
  /** Local time to the second. */
  readonly at: Date;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The name of a copy. `again` tells two copies of the same second apart. */
export const copyNameOf = ({ plan, person, replica, at }: CopyName, again = 0, ending: FileEnding = '.skt.json'): string => {
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
  const parts = [plan.slice(0, 80), slugOf(person, 32) || 'khong-ten', replica, day, again === 0 ? time : `${time}-${again}`];
  return `${parts.join('_')}${ending}`;
};

const PATTERN = /^(.+)_([a-z0-9-]+)_([a-z0-9]{4,32})_(\d{4})-(\d\d)-(\d\d)_(\d\d)(\d\d)(\d\d)(?:-\d+)?\.skt\.(?:json|zip)$/;

/** Reads the name of a copy; null for every other name, such as that of a file that was exported or renamed. */
export const parseCopyName = (name: string): CopyName | null => {
  const [, plan, person, replica, ...time] = PATTERN.exec(name) ?? [];
  if (plan === undefined || person === undefined || replica === undefined) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = time.map(Number);
  return { plan, person, replica, at: new Date(year, month - 1, day, hour, minute, second) };
};
