import { useTranslation } from 'react-i18next';
import type { OfficialDocument } from '#domain/commands/issuing.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** Number and date of what was issued, in words; says what is still blank. */
export function useDocumentWords(): (document: OfficialDocument) => string {
  const { t } = useTranslation('planning');
  const format = useFormat();
  return ({ number, date }) => {
    if (date === null) return number === '' ? t('issuing.documentBlank') : t('issuing.documentNumber', { number });
    return number === '' ? t('issuing.documentDate', { date: format.date(date) }) : t('issuing.document', { number, date: format.date(date) });
  };
}
