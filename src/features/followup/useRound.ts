import { useMemo } from 'react';
import type { PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useLive } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { followRound, type FollowedRound } from './round.ts';

/** The round as the follow-up stage shows it, kept current. */
export function useRound(planId: PlanId, today: IsoDate): FollowedRound {
  const units = useLive(rowsOf('units', planId));
  const visits = useLive(rowsOf('visits', planId));
  const criteria = useLive(rowsOf('criteria', planId));
  const findings = useLive(rowsOf('findings', planId));
  const measures = useLive(rowsOf('measures', planId));
  return useMemo(
    () => followRound({ units, visits, criteria, findings, measures }, today),
    [units, visits, criteria, findings, measures, today],
  );
}
