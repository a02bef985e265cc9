import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { PageHeader } from '#ui/PageHeader.tsx';

/** Files to and from colleagues. */
export function ExchangePage(_props: { readonly planId: PlanId }) {
  const { t } = useTranslation('exchange');
  return <PageHeader title={t('title')} />;
}
