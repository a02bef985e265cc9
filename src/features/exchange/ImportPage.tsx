import { useTranslation } from 'react-i18next';
import { PageHeader } from '#ui/PageHeader.tsx';

/** Opening a file that a colleague sent, or a backup, of a round that may be new to this laptop. */
export function ImportPage() {
  const { t } = useTranslation('exchange');
  return <PageHeader title={t('title')} />;
}
