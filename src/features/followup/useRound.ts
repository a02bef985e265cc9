import { useMemo } from 'react';
import type { PlanId } from '#domain/ids.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { followRound, type FollowedRound } from './round.ts';

/** The round as the follow-up stage shows it, kept current. */
export function useRound(planId: PlanId, today: IsoDate): FollowedRound {
  const queries = [
    rowsOf('units', planId),
    rowsOf('visits', planId),
    rowsOf('criteria', planId),
    rowsOf('findings', planId),
    rowsOf('measures', planId),
    rowsOf('referrals', planId),
  ] as const;
  useEarly(queries);
  const units = useLive(queries[0]);
  const visits = useLive(queries[1]);
  const criteria = useLive(queries[2]);
  const findings = useLive(queries[3]);
  const measures = useLive(queries[4]);
  const referrals = useLive(queries[5]);
  return useMemo(
    () => followRound({ units, visits, criteria, findings, measures, referrals }, today),
    [units, visits, criteria, findings, measures, referrals, today],
  );
}
