import { Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { editVisit } from '#domain/commands/planning.ts';
import { asIsoDate } from '#domain/days.ts';
import { basisOf } from '#domain/row.ts';
import { visitSessions, type VisitSession } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useCommand } from '#live/useCommand.ts';
import { AutosaveGroup } from '#ui/autosave/AutosaveGroup.tsx';
import { dayInputInRow } from '#ui/autosave/dayInput.ts';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import classes from './visits.module.css';

interface Slot {
  readonly date: string | null;
  readonly session: VisitSession;
}

const noSlot: Slot = { date: null, session: 'morning' };

/** Day and part of the day: one register. A part of the day alone is not yet a fact and waits for its day. */
export function SlotFields({ visit }: { readonly visit: Row<'visits'> }) {
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
