import { REMIND_AFTER_DAYS, daysBetween, trialIsDue } from '#domain/copies.ts';
import type { KeeperState } from '#live/copyKeeper.ts';
import type { TrialRecord } from '#storage/db.ts';

/** The one thing about copies that the header has to say; null when all is well. */
export type CopyReminder =
  | { readonly kind: 'allow'; readonly folder: string }
  | { readonly kind: 'failed' }
  | { readonly kind: 'never' }
  | { readonly kind: 'old'; readonly days: number }
  | { readonly kind: 'trial' }
  | null;

/** What to remind of, the most urgent first. `now` in milliseconds. */
export const copyReminderOf = ({ folder, plans, failure }: KeeperState, trials: readonly TrialRecord[], now: number): CopyReminder => {
  if (folder === null || plans.length === 0) return null;
  if (failure) return { kind: 'failed' };
  if (folder !== 'none' && folder.access !== 'granted') return { kind: 'allow', folder: folder.name };
  const behind = plans.filter(({ isBehind }) => isBehind);
  // With a folder the first copy comes by itself within minutes.
  if (folder === 'none' && behind.some(({ latest }) => latest === null)) return { kind: 'never' };
  const days = Math.max(0, ...behind.map(({ latest }) => (latest ? daysBetween(Date.parse(latest.at), now) : 0)));
  if (days >= REMIND_AFTER_DAYS) return { kind: 'old', days };
  const newest = trials.reduce<number | null>((at, trial) => Math.max(at ?? 0, Date.parse(trial.at)), null);
  // A trial needs a copy, and a new folder deserves a day of peace.
  const canTry = plans.some(({ latest }) => latest !== null);
  return canTry && folder !== 'none' && trialIsDue(newest, now) ? { kind: 'trial' } : null;
};
