import { Button, Text } from '@mantine/core';
import { IconCalendarEvent, IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { removeVisit, scheduleVisit } from '#domain/commands/planning.ts';
import { VisitIdSchema, type VisitId } from '#domain/ids.ts';
import type { ScheduleWarning } from '#domain/overlap/warning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { inspectedUnits } from '#domain/units/directory.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { recordsOfVisits } from '#storage/reads/planFigures.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { useConfirm } from '#ui/useConfirm.ts';
import { RowList } from '../rows/RowList.tsx';
import { useRemoval } from '../rows/useRemoval.ts';
import type { Planning } from '../usePlanning.ts';
import { VisitRow } from './VisitRow.tsx';
import classes from './visits.module.css';

interface Props {
  readonly planning: Planning;
  readonly warnings: readonly ScheduleWarning[];
}

/** The visits by date, and the units that have none yet. */
export function VisitList({ planning, warnings }: Props) {
  const { plan, units, visits } = planning;
  const inspected = inspectedUnits(units);
  const { t } = useTranslation(['planning', 'terms', 'common']);
  const schedule = useCommand(scheduleVisit);
  const drop = useCommand(removeVisit);
  const removal = useRemoval();
  const confirm = useConfirm();
  const [added, setAdded] = useState<VisitId | null>(null);
  const unscheduled = units.filter((unit) => warnings.some((warning) => warning.type === 'unit-without-visit' && warning.unit === unit.id));

  const add = async (unit: Row<'units'> | null) => {
    const id = VisitIdSchema.parse(createId(unit === null ? 'kiem tra' : `kiem tra ${unit.name}`));
    const outcome = await schedule({ plan: plan.id, id, values: { unit: unit?.id, criteriaVersion: plan.criteriaVersion, form: 'direct' } });
    if (outcome.ok) setAdded(id);
  };
  const nameOf = (visit: Row<'visits'>): string =>
    t('schedule.name', { unit: units.find((unit) => unit.id === visit.unit)?.name ?? t('schedule.noUnit') });
  const remove = async (visit: Row<'visits'>) => {
    // Before it is asked: what arrives while the question stands has not been seen, and must come up as orphaned.
    const parts = await livingParts(plan.id, { table: 'visits', id: visit.id }).read();
    const records = await recordsOfVisits(plan.id, [visit.id]).read();
    if (records.items + records.findings > 0) {
      const agreed = await confirm({
        title: t('schedule.withdraw.title'),
        children: (
          <>
            <Text>{t('schedule.withdraw.text', { ...records })}</Text>
            <Text mt="xs">{t('schedule.withdraw.undo')}</Text>
          </>
        ),
        confirmLabel: t('schedule.withdraw.confirm'),
        cancelLabel: t('common:cancel'),
        danger: true,
      });
      if (!agreed) return;
    }
    await removal(drop({ plan: plan.id, row: visit, parts }), nameOf(visit));
    document.getElementById('add-visit')?.focus();
  };

  const columns = [
    { key: 'unit', header: t('terms:field.visits.unit'), width: 'minmax(0, 1.9fr)' },
    { key: 'slot', header: t('schedule.slot'), width: 'minmax(0, 15.5rem)' },
    { key: 'form', header: t('terms:field.visits.form'), width: 'minmax(0, 11rem)' },
    { key: 'place', header: t('terms:field.visits.place'), width: 'minmax(0, 1fr)' },
  ];
  return (
    <>
      {visits.length === 0 ? (
        <EmptyState icon={IconCalendarEvent} title={t('schedule.empty')} level={3} compact>
          {inspected.length === 0 ? t('schedule.emptyNoUnits') : t('schedule.emptyHint')}
        </EmptyState>
      ) : (
        <RowList label={t('schedule.visits')} columns={columns}>
          {visits.map((visit, index) => (
            <VisitRow
              key={visit.id}
              visit={visit}
              planning={planning}
              warnings={warnings.filter((warning) => 'visit' in warning && warning.visit === visit.id)}
              index={index}
              name={nameOf(visit)}
              isNew={visit.id === added}
              onRemove={() => void remove(visit)}
            />
          ))}
        </RowList>
      )}
      <div className={classes.add}>
        {unscheduled.length > 0 && <span>{t('schedule.unscheduled')}</span>}
        {unscheduled.map((unit) => (
          <Button
            key={unit.id}
            size="compact-sm"
            variant="light"
            aria-label={t('schedule.addFor', { unit: unit.name })}
            leftSection={<IconCalendarPlus size={15} aria-hidden />}
            onClick={() => void add(unit)}
          >
            {unit.name}
          </Button>
        ))}
        <Button
          id="add-visit"
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPlus size={15} aria-hidden />}
          disabled={inspected.length === 0}
          onClick={() => void add(null)}
        >
          {t('schedule.add')}
        </Button>
      </div>
    </>
  );
}
