import { Button } from '@mantine/core';
import { IconArrowRight, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { editVisit } from '#domain/commands/planning.ts';
import { asIsoDate } from '#domain/days.ts';
import { basisOf } from '#domain/row.ts';
import { visitForms } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { HistoryLink } from '#i18n/HistoryLink.tsx';
import { VisitStageBadge } from '#i18n/badges.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveDate } from '#ui/autosave/AutosaveDate.tsx';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { SidePanel } from '#ui/SidePanel.tsx';
import { ConflictNote } from '../ConflictNote.tsx';
import { AutosaveSpan } from '../fields/AutosaveSpan.tsx';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import type { Planning } from '../usePlanning.ts';
import classes from './panel.module.css';
import { RecheckField } from './RecheckField.tsx';
import { SlotFields } from './SlotFields.tsx';
import type { ScheduleConflict } from './useScheduleConflicts.ts';
import { useVisitRemoval } from './useVisitRemoval.tsx';
import { ConflictList, VisitDeadlines } from './VisitDeadlines.tsx';

interface Props {
  readonly planning: Planning;
  readonly visit: Row<'visits'>;
  readonly groups: readonly Row<'groups'>[];
  readonly calendar: WorkingCalendar;
  /** Those of this visit. */
  readonly conflicts: readonly ScheduleConflict[];
  readonly onClose: () => void;
}

/** Everything about one visit beside the calendar. */
export function VisitPanel({ planning, visit, groups, calendar, conflicts, onClose }: Props) {
  const { t } = useTranslation(['planning', 'terms', 'common']);
  const { remove } = useVisitRemoval(planning);
  const unit = planning.units.find(({ id }) => id === visit.unit)?.name ?? t('schedule.noUnit');
  return (
    <SidePanel
      opened
      takesFocus
      onClose={onClose}
      closeLabel={t('common:close')}
      title={t('visitPanel.title', { unit })}
      footer={
        <>
          <Button component={Link} size="compact-md" variant="light" to={`/plans/${visit.plan}/inspection/${visit.id}`} rightSection={<IconArrowRight size={15} aria-hidden />}>
            {t('visitPanel.open')}
          </Button>
          <Button
            size="compact-md"
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => {
              onClose();
              void remove(visit);
            }}
          >
            {t('visitPanel.remove')}
          </Button>
          <HistoryLink planId={visit.plan} table="visits" row={visit.id} />
        </>
      }
    >
      <div className={classes.fields}>
        <ConflictNote row={visit} />
        <ConflictList conflicts={conflicts} />
        {visit.stage !== 'planned' && <VisitStageBadge stage={visit.stage} />}
        <Fields planning={planning} visit={visit} groups={groups} />
        <VisitDeadlines whole visit={visit} plan={planning.plan} calendar={calendar} />
      </div>
    </SidePanel>
  );
}

function Fields({ planning, visit, groups }: Pick<Props, 'planning' | 'visit' | 'groups'>) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const edit = useCommand(editVisit);
  const labels = useSaveLabels();
  const at = { plan: visit.plan, id: visit.id };
  return (
    <>
      <AutosaveSelect
        {...labels}
        label={t('terms:field.visits.unit')}
        searchable
        data={planning.units.filter(({ id, chosen }) => chosen || id === visit.unit).map((unit) => ({ value: unit.id, label: unit.name }))}
        value={visit.unit}
        basis={basisOf(visit, 'unit')}
        onCommit={(value, basis) => edit({ ...at, field: 'unit', value, basis })}
      />
      <SlotFields visit={visit} />
      <div className={classes.pair}>
        <AutosaveSelect
          {...labels}
          label={t('terms:field.visits.form')}
          data={visitForms.map((form) => ({ value: form, label: t(`terms:visit.form.${form}`) }))}
          value={visit.form}
          basis={basisOf(visit, 'form')}
          onCommit={(value, basis) => (value === null ? false : edit({ ...at, field: 'form', value, basis }))}
        />
        {(groups.length > 0 || visit.group !== null) && (
          <AutosaveSelect
            {...labels}
            label={t('terms:field.visits.group')}
            clearable
            placeholder={t('calendar.wholeTeam')}
            data={groups.map(({ id, name }) => ({ value: id, label: name }))}
            value={visit.group}
            basis={basisOf(visit, 'group')}
            onCommit={(value, basis) => edit({ ...at, field: 'group', value, basis })}
          />
        )}
      </div>
      <RecheckField visit={visit} visits={planning.visits} />
      <AutosaveText
        {...labels}
        label={t('terms:field.visits.place')}
        placeholder={t('schedule.placeExample')}
        value={visit.place}
        basis={basisOf(visit, 'place')}
        onCommit={(value, basis) => edit({ ...at, field: 'place', value: value.trim(), basis })}
      />
      {visit.form === 'surprise' ? (
        <p className={classes.hint}>{t('visitPanel.surpriseHint')}</p>
      ) : (
        <AutosaveDate
          {...labels}
          label={t('terms:field.visits.noticedOn')}
          value={visit.noticedOn}
          basis={basisOf(visit, 'noticedOn')}
          onCommit={(value, basis) => edit({ ...at, field: 'noticedOn', value: asIsoDate(value), basis })}
        />
      )}
      <AutosaveSpan
        label={t('terms:field.visits.period')}
        value={visit.period}
        inherited={planning.plan.period}
        placeholder={format.date}
        basis={basisOf(visit, 'period')}
        onCommit={(value, basis) => edit({ ...at, field: 'period', value, basis })}
      />
    </>
  );
}
