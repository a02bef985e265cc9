import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { FileDrop } from '#ui/FileDrop.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { LastExchange } from './lastExchange.ts';
import classes from './exchange.module.css';
import { FaultNote } from './FaultNote.tsx';
import { JobProgress } from './JobProgress.tsx';
import { PassphrasePrompt } from './PassphrasePrompt.tsx';
import { PreviewPanel } from './PreviewPanel.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import type { ImportActions, ImportState } from './useImport.ts';

interface Props {
  readonly state: ImportState;
  readonly actions: ImportActions;
  readonly restoring?: boolean;
  readonly last?: LastExchange['imported'];
}

/** From choosing a file over its preview to the receipt. Each step replaces the one before. */
export function ImportFlow({ state, actions, restoring = false, last }: Props) {
  const { t } = useTranslation('exchange');
  switch (state.phase) {
    case 'preview':
      return <PreviewPanel summary={state.summary} file={state.file} onMerge={actions.merge} onReset={actions.reset} />;
    case 'done':
      return <ReceiptPanel receipt={state.receipt} fileName={state.file.name} onReset={actions.reset} />;
    case 'idle':
    case 'reading':
    case 'merging':
    case 'refused':
      return (
        <Panel
          title={restoring ? t('import.restoreTitle') : t('import.title')}
          hint={restoring ? t('import.restoreHint') : t('import.hint')}
        >
          <Step state={state} actions={actions} last={last} />
        </Panel>
      );
  }
}

type StepState = Exclude<ImportState, { readonly phase: 'preview' | 'done' }>;

function Step({ state, actions, last }: { readonly state: StepState; readonly actions: ImportActions; readonly last: Props['last'] }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  if (state.phase === 'refused') {
    const { file, fault } = state;
    const asks = fault.type === 'passphrase-needed' || fault.type === 'wrong-passphrase';
    return (
      <div className={classes.stack}>
        <FaultNote fault={fault} fileName={file.name} onReset={actions.reset} onOpenAnyway={() => actions.choose(file, true)} />
        {asks && <PassphrasePrompt onUnlock={(passphrase) => actions.choose(file, false, passphrase)} />}
      </div>
    );
  }
  if (state.phase === 'idle') {
    return (
      <div className={classes.stack}>
        <FileDrop
          buttonLabel={t('import.choose')}
          hint={t('import.drop')}
          accept=".json,.zip,.enc,application/json,application/zip"
          onFiles={([file]) => file && actions.choose(file)}
        />
        {last && (
          <p className={classes.quiet}>
            {t('import.last', { time: format.dateTime(last.at), name: last.name, from: last.from || t('import.nobody') })}
          </p>
        )}
      </div>
    );
  }
  const part = state.progress?.part ?? (state.phase === 'reading' ? 'file' : 'reading');
  return <JobProgress words={t(`import.part.${part}`, { name: state.file.name })} progress={state.progress} onCancel={actions.cancel} />;
}
