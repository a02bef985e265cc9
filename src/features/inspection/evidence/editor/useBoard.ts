import { useEffect, useReducer, useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import { openBoard, type Board } from './burn.ts';
import {
  begun,
  blankDrawing,
  drawingAfter,
  drawnTo,
  inTheMiddle,
  isAtEnd,
  isTooSmall,
  resized,
  shapeAt,
  shifted,
  type Drawing,
  type DrawTool,
  type Point,
  type Shape,
} from './shapes.ts';

/** Drawing, or moving what was drawn. */
export type Tool = 'move' | DrawTool;

/** How far beside a line a finger still hits it, in pixels of the screen. */
const REACH = 14;

/** What a pointer that is down does. */
type Drag = { readonly kind: 'draw' } | { readonly kind: 'move' | 'resize'; readonly last: Point };

/** A picture that is drawn on. */
export interface DrawingBoard {
  /** Undefined while it is decoded, null when it cannot be. */
  readonly board: Board | null | undefined;
  readonly drawing: Drawing;
  readonly selected: Shape | undefined;
  readonly select: (id: number | null) => void;
  /** Puts a shape into the middle, for the keyboard. */
  readonly addInTheMiddle: () => void;
  readonly replace: (shape: Shape) => void;
  readonly push: (shape: Shape, by: Point, isResizing: boolean) => void;
  readonly remove: (shape: Shape) => void;
  readonly step: (direction: 'undo' | 'redo') => void;
  readonly pointer: {
    readonly onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

/** The picture behind some bytes, decoded; closed when it is not needed any more. */
const useOpenBoard = (bytes: Blob): Board | null | undefined => {
  const [board, setBoard] = useState<Board | null | undefined>(undefined);
  useEffect(() => {
    let isWanted = true;
    let opened: Board | null = null;
    void openBoard(bytes).then((made) => {
      opened = made;
      if (isWanted) setBoard(made);
      else made?.picture.close();
    });
    return () => {
      isWanted = false;
      opened?.picture.close();
    };
  }, [bytes]);
  return board;
};

/** Drawing on a picture by pointer and by keyboard. */
export const useBoard = (bytes: Blob, tool: Tool, words: string): DrawingBoard => {
  const board = useOpenBoard(bytes);
  const [drawing, dispatch] = useReducer(drawingAfter, blankDrawing);
  const [selectedId, select] = useState<number | null>(null);
  const drag = useRef<Drag | null>(null);
  const lastId = useRef(0);
  const { shapes } = drawing;
  const selected = shapes.find(({ id }) => id === selectedId);

  const nextId = (): number => {
    lastId.current += 1;
    return lastId.current;
  };
  const put = (shape: Shape, type: 'put' | 'follow' = 'put') =>
    dispatch({ type, shapes: shapes.some(({ id }) => id === shape.id) ? shapes.map((each) => (each.id === shape.id ? shape : each)) : [...shapes, shape] });

  /** Where a pointer is, and how much of the picture lies under a finger. */
  const placeOf = (event: PointerEvent<HTMLCanvasElement>): { readonly at: Point; readonly reach: number } => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    const size = board?.size ?? { width: 1, height: 1 };
    return { at: { x: ((event.clientX - left) / width) * size.width, y: ((event.clientY - top) / height) * size.height }, reach: (REACH / width) * size.width };
  };

  const onPointerDown = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!board || drag.current) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { at, reach } = placeOf(event);
    if (tool === 'move') {
      const hit = selected && isAtEnd(selected, at, reach) ? selected : shapeAt(shapes, at, board.size, reach);
      select(hit?.id ?? null);
      if (!hit) return;
      drag.current = { kind: isAtEnd(hit, at, reach) ? 'resize' : 'move', last: at };
      dispatch({ type: 'put', shapes });
      return;
    }
    const shape = begun(tool, nextId(), at, words);
    drag.current = { kind: 'draw' };
    put(shape);
    select(shape.id);
  };

  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>) => {
    const now = drag.current;
    if (!now || !selected) return;
    const { at } = placeOf(event);
    if (now.kind === 'draw') {
      put(drawnTo(selected, at), 'follow');
      return;
    }
    const by = { x: at.x - now.last.x, y: at.y - now.last.y };
    drag.current = { ...now, last: at };
    put(now.kind === 'resize' ? resized(selected, by) : shifted(selected, by), 'follow');
  };

  const lift = () => {
    const now = drag.current;
    drag.current = null;
    if (now?.kind !== 'draw' || !selected || !isTooSmall(selected)) return;
    dispatch({ type: 'drop' });
    select(null);
  };

  return {
    board,
    drawing,
    selected,
    select,
    addInTheMiddle: () => {
      if (!board || tool === 'move') return;
      const shape = inTheMiddle(tool, nextId(), board.size, words);
      put(shape);
      select(shape.id);
    },
    replace: (shape) => put(shape),
    push: (shape, by, isResizing) => put(isResizing ? resized(shape, by) : shifted(shape, by)),
    remove: ({ id }) => dispatch({ type: 'put', shapes: shapes.filter((each) => each.id !== id) }),
    step: (direction) => dispatch({ type: direction }),
    pointer: { onPointerDown, onPointerMove, onPointerUp: lift, onPointerCancel: lift },
  };
};
