import { Anchor } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import type { ExportFault } from '#workers/exportJob.ts';
import classes from './exchange.module.css';
import { Focused } from './Focused.tsx';
import type { ExportState } from './useExport.ts';

/** What came of an export: the file's name and size, or why there is none. */
export function ExportResult({ state }: { readonly state: ExportState }) {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  if (state.phase === 'failed') return <Failure fault={state.fault} />;
  if (state.phase !== 'done') return null;
  const { name, url, file, included, signed } = state.made;
  const words = t('export.done', { name, size: format.fileSize(file.size) });
  return (
    <Focused label={words} className={classes.result} tone="success">
      <p className={classes.resultTitle}>
        <IconCircleCheck size={18} aria-hidden className={classes.inlineIcon} />
        {words}
      </p>
      <p className={classes.line}>{t('export.doneHint')}</p>
      {!signed && <p className={classes.line}>{t('signature.exportUnsigned')}</p>}
      {included > 0 && <p className={classes.line}>{t('export.withPhotos', { count: included })}</p>}
      <p className={classes.line}>
        <Anchor href={url} download={name} inherit>
          {t('export.again')}
        </Anchor>
      </p>
    </Focused>
  );
}

function Failure({ fault }: { readonly fault: ExportFault }) {
  const { t } = useTranslation(['exchange', 'terms']);
  const format = useFormat();
  const words = (): string => {
    if (fault.type === 'too-large') return t('export.tooLarge', { limit: format.fileSize(fault.limit) });
    if (fault.type === 'nothing-new' || fault.type === 'no-webcrypto') return t(`export.fault.${fault.type}`);
    return fault.type === 'cancelled' ? t('export.cancelled') : t(`terms:failure.${fault.type}`);
  };
  if (fault.type === 'cancelled') {
    return (
      <Focused label={t('export.cancelled')} className={classes.result}>
        <p className={classes.line}>{t('export.cancelled')}</p>
      </Focused>
    );
  }
  return (
    <Focused label={t('export.failed')} className={classes.result} tone="danger">
      <p className={classes.resultTitle}>{t('export.failed')}</p>
      <p className={classes.line}>
        {words()}
      </p>
    </Focused>
  );
}
