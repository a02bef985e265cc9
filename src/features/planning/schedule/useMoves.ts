import { useState } from 'react';
import { moveVisit } from '#domain/commands/schedule.ts';
import { sameSlot, type Slot } from '#domain/halfDays.ts';
import type { GroupId, VisitId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';

type Visit = Row<'visits'>;

/** Where a visit is to be. */
export interface Place {
  readonly slot: Slot | null;
  readonly group: GroupId | null;
}

/** A move on its way to the disk: shown at once, until what was written under it is no longer the newest. */
interface Pending extends Place {
  readonly basis: string;
}

const basisKey = (visit: Visit): string => [...basisOf(visit, 'slot'), '|', ...basisOf(visit, 'group')].join(' ');

const samePlace = (a: Place, b: Place): boolean => sameSlot(a.slot, b.slot) && a.group === b.group;

/** Moves visits, one command a move; the visits are shown where they were put before the disk has answered. */
export function useMoves(visits: readonly Visit[]): { readonly shown: readonly Visit[]; readonly move: (visit: Visit, to: Place) => Promise<boolean> } {
  const write = useCommand(moveVisit);
  const [pending, setPending] = useState<ReadonlyMap<VisitId, Pending>>(new Map());
  const shown = visits.map((visit) => {
    const moved = pending.get(visit.id);
    return moved?.basis === basisKey(visit) ? { ...visit, slot: moved.slot, group: moved.group } : visit;
  });
  const move = async (visit: Visit, to: Place): Promise<boolean> => {
    if (samePlace(visit, to)) return true;
    setPending((before) => new Map(before).set(visit.id, { ...to, basis: basisKey(visit) }));
    const outcome = await write({ plan: visit.plan, visit, slot: to.slot, group: to.group });
    if (!outcome.ok) {
      setPending((before) => {
        const rest = new Map(before);
        rest.delete(visit.id);
        return rest;
      });
    }
    return outcome.ok;
  };
  return { shown, move };
}
