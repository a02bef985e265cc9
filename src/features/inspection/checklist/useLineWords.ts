import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { TFunction } from 'i18next';
import type { AssessmentResult } from '#domain/schema/inspection.ts';
import type { Format } from '#i18n/format.ts';
import { useFormat } from '#i18n/useFormat.ts';

/** What lines say themselves with, looked up once for hundreds of them. */
export interface LineWords {
  readonly t: TFunction<['inspection', 'terms']>;
  readonly format: Format;
  readonly results: Readonly<Record<AssessmentResult | 'none', string>>;
}

/** The words of the lines in the language of the interface. */
export const useLineWords = (): LineWords => {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  return useMemo(
    () => ({
      t,
      format,
      results: {
        met: t('terms:assessment.result.met'),
        partlyMet: t('terms:assessment.result.partlyMet'),
        notMet: t('terms:assessment.result.notMet'),
        notApplicable: t('terms:assessment.result.notApplicable'),
        none: t('terms:assessment.result.none'),
      },
    }),
    [t, format],
  );
};
