import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconFileDescription, IconLock } from '@tabler/icons-react';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { NewsList } from '#features/device/NewsList.tsx';
import { copyKeeper } from '#live/appCopies.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { trials } from '#storage/reads/copies.ts';
import { copyReminderOf, type CopyReminder } from './copyReminder.ts';
import { Sign } from './Sign.tsx';

/** Files that colleagues have put into the folder, and what the copies of this laptop need; nothing while all is well. */
export function CopySign() {
  const { t } = useTranslation('device');
  const state = useSyncExternalStore(copyKeeper.subscribe, copyKeeper.getSnapshot);
  const tried = useLiveSoon(trials());
  const [now] = useState(Date.now);
  return (
    <>
      {state.news.length > 0 && (
        <Sign icon={IconFileDescription} tone="brand" label={t('news.title', { count: state.news.length })}>
          <NewsList files={state.news} />
        </Sign>
      )}
      {tried && <CopySignOf reminder={copyReminderOf(state, tried, now)} />}
    </>
  );
}

/** The sign for one reminder. */
function CopySignOf({ reminder }: { readonly reminder: CopyReminder }) {
  const { t } = useTranslation('device');
  if (reminder === null) return null;
  const more = (
    <Button component={Link} to="/device#copies" size="xs" variant="default">
      {t('sign.more')}
    </Button>
  );
  switch (reminder.kind) {
    case 'allow':
      return (
        <Sign icon={IconLock} tone="warning" label={t('sign.allow')}>
          <p>{t('sign.allowHint', { folder: reminder.folder })}</p>
          <Button size="xs" onClick={() => void copyKeeper.allow()}>
            {t('copies.allow')}
          </Button>
        </Sign>
      );
    case 'failed':
      return (
        <Sign icon={IconDeviceFloppy} tone="warning" label={t('sign.failed')}>
          <p>{t('copies.failureHint')}</p>
          {more}
        </Sign>
      );
    case 'never':
      return (
        <Sign icon={IconDeviceFloppy} tone="neutral" label={t('sign.never')}>
          <p>{t('sign.neverHint')}</p>
          {more}
        </Sign>
      );
    case 'old':
      return (
        <Sign icon={IconDeviceFloppy} tone="warning" label={t('sign.old', { count: reminder.days })}>
          <p>{t('sign.oldHint')}</p>
          {more}
        </Sign>
      );
    case 'trial':
      return (
        <Sign icon={IconDeviceFloppy} tone="neutral" label={t('sign.trial')}>
          <p>{t('sign.trialHint')}</p>
          {more}
        </Sign>
      );
  }
}
