import type { Change } from './change.ts';
import type { ChangeId } from './ids.ts';
import { newestFirst, type Head } from './row.ts';

/** What stood in a register before the values that are in conflict were written. */
export type ConflictBase =
  /** The newest values that all of them replaced; several when those were themselves in conflict. */
  | { readonly kind: 'known'; readonly heads: readonly Head[] }
  /** Nobody had written the register before: it showed the initial value of its field. */
  | { readonly kind: 'unwritten' }
  /** The change that wrote it has not arrived on this laptop. */
  | { readonly kind: 'absent' };

/** The writes of one register. */
export interface RegisterRef {
  readonly table: string;
  readonly row: string;
  readonly field: string;
}

interface Node {
  readonly head: Head;
  readonly over: readonly ChangeId[];
}

const nodesOf = (changes: Iterable<Change>, { table, row, field }: RegisterRef): ReadonlyMap<ChangeId, Node> => {
  const nodes = new Map<ChangeId, Node>();
  for (const { id, actor, hlc, ops } of changes) {
    for (const { t, r, f, val, over, again } of ops) {
      if (t !== table || r !== row || f !== field) continue;
      nodes.set(id, { head: { change: id, val, actor, hlc, ...(again ? { again } : {}) }, over });
    }
  }
  return nodes;
};

/** Every write that a write replaced, directly or through others. */
const replacedBy = (id: ChangeId, nodes: ReadonlyMap<ChangeId, Node>): ReadonlySet<ChangeId> => {
  const replaced = new Set<ChangeId>();
  const queue = [id];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const over of nodes.get(next)?.over ?? []) {
      if (replaced.has(over)) continue;
      replaced.add(over);
      queue.push(over);
    }
  }
  return replaced;
};

/** The write whose history counts for a head: a value put back by an undo descends from where it was first written. */
const originOf = (head: Head, nodes: ReadonlyMap<ChangeId, Node>): ChangeId =>
  head.again && nodes.has(head.again.change) ? head.again.change : head.change;

/** PURE. What the heads of a conflict all replaced, from the changes that the log holds. */
export const conflictBaseOf = (changes: Iterable<Change>, register: RegisterRef, heads: readonly Head[]): ConflictBase => {
  const nodes = nodesOf(changes, register);
  const histories = heads.map((head) => replacedBy(originOf(head, nodes), nodes));
  const [first, ...others] = histories;
  if (!first) return { kind: 'unwritten' };
  const common = [...first].filter((id) => others.every((history) => history.has(id)));
  const known = common.filter((id) => nodes.has(id));
  const newest = known.filter((id) => !known.some((other) => other !== id && replacedBy(other, nodes).has(id)));
  if (newest.length > 0) {
    return { kind: 'known', heads: newest.flatMap((id) => nodes.get(id)?.head ?? []).sort(newestFirst) };
  }
  return common.length > 0 ? { kind: 'absent' } : { kind: 'unwritten' };
};
