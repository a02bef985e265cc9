import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { shortCode } from '#domain/digest.ts';
import type { ImportReceipt } from '#storage/bundles.ts';
import { Panel } from '#ui/Panel.tsx';
import { EffectsView, useHeadline } from './EffectsView.tsx';
import classes from './exchange.module.css';
import { Focused } from './Focused.tsx';

interface Props {
  readonly receipt: ImportReceipt;
  readonly fileName: string;
  readonly onReset: () => void;
}

/** What a merge has done, and where to go from here. */
export function ReceiptPanel({ receipt, fileName, onReset }: Props) {
  const { t } = useTranslation('exchange');
  const headline = useHeadline();
  const { plan, openConflicts, missingBlobs, quarantined, forked, digests } = receipt;
  return (
    <>
      <Panel
        title={t('receipt.title')}
        hint={fileName}
        actions={
          <>
            <Button variant="default" onClick={onReset}>
              {t('import.another')}
            </Button>
            {openConflicts > 0 && (
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
          <Focused label={headline(receipt)} className={classes.result} tone="success">
            <p className={classes.resultTitle}>
              <IconCircleCheck size={18} aria-hidden className={classes.inlineIcon} />
              {headline(receipt)}
            </p>
            <p className={classes.line}>
              {openConflicts === 0 ? t('receipt.noConflicts') : t('receipt.conflicts', { count: openConflicts })}
            </p>
          </Focused>
          <div>
            <p className={classes.quiet}>{t('receipt.code')}</p>
            <p className={classes.code}>{shortCode(digests.state)}</p>
            <p className={classes.quiet}>{t('receipt.codeHint')}</p>
          </div>
          {(missingBlobs > 0 || quarantined > 0 || forked) && (
            <ul className={classes.notes}>
              {missingBlobs > 0 && <li>{t('receipt.missing', { count: missingBlobs })}</li>}
              {quarantined > 0 && <li>{t('preview.quarantined', { count: quarantined })}</li>}
              {forked && <li>{t('receipt.forked')}</li>}
            </ul>
          )}
        </div>
      </Panel>
      <EffectsView effects={receipt} rowsTitle={t('preview.rowsDone')} />
    </>
  );
}
