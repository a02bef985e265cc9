import type { CautionKey, ReadinessKey } from '#domain/readiness.ts';

/** The tabs of the planning page, as `?tab=`; the first is shown without one. */
export const planningTabs = ['facts', 'bases', 'legal', 'areas', 'units', 'team', 'schedule', 'focus', 'criteria'] as const;
export type PlanningTab = (typeof planningTabs)[number];

/** The tab that an address asks for. */
export const tabOf = (asked: string | null): PlanningTab => planningTabs.find((tab) => tab === asked) ?? planningTabs[0];

/** Ids of what links lead to; each is on one field of one tab. */
export const anchors = {
  title: 'plan-title',
  letterhead: 'plan-issuing-body',
  signer: 'plan-signer-position',
  window: 'plan-window',
  period: 'plan-period',
  standingOffice: 'plan-standing-office',
  purposes: 'plan-purposes',
  requirements: 'plan-requirements',
  principles: 'plan-principles',
  addBasis: 'add-basis',
  areas: 'plan-areas',
  addUnit: 'add-unit',
  addMember: 'add-member',
  assignments: 'plan-assignments',
  visits: 'plan-visits',
  focus: 'plan-focus',
} as const;

/** A field of a tab. */
export interface Place {
  readonly tab: PlanningTab;
  readonly anchor: string;
}

/** Where something that is missing is put right. */
export const placeOf: Readonly<Record<ReadinessKey, Place>> = {
  title: { tab: 'facts', anchor: anchors.title },
  letterhead: { tab: 'facts', anchor: anchors.letterhead },
  signer: { tab: 'facts', anchor: anchors.signer },
  window: { tab: 'facts', anchor: anchors.window },
  period: { tab: 'facts', anchor: anchors.period },
  standingOffice: { tab: 'facts', anchor: anchors.standingOffice },
  purposes: { tab: 'facts', anchor: anchors.purposes },
  requirements: { tab: 'facts', anchor: anchors.requirements },
  principles: { tab: 'facts', anchor: anchors.principles },
  bases: { tab: 'bases', anchor: anchors.addBasis },
  areas: { tab: 'areas', anchor: anchors.areas },
  units: { tab: 'units', anchor: anchors.addUnit },
  leader: { tab: 'team', anchor: anchors.addMember },
  secretary: { tab: 'team', anchor: anchors.addMember },
  areaMembers: { tab: 'team', anchor: anchors.assignments },
  visits: { tab: 'schedule', anchor: anchors.visits },
};

/** Where something is looked at that is worth a look before the plan is issued. */
export const cautionPlaceOf: Readonly<Record<CautionKey, Place>> = {
  share: { tab: 'units', anchor: anchors.addUnit },
  outdatedBases: { tab: 'bases', anchor: anchors.addBasis },
  schedule: { tab: 'schedule', anchor: anchors.visits },
  focus: { tab: 'focus', anchor: anchors.focus },
};
