import type { TFunction } from 'i18next';
import { faultWords, type FaultWords } from '#i18n/faultWords.ts';
import type { Format } from '#i18n/format.ts';
import type { ImportFault } from '#workers/importJob.ts';

/** A refusal of an import in the words of the catalogue: the file’s fault, the disk’s, or the user’s own wish. */
export const importFaultWords = (t: TFunction<readonly ['exchange', 'terms']>, format: Format, fault: ImportFault): FaultWords => {
  if (fault.type === 'cancelled') {
    return { title: t('fault.cancelled.title'), what: t('fault.cancelled.what'), next: t('fault.cancelled.next'), detail: '' };
  }
  if (fault.type === 'sealed') return { title: t('fault.sealed.title'), what: t('fault.sealed.what'), next: t('fault.sealed.next'), detail: '' };
  if ('detail' in fault && fault.type !== 'unreadable') {
    return { title: t('fault.storage.title'), what: t(`terms:failure.${fault.type}`), next: t('fault.storage.next'), detail: fault.detail };
  }
  return faultWords(t, format, fault);
};
