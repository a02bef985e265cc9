import { useCallback, useMemo, useState } from 'react';
import type { Entry } from '#domain/roundBook/entries.ts';

/** The rows that somebody has picked out, to do something with all of them. */
export interface Marks<E> {
  readonly keys: ReadonlySet<string>;
  /** The picked ones among those that are shown, in their order. */
  readonly entries: readonly E[];
  readonly toggle: (key: string) => void;
  /** Picks all from the one that was picked or left last to this one. */
  readonly extend: (from: string | null, to: string) => void;
  readonly all: () => void;
  readonly clear: () => void;
}

/** Picking rows of a list; what the filters hide is not picked. */
export function useMarks<E extends Entry>(shown: readonly E[]): Marks<E> {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  const entries = useMemo(() => (keys.size === 0 ? [] : shown.filter(({ key }) => keys.has(key))), [keys, shown]);
  const toggle = useCallback((key: string) => {
    setAnchor(key);
    setKeys(before => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  }, []);
  const extend = useCallback(
    (from: string | null, to: string) => {
      const start = shown.findIndex(({ key }) => key === (anchor ?? from ?? to));
      const end = shown.findIndex(({ key }) => key === to);
      if (end < 0) return;
      const first = start < 0 ? end : start;
      if (anchor === null) setAnchor(shown[first]?.key ?? null);
      setKeys(new Set(shown.slice(Math.min(first, end), Math.max(first, end) + 1).map(({ key }) => key)));
    },
    [anchor, shown],
  );
  const all = useCallback(() => setKeys(new Set(shown.map(({ key }) => key))), [shown]);
  const clear = useCallback(() => {
    setAnchor(null);
    setKeys(new Set());
  }, []);
  return useMemo(() => ({ keys, entries, toggle, extend, all, clear }), [keys, entries, toggle, extend, all, clear]);
}
