import { useTranslation } from 'react-i18next';
import type { EffectCounts } from '#domain/mergePreview.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** What a merge does, in one line. */
export function useHeadline(): (total: EffectCounts) => string {
  const { t } = useTranslation('exchange');
  const format = useFormat();
  return (total) => {
    const words = {
      added: format.number(total.added),
      changed: format.number(total.changed),
      deleted: format.number(total.deleted),
      conflict: format.number(total.conflict),
      same: format.number(total.same),
    };
    return total.deleted === 0 ? t('preview.headline', words) : t('preview.headlineDeleted', words);
  };
}
