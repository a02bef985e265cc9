import { useTranslation } from 'react-i18next';
import { PageHeader } from '#ui/PageHeader.tsx';

/** How to work with the app. */
export function HelpPage() {
  const { t } = useTranslation('help');
  return <PageHeader title={t('title')} />;
}
