import { ActionIcon, Button, Group, Modal, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconDownload, IconTrash } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { editAttachment } from '#domain/commands/inspection.ts';
import type { BlobHash, PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { blobByHash } from '#storage/reads/device.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { AttachmentPicture, isPicture } from './AttachmentPicture.tsx';
import classes from './Evidence.module.css';
import type { Attachment } from './useEvidence.ts';

interface Props {
  readonly planId: PlanId;
  readonly attachment: Attachment | undefined;
  /** The files of the same owner, among which one can leaf. */
  readonly siblings: readonly Attachment[];
  readonly onView: (id: Attachment['id'] | null) => void;
  readonly onRemove: (attachment: Attachment) => void;
}

/** One attachment, large, with its caption. */
export function EvidenceViewer({ planId, attachment, siblings, onView, onRemove }: Props) {
  const { t } = useTranslation('inspection');
  return (
    <Modal
      opened={attachment !== undefined}
      onClose={() => onView(null)}
      title={t('evidence.viewer')}
      size="min(96vw, 1100px)"
      closeButtonProps={{ 'aria-label': t('evidence.close') }}
    >
      {attachment && <Viewed key={attachment.id} planId={planId} attachment={attachment} siblings={siblings} onView={onView} onRemove={onRemove} />}
    </Modal>
  );
}

function Viewed({ planId, attachment, siblings, onView, onRemove }: Props & { readonly attachment: Attachment }) {
  const { t } = useTranslation(['inspection', 'common']);
  const format = useFormat();
  const edit = useCommand(editAttachment);
  const readOnly = useReadOnly();
  const index = siblings.findIndex((sibling) => sibling.id === attachment.id);
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const { file, caption, addedAt } = attachment;
  if (!file) return null;
  const leaf = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const neighbour = event.key === 'ArrowLeft' ? before : event.key === 'ArrowRight' ? after : undefined;
    if (neighbour) onView(neighbour.id);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrow keys come beside the two buttons, which do the same
    <div onKeyDown={leaf}>
      <div className={classes.stage}>
        <AttachmentPicture hash={file.hash} mediaType={file.mediaType} alt={caption === '' ? file.name : caption} fit="whole" />
        {!isPicture(file.mediaType) && <p className={classes.noPreview}>{t('evidence.noPreview')}</p>}
      </div>
      <Group justify="space-between" gap="xs" mt="xs" mb="sm">
        <Text size="sm" c="dimmed">
          {t('evidence.facts', { name: file.name, size: format.fileSize(file.size), time: addedAt === null ? '' : format.dateTime(addedAt) })}
        </Text>
        {siblings.length > 1 && (
          <Group gap={4}>
            <ActionIcon disabled={!before} aria-label={t('evidence.previous')} onClick={() => before && onView(before.id)}>
              <IconChevronLeft size={18} aria-hidden />
            </ActionIcon>
            <Text size="sm">{t('evidence.position', { index: index + 1, count: siblings.length })}</Text>
            <ActionIcon disabled={!after} aria-label={t('evidence.next')} onClick={() => after && onView(after.id)}>
              <IconChevronRight size={18} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
      <AutosaveText
        data-autofocus
        label={t('evidence.caption')}
        placeholder={t('evidence.captionPlaceholder')}
        value={caption}
        basis={basisOf(attachment, 'caption')}
        changedElsewhereLabel={t('common:changedElsewhere')}
        failedLabel={t('common:notSaved')}
        onCommit={(value, basis) => edit({ plan: planId, id: attachment.id, field: 'caption', value, basis })}
      />
      <Group justify="space-between" mt="md">
        {readOnly ? <span /> : (
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              onView((after ?? before)?.id ?? null);
              onRemove(attachment);
            }}
          >
            {t('evidence.remove')}
          </Button>
        )}
        <DownloadLink hash={file.hash} name={file.name} />
      </Group>
    </div>
  );
}

function DownloadLink({ hash, name }: { readonly hash: BlobHash; readonly name: string }) {
  const { t } = useTranslation(['inspection', 'common']);
  const bytes = useLiveSoon(blobByHash(hash))?.bytes;
  const lead = useCallback(
    (anchor: HTMLAnchorElement) => {
      if (!bytes) return;
      const url = URL.createObjectURL(bytes);
      anchor.href = url;
      return () => URL.revokeObjectURL(url);
    },
    [bytes],
  );
  if (!bytes) return null;
  return (
    <Button
      component="a"
      ref={lead}
      download={name}
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      aria-label={t('evidence.download', { name })}
    >
      {t('common:download')}
    </Button>
  );
}
