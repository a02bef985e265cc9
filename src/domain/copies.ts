/** Rolling copies of one plan that a laptop keeps of its own. */
const KEPT_COPIES = 30;

/** Waiting times of the copies, in milliseconds. */
export interface CopyPace {
  /** A pause in the work this long is a good moment. */
  readonly pause: number;
  /** No two copies follow each other faster. */
  readonly gap: number;
  /** Work without a pause is copied after this time all the same. */
  readonly longest: number;
}

/** The pace of the app. */
export const copyPace: CopyPace = { pause: 120_000, gap: 300_000, longest: 600_000 };

/** Moments (ms) that decide about the next copy; `first` and `last` change since the newest copy. */
export interface CopyMoments {
  readonly first: number;
  readonly last: number;
  readonly copied: number | null;
}

/** When the next copy is due (ms). */
export const copyDueAt = ({ first, last, copied }: CopyMoments, { pause, gap, longest }: CopyPace): number =>
  Math.max(Math.min(last + pause, first + longest), copied === null ? 0 : copied + gap);

/** The oldest of a plan's own copies that are more than are kept; `own` is oldest first. */
export const superfluous = <T extends { readonly plan: string }>(own: readonly T[], plan: string, kept = KEPT_COPIES): readonly T[] => {
  const ofPlan = own.filter((copy) => copy.plan === plan);
  return ofPlan.slice(0, Math.max(0, ofPlan.length - kept));
};

const DAY = 86_400_000;

/** Whole days between two moments (ms). */
export const daysBetween = (from: number, to: number): number => Math.max(0, Math.floor((to - from) / DAY));

/** Days after which changes that are in no copy are worth a reminder. */
export const REMIND_AFTER_DAYS = 3;

/** Days for which a successful trial of restoring is good. */
const TRIAL_GOOD_FOR_DAYS = 7;

/** Whether it is time to try again whether a copy can be restored. */
export const trialIsDue = (lastAt: number | null, now: number): boolean =>
  lastAt === null || daysBetween(lastAt, now) >= TRIAL_GOOD_FOR_DAYS;

/** A file in a folder that several people share. */
export interface FolderFile {
  readonly name: string;
  readonly size: number;
  /** Milliseconds. */
  readonly modifiedAt: number;
}

// A new file under an old name is news.
const sameFile = (a: FolderFile, b: FolderFile): boolean => a.name === b.name && a.size === b.size && a.modifiedAt === b.modifiedAt;

/** Of the files of a folder those worth a look: not seen yet, and of each series of copies only the newest, which holds the others. */
export const newsAmong = (
  files: readonly FolderFile[],
  seen: readonly FolderFile[],
  seriesOf: (name: string) => string | null,
): readonly FolderFile[] => {
  const newest = new Map<string, FolderFile>();
  for (const file of [...files].sort((a, b) => b.modifiedAt - a.modifiedAt || (a.name < b.name ? 1 : -1))) {
    const series = seriesOf(file.name) ?? `file/${file.name}`;
    if (!newest.has(series)) newest.set(series, file);
  }
  return [...newest.values()].filter((file) => !seen.some((other) => sameFile(file, other)));
};
