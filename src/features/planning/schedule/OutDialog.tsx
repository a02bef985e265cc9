import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { IconCalendarDown, IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { scheduleEntries, visitsForUnit, visitsOfMember } from '#domain/scheduleEntries.ts';
import type { Row } from '#domain/schema/tables.ts';
import { Dialog } from '#ui/Dialog.tsx';
import type { Planning } from '../usePlanning.ts';
import classes from './panel.module.css';
import { saveIcs, saveSheet } from './scheduleFiles.ts';

const readers = ['team', 'member', 'unit'] as const;
type Reader = (typeof readers)[number];
const copies = ['file', 'units'] as const;

interface Props {
  readonly planning: Planning;
  readonly groups: readonly Row<'groups'>[];
  readonly calendar: WorkingCalendar;
  readonly onClose: () => void;
}

/** The schedule for other programs and for paper; whatever goes to a unit has no surprise visits. */
export function OutDialog({ planning, groups, calendar, onClose }: Props) {
  const { t } = useTranslation(['planning', 'common']);
  const entries = scheduleEntries({ ...planning, groups }, calendar);
  return (
    <Dialog size="lg" onClose={onClose} title={t('scheduleOut.title')} closeButtonProps={{ 'aria-label': t('common:close') }}>
      <section className={classes.part}>
        <h3>{t('scheduleOut.ics')}</h3>
        <p>{t('scheduleOut.icsHint')}</p>
        <IcsForm planning={planning} groups={groups} calendar={calendar} />
      </section>
      <section className={classes.part}>
        <h3>{t('scheduleOut.sheet')}</h3>
        <p>{t('scheduleOut.copyHint')}</p>
        <Group gap="xs">
          {copies.map((copy) => (
            <Button key={copy} variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => void saveSheet(entries, copy, planning.plan.title)}>
              {t(`scheduleOut.copy.${copy}`)}
            </Button>
          ))}
        </Group>
      </section>
      <section className={classes.part}>
        <h3>{t('scheduleOut.print')}</h3>
        <Group gap="xs">
          {copies.map((copy) => (
            <Button key={copy} component={Link} to={{ search: `?tab=schedule&print=${copy}` }} variant="default" leftSection={<IconPrinter size={16} aria-hidden />}>
              {t(`scheduleOut.copy.${copy}`)}
            </Button>
          ))}
        </Group>
      </section>
    </Dialog>
  );
}

/** Whose calendar: its visits, and what it is called; null while nobody is chosen. */
const chosenVisits = ({ visits, members, units, assignments }: Planning, reader: Reader, id: string | null) => {
  if (reader === 'team') return { whose: '', visits };
  if (reader === 'unit') {
    const unit = units.find((one) => one.id === id);
    return unit ? { whose: unit.name, visits: visitsForUnit(unit.id, visits) } : null;
  }
  const member = members.find((one) => one.id === id);
  return member ? { whose: member.name, visits: visitsOfMember(member, visits, assignments) } : null;
};

function IcsForm({ planning, groups, calendar }: Omit<Props, 'onClose'>) {
  const { t } = useTranslation('planning');
  const [reader, setReader] = useState<Reader>('team');
  const [id, setId] = useState<string | null>(null);
  const chosen = chosenVisits(planning, reader, id);
  const whose = chosen?.whose === '' ? t('scheduleOut.who.team') : (chosen?.whose ?? '');
  const list = reader === 'member' ? planning.members : planning.units.filter((unit) => unit.chosen);
  const dated = chosen?.visits.filter(({ slot }) => slot !== null) ?? [];
  const undated = (chosen?.visits.length ?? 0) - dated.length;
  const surprises = dated.filter(({ form }) => form === 'surprise').length;
  const save = async () => {
    if (!chosen) return;
    await saveIcs(
      {
        name: t('scheduleOut.calendarName', { whose }),
        plan: planning.plan.id,
        planTitle: planning.plan.title,
        entries: scheduleEntries({ ...planning, groups, visits: dated }, calendar),
        reader: reader === 'unit' ? 'unit' : 'team',
      },
      whose,
    );
  };
  return (
    <>
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          aria-label={t('scheduleOut.whose')}
          data={readers.map((value) => ({ value, label: t(`scheduleOut.who.${value}`) }))}
          value={reader}
          onChange={(next) => {
            setReader(readers.find((one) => one === next) ?? 'team');
            setId(null);
          }}
        />
        {reader !== 'team' && (
          <Select
            flex="1 1 220px"
            searchable
            aria-label={t(`scheduleOut.${reader}`)}
            placeholder={t(`scheduleOut.${reader}`)}
            data={list.map((one) => ({ value: one.id, label: one.name }))}
            value={id}
            onChange={setId}
          />
        )}
        <Button disabled={dated.length === 0} leftSection={<IconCalendarDown size={16} aria-hidden />} onClick={() => void save()}>
          {t('scheduleOut.save')}
        </Button>
      </Group>
      {chosen && (
        <p className={classes.facts}>
          {[
            t('scheduleOut.count', { count: dated.length }),
            ...(undated === 0 ? [] : [t('scheduleOut.undated', { count: undated })]),
            ...(reader === 'unit' ? [t('scheduleOut.noSurprise')] : surprises === 0 ? [] : [t('scheduleOut.withSurprise', { count: surprises })]),
          ].join(' ')}
        </p>
      )}
    </>
  );
}
