import { useCallback, useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react';
import type { VisitId } from '#domain/ids.ts';
import { sameTarget, targetAt, type Target } from './target.ts';

/** A visit on its way, and what lies under the pointer. */
export interface Dragged {
  readonly id: VisitId;
  readonly over: Target | null;
}

/** How far the pointer goes before a press is a drag, in pixels. */
const THRESHOLD = 5;
/** How near an edge the page or the timeline begins to scroll, and how far in one step. */
const EDGE = 48;
const STEP = 14;
const EVERY = 30;

/** One drag from the press to the end; lives outside React, so that moving the pointer draws nothing but the ghost. */
interface Gesture {
  readonly id: VisitId;
  readonly from: { readonly x: number; readonly y: number };
  at: { x: number; y: number };
  over: Target | null;
  isActive: boolean;
}

const nearEdge = (at: number, from: number, to: number): number => (at < from + EDGE ? -STEP : at > to - EDGE ? STEP : 0);

const scrollNearEdges = ({ x, y }: Gesture['at']): void => {
  const board = document.elementFromPoint(x, y)?.closest('[data-scroller]');
  if (board) {
    const { left, right } = board.getBoundingClientRect();
    board.scrollLeft += nearEdge(x, left, right);
  }
  window.scrollBy(0, nearEdge(y, 0, window.innerHeight));
};

interface Props {
  readonly onDrop: (id: VisitId, target: Target) => void;
  /** The pointer waits over something while it carries a visit. */
  readonly onOver: (target: Target | null) => void;
}

export interface VisitDrag {
  readonly dragged: Dragged | null;
  /** For the element that is drawn beside the pointer. */
  readonly holdGhost: (element: HTMLElement | null) => void;
  readonly begin: (id: VisitId, event: ReactPointerEvent) => void;
  /** Whether a press has just been a drag, so that its click means nothing. */
  readonly wasDrag: () => boolean;
}

/** Dragging visits with mouse, pen or finger. Esc and a lost pointer give the visit back. */
export function useVisitDrag({ onDrop, onOver }: Props): VisitDrag {
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const ghost = useRef<HTMLElement>(null);
  const at = useRef({ x: 0, y: 0 });
  const stop = useRef<(() => void) | null>(null);
  const ended = useRef(false);
  useEffect(() => () => stop.current?.(), []);
  const latest = useRef({ onDrop, onOver });
  useEffect(() => {
    latest.current = { onDrop, onOver };
  });

  const place = useCallback(() => {
    if (ghost.current) ghost.current.style.transform = `translate(${at.current.x + 12}px, ${at.current.y + 10}px)`;
  }, []);
  const holdGhost = useCallback(
    (element: HTMLElement | null) => {
      ghost.current = element;
      place();
    },
    [place],
  );
  const look = (gesture: Gesture) => {
    const over = targetAt(gesture.at.x, gesture.at.y);
    if (sameTarget(over, gesture.over)) return;
    gesture.over = over;
    setDragged({ id: gesture.id, over });
    latest.current.onOver(over);
  };
  const begin = (id: VisitId, event: ReactPointerEvent) => {
    if (event.button !== 0 || stop.current) return;
    ended.current = false;
    const from = { x: event.clientX, y: event.clientY };
    const gesture: Gesture = { id, from, at: from, over: null, isActive: false };
    const timer = setInterval(() => {
      if (!gesture.isActive) return;
      scrollNearEdges(gesture.at);
      look(gesture);
    }, EVERY);
    const move = (next: PointerEvent) => {
      gesture.at = { x: next.clientX, y: next.clientY };
      at.current = gesture.at;
      if (!gesture.isActive) {
        if (Math.hypot(gesture.at.x - from.x, gesture.at.y - from.y) < THRESHOLD) return;
        gesture.isActive = true;
        setDragged({ id, over: null });
      }
      next.preventDefault();
      place();
      look(gesture);
    };
    const finish = () => {
      clearInterval(timer);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', drop);
      window.removeEventListener('pointercancel', finish);
      window.removeEventListener('keydown', onKey, true);
      stop.current = null;
      ended.current = gesture.isActive;
      setDragged(null);
      latest.current.onOver(null);
    };
    const drop = (last: PointerEvent) => {
      move(last);
      finish();
      if (gesture.isActive && gesture.over) latest.current.onDrop(id, gesture.over);
    };
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || !gesture.isActive) return;
      key.preventDefault();
      key.stopPropagation();
      finish();
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', drop);
    window.addEventListener('pointercancel', finish);
    window.addEventListener('keydown', onKey, true);
    stop.current = finish;
  };
  return {
    dragged,
    holdGhost,
    begin,
    wasDrag: () => {
      const was = ended.current;
      ended.current = false;
      return was;
    },
  };
}
