import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** The visits of a round. */
export function InspectionPage(_props: { readonly planId: PlanId }) {
  const { t } = useTranslation('inspection');
  return <PageHeader title={t('title')} />;
}
