import { Button } from '@mantine/core';
import { IconCircleCheck, IconPrinter } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { MergePreview } from '#domain/mergePreview.ts';
import type { ReceivedRecord } from '#storage/ledger.ts';
import { Panel } from '#ui/Panel.tsx';
import classes from './exchange.module.css';
import { Focused } from './Focused.tsx';
import { ReceiptSheet } from './ReceiptSheet.tsx';
import { RowsList } from './RowsList.tsx';
import { TakeBackButton } from './TakeBackButton.tsx';
import { useHeadline } from './useHeadline.ts';

/** What is told only right after a merge. */
export interface FreshFacts {
  readonly forked: boolean;
  readonly missingBlobs: number;
  readonly effects: MergePreview;
}

interface Props {
  readonly record: ReceivedRecord;
  readonly title: string;
  readonly person: string;
  /** Null when the receipt is opened again later. */
  readonly fresh: FreshFacts | null;
  /** The button that leads on from here. */
  readonly next: ReactNode;
}

/** The receipt of an import: what it has done, where to go from here, printing it, and taking it back. */
export function ReceiptPanel({ record, title, person, fresh, next }: Props) {
  const { t } = useTranslation('exchange');
  const headline = useHeadline();
  const { plan, receipt } = record;
  return (
    <>
      <Panel
        title={fresh ? t('receipt.title') : t('receipt.sheet')}
        hint={record.fileName}
        actions={
          <>
            {next}
            <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => print()}>
              {t('receipt.print')}
            </Button>
            {receipt.openConflicts > 0 && (
              <Button component={Link} to={`/plans/${plan}/conflicts`} variant="default">
                {t('receipt.openConflicts')}
              </Button>
            )}
            <Button component={Link} to={`/plans/${plan}/planning`}>
              {t('receipt.openPlan')}
            </Button>
          </>
        }
      >
        <div className={classes.stack}>
          <Focused label={headline(receipt.total)} className={classes.result} tone={record.undoneAt === null ? 'success' : 'neutral'}>
            <p className={classes.resultTitle}>
              <IconCircleCheck size={18} aria-hidden className={classes.inlineIcon} />
              {headline(receipt.total)}
            </p>
            <p className={classes.line}>
              {receipt.openConflicts === 0 ? t('receipt.noConflicts') : t('receipt.conflicts', { count: receipt.openConflicts })}
            </p>
          </Focused>
          {fresh && <FreshNotes fresh={fresh} quarantined={receipt.quarantined} />}
          <div className={classes.row}>
            <TakeBackButton record={record} />
          </div>
          <ReceiptSheet record={record} title={title} person={person} />
        </div>
      </Panel>
      {fresh && fresh.effects.rows.length > 0 && <RowsList effects={fresh.effects} title={t('preview.rowsDone')} />}
    </>
  );
}

function FreshNotes({ fresh: { forked, missingBlobs }, quarantined }: { readonly fresh: FreshFacts; readonly quarantined: number }) {
  const { t } = useTranslation('exchange');
  if (!forked && missingBlobs === 0 && quarantined === 0) return null;
  return (
    <ul className={classes.notes}>
      {missingBlobs > 0 && <li>{t('receipt.missing', { count: missingBlobs })}</li>}
      {quarantined > 0 && <li>{t('preview.quarantined', { count: quarantined })}</li>}
      {forked && <li>{t('receipt.forked')}</li>}
    </ul>
  );
}
