import { Button } from '@mantine/core';
import { IconDatabaseOff, IconReload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StorageFailure } from '#storage/failure.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { errorReport } from './errorReport.ts';
import { ReportBox } from './ReportBox.tsx';
import classes from './screens.module.css';

/** What keeps the app from starting: a failure of the store, or no answer from it. */
export interface BootTrouble {
  readonly type: StorageFailure['type'] | 'slow';
  /** Technical words for the report that a user can copy. */
  readonly detail: string;
}

/** Why the app could not start: what happened, where, and what to do next. Nothing is written from here. */
export function BootScreen({ failure }: { readonly failure: BootTrouble }) {
  const { t } = useTranslation('screens');
  const [report] = useState(() => errorReport(t, failure.type, `${failure.type}: ${failure.detail}`));
  return (
    <main className={classes.boot}>
      <EmptyState
        icon={IconDatabaseOff}
        level={1}
        title={t(`boot.${failure.type}.title`)}
        actions={
          <Button leftSection={<IconReload size={16} aria-hidden />} onClick={() => location.reload()}>
            {t('actions.reload')}
          </Button>
        }
      >
        <p>{t(`boot.${failure.type}.text`)}</p>
        <p className={classes.steps}>{t(`boot.${failure.type}.steps`)}</p>
      </EmptyState>
      <ReportBox report={report} />
    </main>
  );
}
