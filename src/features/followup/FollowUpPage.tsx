import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** What became of the findings of a round. */
export function FollowUpPage(_props: { readonly planId: PlanId }) {
  const { t } = useTranslation('followup');
  return <PageHeader title={t('title')} />;
}
