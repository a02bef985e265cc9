import { ActionIcon, Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { addWorkingDays } from '#domain/calendar/workingCalendar.ts';
import { editVisit } from '#domain/commands/planning.ts';
import { asIsoDate } from '#domain/days.ts';
import { basisOf } from '#domain/row.ts';
import type { ScheduleWarning } from '#domain/overlap/warning.ts';
import { visitForms, visitSessions, type VisitSession } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { unitsToVisit } from '#domain/units/directory.ts';
import { VisitStageBadge } from '#i18n/badges.tsx';
import { byWords } from '#i18n/choicesByWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { AutosaveGroup } from '../fields/AutosaveGroup.tsx';
import { AutosaveSpan } from '../fields/AutosaveSpan.tsx';
import { dayInputInRow } from '../fields/dayInput.ts';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { RowItem } from '../rows/RowItem.tsx';
import type { Planning } from '../usePlanning.ts';
import { useWarningText } from './useWarningText.ts';
import classes from './visits.module.css';

type Visit = Row<'visits'>;

interface Props {
  readonly visit: Visit;
  readonly planning: Planning;
  /** Those of this visit. */
  readonly warnings: readonly ScheduleWarning[];
  readonly index: number;
  readonly name: string;
  readonly isNew: boolean;
  readonly onRemove: () => void;
}

/** One visit, edited in place; below it what follows from its day. */
export function VisitRow({ visit, planning, warnings, index, name, isNew, onRemove }: Props) {
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
      below={<Below visit={visit} planning={planning} warnings={warnings} />}
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

interface Slot {
  readonly date: string | null;
  readonly session: VisitSession;
}

const noSlot: Slot = { date: null, session: 'morning' };

/** Day and part of the day: one register. A part of the day alone is not yet a fact and waits for its day. */
function SlotFields({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation(['planning', 'terms']);
  const edit = useCommand(editVisit);
  const labels = useSaveLabels();
  return (
    <AutosaveGroup<Slot, ReturnType<typeof basisOf>>
      {...labels}
      value={visit.slot ?? noSlot}
      basis={basisOf(visit, 'slot')}
      same={(a, b) => a.date === b.date && a.session === b.session}
      onCommit={({ date, session }, basis) => {
        const day = asIsoDate(date);
        const value = day === null ? null : { date: day, session };
        return value === null && visit.slot === null ? true : edit({ plan: visit.plan, id: visit.id, field: 'slot', value, basis });
      }}
    >
      {({ shown, edit: change, commit, failed, handlers }) => (
        <div className={classes.slot}>
          <DateInput
            {...handlers}
            {...dayInputInRow}
            label={t('schedule.date')}
            error={failed}
            value={shown.date}
            onChange={(date) => change({ ...shown, date })}
          />
          <Select
            size="xs"
            label={t('schedule.sessionLabel')}
            allowDeselect={false}
            data={visitSessions.map((session) => ({ value: session, label: t(`terms:visit.session.${session}`) }))}
            value={shown.session}
            onChange={(next) => {
              change({ ...shown, session: visitSessions.find((session) => session === next) ?? shown.session });
              commit();
            }}
          />
        </div>
      )}
    </AutosaveGroup>
  );
}

function Below({ visit, planning, warnings }: Pick<Props, 'visit' | 'planning' | 'warnings'>) {
  const { plan } = planning;
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const edit = useCommand(editVisit);
  const warningText = useWarningText(planning);
  const date = visit.slot?.date;
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
      {date !== undefined && (
        <ul className={classes.facts}>
          <li>{format.weekday(date)}</li>
          {visit.form !== 'surprise' && (
            <li>{t('schedule.noticeBy', { date: format.date(addWorkingDays(date, -plan.noticeDays)) })}</li>
          )}
          {visit.form !== 'surprise' && (
            <li>{t('schedule.reportBy', { date: format.date(addWorkingDays(date, -plan.unitReportDays)) })}</li>
          )}
        </ul>
      )}
      {warnings.length > 0 && (
        <ul className={classes.warnings} data-tone="warning">
          {warnings.map((warning) => (
            <li key={JSON.stringify(warning)}>
              <IconAlertTriangle size={14} aria-hidden />
              {warningText(warning)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
