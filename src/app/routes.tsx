import type { ComponentType } from 'react';
import { Navigate, createBrowserRouter, type RouteObject } from 'react-router-dom';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { PageHandle, PageId } from './pages.ts';
import { loadTexts, type FeatureName } from './i18n.ts';
import { PlanRoute, WithPlan, WithVisit } from './PlanRoute.tsx';
import { NotFoundScreen } from './screens/NotFoundScreen.tsx';
import { OpeningScreen } from './screens/OpeningScreen.tsx';
import { RouteErrorScreen } from './screens/RouteErrorScreen.tsx';
import { Shell } from './shell/Shell.tsx';

const handle = (page: PageId): PageHandle => ({ page });

type Lazy = () => Promise<{ Component: ComponentType }>;

/** Features outside a round, which name no table and no field. */
const plain: ReadonlySet<FeatureName> = new Set(['plans', 'device', 'help']);

/** Features that show values, and what was done, in words. */
const speaking: ReadonlySet<FeatureName> = new Set(['criteriaSets', 'conflicts', 'exchange', 'inspection', 'history', 'documents']);

/** Features that show documents of the legal library. */
const citing: ReadonlySet<FeatureName> = new Set(['planning', 'inspection']);

const page =
  (feature: FeatureName, load: () => Promise<ComponentType>): Lazy =>
  async () => {
    // The navigation of a plan names the tabs of its planning page on every page.
    const shared: readonly FeatureName[] = [
      'planning',
      'vocabulary',
      ...(plain.has(feature) ? [] : (['records'] as const)),
      ...(speaking.has(feature) ? (['values', 'commands'] as const) : []),
      ...(citing.has(feature) ? (['legal'] as const) : []),
    ];
    const [Component] = await Promise.all([load(), loadTexts(feature), ...shared.map(loadTexts)]);
    return { Component };
  };

const planPage = (feature: FeatureName, load: () => Promise<ComponentType<{ readonly planId: PlanId }>>): Lazy =>
  page(feature, async () => {
    const Page = await load();
    return () => <WithPlan page={Page} />;
  });

const visitPage = (feature: FeatureName, load: () => Promise<ComponentType<{ readonly planId: PlanId; readonly visitId: VisitId }>>): Lazy =>
  page(feature, async () => {
    const Page = await load();
    return () => <WithVisit page={Page} />;
  });

// Each page is a file of its own, fetched when it is first opened; the service worker has them all.
const planRoutes: RouteObject[] = [
  { index: true, element: <Navigate to="planning" replace /> },
  { path: 'desk', handle: handle('desk'), lazy: planPage('desk', async () => (await import('#features/desk/DeskPage.tsx')).DeskPage) },
  {
    path: 'planning',
    handle: handle('planning'),
    lazy: planPage('planning', async () => (await import('#features/planning/PlanningPage.tsx')).PlanningPage),
  },
  {
    path: 'planning/criteria',
    handle: handle('criteriaSets'),
    lazy: planPage('criteriaSets', async () => (await import('#features/planning/sets/CriteriaSetsPage.tsx')).CriteriaSetsPage),
  },
  {
    path: 'planning/criteria/:version',
    handle: handle('criteriaSets'),
    lazy: planPage('criteriaSets', async () => (await import('#features/planning/sets/CriteriaSetPage.tsx')).CriteriaSetPage),
  },
  {
    path: 'inspection',
    handle: handle('inspection'),
    lazy: planPage('inspection', async () => (await import('#features/inspection/InspectionPage.tsx')).InspectionPage),
  },
  {
    path: 'inspection/:visitId',
    handle: handle('visit'),
    lazy: visitPage('inspection', async () => (await import('#features/inspection/VisitPage.tsx')).VisitPage),
  },
  {
    path: 'follow-up',
    handle: handle('followUp'),
    lazy: planPage('followup', async () => (await import('#features/followup/FollowUpPage.tsx')).FollowUpPage),
  },
  {
    path: 'analysis',
    handle: handle('analysis'),
    lazy: planPage('analysis', async () => (await import('#features/analysis/AnalysisPage.tsx')).AnalysisPage),
  },
  {
    path: 'documents',
    handle: handle('documents'),
    lazy: planPage('documents', async () => (await import('#features/documents/DocumentsPage.tsx')).DocumentsPage),
  },
  {
    path: 'documents/answers',
    handle: handle('answers'),
    lazy: planPage('unitAnswers', async () => (await import('#features/documents/answers/AnswersPage.tsx')).AnswersPage),
  },
  {
    path: 'exchange',
    handle: handle('exchange'),
    lazy: planPage('exchange', async () => (await import('#features/exchange/ExchangePage.tsx')).ExchangePage),
  },
  {
    path: 'team-data',
    handle: handle('teamData'),
    lazy: planPage('teamData', async () => (await import('#features/teamData/TeamDataPage.tsx')).TeamDataPage),
  },
  {
    path: 'conflicts',
    handle: handle('conflicts'),
    lazy: planPage('conflicts', async () => (await import('#features/conflicts/ConflictsPage.tsx')).ConflictsPage),
  },
  {
    path: 'history',
    handle: handle('history'),
    lazy: planPage('history', async () => (await import('#features/history/HistoryPage.tsx')).HistoryPage),
  },
  {
    path: 'bin',
    handle: handle('bin'),
    lazy: planPage('history', async () => (await import('#features/history/BinPage.tsx')).BinPage),
  },
];

const pages: RouteObject[] = [
  { index: true, handle: handle('plans'), lazy: page('plans', async () => (await import('#features/plans/PlansPage.tsx')).PlansPage) },
  { path: 'plans/:planId', element: <PlanRoute />, children: planRoutes },
  { path: 'import', handle: handle('import'), lazy: page('exchange', async () => (await import('#features/exchange/ImportPage.tsx')).ImportPage) },
  { path: 'device', handle: handle('device'), lazy: page('device', async () => (await import('#features/device/DevicePage.tsx')).DevicePage) },
  { path: 'help', handle: handle('help'), lazy: page('help', async () => (await import('#features/help/HelpPage.tsx')).HelpPage) },
  { path: '*', handle: handle('notFound'), element: <NotFoundScreen /> },
];

/** The addresses of the app. A broken page leaves header and navigation standing. */
const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <RouteErrorScreen />,
    // While the very first page is fetched.
    hydrateFallbackElement: <OpeningScreen />,
    children: [{ errorElement: <RouteErrorScreen />, children: pages }],
  },
];

/** The router over the browser's history; the app may lie in a folder of its server. */
export const makeRouter = () => createBrowserRouter(routes, { basename: import.meta.env.BASE_URL });
