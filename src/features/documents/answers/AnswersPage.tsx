import type { PlanId } from '#domain/ids.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { useTranslation } from 'react-i18next';
import { AnswersPanel } from './AnswersPanel.tsx';
import { FormsPanel } from './FormsPanel.tsx';
import { IntakePanel } from './IntakePanel.tsx';
import { useAnswerRows } from './useAnswerRows.ts';

/** What units say to the findings about them: the form goes out as a file, the answers come back as one. */
export function AnswersPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('unitAnswers');
  const rows = useAnswerRows(planId);
  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} />
      {rows !== null && (
        <>
          <FormsPanel rows={rows} />
          <IntakePanel rows={rows} />
          <AnswersPanel rows={rows} />
        </>
      )}
    </>
  );
}
