import { ActionIcon } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { editVisit } from '#domain/commands/planning.ts';
import { basisOf } from '#domain/row.ts';
import { visitForms } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitsToVisit } from '#domain/units/directory.ts';
import { VisitStageBadge } from '#i18n/badges.tsx';
import { byWords } from '#i18n/choicesByWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveSpan } from '../fields/AutosaveSpan.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { RowItem } from '../rows/RowItem.tsx';
import type { Planning } from '../usePlanning.ts';
import { RecheckField } from './RecheckField.tsx';
import { SlotFields } from './SlotFields.tsx';
import type { ScheduleConflict } from './useScheduleConflicts.ts';
import { ConflictList, VisitDeadlines } from './VisitDeadlines.tsx';
import classes from './visits.module.css';

type Visit = Row<'visits'>;

interface Props {
  readonly visit: Visit;
  readonly planning: Planning;
  readonly calendar: WorkingCalendar;
  /** Those of this visit. */
  readonly conflicts: readonly ScheduleConflict[];
  readonly index: number;
  readonly name: string;
  readonly isNew: boolean;
  readonly onRemove: () => void;
}

/** One visit, edited in place; below it what follows from its day. */
export function VisitRow({ visit, planning, calendar, conflicts, index, name, isNew, onRemove }: Props) {
  const { units, visits, plan } = planning;
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editVisit);
  const labels = useSaveLabels();
  const at = { plan: visit.plan, id: visit.id };
  return (
    <RowItem
      row={visit}
      index={index}
      count={visits.length}
      name={name}
      isNew={isNew}
      onRemove={onRemove}
      actions={
        <ActionIcon size="sm" component={Link} to={`/plans/${plan.id}/inspection/${visit.id}`} aria-label={t('schedule.open', { name })}>
          <IconArrowRight size={15} aria-hidden />
        </ActionIcon>
      }
      below={<Below visit={visit} planning={planning} calendar={calendar} conflicts={conflicts} />}
    >
      <AutosaveSelect
        {...labels}
        size="xs"
        label={t('terms:field.visits.unit')}
        searchable
        filter={byWords}
        data={unitsToVisit(units, visit.unit).map((unit) => ({ value: unit.id, label: unit.name }))}
        value={visit.unit}
        basis={basisOf(visit, 'unit')}
        onCommit={(value, basis) => edit({ ...at, field: 'unit', value, basis })}
      />
      <SlotFields visit={visit} />
      <AutosaveSelect
        {...labels}
        size="xs"
        label={t('terms:field.visits.form')}
        data={visitForms.map((form) => ({ value: form, label: t(`terms:visit.form.${form}`) }))}
        value={visit.form}
        basis={basisOf(visit, 'form')}
        onCommit={(value, basis) => (value === null ? false : edit({ ...at, field: 'form', value, basis }))}
      />
      <RecheckField visit={visit} visits={visits} size="xs" />
      <AutosaveText
        {...labels}
        size="xs"
        label={t('terms:field.visits.place')}
        placeholder={t('schedule.placeExample')}
        value={visit.place}
        basis={basisOf(visit, 'place')}
        onCommit={(value, basis) => edit({ ...at, field: 'place', value: value.trim(), basis })}
      />
    </RowItem>
  );
}

function Below({ visit, planning, calendar, conflicts }: Pick<Props, 'visit' | 'planning' | 'calendar' | 'conflicts'>) {
  const { plan } = planning;
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const edit = useCommand(editVisit);
  return (
    <div className={classes.below}>
      <div className={classes.period}>
        <span aria-hidden>{t('terms:field.visits.period')}</span>
        <AutosaveSpan
          compact
          label={t('terms:field.visits.period')}
          value={visit.period}
          inherited={plan.period}
          placeholder={format.date}
          basis={basisOf(visit, 'period')}
          onCommit={(value, basis) => edit({ plan: visit.plan, id: visit.id, field: 'period', value, basis })}
        />
      </div>
      {visit.stage !== 'planned' && <VisitStageBadge stage={visit.stage} />}
      <VisitDeadlines visit={visit} plan={plan} calendar={calendar} />
      <ConflictList conflicts={conflicts} />
    </div>
  );
}
