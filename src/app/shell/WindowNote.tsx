import { Alert } from '@mantine/core';
import { IconEyeOff, IconPlugConnectedX } from '@tabler/icons-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { estimateSpace, privateWindowHint } from '#storage/persistence.ts';
import { serviceWorkerStore } from '../serviceWorker/client.ts';

/** Whether something points to a private window, in which all data is forgotten; false until it is known. */
function useMaybePrivate(): boolean {
  const [maybe, setMaybe] = useState(false);
  useEffect(() => {
    let gone = false;
    const look = async () => {
      const space = await estimateSpace();
      const hint = privateWindowHint({
        quota: space?.quota ?? null,
        secure: globalThis.isSecureContext,
        hasServiceWorker: 'serviceWorker' in navigator,
      });
      if (!gone) setMaybe(hint !== null);
    };
    look().catch(() => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return maybe;
}

/**
 * What a person must know about this window before work goes into it: over plain HTTP the app does
 * not open offline, and a private window forgets everything.
 */
export function WindowNote() {
  const { t } = useTranslation(['shell', 'common']);
  const { type } = useSyncExternalStore(serviceWorkerStore.subscribe, serviceWorkerStore.getSnapshot);
  const maybePrivate = useMaybePrivate();
  const [closed, setClosed] = useState(false);
  const note = type === 'unsupported-insecure' ? 'insecure' : maybePrivate ? 'private' : null;
  if (closed || note === null) return null;
  const Icon = note === 'insecure' ? IconPlugConnectedX : IconEyeOff;
  return (
    <Alert
      color="amber"
      mb="md"
      icon={<Icon size={18} aria-hidden />}
      title={t(`${note}.title`)}
      withCloseButton
      closeButtonLabel={t('common:close')}
      onClose={() => setClosed(true)}
    >
      {t(`${note}.text`)}
    </Alert>
  );
}
