import { useMemo } from 'react';
import { findingLives, type FindingLife } from '#domain/carryOver/findingLife.ts';
import type { PlanId } from '#domain/ids.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { lifeRounds } from '#storage/reads/earlierRounds.ts';

/** The lives of all findings around a round; undefined until the rounds have been read. */
export function useLives(plan: PlanId): readonly FindingLife[] | undefined {
  const rounds = useLiveSoon(lifeRounds(plan));
  return useMemo(() => rounds && findingLives(rounds, rounds.find((round) => round.plan === plan)?.units ?? []), [rounds, plan]);
}
