import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { ProgressBar } from '#ui/Progress.tsx';
import classes from './making.module.css';
import type { Making } from './useMaking.ts';

/** How far the files are that are being made, and the way to stop; nothing while none are. */
export function MakingStrip({ making: { progress, cancel } }: { readonly making: Making }) {
  const { t } = useTranslation('documents');
  const format = useFormat();
  if (progress === null) return null;
  const { done, of } = progress;
  return (
    <div className={classes.strip}>
      <output>{t('make.making', { done: format.number(done), of: format.number(of) })}</output>
      <ProgressBar done={done} total={of} label={t('make.progress')} />
      <Button variant="default" size="compact-sm" onClick={cancel}>
        {t('make.cancel')}
      </Button>
    </div>
  );
}
