import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** The planning stage of a round. */
export function PlanningPage(_props: { readonly planId: PlanId }) {
  const { t } = useTranslation('planning');
  return <PageHeader title={t('title')} />;
}
