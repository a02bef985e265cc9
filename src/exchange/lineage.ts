import type { LoggedChange } from '#domain/change.ts';
import type { ChangeId, ReplicaId } from '#domain/ids.ts';
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

/** What a file has told about the laptop that made it. */
export interface FileTold {
  /** The laptop. */
  readonly replica: ReplicaId;
  /** What it held then, with all that came before. */
  readonly frontier: BundleFrontier;
  /** Ids of changes that came in the file, joined (32 letters each). */
  readonly brought: string;
}

const ID_LENGTH = 32;

/** The changes of our log that the maker of some files holds for certain. */
const heldBy = (log: ReadonlyMap<string, LoggedChange>, files: readonly FileTold[]): ReadonlySet<string> => {
  const held = new Set<string>();
  for (const { frontier } of files) {
    for (const { id } of Object.values(frontier)) {
      // What is here already was walked to its beginning, or to where our own log ends.
      let change = log.get(id);
      while (change && !held.has(change.id)) {
        held.add(change.id);
        change = change.prev === null ? undefined : log.get(change.prev);
      }
    }
  }
  for (const { brought } of files) for (let at = 0; at < brought.length; at += ID_LENGTH) held.add(brought.slice(at, at + ID_LENGTH));
  return held;
};

/** Replicas that two laptops write as, for a profile was copied: what the one holds says nothing of the other. */
const forkedIn = (log: readonly LoggedChange[]): ReadonlySet<ReplicaId> => {
  const seen = new Set<string>();
  const forked = new Set<ReplicaId>();
  for (const { replica, seq } of log) {
    const place = `${replica}/${seq}`;
    if (seen.has(place)) forked.add(replica);
    seen.add(place);
  }
  return forked;
};

const none: ReadonlySet<string> = new Set();

/**
 * PURE. The changes of our log that a colleague may lack, judged by the files that he has sent: all but those which each of his
 * laptops is known to hold. Rather too many than one too few (property-tested): merging them gives him everything that we have.
 * One thing it cannot know: a copied profile of his that has never written.
 */
export const lackedBy = (log: readonly LoggedChange[], told: readonly FileTold[]): readonly LoggedChange[] => {
  if (told.length === 0) return log;
  const byId = new Map<string, LoggedChange>(log.map((change) => [change.id, change]));
  const forked = forkedIn(log);
  const laptops = [...new Set(told.map(({ replica }) => replica))].map((laptop) =>
    forked.has(laptop) ? none : heldBy(byId, told.filter(({ replica }) => replica === laptop)),
  );
  return log.filter(({ id }) => !laptops.every((held) => held.has(id)));
};
