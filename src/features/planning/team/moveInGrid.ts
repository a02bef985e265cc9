import type { KeyboardEvent } from 'react';

const steps: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The arrow keys in a table of boxes: each box says where it stands (`data-cell="row,column"`). */
export const moveInGrid = (event: KeyboardEvent<HTMLTableElement>): void => {
  const step = steps[event.key];
  const cell = event.target instanceof HTMLElement ? event.target.dataset['cell'] : undefined;
  if (step === undefined || cell === undefined) return;
  event.preventDefault();
  const [row = 0, column = 0] = cell.split(',').map(Number);
  event.currentTarget.querySelector<HTMLElement>(`[data-cell="${row + step[0]},${column + step[1]}"]`)?.focus();
};
