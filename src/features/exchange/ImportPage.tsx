import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { takeHandedFiles } from '#live/handedFiles.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { DropOverlay } from './DropOverlay.tsx';
import classes from './exchange.module.css';
import { ImportFlow } from './ImportFlow.tsx';
import { useFileCatch } from './useFileCatch.ts';
import { useImport } from './useImport.ts';

/** Opening a file that a colleague sent, or a backup, of a round that may be new to this laptop. */
export function ImportPage() {
  const { t } = useTranslation('exchange');
  const [search] = useSearchParams();
  const [state, actions] = useImport(null);
  const { choose } = actions;
  const hovers = useFileCatch(choose);
  const [handed] = useState(takeHandedFiles);
  useEffect(() => {
    if (handed[0]) choose(handed[0]);
  }, [handed, choose]);
  return (
    <>
      <PageHeader title={t('importTitle')} subtitle={t('importSubtitle')} />
      <div className={classes.stack}>
        <ImportFlow state={state} actions={actions} restoring={search.has('restore')} />
      </div>
      {hovers && <DropOverlay />}
    </>
  );
}
