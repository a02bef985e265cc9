import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconPhotoCheck, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyKeeper } from '#live/appCopies.ts';
import { useLive } from '#live/useLive.ts';
import { checkBlobs, dropBlobs, type BlobCheck } from '#storage/blobCheck.ts';
import { blobTally } from '#storage/reads/copies.ts';
import { store } from '#storage/store.ts';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './device.module.css';

type Progress = Readonly<Record<'done' | 'of', number>>;

/** Hashes every photo and file again; null while nothing runs, and when it was stopped. */
const useBlobCheck = () => {
  const [progress, setProgress] = useState<Progress | null>(null);
  const controller = useRef<AbortController | null>(null);
  const check = useMutation({
    networkMode: 'always',
    mutationFn: async (): Promise<BlobCheck | null> => {
      controller.current = new AbortController();
      const { signal } = controller.current;
      try {
        return await checkBlobs(store, (done, of) => setProgress({ done, of }), signal);
      } catch (error) {
        if (signal.aborted) return null;
        throw error;
      }
    },
    onSettled: () => setProgress(null),
  });
  return { check, progress, cancel: () => controller.current?.abort() };
};

/** Photos and files: how many there are, how many are missing, and whether their bytes are what was attached. */
export function BlobsPanel() {
  const { t } = useTranslation('device');
  const { named, missing } = useLive(blobTally());
  const { check, progress, cancel } = useBlobCheck();
  const drop = async (found: BlobCheck) => {
    await dropBlobs(store, found.damaged.map(({ hash }) => hash));
    notifyDone(t('blobs.dropped', { count: found.damaged.length }));
    check.reset();
    await copyKeeper.look();
  };
  return (
    <Panel
      title={t('blobs.title')}
      hint={t('blobs.hint')}
      actions={
        check.isPending ? (
          <Button size="xs" variant="default" onClick={cancel}>
            {t('blobs.cancel')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="light"
            disabled={named === missing}
            leftSection={<IconPhotoCheck size={16} aria-hidden />}
            onClick={() => check.mutate()}
          >
            {t('blobs.run')}
          </Button>
        )
      }
    >
      <div className={classes.stack} aria-live="polite">
        <p className={classes.main}>{named === 0 ? t('blobs.none') : missing === 0 && t('blobs.all', { count: named })}</p>
        {missing > 0 && <p className={classes.main}>{t('blobs.missing', { count: missing })}</p>}
        {progress && <ProgressBar done={progress.done} total={progress.of} label={t('blobs.running', progress)} counts={t('blobs.running', progress)} />}
        {check.isError && <Alert color="red" title={t('blobs.failed')} />}
        {check.data && <BlobOutcome found={check.data} onDrop={(found) => void drop(found)} />}
      </div>
    </Panel>
  );
}

/** What the check has found. */
export function BlobOutcome({ found, onDrop }: { readonly found: BlobCheck; readonly onDrop: (found: BlobCheck) => void }) {
  const { t } = useTranslation('device');
  const { checked, damaged } = found;
  if (damaged.length === 0) {
    return <Alert color="green" icon={<IconShieldCheck size={18} aria-hidden />} title={t('blobs.good', { count: checked })} />;
  }
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('blobs.bad', { count: damaged.length })}>
      <p className={classes.main}>{t('blobs.badText')}</p>
      <ul className={classes.differing}>
        {damaged.map(({ hash, names }) => (
          <li key={hash}>{names.length === 0 ? hash.slice(0, 12) : names.join(', ')}</li>
        ))}
      </ul>
      <div className={classes.row}>
        <Button size="compact-sm" onClick={() => onDrop(found)}>
          {t('blobs.drop')}
        </Button>
      </div>
    </Alert>
  );
}
