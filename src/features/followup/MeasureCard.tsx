import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Suspense, lazy, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editMeasure } from '#domain/commands/inspection.ts';
import { daysUntil, measureGroup } from '#domain/measureProgress.ts';
import { basisOf } from '#domain/row.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitsToName } from '#domain/units/directory.ts';
import { byWords } from '#i18n/choicesByWords.ts';
import { MeasureStatusBadge, VerdictBadge } from '#i18n/badges.tsx';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { ConflictLink, DeadlineBadge } from './badges.tsx';
import { DeadlineField } from './measures/DeadlineField.tsx';
import { Diary } from './measures/Diary.tsx';
import type { FindingGround } from './measures/useMeasureGround.ts';
import { MeasureSteps } from './MeasureSteps.tsx';
import classes from './measures.module.css';
import { ProofFiles } from './proof/ProofFiles.tsx';
import type { FollowedFinding } from './round.ts';
import type { MeasureActions } from './useMeasureActions.ts';

/** Fetched when somebody verifies. */
const VerifyDialog = lazy(async () => ({ default: (await import('./measures/VerifyDialog.tsx')).VerifyDialog }));

interface Props {
  readonly finding: FollowedFinding;
  readonly measure: Row<'measures'>;
  /** Its diary. */
  readonly notes: readonly Row<'measureNotes'>[];
  readonly ground: FindingGround | undefined;
  readonly number: number;
  /** The row was opened from this measure: it is brought into view. */
  readonly open: boolean;
  readonly units: readonly Row<'units'>[];
  readonly today: IsoDate;
  readonly actions: MeasureActions;
}

/** One measure with all that is known of it; every field saves itself. */
export function MeasureCard({ finding, measure, notes, ground, number, open, units, today, actions }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const format = useFormat();
  const edit = useCommand(editMeasure);
  const [isVerifying, setIsVerifying] = useState(false);
  const { plan, id, owner, progress } = measure;
  const labels = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  const group = measureGroup(measure, today);
  const answered = progress.status !== 'proposed' && progress.status !== 'inProgress';

  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (open) card.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);

  return (
    <li ref={card} className={classes.card} data-open={open || undefined}>
      <div className={classes.cardHead}>
        <h4 className={classes.number}>{t('measures.number', { number })}</h4>
        <MeasureStatusBadge status={progress.status} />
        {progress.verdict !== null && <VerdictBadge verdict={progress.verdict} />}
        {(group === 'overdue' || group === 'dueSoon') && measure.deadline !== null && (
          <DeadlineBadge group={group} daysLeft={daysUntil(measure.deadline, today)} />
        )}
        {progress.on !== null && <span className={classes.since}>{t('statusSince', { date: format.date(progress.on) })}</span>}
        {measure.conflicts > 0 && <ConflictLink planId={plan} />}
        <HistoryLink planId={plan} table="measures" row={id} />
        <ActionIcon aria-label={t('measures.remove')} onClick={() => void actions.remove(measure)}>
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      </div>
      <AutosaveTextarea
        {...labels}
        aria-label={t('measures.text')}
        placeholder={t('measures.text')}
        minRows={1}
        value={measure.text}
        basis={basisOf(measure, 'text')}
        onCommit={(value, basis) => edit({ plan, id, field: 'text', value, basis })}
      />
      <AutosaveSelect
        {...labels}
        label={t('measures.unit')}
        clearable
        placeholder={t('measures.unitHint')}
        searchable
        filter={byWords}
        data={unitsToName(units, owner.unit).map(unit => ({ value: unit.id, label: unit.name || t('blankUnit') }))}
        value={owner.unit}
        basis={basisOf(measure, 'owner')}
        onCommit={(unit, basis) => edit({ plan, id, field: 'owner', value: { ...owner, unit }, basis })}
      />
      <div className={classes.pair}>
        <AutosaveText
          {...labels}
          label={t('measures.post')}
          placeholder={t('measures.postHint')}
          maxLength={1000}
          value={owner.post}
          basis={basisOf(measure, 'owner')}
          onCommit={(post, basis) => edit({ plan, id, field: 'owner', value: { ...owner, post }, basis })}
        />
        <DeadlineField measure={measure} notes={notes} ground={ground} actions={actions} />
      </div>
      {(answered || measure.report !== '') && (
        <AutosaveTextarea
          {...labels}
          label={t('measures.report')}
          placeholder={t('measures.reportHint')}
          minRows={1}
          value={measure.report}
          basis={basisOf(measure, 'report')}
          onCommit={(value, basis) => edit({ plan, id, field: 'report', value, basis })}
        />
      )}
      {(answered || measure.verification !== '') && (
        <AutosaveTextarea
          {...labels}
          label={t('measures.verification')}
          placeholder={t('measures.verificationHint')}
          minRows={1}
          value={measure.verification}
          basis={basisOf(measure, 'verification')}
          onCommit={(value, basis) => edit({ plan, id, field: 'verification', value, basis })}
        />
      )}
      <fieldset aria-label={t('remedy.proof')}>
        <h5 className={classes.part}>{t('remedy.proof')}</h5>
        <ProofFiles planId={plan} owner={{ table: 'measures', id }} />
      </fieldset>
      <Diary measure={measure} notes={notes} actions={actions} />
      <div>
        <MeasureSteps
          progress={progress}
          onStep={(name, verdict) => void actions.step(measure, name, verdict)}
          onReturn={(name, why) => void actions.giveBack(measure, name, why)}
          onVerify={() => setIsVerifying(true)}
        />
      </div>
      {isVerifying && (
        <Suspense fallback={null}>
          <VerifyDialog
            finding={finding}
            measure={measure}
            onClose={() => setIsVerifying(false)}
            onVerify={(verdict, words) => void actions.verify(measure, verdict, words).then(done => done && setIsVerifying(false))}
          />
        </Suspense>
      )}
    </li>
  );
}
