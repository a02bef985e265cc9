import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ProgressBar } from '#ui/Progress.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import type { ImportProgress } from '#workers/importJob.ts';
import classes from './exchange.module.css';

interface Props {
  readonly words: string;
  readonly progress: ImportProgress | null;
  readonly onCancel: () => void;
}

/** How far a long job has come, in words and as a bar, and the way to stop it. */
export function JobProgress({ words, progress, onCancel }: Props) {
  const { t } = useTranslation(['exchange', 'common']);
  const format = useFormat();
  const share = progress && progress.of > 0 ? progress.done / progress.of : 0;
  return (
    <div className={classes.stack}>
      <output>{words}</output>
      <ProgressBar done={share} total={1} label={t('import.progress')} counts={share > 0 ? format.percent(share, 0) : ''} />
      <div>
        <Button variant="default" onClick={onCancel}>
          {t('common:cancel')}
        </Button>
      </div>
    </div>
  );
}
