import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { planById, rowById, rowsOf } from '#storage/reads/rows.ts';
import { type PageId, planPaths, usePage } from '../pages.ts';
import classes from './Breadcrumbs.module.css';
import { useOpenPlan } from './useOpenPlan.ts';

interface Crumb {
  readonly key: string;
  readonly label: string;
  readonly to?: string;
  /** Gives way first where there is little room. */
  readonly long?: boolean;
}

/** Where I am, each step a link; the title of the window says the same. */
export function Breadcrumbs() {
  const page = usePage();
  const { planId, visitId } = useOpenPlan();
  if (planId === null) return <PageCrumbs page={page} />;
  if (visitId === null) return <PlanCrumbs planId={planId} page={page} />;
  return <VisitCrumbs planId={planId} visitId={visitId} />;
}

function PageCrumbs({ page }: { readonly page: PageId }) {
  const { t } = useTranslation('shell');
  const plans = usePlansCrumb();
  const title = t(`page.${page}`);
  useDocumentTitle(t('title.page', { page: title }));
  return <Trail crumbs={page === 'plans' ? [plans] : [plans, { key: page, label: title }]} />;
}

function PlanCrumbs({ planId, page }: { readonly planId: PlanId; readonly page: PageId }) {
  const unknown = useLiveSoon(planById(planId)) === null;
  return unknown ? <PageCrumbs page="notFound" /> : <KnownPlanCrumbs planId={planId} page={page} />;
}

function KnownPlanCrumbs({ planId, page }: { readonly planId: PlanId; readonly page: PageId }) {
  const { t } = useTranslation('shell');
  const plan = usePlanCrumb(planId);
  const title = t(`page.${page}`);
  useDocumentTitle(t('title.planPage', { page: title, plan: plan.label }));
  const plans = usePlansCrumb();
  return <Trail crumbs={[plans, plan, { key: page, label: title }]} />;
}

function VisitCrumbs({ planId, visitId }: { readonly planId: PlanId; readonly visitId: VisitId }) {
  const { t } = useTranslation('shell');
  const plan = usePlanCrumb(planId);
  const visit = useLiveSoon(rowById('visits', planId, visitId));
  const units = useLiveSoon(rowsOf('units', planId));
  const unit = units?.find(candidate => candidate.id === visit?.unit);
  const title = unit === undefined ? t('page.visit') : orElse(unit.name, t('untitledUnit'));
  useDocumentTitle(t('title.planPage', { page: title, plan: plan.label }));
  const inspection: Crumb = { key: 'inspection', label: t('page.inspection'), to: planPaths.inspection(planId) };
  const plans = usePlansCrumb();
  return <Trail crumbs={[plans, plan, inspection, { key: visitId, label: title, long: true }]} />;
}

function Trail({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  const { t } = useTranslation('shell');
  return (
    <nav className={classes.trail} aria-label={t('breadcrumbs')}>
      <ol>
        {crumbs.map((crumb, index) => (
          <li key={crumb.key} data-long={crumb.long || undefined}>
            {crumb.to === undefined || index === crumbs.length - 1 ? (
              <span aria-current="page">{crumb.label}</span>
            ) : (
              <Link to={crumb.to} title={crumb.label}>
                {crumb.label}
              </Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function usePlansCrumb(): Crumb {
  const { t } = useTranslation('shell');
  return { key: 'plans', label: t('page.plans'), to: '/' };
}

function usePlanCrumb(planId: PlanId): Crumb {
  const { t } = useTranslation('shell');
  const plan = useLiveSoon(planById(planId));
  return { key: planId, label: orElse(plan?.title, t('untitledPlan')), to: planPaths.planning(planId), long: true };
}

/** A name, or the words that stand in for a blank one. */
const orElse = (name: string | undefined, otherwise: string): string => (name === undefined || name.trim() === '' ? otherwise : name);

function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
