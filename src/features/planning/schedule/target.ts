import { asIsoDate } from '#domain/days.ts';
import { halfOfNumber, type Half } from '#domain/halfDays.ts';
import { GroupIdSchema, type GroupId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';

/** Where a visit may be let go: on a half-day (in the row of a group), among those without a day; or a month that opens when one waits over it. */
export type Target =
  | { readonly kind: 'half'; readonly date: IsoDate; readonly half: Half; readonly group?: GroupId | null }
  | { readonly kind: 'tray' }
  | { readonly kind: 'month'; readonly month: string };

/** Marks a half-day of a month as a place to let go. */
export const halfMark = (date: IsoDate, half: Half): { readonly 'data-half': string } => ({ 'data-half': `${date} ${half}` });

/** Which group a row of the timeline stands for: one, the whole team, or none of them because rows are units. */
export type LaneGroup = GroupId | null | undefined;

/** Marks a row of the timeline: the number of its first half-day, and the width of one. */
export const laneMark = (first: number, step: number, group: LaneGroup) => ({
  'data-lane': group === undefined ? 'unit' : (group ?? 'team'),
  'data-lane-of': group === undefined ? 'unit' : 'group',
  'data-first': first,
  'data-step': step,
});

const halfTarget = (mark: string): Target | null => {
  const [day = '', half] = mark.split(' ');
  const date = asIsoDate(day);
  return date === null ? null : { kind: 'half', date, half: half === 'afternoon' ? 'afternoon' : 'morning' };
};

const laneTarget = (lane: HTMLElement, x: number): Target | null => {
  const { first, step, lane: name = '', laneOf } = lane.dataset;
  const offset = Math.floor((x - lane.getBoundingClientRect().left) / Number(step));
  if (offset < 0) return null;
  const place = { kind: 'half', ...halfOfNumber(Number(first) + offset) } as const;
  return laneOf === 'unit' ? place : { ...place, group: name === 'team' ? null : GroupIdSchema.parse(name) };
};

const marked = (element: Element, mark: string): HTMLElement | null => element.closest<HTMLElement>(`[${mark}]`);

/** What lies under a point of the window. */
export const targetAt = (x: number, y: number): Target | null => {
  const element = document.elementFromPoint(x, y);
  if (element === null) return null;
  const half = marked(element, 'data-half');
  if (half) return halfTarget(half.dataset['half'] ?? '');
  const lane = marked(element, 'data-lane');
  if (lane) return laneTarget(lane, x);
  const month = marked(element, 'data-month')?.dataset['month'];
  if (month !== undefined) return { kind: 'month', month };
  return marked(element, 'data-tray') ? { kind: 'tray' } : null;
};

/** Whether two targets are one. */
export const sameTarget = (a: Target | null, b: Target | null): boolean => JSON.stringify(a) === JSON.stringify(b);
