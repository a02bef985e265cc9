import { useCallback, useMemo } from 'react';
import { findingStates, type FindingState } from '#domain/followUp.ts';
import { FindingIdSchema, MeasureIdSchema, PlanIdSchema, UnitIdSchema, type FindingId, type MeasureId, type PlanId } from '#domain/ids.ts';
import { measureGroups, type MeasureGroup } from '#domain/measureProgress.ts';
import { dueWindows, groupings, sortKeys, type Grouping } from '#domain/roundBook/entries.ts';
import { spanOf, type Narrowed } from '#domain/roundBook/narrow.ts';
import type { Sort } from '#domain/roundBook/sort.ts';
import { UNKNOWN } from '#domain/roundBook/unitGroups.ts';
import { findingKinds, severities, type FindingKind } from '#domain/schema/inspection.ts';
import { useAddressParams } from '#ui/useAddressParams.ts';
import { spreadingTabs } from './spreading/tabs.ts';

/** The tabs with lists over rounds. */
export const listTabs = ['findings', 'measures'] as const;

/** The tabs of the page, as `?tab=`; the first is shown without one. */
export const tabs = [...listTabs, ...spreadingTabs] as const;
export type Tab = (typeof tabs)[number];

/** How a list is looked at, as `?look=`; the first without one. */
export const looks = ['table', 'board', 'calendar'] as const;
export type Look = (typeof looks)[number];

/** The rounds that a list is over: this one, some, or every one on this laptop. */
export type Rounds = 'this' | 'all' | readonly PlanId[];

/** Everything about the page that its address says, so that a view can be shared, bookmarked, kept and left with Back. */
export interface View {
  readonly tab: Tab;
  readonly look: Look;
  readonly rounds: Rounds;
  /** What the lists are narrowed to; null narrows nothing. */
  readonly kind: FindingKind | null;
  readonly state: FindingState | null;
  readonly group: MeasureGroup | null;
  /** The unit as it is today, or {@link UNKNOWN}; the others likewise. */
  readonly unit: string | null;
  readonly area: string | null;
  readonly severity: string | null;
  /** A post or person, folded. */
  readonly person: string | null;
  readonly year: string | null;
  /** One of the windows, or a span of days. */
  readonly due: string | null;
  readonly search: string;
  readonly sort: Sort | null;
  readonly by: Grouping | null;
  /** The month of the calendar, `2026-05`; null for the one of today. */
  readonly month: string | null;
  /** The round of the finding that is open; null for this one. */
  readonly of: PlanId | null;
  /** The finding whose details are open. */
  readonly finding: FindingId | null;
  /** The measure from which the finding was opened; its card is in view. */
  readonly measure: MeasureId | null;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | null => values.find(value => value === text) ?? null;

const orUnknown = (text: string | null, isKnown: (text: string) => boolean): string | null => (text !== null && (text === UNKNOWN || isKnown(text)) ? text : null);

const roundsOf = (text: string | null): Rounds => {
  if (text === 'all') return 'all';
  const plans = (text ?? '').split(',').flatMap(each => {
    const plan = PlanIdSchema.safeParse(each);
    return plan.success ? [plan.data] : [];
  });
  return plans.length === 0 ? 'this' : plans;
};

const sortOf = (text: string | null): Sort | null => {
  const descending = text?.startsWith('-') === true;
  const key = oneOf(sortKeys, descending ? (text?.slice(1) ?? null) : text);
  return key === null ? null : { key, descending };
};

/** The view that an address describes; what it does not know is left out. */
export const viewOf = (params: URLSearchParams): View => {
  const finding = FindingIdSchema.safeParse(params.get('finding'));
  const measure = MeasureIdSchema.safeParse(params.get('measure'));
  const of = PlanIdSchema.safeParse(params.get('of'));
  return {
    tab: oneOf(tabs, params.get('tab')) ?? 'findings',
    look: oneOf(looks, params.get('look')) ?? 'table',
    rounds: roundsOf(params.get('rounds')),
    kind: oneOf(findingKinds, params.get('kind')),
    state: oneOf(findingStates, params.get('state')),
    group: oneOf(measureGroups, params.get('group')),
    unit: orUnknown(params.get('unit'), text => UnitIdSchema.safeParse(text).success),
    area: orUnknown(params.get('area'), text => /^\d{1,3}$/.test(text)),
    severity: orUnknown(params.get('severity'), text => oneOf(severities, text) !== null),
    person: orUnknown(params.get('person'), text => text.trim() !== '' && text.length <= 300),
    year: orUnknown(params.get('year'), text => /^\d{4}$/.test(text)),
    due: orUnknown(params.get('due'), text => oneOf(dueWindows, text) !== null || spanOf(text) !== null),
    search: params.get('q') ?? '',
    sort: sortOf(params.get('sort')),
    by: oneOf(groupings, params.get('by')),
    month: /^\d{4}-(?:0[1-9]|1[0-2])$/.test(params.get('month') ?? '') ? params.get('month') : null,
    of: of.success ? of.data : null,
    finding: finding.success ? finding.data : null,
    measure: measure.success ? measure.data : null,
  };
};

const names: { readonly [K in keyof View]: string } = {
  tab: 'tab',
  look: 'look',
  rounds: 'rounds',
  kind: 'kind',
  state: 'state',
  group: 'group',
  unit: 'unit',
  area: 'area',
  severity: 'severity',
  person: 'person',
  year: 'year',
  due: 'due',
  search: 'q',
  sort: 'sort',
  by: 'by',
  month: 'month',
  of: 'of',
  finding: 'finding',
  measure: 'measure',
};

/** What an address need not say. */
const plain: { readonly [K in keyof View]?: string } = { tab: 'findings', look: 'table', rounds: 'this' };

const isViewKey = (key: string): key is keyof View => key in names;

const isSort = (value: Sort | readonly PlanId[]): value is Sort => 'key' in value;

const textOf = (value: View[keyof View]): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  return isSort(value) ? `${value.descending ? '-' : ''}${value.key}` : value.join(',');
};

const isValue = (value: unknown): value is View[keyof View] => value !== undefined;

/** The parameters of an address with a part of the view changed. */
export const withView = (params: URLSearchParams, patch: Partial<View>): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(patch)) {
    if (!isViewKey(key) || !isValue(value)) continue;
    const text = textOf(value);
    if (text === '' || text === plain[key]) next.delete(names[key]);
    else next.set(names[key], text);
  }
  return next;
};

/** Nothing narrowed. */
export const unnarrowed = {
  kind: null, state: null, group: null, unit: null, area: null, severity: null, person: null, year: null, due: null, search: '',
} as const satisfies Partial<View>;

/** Whether anything is narrowed. */
export const isNarrowed = (view: View): boolean => Object.entries(unnarrowed).some(([key, none]) => isViewKey(key) && view[key] !== none);

/** What the list of a tab is narrowed to. A filter of the other tab that this one does not show is left out. */
export const narrowedOf = ({ tab, kind, state, group, unit, area, severity, person, year, due, search }: Pick<View, 'tab' | keyof typeof unnarrowed>): Narrowed => {
  const wanted = { kind, state: tab === 'measures' ? group : state, unit, area, severity, person, year, due };
  return { facets: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== null)), search };
};

/** The view and how to change it. Narrowing replaces the address; opening a tab or a finding is a step that Back takes back. */
export function useNarrowing(): readonly [View, (patch: Partial<View>) => void] {
  const [params, changeParams] = useAddressParams();
  const view = useMemo(() => viewOf(params), [params]);
  const change = useCallback(
    (patch: Partial<View>) => {
      const step = 'tab' in patch || (patch.finding !== undefined && patch.finding !== null);
      changeParams(before => withView(before, patch), { replace: !step, preventScrollReset: true });
    },
    [changeParams],
  );
  return [view, change];
}
