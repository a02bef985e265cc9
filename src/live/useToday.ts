import { useSyncExternalStore } from 'react';
import { IsoDateSchema, type IsoDate } from '#domain/schema/field.ts';

/** The calendar day on this laptop's clock. */
export const dayOf = (moment: Date): IsoDate =>
  IsoDateSchema.parse(
    `${moment.getFullYear()}-${String(moment.getMonth() + 1).padStart(2, '0')}-${String(moment.getDate()).padStart(2, '0')}`,
  );

/** How often a page that stays open over midnight looks at the clock, in milliseconds. */
const TICK = 30_000;

const subscribe = (listener: () => void): (() => void) => {
  const timer = setInterval(listener, TICK);
  document.addEventListener('visibilitychange', listener);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', listener);
  };
};

/** Today, kept right while the page stays open; deadlines are judged by it. */
export const useToday = (): IsoDate => IsoDateSchema.parse(useSyncExternalStore<string>(subscribe, () => dayOf(new Date())));
