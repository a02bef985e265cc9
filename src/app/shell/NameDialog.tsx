import { Dialog, Text, Title } from '@mantine/core';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { saveStateStore } from '#live/saveState.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { NameForm } from './NameForm.tsx';

/**
 * Asks for the name once something has been written here and there is none yet; never at the start.
 * It lies in a corner and takes no focus: the person is in the middle of typing.
 */
export function NameDialog() {
  const { t } = useTranslation(['shell', 'common']);
  const device = useLiveSoon(thisDevice());
  const [later, setLater] = useState(false);
  const { kind } = useSyncExternalStore(saveStateStore.subscribe, saveStateStore.getSnapshot);
  // Opening the example or a colleague's file is not yet writing.
  const [written, setWritten] = useState(false);
  if (kind === 'saved' && !written) setWritten(true);
  const asked = written && device !== undefined && device !== null && device.name === '' && !later;
  return (
    <Dialog opened={asked} onClose={() => setLater(true)} size={330} zIndex={90} shadow="lg" withBorder>
      <section aria-label={t('name.title')}>
        <Title order={2} size="h4" mb={2}>
          {t('name.title')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('name.text')}
        </Text>
        <NameForm name="" onDone={() => setLater(true)} laterLabel={t('name.later')} />
      </section>
    </Dialog>
  );
}
