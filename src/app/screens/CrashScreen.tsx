import { Button } from '@mantine/core';
import { IconAlertTriangle, IconReload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#ui/EmptyState.tsx';
import { errorReport } from './errorReport.ts';
import { ReportBox } from './ReportBox.tsx';

const isMissingChunk = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|importing a module script|error loading/i.test(error.message);

/** A fault of the app itself, said plainly, with a report to copy. */
export function CrashScreen({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('screens');
  const [report] = useState(() => errorReport(t, error));
  const words = isMissingChunk(error) ? 'chunk' : 'crash';
  return (
    <>
      <EmptyState
        icon={IconAlertTriangle}
        level={1}
        title={t(`${words}.title`)}
        actions={
          <>
            <Button leftSection={<IconReload size={16} aria-hidden />} onClick={() => location.reload()}>
              {t('actions.reload')}
            </Button>
            <Button variant="default" component="a" href={import.meta.env.BASE_URL}>
              {t('actions.home')}
            </Button>
          </>
        }
      >
        {t(`${words}.text`)}
      </EmptyState>
      <ReportBox report={report} />
    </>
  );
}
