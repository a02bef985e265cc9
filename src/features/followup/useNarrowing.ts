import { useCallback, useMemo } from 'react';
import { findingStates } from '#domain/followUp.ts';
import { FindingIdSchema, MeasureIdSchema, UnitIdSchema, type FindingId, type MeasureId } from '#domain/ids.ts';
import { measureGroups } from '#domain/measureProgress.ts';
import { findingKinds } from '#domain/schema/inspection.ts';
import { useAddressParams } from '#ui/useAddressParams.ts';
import type { Narrowing } from './round.ts';

/** The tabs of the page, as `?tab=`; the first is shown without one. */
export const tabs = ['findings', 'measures'] as const;
export type Tab = (typeof tabs)[number];

/** Everything about the page that its address says, so that a view can be shared, bookmarked and left with Back. */
export interface View extends Narrowing {
  readonly tab: Tab;
  /** The finding whose details are open. */
  readonly finding: FindingId | null;
  /** The measure from which the finding was opened; its card is in view. */
  readonly measure: MeasureId | null;
}

const oneOf = <T extends string>(values: readonly T[], text: string | null): T | null => values.find(value => value === text) ?? null;

/** The view that an address describes; what it does not know is left out. */
export const viewOf = (params: URLSearchParams): View => {
  const unit = UnitIdSchema.safeParse(params.get('unit'));
  const finding = FindingIdSchema.safeParse(params.get('finding'));
  const measure = MeasureIdSchema.safeParse(params.get('measure'));
  return {
    tab: oneOf(tabs, params.get('tab')) ?? 'findings',
    kind: oneOf(findingKinds, params.get('kind')),
    unit: unit.success ? unit.data : null,
    state: oneOf(findingStates, params.get('state')),
    group: oneOf(measureGroups, params.get('group')),
    search: params.get('q') ?? '',
    finding: finding.success ? finding.data : null,
    measure: measure.success ? measure.data : null,
  };
};

const names: { readonly [K in keyof View]: string } = {
  tab: 'tab',
  kind: 'kind',
  unit: 'unit',
  state: 'state',
  group: 'group',
  search: 'q',
  finding: 'finding',
  measure: 'measure',
};

const isViewKey = (key: string): key is keyof View => key in names;

/** The parameters of an address with a part of the view changed. */
export const withView = (params: URLSearchParams, patch: Partial<View>): URLSearchParams => {
  const next = new URLSearchParams(params);
  for (const [key, value] of Object.entries(patch)) {
    if (!isViewKey(key)) continue;
    if (value === null || value === '' || (key === 'tab' && value === 'findings')) next.delete(names[key]);
    else next.set(names[key], value);
  }
  return next;
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
