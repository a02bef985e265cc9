import type { LoggedChange } from '#domain/change.ts';
import type { ChangeId, ReplicaId } from '#domain/ids.ts';
import { holdingsIn, lackedOf, type FileTold } from '#domain/possession.ts';
import type { BundleFrontier } from './bundle.ts';

/** Legal names of replicas that a file may not use as keys; leaving one out costs a hint and nothing else. */
const unwritable = new Set(['constructor', 'prototype']);

/**
 * Per replica the newest change that a log holds together with every change before it along `prev`. Of two branches (a copied
 * profile) the longer one stands. Whoever has such a change in a log of his own knows that we hold all of its ancestors.
 */
export const frontierOf = (log: Iterable<LoggedChange>): BundleFrontier => {
  const after = new Map<ChangeId | null, LoggedChange[]>();
  for (const change of log) {
    const list = after.get(change.prev);
    if (list) list.push(change);
    else after.set(change.prev, [change]);
  }
  const newest = new Map<ReplicaId, LoggedChange>();
  const whole = [...(after.get(null) ?? [])];
  // Grows while it is walked: each change brings those that follow it.
  for (const change of whole) {
    const so = newest.get(change.replica);
    if (!so || change.seq > so.seq || (change.seq === so.seq && change.id < so.id)) newest.set(change.replica, change);
    for (const next of after.get(change.id) ?? []) whole.push(next);
  }
  return Object.fromEntries(
    [...newest].filter(([replica]) => !unwritable.has(replica)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([replica, { seq, id }]) => [replica, { seq, id }]),
  );
};

/**
 * PURE. The changes of our log that a colleague may lack, judged by the files that he has sent (domain/possession.ts, and
 * property-tested).
 */
export const lackedBy = (log: readonly LoggedChange[], told: readonly FileTold[]): readonly LoggedChange[] =>
  lackedOf(log, [...holdingsIn(log)(told).values()]);
