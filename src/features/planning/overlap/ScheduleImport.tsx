import { useTranslation } from 'react-i18next';
import { importSchedule } from '#domain/commands/otherInspections.ts';
import { VisitIdSchema } from '#domain/ids.ts';
import { plannedVisits } from '#domain/overlap/scheduleImport.ts';
import { inspectedUnits } from '#domain/units/directory.ts';
import type { GivenVisit } from '#exchange/planned/file.ts';
import { readSchedule } from '#exchange/planned/readPlanned.ts';
import { scheduleLayout } from '#exchange/planned/scheduleSheet.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import type { Planning } from '../usePlanning.ts';
import { PlannedImport, type MatchedRow } from './PlannedImport.tsx';

interface Props {
  readonly planning: Planning;
  readonly onClose: () => void;
}

/** The schedule of the round from Excel: visits that are there get their day, units without one get a visit. */
export function ScheduleImport({ planning: { plan, units, visits, groups }, onClose }: Props) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const write = useCommand(importSchedule);
  const groupName = ({ group }: GivenVisit): string => (group === undefined ? '' : (groups.find(({ id }) => id === group)?.name ?? t('calendar.wholeTeam')));
  const take = (rows: readonly MatchedRow<GivenVisit>[]) => {
    const lines = rows.flatMap(({ row, unit }) => {
      const { slot, form, place, group } = row;
      return unit === null ? [] : [{ unit, values: { slot, ...(form === null ? {} : { form }), ...(place === '' ? {} : { place }), ...(group === undefined ? {} : { group }) } }];
    });
    const planned = plannedVisits(lines, visits);
    return write({
      plan: plan.id,
      made: planned.flatMap(({ visit, unit, values }) =>
        visit === null ? [{ id: VisitIdSchema.parse(createId(`kiem tra ${units.find(({ id }) => id === unit)?.name ?? ''}`)), values: { unit, criteriaVersion: plan.criteriaVersion, ...values } }] : [],
      ),
      moved: planned.flatMap(({ visit, values }) => (visit === null ? [] : [{ visit, values }])),
    });
  };
  return (
    <PlannedImport
      title={t('overlap.file.scheduleTitle')}
      hint={t('overlap.file.scheduleHint')}
      accept=".xlsx"
      headings={scheduleLayout.columns}
      units={inspectedUnits(units)}
      unitLater={false}
      read={(file) => readSchedule(file, { groups })}
      cells={[
        { key: 'day', header: t('schedule.date'), cell: ({ slot }) => format.weekday(slot.date) },
        { key: 'session', header: t('schedule.sessionLabel'), cell: ({ slot }) => t(`terms:visit.session.${slot.session}`) },
        { key: 'form', header: t('terms:field.visits.form'), cell: ({ form }) => (form === null ? '' : t(`terms:visit.form.${form}`)) },
        ...(groups.length === 0 ? [] : [{ key: 'group', header: t('terms:field.visits.group'), cell: groupName }]),
        { key: 'place', header: t('terms:field.visits.place'), cell: ({ place }) => place },
      ]}
      take={take}
      onClose={onClose}
    />
  );
}
