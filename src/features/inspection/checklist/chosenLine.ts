import type { CriterionId } from '#domain/ids.ts';

const lineOf = (grid: HTMLTableElement | null, criterion: CriterionId | null): HTMLElement | null =>
  (criterion === null ? null : grid?.querySelector<HTMLElement>(`tr[data-criterion="${criterion}"]`)) ?? null;

const tabStopOf = (grid: HTMLTableElement | null) => grid?.querySelector<HTMLElement>('tr[tabindex="0"]');

/**
 * Makes one line of the list the one that Tab reaches. Done by hand, and before the line gets the focus: where a focused line
 * becomes a tab stop, the browser works out the styles of the page at once, to see whether it may keep the focus.
 */
export const giveTabStop = (grid: HTMLTableElement | null, criterion: CriterionId | null): void => {
  const line = lineOf(grid, criterion);
  const before = tabStopOf(grid);
  if (!line || line === before) return;
  line.tabIndex = 0;
  if (before) before.tabIndex = -1;
};

/**
 * Shows which line is chosen, with the key itself: rendering, which follows when there is time, leaves this mark alone. Done
 * after the line got the focus, since a page whose styles have changed is laid out anew for that. A line that is not on the
 * page yet gets its mark when it comes ({@link keepChosen}); no other stands for it meanwhile.
 */
export const showChosen = (grid: HTMLTableElement | null, criterion: CriterionId | null): void => {
  const line = lineOf(grid, criterion);
  const before = grid?.querySelector('tr[aria-current]') ?? null;
  if (line === before) return;
  before?.removeAttribute('aria-current');
  line?.setAttribute('aria-current', 'true');
};

/**
 * Sees to it, whenever lines have been rendered, that the chosen one is shown as such and that the list can be reached by Tab:
 * by the chosen line, or, where that is not in the list, by the line that it has been reached by so far, or else by the first.
 */
export const keepChosen = (grid: HTMLTableElement | null, chosen: CriterionId | null, first: CriterionId | null): void => {
  showChosen(grid, chosen);
  giveTabStop(grid, lineOf(grid, chosen) ? chosen : tabStopOf(grid) ? null : first);
};
