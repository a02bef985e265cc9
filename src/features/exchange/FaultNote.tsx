import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { ImportFault } from '#workers/importJob.ts';
import classes from './exchange.module.css';
import { importFaultWords } from './importFaultWords.ts';
import { Focused } from './Focused.tsx';

interface Props {
  readonly fault: ImportFault;
  readonly fileName: string;
  readonly onReset: () => void;
  /** Opens the file although it belongs to another round. */
  readonly onOpenAnyway: () => void;
}

/** Why a file was not taken, and that nothing has happened. */
export function FaultNote({ fault, fileName, onReset, onOpenAnyway }: Props) {
  const { t } = useTranslation(['exchange', 'terms']);
  const format = useFormat();
  const words = importFaultWords(t, format, fault);
  return (
    <div className={classes.stack}>
      <Focused label={words.title} className={classes.result} tone={fault.type === 'cancelled' ? 'neutral' : 'danger'}>
        <p className={classes.resultTitle}>
          <IconAlertTriangle size={16} aria-hidden className={classes.inlineIcon} />
          {words.title}
        </p>
        <p className={classes.fileName}>
          {fileName}
        </p>
        <p className={classes.line}>{words.what}</p>
        <p className={classes.line}>{words.next}</p>
        <p className={classes.line}>{t('fault.unchanged')}</p>
      </Focused>
      {words.detail !== '' && <p className={classes.detail}>{words.detail}</p>}
      <div className={classes.row}>
        <Button onClick={onReset}>{t('fault.otherFile')}</Button>
        {fault.type === 'other-plan' && (
          <Button variant="default" onClick={onOpenAnyway}>
            {t('fault.openAnyway')}
          </Button>
        )}
      </div>
    </div>
  );
}
