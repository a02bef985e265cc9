import { useMatches } from 'react-router-dom';
import { type PlanId, PlanIdSchema, type VisitId, VisitIdSchema } from '#domain/ids.ts';

/** What the address names, as far as it is well formed; whether this laptop has it is another question. */
export function useOpenPlan(): { readonly planId: PlanId | null; readonly visitId: VisitId | null } {
  const params = useMatches().at(-1)?.params ?? {};
  return {
    planId: PlanIdSchema.safeParse(params['planId']).data ?? null,
    visitId: VisitIdSchema.safeParse(params['visitId']).data ?? null,
  };
}
