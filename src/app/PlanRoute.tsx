import { lazy, Suspense, type ComponentType } from 'react';
import { Outlet, useOutletContext, useParams } from 'react-router-dom';
import { type PlanId, PlanIdSchema, type VisitId, VisitIdSchema } from '#domain/ids.ts';
import { useLive } from '#live/useLive.ts';
import { planById, rowById } from '#storage/reads/rows.ts';
import { UnknownPlanScreen } from './screens/UnknownPlanScreen.tsx';
import { UnknownVisitScreen } from './screens/UnknownVisitScreen.tsx';

// Asked rarely, so it comes after the page.
const SeatOffer = lazy(() => import('./shell/SeatOffer.tsx'));

/** Everything below /plans/:planId. An address of a round that is not on this laptop gets a page that helps. */
export function PlanRoute() {
  const parsed = PlanIdSchema.safeParse(useParams()['planId']);
  return parsed.success ? <KnownPlan planId={parsed.data} /> : <UnknownPlanScreen />;
}

function KnownPlan({ planId }: { readonly planId: PlanId }) {
  const plan = useLive(planById(planId));
  if (plan === null) return <UnknownPlanScreen />;
  return (
    <>
      <Suspense fallback={null}>
        <SeatOffer key={planId} planId={planId} />
      </Suspense>
      <Outlet context={planId} />
    </>
  );
}

/** Gives a page of a plan the plan that the address names. */
export function WithPlan({ page: Page }: { readonly page: ComponentType<{ readonly planId: PlanId }> }) {
  const planId = useOutletContext<PlanId>();
  // One plan's page never shows another's drafts.
  return <Page key={planId} planId={planId} />;
}

interface VisitPageProps {
  readonly planId: PlanId;
  readonly visitId: VisitId;
}

/** Gives the page of a visit the plan and the visit that the address names. */
export function WithVisit({ page }: { readonly page: ComponentType<VisitPageProps> }) {
  const planId = useOutletContext<PlanId>();
  const parsed = VisitIdSchema.safeParse(useParams()['visitId']);
  return parsed.success ? <KnownVisit page={page} planId={planId} visitId={parsed.data} /> : <UnknownVisitScreen planId={planId} />;
}

function KnownVisit({ page: Page, planId, visitId }: VisitPageProps & { readonly page: ComponentType<VisitPageProps> }) {
  const visit = useLive(rowById('visits', planId, visitId));
  if (visit === null || visit.deleted === 1) return <UnknownVisitScreen planId={planId} />;
  return <Page key={visitId} planId={planId} visitId={visitId} />;
}
