import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanId } from '#domain/ids.ts';
import { compareWithLog, rebuild } from '#storage/rebuild.ts';
import { store } from '#storage/store.ts';
import { summaryOf, type HealthSummary, type PlanHealth } from './health.ts';

/** The check of all rounds and its outcome. */
export interface HealthCheck {
  /** Which round of how many is being compared; null while nothing runs. */
  readonly progress: { readonly number: number; readonly total: number } | null;
  readonly outcome: { readonly summary: HealthSummary; readonly at: number } | null;
  readonly failed: boolean;
  readonly run: () => void;
  /** Builds the tables of a round anew from its log, then checks again. */
  readonly mend: (plan: PlanId) => Promise<void>;
}

/** Lets the page paint before the comparison keeps the machine busy. */
const painted = (): Promise<void> => new Promise(resolve => setTimeout(resolve, 30));

/** Compares tables and log of the rounds, one after the other. */
export function useHealthCheck(plans: readonly PlanId[]): HealthCheck {
  const [progress, setProgress] = useState<HealthCheck['progress']>(null);
  const check = useMutation({
    networkMode: 'always',
    mutationFn: async () => {
      const results: PlanHealth[] = [];
      for (const [index, plan] of plans.entries()) {
        setProgress({ number: index + 1, total: plans.length });
        await painted();
        results.push({ plan, ...(await compareWithLog(store, plan)) });
      }
      return { summary: summaryOf(results), at: Date.now() };
    },
    onSettled: () => setProgress(null),
  });
  return {
    progress,
    outcome: check.data ?? null,
    failed: check.isError,
    run: () => check.mutate(),
    mend: async plan => {
      await rebuild(store, plan);
      await check.mutateAsync();
    },
  };
}
