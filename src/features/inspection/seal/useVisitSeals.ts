import { useEffect, useSyncExternalStore } from 'react';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { amendmentStore, holdAmendment } from '#live/amendment.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { sealsOfVisit, type CheckedSeal } from '#storage/reads/visitSeals.ts';

/** How a visit stands with its seals. */
export interface VisitSeals {
  /** The newest first; undefined until known. */
  readonly seals: readonly CheckedSeal[] | undefined;
  /** Signed and sealed: edits need a reason. */
  readonly isSealed: boolean;
  /** The reason of the edit that is under way on this tab; null when there is none. */
  readonly reason: string | null;
}

/** The seals of the visit whose page is open, and the edit after signing, which ends when the page is left. */
export const useVisitSeals = (planId: PlanId, visit: Row<'visits'>): VisitSeals => {
  const seals = useLiveSoon(sealsOfVisit(planId, visit.id));
  const amendment = useSyncExternalStore(amendmentStore.subscribe, amendmentStore.getSnapshot);
  useEffect(() => holdAmendment(planId, visit.id), [planId, visit.id]);
  const isMine = amendment?.plan === planId && amendment.visit === visit.id;
  return {
    seals,
    // Until the seals are known a signed visit counts as sealed: nothing is typed in vain.
    isSealed: visit.stage === 'minutesSigned' && (seals === undefined || seals.length > 0),
    reason: isMine ? amendment.reason : null,
  };
};
