import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { slugOf, type PlanId } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { deadlinesByUnit, type UnitDeadline } from '#domain/unitDeadlines.ts';
import type { DeadlineCalendar } from '#exchange/calendar/deadlinesIcs.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { planById, rowsOf } from '#storage/reads/rows.ts';
import { Dialog } from '#ui/Dialog.tsx';
import { saveFile } from '#ui/saveFile.ts';
import classes from './remedy.module.css';

interface Props {
  readonly planId: PlanId;
  readonly onClose: () => void;
}

/** The deadlines of each unit as a calendar to send to it. */
export function CalendarDialog({ planId, onClose }: Props) {
  const { t } = useTranslation(['followup', 'common']);
  const plan = useLiveSoon(planById(planId));
  const units = useLiveSoon(rowsOf('units', planId));
  const visits = useLiveSoon(rowsOf('visits', planId));
  const findings = useLiveSoon(rowsOf('findings', planId));
  const measures = useLiveSoon(rowsOf('measures', planId));
  return (
    <Dialog onClose={onClose} size="lg" title={t('remedy.ics.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <Text size="sm" c="dimmed">
        {t('remedy.ics.text')}
      </Text>
      {plan && units && visits && findings && measures && <UnitList plan={plan} units={units} rows={{ visits, findings, measures }} />}
    </Dialog>
  );
}

const saveCalendar = async (content: Omit<DeadlineCalendar, 'now'>, file: string): Promise<void> => {
  const { deadlinesIcs } = await import('#exchange/calendar/deadlinesIcs.ts');
  const text = deadlinesIcs({ ...content, now: MomentSchema.parse(new Date().toISOString()) });
  saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), `${slugOf(file, 80)}.ics`);
};

interface ListProps {
  readonly plan: Row<'plans'>;
  readonly units: readonly Row<'units'>[];
  readonly rows: Parameters<typeof deadlinesByUnit>[0];
}

function UnitList({ plan, units, rows }: ListProps) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const byUnit = deadlinesByUnit(rows);
  const owing = units.flatMap((unit) => {
    const deadlines = byUnit.get(unit.id) ?? [];
    const [first] = deadlines;
    return first === undefined ? [] : [{ unit, deadlines, nearest: first.deadline }];
  });
  const save = (unit: Row<'units'>, deadlines: readonly UnitDeadline[]) =>
    saveCalendar({ name: t('remedy.ics.name', { unit: unit.name }), plan: plan.id, planTitle: plan.title, deadlines }, t('remedy.ics.file', { unit: unit.name }));
  if (owing.length === 0) return <p>{t('remedy.ics.none')}</p>;
  return (
    <ul className={classes.unitList}>
      {owing.map(({ unit, deadlines, nearest }) => (
        <li key={unit.id}>
          <span>{unit.name || t('blankUnit')}</span>
          <span className={classes.quiet}>{t('remedy.ics.count', { count: deadlines.length, date: format.date(nearest) })}</span>
          <Button size="compact-sm" variant="light" aria-label={t('remedy.ics.saveFor', { unit: unit.name || t('blankUnit') })} onClick={() => void save(unit, deadlines)}>
            {t('remedy.ics.save')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
