import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#i18n/useFormat.ts';
import { FileDrop } from '#ui/FileDrop.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { AttachmentPicture } from './AttachmentPicture.tsx';
import classes from './Evidence.module.css';
import type { EvidenceOwner } from './intake.ts';
import { useEvidence, type Attachment } from './useEvidence.ts';

interface Props {
  readonly owner: EvidenceOwner;
  /** Says what the files belong to, for screen readers. */
  readonly label: string;
}

/** The files of one owner as thumbnails, and the way to add more: to signed minutes only their scan, as a file of the visit. */
export function EvidenceStrip({ owner, label }: Props) {
  const { t } = useTranslation('inspection');
  const { filesOf, savingFor, take } = useEvidence();
  const files = filesOf(owner);
  const saving = savingFor(owner);
  const readOnly = useReadOnly();
  return (
    <div className={classes.strip}>
      {files.length > 0 && (
        <ul className={classes.tiles} aria-label={label}>
          {files.map((attachment) => (
            <Tile key={attachment.id} attachment={attachment} />
          ))}
        </ul>
      )}
      {(!readOnly || owner.table === 'visits') && <FileDrop compact multiple buttonLabel={t('evidence.add')} hint={t('evidence.hint')} onFiles={(chosen) => take(owner, chosen)} />}
      <output className={classes.saving}>{saving > 0 && t('evidence.working', { count: saving })}</output>
    </div>
  );
}

function Tile({ attachment }: { readonly attachment: Attachment }) {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const { view, remove } = useEvidence();
  const readOnly = useReadOnly();
  const { file, caption } = attachment;
  if (!file) return null;
  const words = caption === '' ? file.name : caption;
  return (
    <li className={classes.tile}>
      <Tooltip label={`${words} · ${format.fileSize(file.size)}`}>
        <button type="button" className={classes.open} aria-label={t('evidence.open', { name: words })} onClick={() => view(attachment)}>
          <span className={classes.frame}>
            <AttachmentPicture hash={file.hash} mediaType={file.mediaType} alt="" fit="cover" />
          </span>
          <span className={classes.name}>{words}</span>
        </button>
      </Tooltip>
      {!readOnly && <ActionIcon className={classes.remove ?? ''} size={24} variant="filled" color="dark" aria-label={t('evidence.remove')} onClick={() => remove(attachment)}>
        <IconX size={14} aria-hidden />
      </ActionIcon>}
    </li>
  );
}
