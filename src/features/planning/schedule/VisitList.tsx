import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { inspectedUnits } from '#domain/units/directory.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { RowList } from '../rows/RowList.tsx';
import type { Planning } from '../usePlanning.ts';
import type { ScheduleConflict } from './useScheduleConflicts.ts';
import { useVisitRemoval } from './useVisitRemoval.tsx';
import { VisitRow } from './VisitRow.tsx';

interface Props {
  readonly planning: Planning;
  readonly calendar: WorkingCalendar;
  readonly conflicts: readonly ScheduleConflict[];
}

/** The visits by date, all their fields in rows. */
export function VisitList({ planning, calendar, conflicts }: Props) {
  const { units, visits } = planning;
  const { t } = useTranslation(['planning', 'terms']);
  const { nameOf, remove } = useVisitRemoval(planning);
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
          {inspectedUnits(units).length === 0 ? t('schedule.emptyNoUnits') : t('schedule.emptyHint')}
        </EmptyState>
      ) : (
        <RowList label={t('schedule.visits')} columns={columns}>
          {visits.map((visit, index) => (
            <VisitRow
              key={visit.id}
              visit={visit}
              planning={planning}
              calendar={calendar}
              conflicts={conflicts.filter((conflict) => conflict.visit === visit.id)}
              index={index}
              name={nameOf(visit)}
              isNew={false}
              onRemove={() => void remove(visit)}
            />
          ))}
        </RowList>
      )}
    </>
  );
}
