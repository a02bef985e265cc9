import { Anchor, Button, Checkbox, Group } from '@mantine/core';
import { IconEyeOff, IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { withholdAttachment } from '#domain/commands/evidence.ts';
import { editAttachment } from '#domain/commands/inspection.ts';
import { copyInPlaceOf } from '#domain/evidence.ts';
import type { PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { Fact, FactList } from '#ui/FactList.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { DownloadLink } from './previews.tsx';
import { useAddedBy } from './useAddedBy.ts';
import { useEvidence, type Attachment } from './useEvidence.ts';
import { useEvidenceWords } from './useEvidenceWords.ts';
import classes from './Viewer.module.css';

interface Props {
  readonly planId: PlanId;
  readonly attachment: Attachment;
  /** Null where they are not on this laptop. */
  readonly bytes: Blob | null;
  readonly onRemoved: () => void;
  readonly onView: (id: Attachment['id']) => void;
}

/** What a file is called, where it comes from, and what can be done with it. */
export function ViewerFacts({ planId, attachment, bytes, onRemoved, onView }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const words = useEvidenceWords();
  const { remove } = useEvidence();
  const edit = useCommand(editAttachment);
  const readOnly = useReadOnly();
  const { id, caption, file } = attachment;
  return (
    <div className={classes.side}>
      <div className={classes.head}>
        <h3 className={classes.number}>{words.number(attachment)}</h3>
        <HistoryLink planId={planId} table="attachments" row={id} />
      </div>
      <Marks attachment={attachment} onView={onView} />
      <AutosaveText
        label={t('evidence.caption')}
        placeholder={t('evidence.captionPlaceholder')}
        value={caption}
        basis={basisOf(attachment, 'caption')}
        changedElsewhereLabel={t('common:changedElsewhere')}
        failedLabel={t('common:notSaved')}
        onCommit={(value, basis) => edit({ plan: planId, id, field: 'caption', value, basis })}
      />
      <Origin planId={planId} attachment={attachment} />
      <Withheld planId={planId} attachment={attachment} />
      <Group gap="xs" mt="auto">
        {bytes && <DownloadLink bytes={bytes} name={file?.name ?? ''} />}
        {!readOnly && (
          <Button
            size="xs"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} aria-hidden />}
            onClick={() => {
              onRemoved();
              remove(attachment);
            }}
          >
            {t('evidence.remove')}
          </Button>
        )}
      </Group>
    </div>
  );
}

/** Whether it is a copy, or has one. */
function Marks({ attachment, onView }: Pick<Props, 'attachment' | 'onView'>) {
  const { t } = useTranslation(['inspection', 'terms']);
  const words = useEvidenceWords();
  const { files } = useEvidence();
  const { derivedFrom, withheld } = attachment;
  const source = derivedFrom && files.find(({ id }) => id === derivedFrom.attachment);
  const copy = copyInPlaceOf(attachment, files);
  if (!derivedFrom && !withheld) return null;
  return (
    <div className={classes.marks}>
      {derivedFrom && <StatusBadge tone="info" icon={IconPencil}>{t(`terms:derived.${derivedFrom.how}`)}</StatusBadge>}
      {withheld && (
        <StatusBadge tone="neutral" icon={IconEyeOff}>
          {t('terms:attachment.withheld')}
        </StatusBadge>
      )}
      {source && (
        <Anchor component="button" type="button" size="sm" onClick={() => onView(source.id)}>
          {t('evidence.toSource', { number: words.number(source) })}
        </Anchor>
      )}
      {copy && (
        <Anchor component="button" type="button" size="sm" onClick={() => onView(copy.id)}>
          {t('evidence.toCopy', { number: words.number(copy) })}
        </Anchor>
      )}
    </div>
  );
}

/** By whom and when it was attached, when it was made, and by which hash it is known: recorded at intake. */
function Origin({ planId, attachment }: Pick<Props, 'planId' | 'attachment'>) {
  const { t } = useTranslation(['inspection', 'terms', 'common']);
  const format = useFormat();
  const addedBy = useAddedBy(planId);
  const { file, addedAt, taken } = attachment;
  if (!file) return null;
  const name = addedBy(attachment);
  return (
    <FactList label={t('evidence.origin')}>
      <Fact name={t('evidence.fileName')}>
        {file.name} · {format.fileSize(file.size)}
      </Fact>
      {taken && (
        <Fact name={t('evidence.takenAt')}>
          {t('evidence.takenBy', { time: format.dateTime(taken.at), source: t(`terms:attachment.takenBy.${taken.source}`) })}
        </Fact>
      )}
      <Fact name={t('evidence.addedAt')}>{addedAt === null ? '' : t('evidence.byClock', { time: format.dateTime(addedAt) })}</Fact>
      {name !== '' && <Fact name={t('evidence.addedBy')}>{name}</Fact>}
      <Fact name={t('evidence.hash')}>
        <code className={classes.hash} title={file.hash}>
          {file.hash.slice(0, 16)}
        </code>
      </Fact>
    </FactList>
  );
}

/** Whether a file goes along when something is exported. What has a redacted copy never does. */
function Withheld({ planId, attachment }: Pick<Props, 'planId' | 'attachment'>) {
  const { t } = useTranslation('inspection');
  const { files } = useEvidence();
  const readOnly = useReadOnly();
  const withhold = useCommand(withholdAttachment);
  const isCovered = copyInPlaceOf(attachment, files) !== undefined;
  return (
    <Checkbox
      size="xs"
      label={t('evidence.withhold')}
      description={isCovered ? t('evidence.withholdCovered') : t('evidence.withholdHint')}
      checked={attachment.withheld}
      disabled={readOnly || isCovered}
      onChange={(event) =>
        void withhold({ plan: planId, id: attachment.id, field: 'withheld', value: event.currentTarget.checked, basis: basisOf(attachment, 'withheld') })
      }
    />
  );
}
