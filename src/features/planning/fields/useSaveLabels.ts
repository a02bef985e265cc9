import { useTranslation } from 'react-i18next';

/** What a field that saves itself says when it was changed elsewhere or could not be written. */
export function useSaveLabels(): { readonly changedElsewhereLabel: string; readonly failedLabel: string } {
  const { t } = useTranslation('common');
  return { changedElsewhereLabel: t('changedElsewhere'), failedLabel: t('notSaved') };
}
