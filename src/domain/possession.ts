import type { LoggedChange } from './change.ts';
import type { ChangeId, ReplicaId } from './ids.ts';

/** What possession depends on: which change it is, and which one of the same laptop came before it. */
export type Link = Pick<LoggedChange, 'id' | 'prev' | 'replica' | 'seq'>;

/** What a file has told about the laptop that made it. */
export interface FileTold {
  /** The laptop. */
  readonly replica: ReplicaId;
  /** What it held then: per replica the newest change that it had together with every change before it along `prev`. */
  readonly frontier: Readonly<Record<string, { readonly seq: number; readonly id: ChangeId }>>;
  /** Ids of changes that came in the file, joined (32 letters each). */
  readonly brought: string;
}

const ID_LENGTH = 32;

/** The ids of changes that stand joined in the ledger. */
export const idsIn = (joined: string): readonly string[] =>
  Array.from({ length: Math.floor(joined.length / ID_LENGTH) }, (_, no) => joined.slice(no * ID_LENGTH, (no + 1) * ID_LENGTH));

/** The changes of our log that the maker of some files holds for certain. */
const heldBy = (prevs: ReadonlyMap<string, ChangeId | null>, files: readonly FileTold[]): ReadonlySet<string> => {
  const held = new Set<string>();
  for (const { frontier } of files) {
    for (const { id: newest } of Object.values(frontier)) {
      // What is here already was walked to its beginning, or to where our own log ends.
      let id: ChangeId | null = newest;
      while (id !== null && !held.has(id)) {
        const prev = prevs.get(id);
        if (prev === undefined) break;
        held.add(id);
        id = prev;
      }
    }
  }
  for (const { brought } of files) for (const id of idsIn(brought)) held.add(id);
  return held;
};

/** Replicas that two laptops write as, for a profile was copied: what the one holds says nothing of the other. */
const forkedIn = (log: readonly Link[]): ReadonlySet<ReplicaId> => {
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

/** Tells what each laptop that made some files holds for certain, of a log that is looked through once. */
export const holdingsIn = (log: readonly Link[]): ((told: readonly FileTold[]) => ReadonlyMap<ReplicaId, ReadonlySet<string>>) => {
  const prevs = new Map<string, ChangeId | null>(log.map(({ id, prev }) => [id, prev]));
  const forked = forkedIn(log);
  return (told) =>
    new Map(
      [...new Set(told.map(({ replica }) => replica))].map((laptop) => [
        laptop,
        forked.has(laptop) ? none : heldBy(prevs, told.filter(({ replica }) => replica === laptop)),
      ]),
    );
};

/**
 * The changes of a log that a person may lack, given what each of his laptops holds for certain: all but those which all of
 * them hold. Rather too many than one too few: merging them gives him everything that is here. Without a file of his nothing
 * is certain. One thing it cannot know: a copied profile of his that has never written.
 */
export const lackedOf = <C extends Link>(log: readonly C[], laptops: readonly ReadonlySet<string>[]): readonly C[] =>
  laptops.length === 0 ? log : log.filter(({ id }) => !laptops.every((held) => held.has(id)));
