import { useTranslation } from 'react-i18next';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** The checklist of one visit. */
export function VisitPage(_props: { readonly planId: PlanId; readonly visitId: VisitId }) {
  const { t } = useTranslation('inspection');
  return <PageHeader title={t('title')} />;
}
