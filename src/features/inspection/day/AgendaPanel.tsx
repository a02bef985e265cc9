import { Button, TextInput, VisuallyHidden } from '@mantine/core';
import { IconClockCheck, IconClockExclamation, IconListNumbers } from '@tabler/icons-react';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addStep, editStep, layOutAgenda } from '#domain/commands/visitDay.ts';
import { AgendaStepIdSchema, type PlanId } from '#domain/ids.ts';
import { orderKeys } from '#domain/order.ts';
import { movedRows, newPlaces } from '#domain/placing.ts';
import { basisOf } from '#domain/row.ts';
import { dayPlan, usualSteps } from '#domain/runningOrder.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { useLive } from '#live/useLive.ts';
import { createId } from '#storage/createId.ts';
import { agendaOfVisit } from '#storage/reads/visitDay.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useReadOnly } from '#ui/readOnly.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { AgendaRow } from './AgendaRow.tsx';
import { lengthOfTime, timeOfDay } from './clock.ts';
import classes from './Day.module.css';
import { useNow } from './useNow.ts';

interface Props {
  readonly planId: PlanId;
  readonly visit: Row<'visits'>;
}

/** The running order of the day, ticked as it goes. */
export function AgendaPanel({ planId, visit }: Props) {
  const { t } = useTranslation('inspection');
  const steps = useLive(agendaOfVisit(planId, visit.id));
  const add = useCommand(addStep);
  const edit = useCommand(editStep);
  const layOut = useCommand(layOutAgenda);
  const readOnly = useReadOnly();
  const [said, setSaid] = useState('');
  const useUsual = () => {
    const orders = orderKeys(usualSteps.length);
    const made = usualSteps.map((step, no) => ({ ...step, id: AgendaStepIdSchema.parse(`${visit.id}.step-${no + 1}`), order: orders[no] ?? '' }));
    void layOut({ plan: planId, visit: visit.id, steps: made });
  };
  const append = (title: string) => {
    const [order = ''] = newPlaces(steps, steps.length, 1).orders;
    void add({ plan: planId, id: AgendaStepIdSchema.parse(createId('bl')), values: { visit: visit.id, title, order } });
  };
  const move = (from: number, to: number) => {
    if (readOnly || to < 0 || to >= steps.length) return;
    for (const { row, order } of movedRows(steps, from, to)) void edit({ plan: planId, id: row.id, field: 'order', value: order, basis: basisOf(row, 'order') });
    setSaid(t('day.agenda.moved', { title: steps[from]?.title ?? '', at: to + 1, of: steps.length }));
  };
  if (steps.length === 0) {
    return (
      <Panel title={t('day.agenda.title')}>
        <EmptyState
          compact
          level={3}
          icon={IconListNumbers}
          title={t('day.agenda.empty')}
          actions={readOnly ? undefined : <Button size="xs" onClick={useUsual}>{t('day.agenda.useUsual')}</Button>}
        >
          {t('day.agenda.emptyText')}
        </EmptyState>
      </Panel>
    );
  }
  const current = dayPlan(steps, visit.openedAt, 0).current;
  return (
    <Panel title={t('day.agenda.title')} hint={t('day.agenda.hint')} actions={<Standing steps={steps} visit={visit} />}>
      <ol className={classes.list} aria-label={t('day.agenda.list')}>
        {steps.map((step, index) => (
          <AgendaRow key={step.id} step={step} index={index} count={steps.length} isCurrent={visit.openedAt !== null && step.id === current} onMove={(to) => move(index, to)} />
        ))}
      </ol>
      {!readOnly && <AddStep onAdd={append} />}
      <VisuallyHidden>
        <output>{said}</output>
      </VisuallyHidden>
    </Panel>
  );
}

/** Where the day stands against its plan; looks at the clock by itself. */
function Standing({ steps, visit }: { readonly steps: readonly Row<'agenda'>[]; readonly visit: Row<'visits'> }) {
  const { t } = useTranslation('inspection');
  const isRunning = visit.openedAt !== null && visit.closedAt === null;
  const now = useNow(isRunning ? 15_000 : null);
  const { late, end, current } = dayPlan(steps, visit.openedAt, visit.closedAt === null ? now : Date.parse(visit.closedAt));
  const total = steps.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  if (late === null) return total === 0 ? null : <span className={classes.quiet}>{t('day.agenda.total', { time: lengthOfTime(total * 60_000) })}</span>;
  const isLate = late > 0;
  const standing = late === 0 ? t('day.agenda.onTime') : isLate ? t('day.agenda.late', { count: late }) : t('day.agenda.ahead', { count: -late });
  return (
    <span className={classes.standing}>
      <StatusBadge tone={isLate ? 'warning' : 'success'} icon={isLate ? IconClockExclamation : IconClockCheck}>
        {standing}
      </StatusBadge>
      {isRunning && current !== null && end !== null && <span className={classes.quiet}>{t('day.agenda.end', { time: timeOfDay(end) })}</span>}
    </span>
  );
}

function AddStep({ onAdd }: { readonly onAdd: (title: string) => void }) {
  const { t } = useTranslation('inspection');
  const [text, setText] = useState('');
  const add = () => {
    if (text.trim() !== '') onAdd(text.trim());
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    add();
  };
  return (
    <TextInput
      size="xs"
      mt={6}
      aria-label={t('day.agenda.add')}
      placeholder={`${t('day.agenda.add')} – ${t('day.agenda.addHint')}`}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={add}
    />
  );
}
