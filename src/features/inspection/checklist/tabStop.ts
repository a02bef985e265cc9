import type { CriterionId } from '#domain/ids.ts';

/**
 * Makes one line of the list the one that Tab reaches. Done by hand, and before the line gets the focus: where a focused line
 * becomes a tab stop, the browser works out the styles of the page at once, to see whether it may keep the focus.
 */
export const giveTabStop = (grid: HTMLTableElement | null, criterion: CriterionId | null): void => {
  const line = criterion === null ? null : grid?.querySelector<HTMLElement>(`tr[data-criterion="${criterion}"]`);
  const before = grid?.querySelector<HTMLElement>('tr[tabindex="0"]');
  if (!line || line === before) return;
  line.tabIndex = 0;
  if (before) before.tabIndex = -1;
};
