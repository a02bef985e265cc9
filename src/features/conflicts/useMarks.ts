import { useState } from 'react';
import type { ConflictView } from './conflictView.ts';

/** Conflicts that are marked to be settled together. */
export interface Marks {
  /** Those of the listed ones that are marked, in the order of the list. */
  readonly marked: readonly ConflictView[];
  readonly has: (id: string) => boolean;
  readonly set: (ids: readonly string[], on: boolean) => void;
  readonly clear: () => void;
}

/** Marks on the listed conflicts; one that leaves the list is marked no more. */
export function useMarks(listed: readonly ConflictView[]): Marks {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    marked: listed.filter((view) => ids.has(view.id)),
    has: (id) => ids.has(id),
    set: (some, on) => {
      const next = new Set(ids);
      for (const id of some) {
        if (on) next.add(id);
        else next.delete(id);
      }
      setIds(next);
    },
    clear: () => setIds(new Set()),
  };
}
