import { useCallback, useRef, useState } from 'react';
import type { PointerEvent, RefCallback } from 'react';
import { bounded, moved, wholeView, zoomed, type Point, type Size, type View } from './zoom.ts';

/** By how much a key or a button looks closer. */
const STEP = 1.4;

/** A picture on its stage, and the ways to look closer. */
export interface Zoom {
  /** Null until picture and stage are measured. */
  readonly view: View | null;
  readonly stageRef: RefCallback<HTMLDivElement>;
  readonly onPicture: (size: Size) => void;
  readonly closer: () => void;
  readonly farther: () => void;
  readonly whole: () => void;
  readonly turn: () => void;
  readonly pointer: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: (event: PointerEvent) => void;
    readonly onPointerCancel: (event: PointerEvent) => void;
  };
}

const middleOf = (element: Element): Point => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
};

const distance = ([a, b]: readonly Point[]): number => (a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0);

/** Zooming by wheel, two fingers, keys and buttons, and pushing by drag. */
export const useZoom = (): Zoom => {
  const [stage, setStage] = useState<Size | null>(null);
  const [picture, setPicture] = useState<Size | null>(null);
  /** Null: all of it, whatever the window does. */
  const [wanted, setWanted] = useState<View | null>(null);
  const [turns, setTurns] = useState(0);
  const fingers = useRef(new Map<number, Point>());

  const view = picture && stage ? bounded(wanted ?? wholeView(picture, stage, turns), picture, stage) : null;
  const change = useCallback(
    (next: (before: View) => View) => {
      if (!picture || !stage) return;
      setWanted((before) => bounded(next(before ?? wholeView(picture, stage, turns)), picture, stage));
    },
    [picture, stage, turns],
  );

  const stageRef = useCallback(
    (element: HTMLDivElement | null) => {
      if (!element) return;
      const measure = () => setStage((before) => (before?.width === element.clientWidth && before.height === element.clientHeight ? before : { width: element.clientWidth, height: element.clientHeight }));
      const observer = typeof ResizeObserver === 'undefined' ? null : new ResizeObserver(measure);
      observer?.observe(element);
      measure();
      const onWheel = (event: WheelEvent) => {
        event.preventDefault();
        const middle = middleOf(element);
        change((before) => zoomed(before, Math.exp(-event.deltaY / 400), { x: event.clientX - middle.x, y: event.clientY - middle.y }));
      };
      // React listens passively to the wheel, and then the page would scroll behind.
      element.addEventListener('wheel', onWheel, { passive: false });
      return () => {
        observer?.disconnect();
        element.removeEventListener('wheel', onWheel);
      };
    },
    [change],
  );

  const onPointerMove = (event: PointerEvent) => {
    const before = fingers.current.get(event.pointerId);
    if (!before) return;
    const spread = distance([...fingers.current.values()]);
    fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (fingers.current.size === 1) {
      change((shown) => moved(shown, { x: event.clientX - before.x, y: event.clientY - before.y }));
    } else if (spread > 0) {
      const middle = middleOf(event.currentTarget);
      const factor = distance([...fingers.current.values()]) / spread;
      change((shown) => zoomed(shown, factor, { x: event.clientX - middle.x, y: event.clientY - middle.y }));
    }
  };
  const lift = (event: PointerEvent) => void fingers.current.delete(event.pointerId);

  const centre = { x: 0, y: 0 };
  return {
    view,
    stageRef,
    onPicture: setPicture,
    closer: () => change((before) => zoomed(before, STEP, centre)),
    farther: () => change((before) => zoomed(before, 1 / STEP, centre)),
    whole: () => setWanted(null),
    turn: () => {
      setWanted(null);
      setTurns((before) => (before + 1) % 4);
    },
    pointer: {
      onPointerDown: (event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        fingers.current.set(event.pointerId, { x: event.clientX, y: event.clientY });
      },
      onPointerMove,
      onPointerUp: lift,
      onPointerCancel: lift,
    },
  };
};
