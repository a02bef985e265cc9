import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from './format.ts';
import { asLanguage } from './language.ts';

/** Numbers, dates and sizes in the language of the interface. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return formatFor(asLanguage(i18n.resolvedLanguage));
}
