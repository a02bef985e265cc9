import type { ChangeId } from '#domain/ids.ts';
import type { Outcome } from '#live/useCommand.ts';

/** A composite register as shown: its value, and the heads that showed it. */
export interface Shown<V> {
  readonly heads: readonly ChangeId[];
  readonly value: V;
}

/** Edits composite registers part by part; `K` tells the registers apart. */
export interface CompositeWriter<K, V> {
  /** The value including what has been sent but has not come back to the screen yet. */
  readonly current: (key: K) => V;
  /**
   * Writes some parts. `seen` is what was on the screen when the edit began (a field that was being typed into);
   * without it, what is there now. Resolves to null when nothing would change.
   */
  readonly write: (key: K, patch: Partial<V>, seen?: Shown<V>) => Promise<Outcome | null>;
}

interface Sent<V> {
  readonly value: V;
  readonly inFlight: number;
  /** Once all is written: the heads that the screen showed at that moment. */
  readonly shownThen: readonly ChangeId[];
}

interface Options<K, V> {
  /** A register as last rendered. */
  readonly shown: (key: K) => Shown<V>;
  readonly send: (key: K, value: V, basis: readonly ChangeId[]) => Promise<Outcome>;
  /** Brings parts that exclude each other into line. */
  readonly coherent?: (value: V) => V;
}

const sameParts = (a: object, b: object): boolean => {
  const [parts, others] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return parts.length === others.size && parts.every(([name, part]) => Object.is(part, others.get(name)));
};

const sameHeads = (a: readonly ChangeId[], b: readonly ChangeId[]): boolean => a.length === b.length && a.every((head) => b.includes(head));

/**
 * Facts that belong together are one register (result, figures and score of an item), but people edit them one by one,
 * and faster than the store answers: a figure is committed by the very click that sets the result. So each edit builds
 * on what was sent last, not on what is still on the screen. Where a colleague's value has arrived since the edit
 * began, it builds on what the person saw instead, and the two stand against each other as a conflict: nothing is
 * mixed that nobody wrote.
 */
export const createCompositeWriter = <K, V extends object>({ shown, send, coherent }: Options<K, V>): CompositeWriter<K, V> => {
  const sent = new Map<K, Sent<V>>();
  const own = new Set<ChangeId>();

  const current = (key: K): V => {
    const last = sent.get(key);
    const { heads, value } = shown(key);
    if (last && (last.inFlight > 0 || sameHeads(heads, last.shownThen))) return last.value;
    sent.delete(key);
    return value;
  };

  const settle = (key: K, change: ChangeId | null): void => {
    const last = sent.get(key);
    if (!last) return;
    const shownThen = shown(key).heads;
    // Not written, or on the screen already: what is stored is what counts.
    const isOver = last.inFlight === 1 && (change === null || shownThen.includes(change));
    if (isOver) sent.delete(key);
    else sent.set(key, { ...last, inFlight: last.inFlight - 1, shownThen });
  };

  const write: CompositeWriter<K, V>['write'] = async (key, patch, seen) => {
    const { heads } = shown(key);
    const now = current(key);
    const isForeign = seen !== undefined && heads.some((head) => !seen.heads.includes(head) && !own.has(head));
    const patched = { ...(isForeign ? seen.value : now), ...patch };
    const value = coherent ? coherent(patched) : patched;
    if (sameParts(value, now)) return null;
    sent.set(key, { value, inFlight: (sent.get(key)?.inFlight ?? 0) + 1, shownThen: heads });
    let change: ChangeId | null = null;
    try {
      const outcome = await send(key, value, seen?.heads ?? heads);
      if (outcome.ok) change = outcome.value.change;
      if (change !== null) own.add(change);
      return outcome;
    } finally {
      settle(key, change);
    }
  };

  return { current, write };
};
