import { useTranslation } from 'react-i18next';
import type { Remark } from '#domain/documents/inspect.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** Letters of a paragraph that are enough to know it by. */
const EXCERPT = 90;

const short = (text: string): string => (text.length > EXCERPT ? `…${text.slice(-EXCERPT)}` : text);

/** What the inspector found, as a sentence. */
export function useRemarkWords(): (remark: Remark) => string {
  const { t } = useTranslation('documents');
  const format = useFormat();
  return (remark) => {
    switch (remark.type) {
      case 'number-blank':
      case 'date-blank':
      case 'empty-paragraph':
      case 'no-bases':
        return t(`check.${remark.type}`);
      case 'number-form':
        return t('check.number-form', { number: remark.number });
      case 'number-type': {
        const { number, found, expected } = remark;
        if (expected === '') return t('check.number-type-letter', { number, found });
        return found === '' ? t('check.number-type-none', { number, expected }) : t('check.number-type', { number, found, expected });
      }
      case 'signer-title':
        return t('check.signer-title', { name: remark.name });
      case 'signer-capacity':
      case 'signer-self':
        return t(`check.${remark.type}`, { post: remark.post });
      case 'blank-part':
        return t(`check.blank-part.${remark.part}`);
      case 'unnamed-signature':
        return t('check.unnamed-signature', { lines: remark.lines });
      case 'basis-mark':
        return t('check.basis-mark', { mark: remark.mark, text: short(remark.text) });
      case 'characters':
        return t('check.characters', { text: short(remark.text) });
      case 'outdated-basis':
        return remark.by.length === 0 ? t('check.outdated-basis', { name: remark.name }) : t('check.outdated-basis-by', { name: remark.name, by: remark.by.join('; ') });
      case 'before-visit':
      case 'after-visit':
        return t(`check.${remark.type}`, { date: format.date(remark.date), visit: format.date(remark.visit) });
      case 'hand-conflicts':
        return t('check.hand-conflicts', { count: remark.count });
      case 'hand-figures':
        return t('check.hand-figures', { count: remark.figures.length, list: remark.figures.join(', ') });
      case 'conflicts':
        return t('check.conflicts', { count: remark.count });
    }
  };
}
