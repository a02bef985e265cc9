import { useRef } from 'react';
import { byOrder, type Ordered } from '#domain/order.ts';

/**
 * The rows on the screen and those that this person has just added and that are not on the screen yet: names typed
 * quickly one after another find different places.
 */
export function useAppended<R extends Ordered>(rows: readonly R[]): { readonly all: () => readonly R[]; readonly note: (row: R) => void } {
  const added = useRef<readonly R[]>([]);
  return {
    all: () => {
      const shown = new Set(rows.map((row) => row.id));
      added.current = added.current.filter((row) => !shown.has(row.id));
      return [...rows, ...added.current].sort(byOrder);
    },
    note: (row) => {
      added.current = [...added.current, row];
    },
  };
}
