import { Anchor, Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { useFormat } from '#i18n/useFormat.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './exchange.module.css';
import { Focused } from './Focused.tsx';
import { importFaultWords } from './importFaultWords.ts';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { useHeadline } from './useHeadline.ts';
import type { FileOutcome } from './useImport.ts';

interface Props {
  readonly outcomes: readonly FileOutcome[];
  readonly title: string;
  readonly person: string;
  readonly onReset: () => void;
}

/** What became of each of several files. */
export function QueueSummary({ outcomes, title, person, onReset }: Props) {
  const { t } = useTranslation('exchange');
  const [shown, setShown] = useState<FileOutcome | null>(null);
  if (shown?.type === 'merged') {
    const { record } = shown.receipt;
    return (
      <ReceiptPanel record={record} title={title} person={person} fresh={{ ...shown.receipt, effects: shown.receipt }} next={<Button variant="default" onClick={() => setShown(null)}>{t('receipt.back')}</Button>} />
    );
  }
  const merged = outcomes.flatMap((outcome) => (outcome.type === 'merged' ? [outcome.receipt] : []));
  const failed = outcomes.filter(({ type }) => type === 'failed').length;
  const words = t('queue.mergedCount', { count: merged.length });
  const line = failed === 0 ? t('queue.lineMerged', { merged: words }) : t('queue.line', { merged: words, failed: t('queue.failedCount', { count: failed }) });
  const plan = merged[0]?.plan;
  return (
    <Panel
      title={t('queue.summary')}
      hint={t('queue.summaryHint')}
      padding="flush"
      actions={
        <>
          <Button variant="default" onClick={onReset}>
            {t('import.another')}
          </Button>
          {plan !== undefined && (
            <Button component={Link} to={`/plans/${plan}/planning`}>
              {t('receipt.openPlan')}
            </Button>
          )}
        </>
      }
    >
      <Focused label={line}>
        <p className={classes.more}>{line}</p>
      </Focused>
      <Outcomes outcomes={outcomes} onOpen={setShown} />
    </Panel>
  );
}

function Outcomes({ outcomes, onOpen }: { readonly outcomes: readonly FileOutcome[]; readonly onOpen: (outcome: FileOutcome) => void }) {
  const { t } = useTranslation('exchange');
  const columns = useMemo(() => columnsOf((name) => t(`queue.${name}`), onOpen), [t, onOpen]);
  return <DataTable caption={t('queue.summary')} columns={columns} rows={outcomes} rowKey={({ file }) => String(outcomes.findIndex((each) => each.file === file))} />;
}

const columnsOf = (header: (name: 'file' | 'outcome' | 'receipt') => string, onOpen: (outcome: FileOutcome) => void): readonly Column<FileOutcome>[] => [
  { key: 'file', header: header('file'), rowHeader: true, cell: ({ file }) => <span className={classes.what}>{file.name}</span> },
  { key: 'outcome', header: header('outcome'), cell: (outcome) => <OutcomeWords outcome={outcome} /> },
  { key: 'receipt', header: header('receipt'), width: '8rem', cell: (outcome) => <ReceiptLink outcome={outcome} onOpen={onOpen} /> },
];

function OutcomeWords({ outcome }: { readonly outcome: FileOutcome }) {
  const { t } = useTranslation(['exchange', 'terms']);
  const format = useFormat();
  const headline = useHeadline();
  const fault = outcome.type === 'failed' ? importFaultWords(t, format, outcome.fault) : null;
  return (
    <>
      <span>{t(`queue.${outcome.type}`)}</span>
      {outcome.type === 'merged' && <span className={classes.whatUnit}>{headline(outcome.receipt.total)}</span>}
      {fault && <span className={classes.whatUnit}>{fault.title}</span>}
      {fault && <span className={classes.whatUnit}>{fault.what}</span>}
    </>
  );
}

function ReceiptLink({ outcome, onOpen }: { readonly outcome: FileOutcome; readonly onOpen: (outcome: FileOutcome) => void }) {
  const { t } = useTranslation('exchange');
  if (outcome.type !== 'merged') return null;
  return (
    <Anchor component="button" type="button" aria-label={t('received.open', { name: outcome.file.name })} onClick={() => onOpen(outcome)}>
      {t('queue.receipt')}
    </Anchor>
  );
}
