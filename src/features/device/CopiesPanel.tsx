import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconDeviceFloppy, IconDownload, IconFolder, IconFolderCheck, IconFolderOff, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyKeeper } from '#live/appCopies.ts';
import type { CopyFailure, KeeperState } from '#live/copyKeeper.ts';
import { canOpenFolders, pickFolder } from '#storage/copies/folder.ts';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './device.module.css';
import { CopiedPlans } from './CopiedPlans.tsx';
import { downloadCopies } from './downloadCopies.ts';
import { NewsList } from './NewsList.tsx';
import { useCopies } from './useCopies.ts';

const chooseFolder = async (): Promise<void> => {
  const handle = await pickFolder();
  if (handle) await copyKeeper.take(handle);
};

/** Where copies are written outside the browser, and how far they have come. */
export function CopiesPanel() {
  const { t } = useTranslation('device');
  const state = useCopies();
  return (
    <Panel id="copies" title={t('copies.title')} hint={t('copies.hint')}>
      <div className={classes.stack}>
        {canOpenFolders() ? <FolderFact state={state} /> : <DownloadFact state={state} />}
        {state.failure && <FailureNote failure={state.failure} />}
        {state.news.length > 0 && (
          <Alert color="brand" title={t('news.title', { count: state.news.length })}>
            <NewsList files={state.news} />
          </Alert>
        )}
        <CopiedPlans plans={state.plans} />
      </div>
    </Panel>
  );
}

const marks = {
  granted: { tone: 'success', icon: IconFolderCheck },
  prompt: { tone: 'warning', icon: IconLock },
  denied: { tone: 'danger', icon: IconFolderOff },
} as const;

/** The folder, whether the browser lets us in, and what to do about it. */
function FolderFact({ state }: { readonly state: KeeperState }) {
  const { t } = useTranslation('device');
  const { folder, busy, plans } = state;
  if (folder === null) return null;
  if (folder === 'none') {
    return (
      <div className={classes.row}>
        <StatusBadge tone={plans.length === 0 ? 'neutral' : 'warning'} icon={IconFolderOff}>
          {t('copies.none')}
        </StatusBadge>
        <Button size="xs" leftSection={<IconFolder size={16} aria-hidden />} onClick={() => void chooseFolder()}>
          {t('copies.choose')}
        </Button>
      </div>
    );
  }
  const { name, access } = folder;
  return (
    <div className={classes.fact}>
      <h3 className={classes.factName}>{t('copies.folder')}</h3>
      <div>
        <p className={classes.main}>
          <strong>{name}</strong> <StatusBadge {...marks[access]}>{t(`copies.access.${access}`)}</StatusBadge>
        </p>
        {access !== 'granted' && <p className={classes.words}>{t(access === 'prompt' ? 'copies.promptText' : 'copies.deniedText')}</p>}
        <div className={classes.row}>
          {access === 'granted' ? (
            <Button size="xs" loading={busy} leftSection={<IconDeviceFloppy size={16} aria-hidden />} onClick={() => void copyKeeper.copyNow()}>
              {t('copies.copyNow')}
            </Button>
          ) : (
            <Button size="xs" onClick={() => void copyKeeper.allow()}>
              {t('copies.allow')}
            </Button>
          )}
          <Button size="xs" variant="default" onClick={() => void chooseFolder()}>
            {t('copies.other')}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => void copyKeeper.take(null).then(() => notifyDone(t('copies.stopped')))}>
            {t('copies.stop')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Copies as downloads, where browsers cannot write into folders. */
function DownloadFact({ state }: { readonly state: KeeperState }) {
  const { t } = useTranslation('device');
  const [busy, setBusy] = useState(false);
  const download = async () => {
    setBusy(true);
    const { made, failed } = await downloadCopies(state.plans);
    setBusy(false);
    if (failed) notifyProblem(t('copies.downloadFailed'), t('copies.failure.file'));
    else notifyDone(t('copies.downloaded', { count: made }));
  };
  return (
    <div>
      <p className={classes.main}>{t('copies.unsupported')}</p>
      <div className={classes.row}>
        <Button
          size="xs"
          loading={busy}
          disabled={state.plans.length === 0}
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => void download()}
        >
          {t('copies.download')}
        </Button>
      </div>
    </div>
  );
}

function FailureNote({ failure }: { readonly failure: CopyFailure }) {
  const { t } = useTranslation('device');
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('copies.failure.title')}>
      {failure.at === 'file' ? t('copies.failure.file') : t(`copies.failure.${failure.failure.type}`, { detail: failure.failure.detail })}{' '}
      {t('copies.failureHint')}
    </Alert>
  );
}
