import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceWorkerStore } from '../serviceWorker/client.ts';

/** Opened over plain HTTP the app works but does not open offline; that is said before somebody travels. */
export function InsecureNote() {
  const { t } = useTranslation(['shell', 'common']);
  const state = useSyncExternalStore(serviceWorkerStore.subscribe, serviceWorkerStore.getSnapshot);
  const [closed, setClosed] = useState(false);
  if (closed || state.type !== 'unsupported-insecure') return null;
  return (
    <Alert
      color="amber"
      mb="md"
      icon={<IconPlugConnectedX size={18} aria-hidden />}
      title={t('insecure.title')}
      withCloseButton
      closeButtonLabel={t('common:close')}
      onClose={() => setClosed(true)}
    >
      {t('insecure.text')}
    </Alert>
  );
}
