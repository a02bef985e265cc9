import { ActionIcon, Button } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { editAdoption, removeAdoption } from '#domain/commands/practices.ts';
import { asIsoDate } from '#domain/days.ts';
import type { PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import type { AdoptionState } from '#domain/schema/followUp.ts';
import { nextAdoptionStates, type Adopter } from '#domain/spreading/practices.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { useToday } from '#live/useToday.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveTextarea } from '#ui/autosave/AutosaveTextarea.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { ConflictLink } from '../badges.tsx';
import { ProofFiles } from '../proof/ProofFiles.tsx';
import { useUndoable } from '../spreading/useUndoable.ts';
import { adoptionMarks } from './marks.ts';
import classes from './practices.module.css';

interface Props {
  readonly planId: PlanId;
  readonly adopter: Adopter;
}

/** A unit to which the practice was proposed: how far it has come, and behind the arrow who sees to it, the result and the proof. */
export function AdopterRow({ planId, adopter: { adoption, unit } }: Props) {
  const { t } = useTranslation(['followup', 'terms', 'common']);
  const format = useFormat();
  const today = useToday();
  const edit = useCommand(editAdoption);
  const remove = useCommand(removeAdoption);
  const undoable = useUndoable();
  const details = useId();
  const [isOpen, setIsOpen] = useState(false);
  const { state, on } = adoption.progress;
  const name = unit?.name || t('blankUnit');

  const step = async (next: AdoptionState) => {
    const value = { state: next, on: next === 'proposed' ? null : today };
    const done = await undoable(
      edit({ plan: planId, id: adoption.id, field: 'progress', value, basis: basisOf(adoption, 'progress') }),
      t('practices.stepDone', { unit: name, state: t(`terms:adoption.state.${next}`) }),
    );
    if (done && next !== 'proposed') setIsOpen(true);
  };
  const onRemove = async () => {
    const parts = await livingParts(planId, { table: 'adoptions', id: adoption.id }).read();
    await undoable(remove({ plan: planId, row: adoption, parts }), t('practices.removed', { unit: name }));
  };
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes.adopter} aria-label={name}>
      <div className={classes.line}>
        <ActionIcon size="sm" aria-label={t('practices.details', { unit: name })} aria-expanded={isOpen} aria-controls={details} onClick={() => setIsOpen(!isOpen)}>
          <Arrow size={15} aria-hidden />
        </ActionIcon>
        <b>{name}</b>
        <StatusBadge {...adoptionMarks[state]}>{t(`terms:adoption.state.${state}`)}</StatusBadge>
        {on !== null && <span className={classes.quiet}>{t('statusSince', { date: format.date(on) })}</span>}
        {adoption.conflicts > 0 && <ConflictLink planId={planId} />}
        <span className={classes.steps}>
          {nextAdoptionStates(state).map((next, at) => (
            <Button key={next} size="compact-xs" variant={at === 0 ? 'light' : 'subtle'} onClick={() => void step(next)}>
              {t(`practices.step.${next}`)}
            </Button>
          ))}
          <HistoryLink planId={planId} table="adoptions" row={adoption.id} />
          <ActionIcon size={26} aria-label={t('practices.remove', { unit: name })} onClick={() => void onRemove()}>
            <IconTrash size={15} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      {!isOpen && (adoption.result !== '' || adoption.why !== '') && <p className={classes.summary}>{adoption.result || adoption.why}</p>}
      {isOpen && <AdopterFields id={details} planId={planId} adoption={adoption} />}
    </li>
  );
}

function AdopterFields({ id, planId, adoption }: { readonly id: string; readonly planId: PlanId; readonly adoption: Adopter['adoption'] }) {
  const { t } = useTranslation(['followup', 'common']);
  const edit = useCommand(editAdoption);
  const labels = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  const at = { plan: planId, id: adoption.id };
  return (
    <div id={id} className={classes.fields}>
      <div className={classes.pair}>
        <AutosaveText
          {...labels}
          size="xs"
          label={t('practices.responsible')}
          placeholder={t('measures.postHint')}
          maxLength={1000}
          value={adoption.responsible}
          basis={basisOf(adoption, 'responsible')}
          onCommit={(value, basis) => edit({ ...at, field: 'responsible', value: value.trim(), basis })}
        />
        <AutosaveDate
          {...labels}
          size="xs"
          label={t('practices.on')}
          value={adoption.progress.on}
          basis={basisOf(adoption, 'progress')}
          onCommit={(day, basis) => edit({ ...at, field: 'progress', value: { ...adoption.progress, on: asIsoDate(day) }, basis })}
        />
      </div>
      <AutosaveTextarea
        {...labels}
        size="xs"
        label={t('practices.result')}
        placeholder={t('practices.resultHint')}
        minRows={1}
        value={adoption.result}
        basis={basisOf(adoption, 'result')}
        onCommit={(value, basis) => edit({ ...at, field: 'result', value, basis })}
      />
      <AutosaveTextarea
        {...labels}
        size="xs"
        label={adoption.progress.state === 'declined' ? t('practices.whyNot') : t('practices.why')}
        minRows={1}
        value={adoption.why}
        basis={basisOf(adoption, 'why')}
        onCommit={(value, basis) => edit({ ...at, field: 'why', value, basis })}
      />
      <ProofFiles planId={planId} owner={{ table: 'adoptions', id: adoption.id }} />
    </div>
  );
}
