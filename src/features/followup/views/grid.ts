import type { HTMLAttributes } from 'react';

/** A table or board that takes the focus itself and walks its cells by arrows; which of them it is at is said by `aria-activedescendant`. */
export const grid = (props: HTMLAttributes<HTMLElement>): HTMLAttributes<HTMLElement> => ({ ...props, role: 'grid', tabIndex: 0 });

/** A row of a grid that is no table; for readers of the screen alone. */
export const gridRow = (props: HTMLAttributes<HTMLElement>): HTMLAttributes<HTMLElement> => ({ ...props, role: 'row' });

/** The head of such a row. */
export const gridHead = (props: HTMLAttributes<HTMLElement>): HTMLAttributes<HTMLElement> => ({ ...props, role: 'rowheader' });

/** A cell of such a row. A click on it gives the focus to the grid, which answers the keys. */
export const gridCell = (props: HTMLAttributes<HTMLElement>): HTMLAttributes<HTMLElement> => ({ ...props, role: 'gridcell' });
