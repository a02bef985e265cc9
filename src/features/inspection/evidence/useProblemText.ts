import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { MAX_PIXELS } from '#workers/imageFit.ts';
import { MAX_BYTES } from './checkFile.ts';
import type { IntakeProblem } from './intake.ts';

/** The words for a file that was not attached: what is wrong with it, and what to do. */
export const useProblemText = (): ((problem: IntakeProblem) => string) => {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  return (problem) => {
    const { name } = problem;
    switch (problem.type) {
      case 'too-large':
        return t('evidence.tooLarge', { name, size: format.fileSize(problem.size), limit: format.fileSize(MAX_BYTES) });
      case 'too-many-pixels':
        return t('evidence.tooManyPixels', { name, megapixels: problem.megapixels, limit: MAX_PIXELS / 1_000_000 });
      case 'empty':
      case 'heic':
      case 'broken':
        return t(`evidence.${problem.type}`, { name });
      case 'wrong-type':
        return t('evidence.wrongType', { name });
      case 'unreadable':
        return t('evidence.notStored', { name, reason: t('evidence.unreadable') });
      case 'not-stored': {
        const { failure } = problem;
        const reason = 'detail' in failure ? t(`terms:failure.${failure.type}`) : t(`terms:rejection.${failure.type}`);
        return t('evidence.notStored', { name, reason });
      }
    }
  };
};
