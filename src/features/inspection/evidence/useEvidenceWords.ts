import { useTranslation } from 'react-i18next';
import type { EvidenceNumber } from '#domain/evidence.ts';
import { useEvidence, type Attachment } from './useEvidence.ts';

/** How a file is called. */
export interface EvidenceWords {
  /** „Ảnh 3“, „Tài liệu 2“, „Ảnh 3 (bản gốc)“. */
  readonly number: (attachment: Attachment) => string;
  /** Its caption, or where it has none its name. */
  readonly title: (attachment: Attachment) => string;
}

/** What the files of the open visit are called. */
export const useEvidenceWords = (): EvidenceWords => {
  const { t } = useTranslation('terms');
  const { numberOf } = useEvidence();
  const words = ({ kind, no, isOriginal }: EvidenceNumber): string => {
    const number = t(`attachment.number.${kind}`, { no });
    return isOriginal ? t('attachment.original', { number }) : number;
  };
  return {
    number: (attachment) => words(numberOf(attachment)),
    title: ({ caption, file }) => (caption === '' ? (file?.name ?? '') : caption),
  };
};
