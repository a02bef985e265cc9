import type { Block } from '#domain/sampling/block.ts';
import { cellKind, choiceOfKey, gridColumns, isChoice } from '#domain/sampling/cells.ts';

/** A cell of the grid by its row and its column, from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is chosen: from the anchor to the cell that has the focus. */
export interface Choice {
  readonly anchor: Place;
  readonly focus: Place;
}

/** The cells between both ends of a choice. */
export const blockOf = ({ anchor, focus }: Choice): Block => ({
  top: Math.min(anchor.row, focus.row),
  bottom: Math.max(anchor.row, focus.row),
  left: Math.min(anchor.column, focus.column),
  right: Math.max(anchor.column, focus.column),
});

/** What a key on a cell asks for. */
export type GridIntent =
  | { readonly type: 'move'; readonly to: Place; readonly extend: boolean }
  | { readonly type: 'edit'; readonly text: string | null }
  | { readonly type: 'choose'; readonly value: string }
  | { readonly type: 'clear' }
  | { readonly type: 'collapse' };

/** A key as the grid looks at it. */
export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly isComposing: boolean;
}

const LAST = gridColumns.length - 1;
const PAGE = 10;

const within = ({ row, column }: Place, rows: number): Place => ({
  row: Math.max(0, Math.min(rows - 1, row)),
  column: Math.max(0, Math.min(LAST, column)),
});

/** The cell after or before another in reading order; null past either end, where Tab leaves the grid. */
export const nextCell = ({ row, column }: Place, step: 1 | -1, rows: number): Place | null => {
  const at = row * gridColumns.length + column + step;
  return at < 0 || at >= rows * gridColumns.length ? null : { row: Math.floor(at / gridColumns.length), column: at % gridColumns.length };
};

const moved = ({ key, ctrl, shift }: GridKey, { row, column }: Place, rows: number): Place | null => {
  switch (key) {
    case 'ArrowUp':
      return { row: ctrl ? 0 : row - 1, column };
    case 'ArrowDown':
      return { row: ctrl ? rows - 1 : row + 1, column };
    case 'ArrowLeft':
      return { row, column: ctrl ? 0 : column - 1 };
    case 'ArrowRight':
      return { row, column: ctrl ? LAST : column + 1 };
    case 'Home':
      return { row: ctrl ? 0 : row, column: 0 };
    case 'End':
      return { row: ctrl ? rows - 1 : row, column: LAST };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    case 'Enter':
      return ctrl ? null : { row: row + (shift ? -1 : 1), column };
    default:
      return null;
  }
};

const typed = (key: string, column: number): GridIntent | null => {
  const name = gridColumns[column];
  if (name === undefined || key.length !== 1) return null;
  if (isChoice(name)) {
    const value = choiceOfKey(name, key);
    return value === null ? null : { type: 'choose', value };
  }
  // A blank begins nothing, and „?“ is the sheet of keys where no text can begin with it.
  return key === ' ' || (cellKind(name) === 'day' && !/\d/.test(key)) ? null : { type: 'edit', text: key };
};

/**
 * What a key means on a cell that has the focus and is not being typed into; null when it is not ours. While an input
 * method composes nothing is: the cell is no text field, but Telex and VNI send letters and digits all the same. The key
 * with which composing begins („Process“) opens a cell for text, so that the word is composed there.
 */
export const gridKey = (press: GridKey, { focus }: Choice, rows: number): GridIntent | null => {
  const { key, ctrl, alt, shift, isComposing } = press;
  if (isComposing || alt) return null;
  if (key === 'Tab') {
    const to = ctrl ? null : nextCell(focus, shift ? -1 : 1, rows);
    return to && { type: 'move', to, extend: false };
  }
  const to = moved(press, focus, rows);
  if (to) return { type: 'move', to: within(to, rows), extend: shift && key !== 'Enter' };
  if (ctrl) return null;
  switch (key) {
    case 'F2':
      return { type: 'edit', text: null };
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' };
    case 'Escape':
      return { type: 'collapse' };
    case 'Process': {
      const name = gridColumns[focus.column];
      return name !== undefined && cellKind(name) === 'text' ? { type: 'edit', text: '' } : null;
    }
    default:
      return typed(key, focus.column);
  }
};
