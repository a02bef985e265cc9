import { useTranslation } from 'react-i18next';
import { PageHeader } from '#ui/PageHeader.tsx';

/** The data that this laptop keeps. */
export function DevicePage() {
  const { t } = useTranslation('device');
  return <PageHeader title={t('title')} />;
}
