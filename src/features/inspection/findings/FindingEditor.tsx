import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconChevronDown, IconChevronUp, IconTrash, IconUserShare, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { removeFinding } from '#domain/commands/inspection.ts';
import { isBlankFinding } from '#domain/finding.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { findingKinds } from '#domain/schema/inspection.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { findingKindMarks } from '#i18n/marks.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { EvidenceZone } from '../evidence/EvidenceZone.tsx';
import type { EvidenceOwner } from '../evidence/intake.ts';
import { useEvidence } from '../evidence/useEvidence.ts';
import { useOutsiders } from '../OutsideShare.tsx';
import { CriterionLink, type CriterionChoice } from './CriterionLink.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import classes from './Findings.module.css';
import { findingBasis, useFindingWriter, type FindingSeed } from './useFindingWriter.ts';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly seed: FindingSeed;
  /** Missing while nothing has been written on it. */
  readonly row: Row<'findings'> | undefined;
  /** With it the editor shows to which item the finding belongs, and can change that. */
  readonly criteria?: CriterionChoice | undefined;
  /** Takes the editor away: it was left blank, or its finding was deleted. */
  readonly onDiscard?: (() => void) | undefined;
  /** Starts with the focus in the text: it was asked for just now. */
  readonly isNew?: boolean;
  readonly startOpen?: boolean;
}

/** One finding: its text at once, everything else on demand. Every field saves itself. */
export function FindingEditor({ planId, visitId, seed, row, criteria, onDiscard, isNew = false, startOpen = false }: Props) {
  const { t } = useTranslation(['inspection', 'terms', 'common']);
  const remove = useCommand(removeFinding);
  const { filesOf } = useEvidence();
  const readOnly = useReadOnly();
  const outsiders = useOutsiders()(row, row?.criterion ?? null);
  const [kindOfDraft, setKindOfDraft] = useState(seed.kind);
  const [isOpen, setIsOpen] = useState(startOpen);
  const writer = useFindingWriter(planId, visitId, { ...seed, kind: kindOfDraft }, row);
  const kind = row?.kind ?? kindOfDraft;
  const { icon: Icon, tone } = findingKindMarks[kind];
  const owner: EvidenceOwner = { table: 'findings', id: seed.id, begin: writer.begin };
  const kindName = t(`terms:finding.kind.${kind}`);
  const saving = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };

  const deleteFinding = async () => {
    if (!row) {
      onDiscard?.();
      return;
    }
    const parts = await livingParts(planId, { table: 'findings', id: row.id }).read();
    const outcome = await remove({ plan: planId, row, parts });
    if (!outcome.ok) return;
    // It may have been begun here; its editor goes with it, and an undo brings it back as one that was recorded.
    onDiscard?.();
    const { undo } = outcome.value;
    notifyUndo(t('findings.removed'), t('common:undo'), () => void runUndo(undo));
  };
  const discardBlank = (event: KeyboardEvent) => {
    const isBlank = event.target instanceof HTMLTextAreaElement && event.target.value.trim() === '';
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && !row && isBlank) onDiscard?.();
  };

  return (
    <EvidenceZone className={classes.card} target={{ owner, label: t('evidence.dropOnFinding') }}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes a blank one; the button beside it does the same */}
      <article className={classes.finding} data-tone={tone} aria-label={t('findings.editor', { kind: kindName })} onKeyDown={discardBlank}>
        <div className={classes.head}>
          <AutosaveSelect
            className={classes.kind ?? ''}
            size="xs"
            variant="unstyled"
            aria-label={t('findings.kind')}
            leftSection={<Icon size={15} stroke={2} aria-hidden className={classes.sign ?? ''} />}
            data={findingKinds.map((value) => ({ value, label: t(`terms:finding.kind.${value}`) }))}
            value={kind}
            basis={findingBasis(row, 'kind')}
            onCommit={(value) => {
              if (value === null) return false;
              if (row) return writer.classify(row, value);
              setKindOfDraft(value);
              return true;
            }}
          />
          {row && row.conflicts > 0 && (
            <StatusBadge tone="danger" icon={IconAlertTriangle} title={t('findings.conflict')}>
              {t('findings.inConflict')}
            </StatusBadge>
          )}
          {row && isBlankFinding(row) && <span className={classes.unlinked}>{t('findings.blank')}</span>}
          {outsiders !== '' && (
            <StatusBadge tone="neutral" variant="plain" icon={IconUserShare} title={t('share.outside', { names: outsiders })}>
              {t('share.mark')}
            </StatusBadge>
          )}
          <span className={classes.spring} />
          {criteria && <CriterionLink choice={criteria} criterion={row ? row.criterion : seed.criterion} />}
          <Button
            size="compact-xs"
            variant="subtle"
            color="gray"
            aria-expanded={isOpen}
            rightSection={isOpen ? <IconChevronUp size={14} aria-hidden /> : <IconChevronDown size={14} aria-hidden />}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? t('findings.less') : t('findings.more')}
          </Button>
          {row && <HistoryLink planId={planId} table="findings" row={row.id} />}
          {!readOnly && <ActionIcon size={26} aria-label={row ? t('findings.remove') : t('findings.discard')} onClick={() => void deleteFinding()}>
            {row ? <IconTrash size={16} aria-hidden /> : <IconX size={16} aria-hidden />}
          </ActionIcon>}
        </div>
        <AutosaveTextarea
          aria-label={t('findings.text')}
          placeholder={t(`findings.textPlaceholder.${kind}`)}
          minRows={isNew ? 2 : 1}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a key or a button has asked for this field just now
          autoFocus={isNew}
          value={row?.text ?? ''}
          basis={findingBasis(row, 'text')}
          onCommit={(value, basis) => writer.edit({ field: 'text', value, basis })}
          {...saving}
        />
        <FindingDetails row={row} kind={kind} writer={writer} isOpen={isOpen} owner={owner} files={filesOf(owner).length} criteria={criteria} />
      </article>
    </EvidenceZone>
  );
}
