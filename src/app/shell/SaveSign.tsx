import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudCheck, IconCheck, IconLoader2 } from '@tabler/icons-react';
import { memo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { type SaveState, saveStateStore } from '#live/saveState.ts';
import { Sign } from './Sign.tsx';

/** What the header says about saving. „Đã lưu“ means: the transaction has completed. */
export const SaveSign = memo(function SaveSign() {
  const state = useSyncExternalStore(saveStateStore.subscribe, saveStateStore.getSnapshot);
  return (
    <div aria-live="polite">
      <SaveSignOf state={state} />
    </div>
  );
});

/** The sign for one state. */
export function SaveSignOf({ state }: { readonly state: SaveState }) {
  const { t } = useTranslation(['shell', 'terms']);
  const format = useFormat();
  switch (state.kind) {
    case 'idle':
      return (
        <Sign icon={IconCloudCheck} tone="neutral" label={t('save.idle')}>
          {t('save.idleHint')}
        </Sign>
      );
    case 'saving':
      return (
        <Sign icon={IconLoader2} tone="neutral" label={t('save.saving')} important>
          {t('save.idleHint')}
        </Sign>
      );
    case 'saved':
      return (
        <Sign icon={IconCheck} tone="success" label={t('save.saved', { time: format.time(state.at) })} important>
          {t('save.idleHint')}
        </Sign>
      );
    case 'failed':
      return (
        <Sign icon={IconAlertTriangle} tone="danger" label={t('save.failed')} important>
          <p>{isRejection(state.failure) ? t(`terms:rejection.${state.failure.type}`) : t(`terms:failure.${state.failure.type}`)}</p>
          <p>{t('save.failedHint')}</p>
          <Button size="xs" onClick={state.retry}>
            {t('save.retry')}
          </Button>
        </Sign>
      );
  }
}

type Failure = Extract<SaveState, { kind: 'failed' }>['failure'];

/** A refusal of the domain, told apart from a fault of the disk, which carries technical words. */
const isRejection = (failure: Failure): failure is Exclude<Failure, { readonly detail: string }> => !('detail' in failure);
