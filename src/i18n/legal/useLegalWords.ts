import { useTranslation } from 'react-i18next';
import { documentName, type LegalDocument } from '#domain/legal/library.ts';
import type { LegalWarning } from '#domain/legal/validity.ts';
import { useFormat } from '../useFormat.ts';

/** Validity and warnings of documents in words. */
export function useLegalWords() {
  const { t } = useTranslation('legal');
  const format = useFormat();
  const names = (documents: readonly LegalDocument[]): string => documents.map(documentName).join(', ');

  const endWords = (warning: Extract<LegalWarning, { readonly type: 'expired' | 'superseded' }>): string => {
    const to = warning.to === null ? null : format.date(warning.to);
    if (warning.type === 'expired') {
      if (to === null) return t('warning.expiredUndated');
      return warning.whole ? t('warning.expired', { to }) : t('warning.expiredPart', { to });
    }
    const by = names(warning.by);
    if (by === '') return to === null || warning.whole ? t('warning.supersededUnnamed') : t('warning.expiredPart', { to });
    if (warning.whole) return t('warning.superseded', { by });
    return to === null ? t('warning.supersededUndated', { by }) : t('warning.supersededPart', { to, by });
  };

  /** One warning as a sentence. */
  const warningWords = (warning: LegalWarning): string => {
    switch (warning.type) {
      case 'notYet': {
        const from = format.date(warning.from);
        return warning.whole ? t('warning.notYet', { from }) : t('warning.notYetPart', { from });
      }
      case 'expired':
      case 'superseded':
        return endWords(warning);
      case 'amended':
        return t('warning.amended', { by: names(warning.by) });
      case 'unknown':
        return t('warning.unknown');
    }
  };

  /** From when until when a document is in force. */
  const validityWords = ({ validity: { from, to } }: LegalDocument): string => {
    if (from === null) return to === null ? t('card.open') : t('card.untilDay', { to: format.date(to) });
    return to === null ? t('card.fromDay', { from: format.date(from) }) : t('card.fromTo', { from: format.date(from), to: format.date(to) });
  };
  return { warningWords, validityWords };
}
