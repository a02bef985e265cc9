import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { noteItem } from '#domain/commands/inspection.ts';
import type { ChangeId, CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  readonly criterion: CriterionId;
  readonly note: string;
  readonly basis: readonly ChangeId[];
  /** There are no figures before it. */
  readonly isFirst: boolean;
}

/** What is noted on an item. */
export const NoteField = memo(function NoteField({ planId, visitId, criterion, note, basis, isFirst }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const write = useCommand(noteItem);
  return (
    <AutosaveTextarea
      label={t('checklist.noteField')}
      placeholder={t('checklist.notePlaceholder')}
      minRows={1}
      data-first-field={isFirst || undefined}
      of={criterion}
      value={note}
      basis={basis}
      changedElsewhereLabel={t('common:changedElsewhere')}
      failedLabel={t('common:notSaved')}
      onCommit={(value, basis) => write({ plan: planId, visit: visitId, criterion, note: value, basis })}
    />
  );
});
