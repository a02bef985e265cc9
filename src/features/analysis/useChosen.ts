import { useMemo } from 'react';
import { analysisOf, type Analysis } from '#domain/analysis/roundAnalysis.ts';
import { PlanIdSchema, type PlanId } from '#domain/ids.ts';
import { useRoundBooks, type RoundBooks } from '#live/useRoundBooks.ts';
import { useAddressParams } from '#ui/useAddressParams.ts';

const NAME = 'rounds';

/** The rounds that the page speaks of, in the address, and their figures. */
export interface Chosen extends Pick<RoundBooks, 'rounds' | 'awaited' | 'failure'> {
  readonly plans: readonly PlanId[];
  readonly choose: (plans: readonly string[]) => void;
  readonly analysis: Analysis;
}

const plansIn = (text: string | null, own: PlanId): readonly PlanId[] => {
  const named = (text ?? '').split(',').flatMap((id) => {
    const plan = PlanIdSchema.safeParse(id);
    return plan.success ? [plan.data] : [];
  });
  return named.length === 0 ? [own] : named;
};

/** The chosen rounds: the open one until somebody chooses others. */
export const useChosen = (planId: PlanId): Chosen => {
  const [params, changeParams] = useAddressParams();
  const text = params.get(NAME);
  const plans = useMemo(() => plansIn(text, planId), [text, planId]);
  const { rounds, books, awaited, failure } = useRoundBooks(plans);
  const analysis = useMemo(() => analysisOf(books), [books]);
  const choose = (next: readonly string[]) =>
    changeParams(
      (before) => {
        if (next.length === 0 || (next.length === 1 && next[0] === planId)) before.delete(NAME);
        else before.set(NAME, next.join(','));
        return before;
      },
      { replace: true },
    );
  return { rounds, awaited, failure, plans, choose, analysis };
};
