import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import { Suspense, lazy, useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider, type createBrowserRouter } from 'react-router-dom';
import { asLanguage } from '#i18n/language.ts';
import { UiProvider } from '#ui/UiProvider.tsx';
import { bootAnyway, bootStore } from './boot.ts';
import { loadTexts } from './i18n.ts';
import { AppErrorBoundary } from './screens/AppErrorBoundary.tsx';
import { BootScreen } from './screens/BootScreen.tsx';
import { OpeningScreen } from './screens/OpeningScreen.tsx';
import { TroubleBar } from './screens/TroubleBar.tsx';

/** Seldom needed, so that it comes only then; the service worker has it. */
const RecoveryScreen = lazy(async () => {
  const [{ RecoveryScreen }] = await Promise.all([import('#features/device/RecoveryScreen.tsx'), loadTexts('device')]);
  return { default: RecoveryScreen };
});

interface Props {
  readonly client: QueryClient;
  readonly router: ReturnType<typeof createBrowserRouter>;
}

/** Everything around the pages: look, words, queries, and the state of the store. */
export function App({ client, router }: Props) {
  const { t, i18n } = useTranslation('shell');
  const labels = useMemo(
    () => ({
      clear: t('ui.clear'),
      close: t('ui.close'),
      calendar: t('ui.calendar', { returnObjects: true }),
    }),
    [t],
  );
  return (
    <UiProvider language={asLanguage(i18n.resolvedLanguage)} labels={labels}>
      <AppErrorBoundary>
        <QueryClientProvider client={client}>
          <Booted router={router} />
        </QueryClientProvider>
      </AppErrorBoundary>
    </UiProvider>
  );
}

function Booted({ router }: Pick<Props, 'router'>) {
  const state = useSyncExternalStore(bootStore.subscribe, bootStore.getSnapshot);
  switch (state.phase) {
    case 'opening':
      return <OpeningScreen />;
    case 'blocked':
      return <BootScreen failure={{ type: 'blocked', detail: 'IDBOpenDBRequest blocked' }} />;
    case 'failed':
      return <BootScreen failure={state.failure} />;
    case 'lost':
      return (
        <Suspense fallback={<OpeningScreen />}>
          <RecoveryScreen losses={state.losses} onEnter={() => void bootAnyway()} />
        </Suspense>
      );
    case 'ready':
      return (
        <>
          <TroubleBar />
          <RouterProvider router={router} />
        </>
      );
  }
}
