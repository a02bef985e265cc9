import { Button } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import type { Planning } from '../usePlanning.ts';
import { AddVisitsDialog } from './AddVisitsDialog.tsx';
import { useBoard } from './board.ts';
import classes from './tray.module.css';
import { useAddVisits } from './useAddVisits.ts';
import { VisitChip } from './VisitChip.tsx';

/** Units that are offered one by one; more are chosen in the dialog. */
const SINGLE = 6;

/** The visits that have no day yet; what is let go here has none any more. */
export function Tray() {
  const { t } = useTranslation('planning');
  const { visits, over } = useBoard();
  const undated = visits.filter(({ slot, stage }) => slot === null && stage !== 'cancelled');
  return (
    <section className={classes.tray} aria-label={t('calendar.tray')} data-tray data-over={over?.kind === 'tray' || undefined}>
      <span className={classes.trayName}>{t('calendar.tray')}</span>
      {undated.length === 0 ? (
        <span className={classes.trayEmpty}>{t('calendar.trayEmpty')}</span>
      ) : (
        undated.map((visit) => (
          <span key={visit.id} className={classes.trayChip}>
            <VisitChip visit={visit} />
          </span>
        ))
      )}
    </section>
  );
}

interface UnplannedProps {
  readonly planning: Planning;
  readonly groups: readonly Row<'groups'>[];
  /** The units of the round without a visit. */
  readonly units: readonly Row<'units'>[];
  readonly onAdded: (visit: VisitId) => void;
}

/** The units that have no visit yet, each one click away; several in one step. */
export function Unplanned({ planning, groups, units, onAdded }: UnplannedProps) {
  const { t } = useTranslation('planning');
  const [isAsking, setIsAsking] = useState(false);
  const addVisits = useAddVisits(planning.plan);
  const chosen = planning.units.filter((unit) => unit.chosen);
  const add = async (unit: Row<'units'> | null) => {
    const [added] = (await addVisits([unit])) ?? [];
    if (added !== undefined) onAdded(added);
  };
  if (chosen.length === 0) return <p className={classes.hint}>{t('calendar.noUnits')}</p>;
  return (
    <div className={classes.unplanned}>
      {units.length > 0 && <span>{t('calendar.unplanned')}</span>}
      {units.slice(0, SINGLE).map((unit) => (
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
      <Button size="compact-sm" variant={units.length > 1 ? 'light' : 'subtle'} leftSection={<IconCalendarPlus size={15} aria-hidden />} onClick={() => setIsAsking(true)}>
        {t('calendar.addMany')}
      </Button>
      <Button id="add-visit" size="compact-sm" variant="subtle" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void add(null)}>
        {t('schedule.add')}
      </Button>
      {isAsking && <AddVisitsDialog planning={planning} groups={groups} onClose={() => setIsAsking(false)} />}
    </div>
  );
}
