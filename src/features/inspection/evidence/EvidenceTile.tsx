import { ActionIcon, Tooltip } from '@mantine/core';
import { IconEyeOff, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { useReadOnly } from '#ui/readOnly.ts';
import { AttachmentThumbnail } from './AttachmentPicture.tsx';
import classes from './Evidence.module.css';
import { useEvidence, type Attachment } from './useEvidence.ts';
import { useEvidenceWords } from './useEvidenceWords.ts';
import { useNear } from './useNear.ts';

/** One file of a strip: its thumbnail, its number and its caption. */
export function EvidenceTile({ attachment }: { readonly attachment: Attachment }) {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const words = useEvidenceWords();
  const { view, remove } = useEvidence();
  const readOnly = useReadOnly();
  const [isNear, watch] = useNear();
  const { file, withheld } = attachment;
  if (!file) return null;
  const [title, number] = [words.title(attachment), words.number(attachment)];
  return (
    <li className={classes.tile} ref={watch}>
      <Tooltip label={`${title} · ${format.fileSize(file.size)}${withheld ? ` · ${t('terms:attachment.withheld')}` : ''}`}>
        <button type="button" className={classes.open} aria-label={t('evidence.open', { name: title, number })} onClick={() => view(attachment)}>
          <span className={classes.frame} data-withheld={withheld || undefined}>
            {isNear && <AttachmentThumbnail attachment={attachment} hash={file.hash} mediaType={file.mediaType} />}
            {withheld && <IconEyeOff className={classes.withheldMark} size={15} aria-hidden />}
          </span>
          <span className={classes.name}>
            <span className={classes.number}>{number}</span> {title}
          </span>
        </button>
      </Tooltip>
      {!readOnly && (
        <ActionIcon className={classes.remove ?? ''} size={24} variant="filled" color="dark" aria-label={t('evidence.removeOne', { number })} onClick={() => remove(attachment)}>
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}
