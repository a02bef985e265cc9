import {
  IconArrowsDiff,
  IconChartDots,
  IconClipboardCheck,
  IconClipboardText,
  IconFileText,
  IconHistory,
  IconLayoutDashboard,
  IconProgressCheck,
  IconTransferVertical,
  IconTrash,
  IconUsersGroup,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { planningTabs, tabOf } from '#features/planning/tabs.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { conflictCount } from '#storage/reads/conflicts.ts';
import { planById } from '#storage/reads/rows.ts';
import { type PageId, planPaths, usePage } from '../pages.ts';
import { NavItem } from './NavItem.tsx';
import classes from './Navigation.module.css';
import { VisitLinks } from './VisitLinks.tsx';

interface Props {
  readonly planId: PlanId;
  readonly collapsed: boolean;
}

const inspectionPages: readonly PageId[] = ['inspection', 'visit'];

/** The stages of the open round. The stage that is open shows what lies in it. */
export function PlanNavigation({ planId, collapsed }: Props) {
  const { t } = useTranslation(['shell', 'terms']);
  const page = usePage();
  const plan = useLiveSoon(planById(planId));
  const conflicts = useLiveSoon(conflictCount(planId)) ?? 0;
  if (plan === undefined || plan === null) return null;
  const title = plan.title.trim() === '' ? t('untitledPlan') : plan.title;
  return (
    <section className={classes.plan} aria-label={title}>
      {!collapsed && (
        <div className={classes.planName}>
          <span className={classes.planTitle} title={title}>
            {title}
          </span>
          {plan.isExample && <span className={classes.example}>{t('terms:plan.example')}</span>}
        </div>
      )}
      <ul className={classes.list}>
        <NavItem to={planPaths.desk(planId)} icon={IconLayoutDashboard} label={t('page.desk')} collapsed={collapsed} />
        <NavItem to={planPaths.planning(planId)} icon={IconClipboardText} label={t('page.planning')} collapsed={collapsed}>
          {page === 'planning' && <PlanningLinks planId={planId} />}
        </NavItem>
        <NavItem to={planPaths.inspection(planId)} icon={IconClipboardCheck} label={t('page.inspection')} collapsed={collapsed}>
          {inspectionPages.includes(page) && <VisitLinks planId={planId} />}
        </NavItem>
        <NavItem to={planPaths.followUp(planId)} icon={IconProgressCheck} label={t('page.followUp')} collapsed={collapsed} />
        <NavItem to={planPaths.analysis(planId)} icon={IconChartDots} label={t('page.analysis')} collapsed={collapsed} />
        <NavItem to={planPaths.documents(planId)} icon={IconFileText} label={t('page.documents')} collapsed={collapsed} />
      </ul>
      <ul className={classes.list} data-place="tools">
        <NavItem to={planPaths.exchange(planId)} icon={IconTransferVertical} label={t('page.exchange')} collapsed={collapsed} />
        <NavItem to={planPaths.teamData(planId)} icon={IconUsersGroup} label={t('page.teamData')} collapsed={collapsed} />
        <NavItem
          to={planPaths.conflicts(planId)}
          icon={IconArrowsDiff}
          label={t('page.conflicts')}
          collapsed={collapsed}
          end={
            conflicts > 0 && (
              <span className={classes.count} data-tone="warning" aria-label={t('nav.openConflicts', { count: conflicts })}>
                {conflicts}
              </span>
            )
          }
        />
        <NavItem to={planPaths.history(planId)} icon={IconHistory} label={t('page.history')} collapsed={collapsed} />
        <NavItem to={planPaths.bin(planId)} icon={IconTrash} label={t('page.bin')} collapsed={collapsed} />
      </ul>
    </section>
  );
}

function PlanningLinks({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('planning');
  const [search] = useSearchParams();
  const open = tabOf(search.get('tab'));
  return (
    <ul className={classes.subList}>
      {planningTabs.map(tab => (
        <li key={tab}>
          <Link
            className={classes.subItem}
            to={{ pathname: planPaths.planning(planId), search: `?tab=${tab}` }}
            aria-current={tab === open ? 'true' : undefined}
          >
            <span className={classes.label}>{t(`tab.${tab}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
