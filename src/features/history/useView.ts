import { useCallback, useMemo } from 'react';
import { addDays, asIsoDate } from '#domain/days.ts';
import type { HistoryFilter } from '#domain/history.ts';
import { isTable } from '#domain/schema/tables.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useAddressParams } from '#ui/useAddressParams.ts';

/** What the address of the history asks for, so that a view can be shared, bookmarked and left with Back. */
export interface HistoryView extends Omit<HistoryFilter, 'from' | 'until'> {
  /** Days by this laptop's calendar, both included. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

const keys: readonly (keyof HistoryView)[] = ['visit', 'unit', 'person', 'table', 'row', 'change', 'from', 'to'];

/** The view that an address describes; what it does not know is left out. */
const viewOf = (params: URLSearchParams): HistoryView => {
  const table = params.get('table') ?? '';
  const known = isTable(table) ? table : null;
  return {
    visit: params.get('visit'),
    unit: params.get('unit'),
    person: params.get('person'),
    table: known,
    row: known === null ? null : params.get('row'),
    change: params.get('change'),
    from: asIsoDate(params.get('from')),
    to: asIsoDate(params.get('to')),
  };
};

/** The parameters of an address with a part of the view changed. */
export const withView = (params: URLSearchParams, patch: Partial<HistoryView>): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const key of keys) {
    const value = patch[key];
    if (value === undefined) continue;
    if (value === null || value === '') next.delete(key);
    else next.set(key, value);
  }
  return next;
};

/** Where a day begins by this laptop's clock, as a moment in UTC. */
const startOf = (day: IsoDate): string => new Date(`${day}T00:00:00`).toISOString();

/** What the view asks of the log. */
export const filterOf = ({ from, to, ...view }: HistoryView): HistoryFilter => ({
  ...view,
  from: from && startOf(from),
  until: to && startOf(addDays(to, 1)),
});

/** The view and how to change it; narrowing replaces the address. */
export const useView = (): readonly [HistoryView, (patch: Partial<HistoryView>) => void] => {
  const [params, changeParams] = useAddressParams();
  const view = useMemo(() => viewOf(params), [params]);
  const change = useCallback(
    (patch: Partial<HistoryView>) => changeParams((before) => withView(before, patch), { replace: true, preventScrollReset: true }),
    [changeParams],
  );
  return [view, change];
};
