import type { LoggedChange } from './change.ts';
import type { ChangeId } from './ids.ts';

/** What possession depends on: which change it is, and which one of the same laptop came before it. */
export type Link = Pick<LoggedChange, 'id' | 'prev' | 'replica' | 'seq'>;

/**
 * What somebody says he holds: per replica the newest change that he has together with every change before it.
 * Whoever knows that change knows all of them.
 */
export type HeldFrontier = Readonly<Record<string, { readonly seq: number; readonly id: ChangeId }>>;

/** Which change came before each change that is here. */
export type Lineage = ReadonlyMap<string, ChangeId | null>;

/** The lineage of changes, made once where many ancestors are asked for. */
export const lineageOf = (changes: Iterable<Link>): Lineage => {
  const lineage = new Map<string, ChangeId | null>();
  for (const { id, prev } of changes) lineage.set(id, prev);
  return lineage;
};

/**
 * The named changes that are here, and those before each along `prev`. A chain ends where a change is not here: what
 * lies beyond the gap is not counted, for it cannot be told from here.
 */
export const ancestorsIn = (lineage: Lineage, ids: Iterable<string>): Set<string> => {
  const found = new Set<string>();
  for (const start of ids) {
    let id: string | null = start;
    while (id !== null && !found.has(id)) {
      const prev = lineage.get(id);
      if (prev === undefined) break;
      found.add(id);
      id = prev;
    }
  }
  return found;
};

/** The ancestors of the named changes among changes; see {@link ancestorsIn}. */
export const ancestorsOf = (changes: Iterable<Link>, ids: Iterable<string>): Set<string> => ancestorsIn(lineageOf(changes), ids);

/**
 * Per replica the newest change that is here with every change before it along `prev`. Of the two chains of a copied
 * profile the longer one is named, and of equally long ones the smaller id: every laptop that holds the same says the same.
 */
export const frontierOf = (changes: Iterable<Link>): HeldFrontier => {
  const links = new Map<string, Link>();
  for (const link of changes) links.set(link.id, link);
  const whole = new Map<string, boolean>();
  const isWhole = (start: Link): boolean => {
    const path: string[] = [];
    let link: Link | undefined = start;
    let answer: boolean | undefined;
    while (answer === undefined) {
      const known = whole.get(link.id);
      path.push(link.id);
      if (known !== undefined) answer = known;
      else if (link.prev === null) answer = true;
      else {
        const before: Link | undefined = links.get(link.prev);
        if (before) link = before;
        else answer = false;
      }
    }
    for (const id of path) whole.set(id, answer);
    return answer;
  };
  const newest = new Map<string, Link>();
  for (const link of links.values()) {
    const so = newest.get(link.replica);
    const later = !so || link.seq > so.seq || (link.seq === so.seq && link.id < so.id);
    if (later && isWhole(link)) newest.set(link.replica, link);
  }
  return Object.fromEntries([...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([replica, { seq, id }]) => [replica, { seq, id }]));
};

/**
 * The changes that a laptop is not known to hold, in the order given: all but those that the frontiers of its files
 * vouch for and those that came in its own files (`received`, ids). It may hold more; it never lacks more than this.
 * A person with two laptops lacks what either of them lacks.
 */
export const lackingFor = <C extends Link>(
  changes: readonly C[],
  frontiers: Iterable<HeldFrontier>,
  received: Iterable<string>,
): readonly C[] => {
  const heads = new Set<string>();
  for (const frontier of frontiers) for (const { id } of Object.values(frontier)) heads.add(id);
  const held = ancestorsOf(changes, heads);
  for (const id of received) held.add(id);
  return changes.filter(({ id }) => !held.has(id));
};
