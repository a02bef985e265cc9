import { ActionIcon, Checkbox } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { editStep, removeStep, tickStep } from '#domain/commands/visitDay.ts';
import { basisOf } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runUndo, useCommand } from '#live/useCommand.ts';
import { AutosaveNumber } from '#ui/autosave/AutosaveNumber.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { notifyUndo } from '#ui/notify.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { timeOfDay } from './clock.ts';
import classes from './Day.module.css';
import { useMoveKeys } from './useMoveKeys.ts';

interface Props {
  readonly step: Row<'agenda'>;
  readonly index: number;
  readonly count: number;
  readonly isCurrent: boolean;
  readonly onMove: (to: number) => void;
}

/** The most minutes that a step takes: a day. */
const DAY_MINUTES = 1440;

/** A step of the running order, edited in place. */
export function AgendaRow({ step, index, count, isCurrent, onMove }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const edit = useCommand(editStep);
  const tick = useCommand(tickStep);
  const readOnly = useReadOnly();
  const { title, doneAt } = step;
  const at = { plan: step.plan, id: step.id };
  const saving = { changedElsewhereLabel: t('common:changedElsewhere'), failedLabel: t('common:notSaved') };
  const line = useMoveKeys((by) => onMove(index + by));
  return (
    <li ref={line} className={classes.step} data-done={doneAt === null ? undefined : true} data-current={isCurrent || undefined}>
      <Checkbox
        aria-label={t('day.agenda.done', { title })}
        disabled={readOnly}
        checked={doneAt !== null}
        onChange={(event) => void tick({ plan: step.plan, step, isDone: event.currentTarget.checked })}
      />
      <div className={classes.stepTitle}>
        <AutosaveText
          {...saving}
          size="xs"
          aria-label={t('day.agenda.step')}
          title={title}
          value={title}
          basis={basisOf(step, 'title')}
          onCommit={(value, basis) => (value.trim() === '' ? false : edit({ ...at, field: 'title', value: value.trim(), basis }))}
        />
      </div>
      <div className={classes.stepMinutes}>
        <AutosaveNumber
          {...saving}
          size="xs"
          aria-label={t('day.agenda.minutes')}
          rightSection={<span className={classes.unit}>′</span>}
          min={0}
          max={DAY_MINUTES}
          allowDecimal={false}
          value={step.minutes}
          basis={basisOf(step, 'minutes')}
          onCommit={(value, basis) => edit({ ...at, field: 'minutes', value, basis })}
        />
      </div>
      <span className={classes.stepState}>
        {doneAt !== null && <span className={classes.quiet}>{t('day.agenda.doneAt', { time: timeOfDay(doneAt) })}</span>}
        {isCurrent && (
          <StatusBadge tone="info" icon={IconPlayerPlay} variant="plain">
            {t('day.agenda.current')}
          </StatusBadge>
        )}
      </span>
      {!readOnly && <Buttons step={step} index={index} count={count} onMove={onMove} />}
    </li>
  );
}

function Buttons({ step, index, count, onMove }: Pick<Props, 'step' | 'index' | 'count' | 'onMove'>) {
  const { t } = useTranslation(['inspection', 'common']);
  const remove = useCommand(removeStep);
  const { title } = step;
  const takeOut = async () => {
    const outcome = await remove({ plan: step.plan, row: step });
    if (!outcome.ok) return;
    const { undo } = outcome.value;
    notifyUndo(t('day.agenda.removed', { title }), t('common:undo'), () => void runUndo(undo));
  };
  return (
    <span className={classes.buttons}>
      <ActionIcon size="sm" aria-label={t('day.agenda.moveUp', { title })} disabled={index === 0} onClick={() => onMove(index - 1)}>
        <IconArrowUp size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon size="sm" aria-label={t('day.agenda.moveDown', { title })} disabled={index === count - 1} onClick={() => onMove(index + 1)}>
        <IconArrowDown size={15} aria-hidden />
      </ActionIcon>
      <ActionIcon size="sm" color="red" aria-label={t('day.agenda.remove', { title })} onClick={() => void takeOut()}>
        <IconTrash size={15} aria-hidden />
      </ActionIcon>
    </span>
  );
}
