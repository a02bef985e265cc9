import { useSyncExternalStore } from 'react';
import type { Conflict } from '#domain/conflict.ts';
import type { PlanId } from '#domain/ids.ts';
import type { SceneRow } from '#domain/rowLabel.ts';

/**
 * A settled conflict whose decision was taken back. In the store the field then shows one value again, as before; the
 * other versions are in the history only. So they are kept here, until the page is reloaded, to choose again from.
 */
export interface Reopened {
  readonly conflict: Conflict;
  readonly rows: readonly SceneRow[];
}

const listeners = new Set<() => void>();
let all: readonly Reopened[] = [];

const set = (next: readonly Reopened[]): void => {
  all = next;
  for (const listener of listeners) listener();
};

const same = (a: Conflict, b: Conflict): boolean => a.plan === b.plan && a.id === b.id;

/** Puts a conflict whose decision was taken back on the list again. */
export const reopen = (reopened: Reopened): void => set([...all.filter(({ conflict }) => !same(conflict, reopened.conflict)), reopened]);

/** Takes a conflict off the list: it has been settled anew. */
export const settleReopened = (conflict: Conflict): void => set(all.filter((each) => !same(each.conflict, conflict)));

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The conflicts of a plan that wait to be settled again. */
export const useReopened = (plan: PlanId): readonly Reopened[] =>
  useSyncExternalStore(subscribe, () => all).filter(({ conflict }) => conflict.plan === plan);
