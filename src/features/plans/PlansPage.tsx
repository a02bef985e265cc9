import { useTranslation } from 'react-i18next';
import { PageHeader } from '#ui/PageHeader.tsx';

/** The rounds on this laptop. */
export function PlansPage() {
  const { t } = useTranslation('plans');
  return <PageHeader title={t('title')} />;
}
