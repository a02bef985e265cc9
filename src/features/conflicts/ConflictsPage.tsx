import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** What people must settle after a merge. */
export function ConflictsPage(_props: { readonly planId: PlanId }) {
  const { t } = useTranslation('conflicts');
  return <PageHeader title={t('title')} />;
}
