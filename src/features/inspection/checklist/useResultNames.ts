import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessmentResult } from '#domain/schema/inspection.ts';

/** The words for the results. */
export type ResultNames = Readonly<Record<AssessmentResult | 'none', string>>;

/** The words for the results, looked up once for hundreds of lines. */
export const useResultNames = (): ResultNames => {
  const { t } = useTranslation('terms');
  return useMemo(
    () => ({
      met: t('assessment.result.met'),
      partlyMet: t('assessment.result.partlyMet'),
      notMet: t('assessment.result.notMet'),
      notApplicable: t('assessment.result.notApplicable'),
      none: t('assessment.result.none'),
    }),
    [t],
  );
};
