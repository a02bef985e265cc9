import { Tabs } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { inspectedUnits } from '#domain/units/directory.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import tabStrip from '#ui/tabStrip.module.css';
import { useTabStrip } from '#ui/useTabStrip.ts';
import { AreasTab } from './areas/AreasTab.tsx';
import { BasesTab } from './bases/BasesTab.tsx';
import { CriteriaTab } from './criteria/CriteriaTab.tsx';
import { FactsTab } from './facts/FactsTab.tsx';
import { IssueBar } from './issuing/IssueBar.tsx';
import classes from './PlanningPage.module.css';
import { planningTabs, tabOf, type PlanningTab } from './tabs.ts';
import { TeamTab } from './team/TeamTab.tsx';
import { UnitsTab } from './units/UnitsTab.tsx';
import { useAnchorFocus } from './useAnchorFocus.ts';
import { usePlanning, type Planning } from './usePlanning.ts';

const ScheduleTab = lazy(async () => ({ default: (await import('./schedule/ScheduleTab.tsx')).ScheduleTab }));
const LegalTab = lazy(async () => ({ default: (await import('./legal/LegalTab.tsx')).LegalTab }));
/** With what earlier rounds left; fetched when it is opened. */
const FocusTab = lazy(async () => ({ default: (await import('./focus/FocusTab.tsx')).FocusTab }));

interface TabParts {
  readonly content: ComponentType<{ readonly planning: Planning }>;
  /** How many rows the tab holds; null where that says nothing. */
  readonly count: (planning: Planning) => number | null;
}

const parts: Readonly<Record<PlanningTab, TabParts>> = {
  facts: { content: FactsTab, count: () => null },
  bases: { content: BasesTab, count: ({ bases }) => bases.length },
  legal: { content: LegalTab, count: () => null },
  areas: { content: AreasTab, count: ({ areas }) => areas.filter((area) => area.included).length },
  units: { content: UnitsTab, count: ({ units }) => inspectedUnits(units).length },
  team: { content: TeamTab, count: ({ members }) => members.length },
  schedule: { content: ScheduleTab, count: ({ visits }) => visits.length },
  focus: { content: FocusTab, count: () => null },
  criteria: { content: CriteriaTab, count: ({ criteria }) => criteria.length },
};

/** The planning stage of a round. Its tabs have no icons: nine of them fit on one line at 1366 pixels without. */
export function PlanningPage({ planId }: { readonly planId: PlanId }) {
  const planning = usePlanning(planId);
  // Gone from this laptop in another tab; the route around this page says so.
  return planning === null ? null : <PlanningOf planning={planning} />;
}

function PlanningOf({ planning }: { readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const [search, setSearch] = useSearchParams();
  useAnchorFocus();
  const tab = tabOf(search.get('tab'));
  const list = useTabStrip(tab);
  const { plan } = planning;
  const Content = parts[tab].content;
  return (
    <>
      <PageHeader
        title={plan.title.trim() === '' ? t('untitled') : plan.title}
        subtitle={<Head planning={planning} />}
      />
      <IssueBar planning={planning} />
      <Tabs value={tab} onChange={(next) => setSearch({ tab: tabOf(next) })} classNames={{ list: tabStrip.tabs ?? '' }}>
        <Tabs.List ref={list} aria-label={t('tabs')}>
          {planningTabs.map((name) => {
            const rows = parts[name].count(planning);
            return (
              <Tabs.Tab
                key={name}
                value={name}
                data-tab={name}
                rightSection={rows === null ? undefined : <span className={classes.count}>{format.number(rows)}</span>}
              >
                {t(`tab.${name}`)}
              </Tabs.Tab>
            );
          })}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes.panel ?? ''}>
          <Suspense>
            <Content planning={planning} />
          </Suspense>
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Head({ planning: { plan } }: { readonly planning: Planning }) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const facts = [
    t('head.year', { year: plan.year }),
    ...(plan.document.number.trim() === '' ? [] : [t('head.number', { number: plan.document.number })]),
    ...(plan.window === null ? [] : [t('head.window', { from: format.date(plan.window.from), to: format.date(plan.window.to) })]),
  ];
  return (
    <ul className={classes.facts}>
      {plan.isExample && (
        <li className={classes.badge}>
          <StatusBadge tone="violet" icon={IconTestPipe}>
            {t('terms:plan.example')}
          </StatusBadge>
        </li>
      )}
      {facts.map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
