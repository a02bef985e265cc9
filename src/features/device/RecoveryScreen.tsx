import { Alert, Button, Checkbox } from '@mantine/core';
import { IconCircleCheck, IconFolder } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { canOpenFolders, pickFolder, folderOf } from '#storage/copies/folder.ts';
import type { Loss } from '#storage/sentinel.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { FileDrop } from '#ui/FileDrop.tsx';
import { Panel } from '#ui/Panel.tsx';
import { PassphrasePrompt } from '#ui/PassphrasePrompt.tsx';
import classes from './device.module.css';
import { CopyList } from './CopyList.tsx';
import { filesIn, type FolderFiles } from './useFolderFiles.ts';
import { useRecovery, type RecoveryStep } from './useRecovery.ts';

interface Props {
  readonly losses: readonly Loss[];
  /** Goes on into the app. */
  readonly onEnter: () => void;
}

/** The database holds less than it did: what is missing, how to bring it back, and the way on without it. */
export function RecoveryScreen({ losses: atStart, onEnter }: Props) {
  const { t } = useTranslation('device');
  const { losses, step, restore, accept } = useRecovery(atStart);
  const isComplete = losses.length === 0;
  const enter = () => void accept().then(onEnter);
  return (
    <main className={classes.recovery}>
      <h1 className={classes.recoveryTitle}>{isComplete ? t('recovery.complete') : t('recovery.title')}</h1>
      <p className={classes.main}>{isComplete ? t('recovery.completeText') : t('recovery.text')}</p>
      {!isComplete && <Losses losses={losses} />}
      <div aria-live="polite">{step && <StepNote step={step} />}</div>
      {step?.kind === 'locked' && (
        <Panel title={t('recovery.locked', { name: step.file.name })}>
          <PassphrasePrompt
            label={t('recovery.passphrase')}
            action={t('recovery.unlock')}
            error={step.wrong ? t('recovery.wrong') : null}
            onUnlock={(passphrase) => void restore(step.file, step.folder, passphrase)}
          />
        </Panel>
      )}
      {isComplete ? (
        <div>
          <Button leftSection={<IconCircleCheck size={16} aria-hidden />} onClick={enter}>
            {t('recovery.enter')}
          </Button>
        </div>
      ) : (
        <>
          <Ways disabled={step?.kind === 'working'} onFile={(file, folder) => void restore(file, folder)} />
          <GoOn disabled={step?.kind === 'working'} onAnyway={enter} />
        </>
      )}
    </main>
  );
}

function Losses({ losses }: Pick<Props, 'losses'>) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const columns = useMemo(
    (): readonly Column<Loss>[] => [
      { key: 'plan', header: t('recovery.plan'), rowHeader: true, cell: ({ title }) => title || t('recovery.untitled') },
      { key: 'before', header: t('recovery.before'), align: 'end', cell: ({ changes }) => t('recovery.changes', { count: changes }) },
      { key: 'now', header: t('recovery.now'), align: 'end', cell: ({ found }) => t('recovery.changes', { count: found }) },
      {
        key: 'copied',
        header: t('recovery.copied'),
        align: 'end',
        cell: ({ copiedAt }) => (copiedAt === null ? t('recovery.never') : format.dateTime(copiedAt)),
      },
    ],
    [t, format],
  );
  return (
    <Panel padding="flush">
      <DataTable caption={t('recovery.caption')} columns={columns} rows={losses} rowKey={({ plan }) => plan} />
    </Panel>
  );
}

interface WaysProps {
  readonly disabled: boolean;
  readonly onFile: (file: File, from: FolderFiles['folder'] | null) => void;
}

/** A folder of copies, or any file. */
function Ways({ disabled, onFile }: WaysProps) {
  const { t } = useTranslation('device');
  const [opened, setOpened] = useState<FolderFiles | null>(null);
  const choose = async () => {
    const handle = await pickFolder();
    if (!handle) return;
    const folder = folderOf(handle);
    setOpened({ folder, files: await filesIn(folder) });
  };
  return (
    <>
      {canOpenFolders() && (
        <Panel
          title={t('recovery.folder')}
          hint={t('recovery.folderHint')}
          actions={
            <Button size="xs" disabled={disabled} leftSection={<IconFolder size={16} aria-hidden />} onClick={() => void choose()}>
              {t('recovery.chooseFolder')}
            </Button>
          }
        >
          {opened && (
            <CopyList
              folder={opened.folder}
              files={opened.files}
              disabled={disabled}
              onRestore={({ name }) => void opened.folder.read(name).then((file) => onFile(file, opened.folder))}
            />
          )}
        </Panel>
      )}
      <Panel title={t('recovery.file')} hint={t('recovery.fileHint')}>
        <FileDrop
          compact
          disabled={disabled}
          buttonLabel={t('restore.file')}
          hint={t('restore.fileHint')}
          accept=".json,.zip,.enc,application/json,application/zip"
          onFiles={([file]) => file && onFile(file, null)}
        />
      </Panel>
    </>
  );
}

function StepNote({ step }: { readonly step: RecoveryStep }) {
  const { t } = useTranslation('device');
  switch (step.kind) {
    case 'working':
      return <Alert color="brand">{t('recovery.working', { name: step.name })}</Alert>;
    case 'done':
      return (
        <Alert color="green">
          {step.count === 0
            ? t('recovery.nothing', { name: step.name })
            : t('recovery.done', { count: step.count, plan: step.plan || t('recovery.untitled') })}
        </Alert>
      );
    case 'locked':
      return null;
    case 'failed':
      return <Alert color="red">{t('recovery.failed', { name: step.name, reason: t(`trial.fault.${step.reason}`) })}</Alert>;
  }
}

function GoOn({ disabled, onAnyway }: { readonly disabled: boolean; readonly onAnyway: () => void }) {
  const { t } = useTranslation('device');
  const [agreed, setAgreed] = useState(false);
  return (
    <Panel title={t('recovery.goOn')} hint={t('recovery.goOnText')}>
      <Checkbox checked={agreed} onChange={(event) => setAgreed(event.currentTarget.checked)} label={t('recovery.confirm')} />
      <div className={classes.row}>
        <Button variant="default" disabled={disabled || !agreed} onClick={onAnyway}>
          {t('recovery.anyway')}
        </Button>
      </div>
    </Panel>
  );
}
