import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { removeFinding } from '#domain/commands/inspection.ts';
import type { PlanId, VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { findingKindMarks } from '#i18n/marks.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { EvidenceZone } from '../evidence/EvidenceZone.tsx';
import type { EvidenceOwner } from '../evidence/intake.ts';
import { useEvidence } from '../evidence/useEvidence.ts';
import type { CriterionChoice } from './CriterionLink.tsx';
import { FindingDetails } from './FindingDetails.tsx';
import { FindingHead, type Picking } from './FindingHead.tsx';
import classes from './Findings.module.css';
import { MeasureButton } from './MeasureButton.tsx';
import { findingBasis, useFindingWriter, type FindingSeed } from './useFindingWriter.ts';
import { useProposeMeasure } from './useProposeMeasure.ts';
import { WordingActions } from './WordingActions.tsx';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly seed: FindingSeed;
  /** Missing while nothing has been written on it. */
  readonly row: Row<'findings'> | undefined;
  /** With it the editor shows to which item the finding belongs, and can change that. */
  readonly criteria?: CriterionChoice | undefined;
  /** With it the finding can be picked for merging. */
  readonly picking?: Picking | undefined;
  /** Takes the editor away: it was left blank, or its finding was deleted. */
  readonly onDiscard?: (() => void) | undefined;
  /** Starts with the focus in the text: it was asked for just now. */
  readonly isNew?: boolean;
  readonly startOpen?: boolean;
}

/** One finding: its text at once, everything else on demand. Every field saves itself. */
export function FindingEditor({ planId, visitId, seed, row, criteria, picking, onDiscard, isNew = false, startOpen = false }: Props) {
  const { t } = useTranslation(['inspection', 'terms', 'common']);
  const remove = useCommand(removeFinding);
  const { filesOf } = useEvidence();
  const [kindOfDraft, setKindOfDraft] = useState(seed.kind);
  const [isOpen, setIsOpen] = useState(startOpen);
  const writer = useFindingWriter(planId, visitId, { ...seed, kind: kindOfDraft }, row);
  const kind = row?.kind ?? kindOfDraft;
  const owner: EvidenceOwner = { table: 'findings', id: seed.id, begin: writer.begin };
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
  const propose = useProposeMeasure(planId, seed.id);
  const onPropose = kind === 'shortcoming' && row?.fixedOnSite !== true ? () => void propose() : undefined;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey && event.code === 'KeyM' && onPropose) {
      event.preventDefault();
      onPropose();
    }
    const isBlank = event.target instanceof HTMLTextAreaElement && event.target.value.trim() === '';
    if (event.key === 'Escape' && !event.nativeEvent.isComposing && !row && isBlank) onDiscard?.();
  };

  return (
    <EvidenceZone className={classes.card} target={{ owner, label: t('evidence.dropOnFinding') }}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes a blank one, Alt+M lays down a measure; the buttons beside do the same */}
      <article className={classes.finding} data-tone={findingKindMarks[kind].tone} aria-label={t('findings.editor', { kind: t(`terms:finding.kind.${kind}`) })} onKeyDown={onKeyDown}>
        <FindingHead
          {...{ planId, seed, row, kind, writer, criteria, picking, isOpen }}
          onKindOfDraft={setKindOfDraft}
          onOpen={setIsOpen}
          onRemove={() => void deleteFinding()}
        />
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
        <div className={classes.under}>
          {(isOpen || isNew || row?.text.trim() === '') && <WordingActions {...{ planId, visitId, seed, row, kind, writer }} />}
          {row && <MeasureButton planId={planId} finding={row.id} onPropose={onPropose} />}
        </div>
        <FindingDetails row={row} kind={kind} writer={writer} isOpen={isOpen} owner={owner} files={filesOf(owner).length} criteria={criteria} />
      </article>
    </EvidenceZone>
  );
}
