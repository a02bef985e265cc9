import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FileDrop } from '#ui/FileDrop.tsx';
import type { ReceivedRecord } from '#storage/ledger.ts';
import { Panel } from '#ui/Panel.tsx';
import { PassphrasePrompt } from '#ui/PassphrasePrompt.tsx';
import classes from './exchange.module.css';
import { FaultNote } from './FaultNote.tsx';
import { JobProgress } from './JobProgress.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { QueueBar } from './QueueBar.tsx';
import { QueueSummary } from './QueueSummary.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import type { ImportActions, ImportState } from './useImport.ts';

interface Props {
  readonly state: ImportState;
  readonly actions: ImportActions;
  readonly restoring?: boolean;
  /** Who sits at this laptop; blank while nobody has given a name. */
  readonly person: string;
  /** What the ledger says of the imports of this round now; one may have been taken back meanwhile. */
  readonly received?: readonly ReceivedRecord[];
}

/** From choosing files over the preview of each to the receipt. Each step replaces the one before. */
export function ImportFlow(props: Props) {
  return (
    <>
      <QueueBar state={props.state} actions={props.actions} />
      <Stage {...props} />
    </>
  );
}

function Stage({ state, actions, restoring = false, person, received = [] }: Props) {
  const { t } = useTranslation('exchange');
  const another = (
    <Button variant="default" onClick={actions.reset}>
      {t('import.another')}
    </Button>
  );
  switch (state.phase) {
    case 'preview':
      return <PreviewPanel key={state.queue.waiting.length} summary={state.summary} file={state.file} onMerge={actions.merge} onReset={actions.reset} />;
    case 'done': {
      const title = state.summary.planRecord?.['title'];
      const fresh = { forked: state.receipt.forked, missingBlobs: state.receipt.missingBlobs, effects: state.receipt };
      const { record } = state.receipt;
      return <ReceiptPanel record={received.find(({ id }) => id === record.id) ?? record} title={typeof title === 'string' ? title : ''} person={person} fresh={fresh} next={another} />;
    }
    case 'summary':
      return <QueueSummary outcomes={state.queue.outcomes} title="" person={person} onReset={actions.reset} />;
    case 'idle':
    case 'reading':
    case 'merging':
    case 'refused':
      return (
        <Panel
          title={restoring ? t('import.restoreTitle') : t('import.title')}
          hint={restoring ? t('import.restoreHint') : t('import.hint')}
        >
          <Step state={state} actions={actions} />
        </Panel>
      );
  }
}

type StepState = Exclude<ImportState, { readonly phase: 'preview' | 'done' | 'summary' }>;

function Step({ state, actions }: { readonly state: StepState; readonly actions: ImportActions }) {
  const { t } = useTranslation('exchange');
  if (state.phase === 'refused') {
    const { fault, file } = state;
    const asks = fault.type === 'passphrase-needed' || fault.type === 'wrong-passphrase';
    return (
      <div className={classes.stack}>
        <FaultNote fault={fault} fileName={file.name} onReset={actions.reset} onOpenAnyway={actions.openAnyway} />
        {asks && <PassphrasePrompt label={t('import.passphrase')} action={t('import.unlock')} onUnlock={actions.unlock} />}
      </div>
    );
  }
  if (state.phase === 'idle') {
    return (
      <FileDrop buttonLabel={t('import.choose')} hint={t('import.drop')} accept=".json,.zip,.enc,application/json,application/zip" multiple onFiles={actions.choose} />
    );
  }
  const part = state.progress?.part ?? (state.phase === 'reading' ? 'file' : 'reading');
  return <JobProgress words={t(`import.part.${part}`, { name: state.file.name })} progress={state.progress} onCancel={actions.cancel} />;
}
