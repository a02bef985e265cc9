import { Button } from '@mantine/core';
import { IconCloudDownload, IconCode, IconPlugConnectedX, IconShieldCheck, IconWifiOff } from '@tabler/icons-react';
import { memo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { serviceWorkerStore } from '../serviceWorker/client.ts';
import type { OfflineState } from '../serviceWorker/store.ts';
import { Sign } from './Sign.tsx';

const network = {
  subscribe: (listener: () => void) => {
    window.addEventListener('online', listener);
    window.addEventListener('offline', listener);
    return () => {
      window.removeEventListener('online', listener);
      window.removeEventListener('offline', listener);
    };
  },
  getSnapshot: () => navigator.onLine,
};

/** Whether this copy of the app opens without a network, whether there is one now, and whether a new version waits. */
export const OfflineSign = memo(function OfflineSign() {
  const { t } = useTranslation('shell');
  const state = useSyncExternalStore(serviceWorkerStore.subscribe, serviceWorkerStore.getSnapshot);
  const online = useSyncExternalStore(network.subscribe, network.getSnapshot);
  return (
    <>
      {!online && (
        <Sign icon={IconWifiOff} tone="neutral" label={t('offline.noNetwork')}>
          {t('offline.noNetworkHint')}
        </Sign>
      )}
      <OfflineSignOf state={state} />
    </>
  );
});

/** The sign for one state of the service worker. */
export function OfflineSignOf({ state }: { readonly state: OfflineState }) {
  const { t } = useTranslation('shell');
  switch (state.type) {
    case 'ready':
      return (
        <Sign icon={IconShieldCheck} tone="success" label={t('offline.ready')}>
          {t('offline.readyHint', { files: state.files })}
        </Sign>
      );
    case 'installing':
      return (
        <Sign icon={IconCloudDownload} tone="neutral" label={t('offline.installing')}>
          {t('offline.installingHint')}
        </Sign>
      );
    case 'update-waiting':
      return (
        <Sign icon={IconCloudDownload} tone="brand" label={t('offline.update')} important>
          <p>{t('offline.updateHint')}</p>
          <Button
            size="xs"
            onClick={() => {
              flushDrafts();
              serviceWorkerStore.applyUpdate();
            }}
          >
            {t('offline.updateNow')}
          </Button>
        </Sign>
      );
    case 'unsupported':
      return (
        <Sign icon={IconPlugConnectedX} tone="warning" label={t('offline.unsupported')}>
          {t('offline.unsupportedHint')}
        </Sign>
      );
    case 'unsupported-insecure':
      return (
        <Sign icon={IconPlugConnectedX} tone="warning" label={t('offline.unsupported')}>
          {t('offline.insecureHint')}
        </Sign>
      );
    case 'failed':
      return (
        <Sign icon={IconPlugConnectedX} tone="warning" label={t('offline.failed')}>
          {t(`offline.failedHint.${state.reason.type}`)}
        </Sign>
      );
    case 'development':
      return (
        <Sign icon={IconCode} tone="neutral" label={t('offline.development')}>
          {t('offline.developmentHint')}
        </Sign>
      );
  }
}
