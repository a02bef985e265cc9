import { useEffect, useState, type KeyboardEvent } from 'react';
import { movedSlot, sameSlot, type Slot } from '#domain/halfDays.ts';
import type { GroupId, VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Place } from './useMoves.ts';

/** A visit that was picked up with the keys, and where it is held. */
export interface Carried extends Place {
  readonly id: VisitId;
}

const HALVES_OF_A_DAY = 2;
const HALVES_OF_A_WEEK = 14;

/** How many half-days a key leads on; null for other keys. */
const stepOf = ({ key, shiftKey }: KeyboardEvent, isVertical: boolean): number | null => {
  const small = shiftKey ? HALVES_OF_A_DAY : 1;
  switch (key) {
    case 'ArrowLeft':
      return -small;
    case 'ArrowRight':
      return small;
    case 'ArrowUp':
      return isVertical ? -HALVES_OF_A_WEEK : null;
    case 'ArrowDown':
      return isVertical ? HALVES_OF_A_WEEK : null;
    case 'PageUp':
      return -HALVES_OF_A_WEEK;
    case 'PageDown':
      return HALVES_OF_A_WEEK;
    default:
      return null;
  }
};

interface Props {
  /** The groups that rows stand for, from top to bottom; null where ↑ and ↓ lead by a week. */
  readonly lanes: readonly (GroupId | null)[] | null;
  /** Where a visit without a day begins when it is picked up. */
  readonly firstSlot: Slot;
  /** Whether the visit may be moved; says why not. */
  readonly mayMove: (visit: Row<'visits'>) => boolean;
  readonly onPick: (visit: Row<'visits'>, at: Place) => void;
  readonly onStep: (visit: Row<'visits'>, at: Place) => void;
  readonly onDrop: (visit: Row<'visits'>, at: Place) => void;
  readonly onGiveBack: (visit: Row<'visits'>) => void;
}

export interface VisitKeys {
  readonly carried: Carried | null;
  readonly onKeyDown: (visit: Row<'visits'>, event: KeyboardEvent) => void;
  /** Lets go of what is carried without moving it: the mouse takes over. */
  readonly letGo: () => void;
}

/** Moving visits with the keys: Enter picks up and puts down, arrows lead on, Esc gives back. */
export function useVisitKeys({ lanes, firstSlot, mayMove, onPick, onStep, onDrop, onGiveBack }: Props): VisitKeys {
  const [carried, setCarried] = useState<Carried | null>(null);
  // The visit is drawn in another cell now: the focus goes with it.
  useEffect(() => {
    if (carried) document.querySelector<HTMLElement>(`[data-visit-chip="${carried.id}"]`)?.focus();
  }, [carried]);

  const pick = (visit: Row<'visits'>) => {
    if (!mayMove(visit)) return;
    const at: Place = { slot: visit.slot ?? firstSlot, group: visit.group };
    setCarried({ id: visit.id, ...at });
    onPick(visit, at);
  };
  const hold = (visit: Row<'visits'>, at: Place) => {
    setCarried({ id: visit.id, ...at });
    onStep(visit, at);
  };
  const lead = (visit: Row<'visits'>, held: Carried, event: KeyboardEvent): boolean => {
    const slot = held.slot ?? firstSlot;
    const isUpOrDown = event.key === 'ArrowUp' || event.key === 'ArrowDown';
    if (lanes && isUpOrDown) {
      const next = lanes[lanes.indexOf(held.group) + (event.key === 'ArrowUp' ? -1 : 1)];
      if (next !== undefined) hold(visit, { slot, group: next });
      return true;
    }
    const step = stepOf(event, lanes === null);
    if (step === null) return false;
    hold(visit, { slot: movedSlot(slot, step), group: held.group });
    return true;
  };
  const onCarriedKey = (visit: Row<'visits'>, held: Carried, event: KeyboardEvent): boolean => {
    if (event.key === 'Enter') {
      setCarried(null);
      if (sameSlot(held.slot, visit.slot) && held.group === visit.group) onGiveBack(visit);
      else onDrop(visit, held);
      return true;
    }
    if (event.key === 'Escape' || event.key === 'Tab') {
      setCarried(null);
      onGiveBack(visit);
      // Tab leads on as always; only the visit goes back.
      return event.key === 'Escape';
    }
    return lead(visit, held, event);
  };
  return {
    carried,
    letGo: () => setCarried(null),
    onKeyDown: (visit, event) => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const handled = carried?.id === visit.id ? onCarriedKey(visit, carried, event) : event.key === 'Enter';
      if (!handled) return;
      event.preventDefault();
      event.stopPropagation();
      if (carried?.id !== visit.id) pick(visit);
    },
  };
}
