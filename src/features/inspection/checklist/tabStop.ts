import type { CriterionId } from '#domain/ids.ts';

const tabStopOf = (grid: HTMLTableElement | null) => grid?.querySelector<HTMLElement>('tr[tabindex="0"]');

/**
 * Makes one line of the list the one that Tab reaches. Done by hand, and before the line gets the focus: where a focused line
 * becomes a tab stop, the browser works out the styles of the page at once, to see whether it may keep the focus.
 */
export const giveTabStop = (grid: HTMLTableElement | null, criterion: CriterionId | null): void => {
  const line = criterion === null ? null : grid?.querySelector<HTMLElement>(`tr[data-criterion="${criterion}"]`);
  const before = tabStopOf(grid);
  if (!line || line === before) return;
  line.tabIndex = 0;
  if (before) before.tabIndex = -1;
};

/**
 * Sees to it that the list can be reached by Tab: by the chosen line, or, where that is not in the list, by the line that it
 * has been reached by so far, or else by the first. A list that is about to give way to that of another area is left alone.
 */
export const keepTabStop = (grid: HTMLTableElement | null, chosen: CriterionId | null, first: CriterionId | null): void => {
  giveTabStop(grid, chosen ?? (tabStopOf(grid) ? null : first));
};
