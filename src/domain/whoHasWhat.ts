import type { ChangeId, MemberId, PersonId, ReplicaId } from './ids.ts';
import { amountOf, subjectsIn, type Amount, type LogEntry, type Place, type Subject } from './logEntry.ts';
import { holdingsIn, idsIn, lackedOf, type FileTold } from './possession.ts';
import type { Moment } from './schema/field.ts';
import type { Row } from './schema/tables.ts';
import { writesOutside, type ShareRules, type Spot } from './share.ts';

/** What the ledger of this laptop says of one file. */
export interface FileFact {
  readonly direction: 'received' | 'sent';
  readonly at: Moment;
  readonly fileName: string;
  /** Its maker when it was received, the one it is for when it was sent; null for anybody. */
  readonly person: PersonId | null;
  readonly name: string;
  readonly replica: ReplicaId | null;
  readonly scope: { readonly kind: string };
  readonly frontier: FileTold['frontier'];
  readonly changes: number;
  /** Ids of the changes that it brought, joined. */
  readonly brought: string;
}

/** Everything from which „who has what“ follows. */
export interface TeamFacts {
  readonly entries: readonly LogEntry[];
  readonly placeOf: (row: string) => Place;
  readonly spotOf: (row: string) => Spot;
  readonly files: readonly FileFact[];
  readonly members: readonly Pick<Row<'members'>, 'id' | 'name' | 'role' | 'person' | 'group'>[];
  readonly visits: ShareRules['visits'];
  readonly people: readonly Pick<Row<'people'>, 'id' | 'name'>[];
  readonly assignments: ShareRules['assignments'];
  /** Who writes on this laptop, and which it is; null in a database that nothing was written to. */
  readonly here: { readonly person: PersonId; readonly replica: ReplicaId } | null;
}

/** One laptop of a person. */
export interface LaptopState {
  readonly replica: ReplicaId;
  readonly isHere: boolean;
  /** When its last file was received; null when none was, and its changes came in files of others. */
  readonly lastFile: Moment | null;
  /** Changes of it that are here. */
  readonly written: number;
  /** What it has not received from this laptop, as far as its files tell; null when there is none, and for this laptop. */
  readonly lacking: number | null;
  /** At least so many of its changes are not here, though later ones are. */
  readonly missing: number;
}

/** A member of the team, or a person without a seat in it, and what is known of his data. */
export interface Holder {
  /** Stable: the member's id, or the person's. */
  readonly key: string;
  readonly member: MemberId | null;
  readonly role: Row<'members'>['role'] | null;
  readonly person: PersonId | null;
  readonly name: string;
  readonly isHere: boolean;
  /** His newest file; `brought` is what it added here. */
  readonly lastFile: { readonly at: Moment; readonly fileName: string; readonly changes: number; readonly brought: Amount } | null;
  readonly written: Amount;
  /** What he has not received from this laptop; null for who writes here, and for seats that nobody has taken. */
  readonly lacking: Amount | null;
  /** Files for him that none of his later files confirms, oldest first. */
  readonly unconfirmed: readonly { readonly at: Moment; readonly fileName: string }[];
  readonly laptops: readonly LaptopState[];
  /** At least so many of his changes are not here. */
  readonly missing: number;
  /** Changes of his outside his share. */
  readonly outside: number;
}

/** Who has what. */
export interface WhoHasWhat {
  /** Members in the order given, then people without a seat by name. */
  readonly holders: readonly Holder[];
  /** Changes that others replaced and that are not here, beyond those that a laptop's own chain misses: whose they are is not known. */
  readonly unknownMissing: number;
  readonly changes: number;
}

const groupBy = <K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> => {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
};

/** Changes that are named and not here: per laptop at least how many, and how many of which nobody knows whose they are. */
export interface Gaps {
  readonly byReplica: ReadonlyMap<ReplicaId, number>;
  readonly unknown: number;
}

/** Looks for gaps: a change whose `prev` is not here, or that replaces one which is not. */
export const gapsIn = (entries: readonly LogEntry[]): Gaps => {
  const here = new Set<string>(entries.map(({ id }) => id));
  const missingPrev = new Set<ChangeId>();
  const missingOver = new Set<ChangeId>();
  const byReplica = new Map<ReplicaId, number>();
  for (const [replica, own] of groupBy(entries, (entry) => entry.replica)) {
    let before = 0;
    let missing = 0;
    for (const { seq, prev } of own.toSorted((a, b) => a.seq - b.seq)) {
      if (prev !== null && !here.has(prev)) {
        // Two chains of a copied profile may each miss the same change: it is counted once.
        if (!missingPrev.has(prev)) missing += Math.max(1, seq - 1 - before);
        missingPrev.add(prev);
      }
      before = Math.max(before, seq);
    }
    if (missing > 0) byReplica.set(replica, missing);
  }
  for (const { over } of entries) for (const id of over) if (!here.has(id) && !missingPrev.has(id)) missingOver.add(id);
  const inChains = [...byReplica.values()].reduce((sum, count) => sum + count, 0) - missingPrev.size;
  return { byReplica, unknown: Math.max(0, missingOver.size - inChains) };
};

/** What files tell of the laptops that made them; those of other programs name none, and tell nothing. */
const toldBy = (files: readonly FileFact[]): readonly FileTold[] =>
  files.flatMap(({ replica, frontier, brought }) => (replica === null ? [] : [{ replica, frontier, brought }]));

/** Whether a file of his, made after one was sent to him, shows that it has arrived: whole files by their frontier, others by being later. */
const confirms = (sent: FileFact, received: readonly FileFact[], held: readonly ReadonlySet<string>[]): boolean => {
  if (!received.some(({ at }) => at > sent.at)) return false;
  if (sent.scope.kind !== 'plan' && sent.scope.kind !== 'since') return true;
  const heads = Object.values(sent.frontier).map(({ id }) => id);
  return held.some((one) => heads.every((id) => one.has(id)));
};

const byTime = (a: FileFact, b: FileFact): number => (a.at < b.at ? -1 : Number(a.at > b.at));

/** What is worked out once for everybody. */
interface Ground extends TeamFacts {
  readonly holdings: ReturnType<typeof holdingsIn>;
  readonly subjectOf: (entry: LogEntry) => Subject;
  /** All changes counted: what somebody lacks who has never sent a file. */
  readonly everything: Amount;
  readonly gaps: Gaps;
  readonly written: ReadonlyMap<PersonId, readonly LogEntry[]>;
  readonly byId: ReadonlyMap<string, LogEntry>;
}

const laptopsOf = (ground: Ground, person: PersonId, received: readonly FileFact[], held: ReadonlyMap<ReplicaId, ReadonlySet<string>>) => {
  const written = groupBy(ground.written.get(person) ?? [], ({ replica }) => replica);
  const replicas = new Set([...written.keys(), ...received.flatMap(({ replica }) => (replica === null ? [] : [replica]))]);
  if (ground.here?.person === person) replicas.add(ground.here.replica);
  return [...replicas].toSorted().map((replica): LaptopState => {
    const isHere = replica === ground.here?.replica;
    const has = isHere ? undefined : held.get(replica);
    return {
      replica,
      isHere,
      lastFile: received.findLast((file) => file.replica === replica)?.at ?? null,
      written: written.get(replica)?.length ?? 0,
      lacking: has ? ground.entries.reduce((count, { id }) => count + Number(!has.has(id)), 0) : null,
      missing: ground.gaps.byReplica.get(replica) ?? 0,
    };
  });
};

type PersonState = Pick<Holder, 'isHere' | 'lastFile' | 'written' | 'lacking' | 'unconfirmed' | 'laptops' | 'missing' | 'outside'>;

const stateOf = (ground: Ground, person: PersonId): PersonState => {
  const { entries, subjectOf, spotOf, here } = ground;
  const files = ground.files.filter((file) => file.person === person).toSorted(byTime);
  const received = files.filter(({ direction, replica }) => direction === 'received' && (replica === null || replica !== here?.replica));
  const held = ground.holdings(toldBy(received));
  const each = [...held.values()];
  const own = ground.written.get(person) ?? [];
  const last = received.at(-1);
  const laptops = laptopsOf(ground, person, received, held);
  const isHere = here?.person === person;
  return {
    isHere,
    lastFile: last
      ? {
          at: last.at,
          fileName: last.fileName,
          changes: last.changes,
          brought: amountOf(idsIn(last.brought).flatMap((id) => ground.byId.get(id) ?? []), subjectOf),
        }
      : null,
    written: amountOf(own, subjectOf),
    // Of two laptops each must get what it lacks, so he lacks what either of them does.
    lacking: each.length > 0 ? amountOf(lackedOf(entries, each), subjectOf) : isHere ? null : ground.everything,
    unconfirmed: files
      .filter((file) => file.direction === 'sent' && !confirms(file, received, each))
      .map(({ at, fileName }) => ({ at, fileName })),
    laptops,
    missing: laptops.reduce((sum, { missing }) => sum + missing, 0),
    outside: own.filter(({ rows }) => writesOutside(person, rows ?? [], spotOf, ground)).length,
  };
};

const nothing: PersonState = {
  isHere: false,
  lastFile: null,
  written: { total: 0, places: [] },
  lacking: null,
  unconfirmed: [],
  laptops: [],
  missing: 0,
  outside: 0,
};

const vietnamese = new Intl.Collator('vi');

/** Who has what, as far as the files show that this laptop has received and sent. */
export const whoHasWhat = (facts: TeamFacts): WhoHasWhat => {
  const { entries, members, people, files } = facts;
  const subjectOf = subjectsIn(facts.placeOf);
  const ground: Ground = {
    ...facts,
    subjectOf,
    everything: amountOf(entries, subjectOf),
    holdings: holdingsIn(entries),
    gaps: gapsIn(entries),
    written: groupBy(entries, ({ actor }) => actor),
    byId: new Map(entries.map((entry) => [entry.id, entry])),
  };
  const seats = members.map((member): Holder => ({
    key: member.id,
    member: member.id,
    role: member.role,
    person: member.person,
    name: member.name,
    ...(member.person === null ? nothing : stateOf(ground, member.person)),
  }));
  const seated = new Set(members.map(({ person }) => person));
  const nameOf = (person: PersonId): string =>
    people.find(({ id }) => id === person)?.name ?? files.findLast((file) => file.person === person)?.name ?? '';
  const known = new Set([...ground.written.keys(), ...files.flatMap(({ person }) => (person === null ? [] : [person]))]);
  const others = [...known]
    .filter((person) => !seated.has(person))
    .map((person): Holder => ({ key: person, member: null, role: null, person, name: nameOf(person), ...stateOf(ground, person) }))
    .toSorted((a, b) => vietnamese.compare(a.name, b.name) || (a.key < b.key ? -1 : 1));
  return { holders: [...seats, ...others], unknownMissing: ground.gaps.unknown, changes: entries.length };
};
