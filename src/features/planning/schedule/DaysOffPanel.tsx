import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDayKinds, type CalendarDay, type CalendarDayKind, type OwnDay } from '#domain/calendar/calendarDay.ts';
import { calendarDaysIn, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import { addCalendarDay, editCalendarDay, removeCalendarDay } from '#domain/commands/schedule.ts';
import { asIsoDate, yearOf } from '#domain/days.ts';
import { calendarDayIdOf, type PlanId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { IsoDateSchema, type DateSpan, type IsoDate } from '#domain/schema/field.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useDayWords } from '#i18n/useDayWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { rowById } from '#storage/reads/rows.ts';
import { AutosaveSelect } from '#ui/autosave/AutosaveSelect.tsx';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { Panel } from '#ui/Panel.tsx';
import { dayInput } from '#ui/autosave/dayInput.ts';
import { useSaveLabels } from '../fields/useSaveLabels.ts';
import { useRemoval } from '../rows/useRemoval.ts';
import classes from './panel.module.css';

interface Props {
  readonly plan: Row<'plans'>;
  readonly own: readonly Row<'calendarDays'>[];
  readonly calendar: WorkingCalendar;
  /** Days of the schedule: their years are offered first. */
  readonly dates: readonly IsoDate[];
}

const wholeYear = (year: number): DateSpan => ({ from: IsoDateSchema.parse(`${year}-01-01`), to: IsoDateSchema.parse(`${year}-12-31`) });

/** Years with built-in days (docs/CALENDAR.md). */
const FIRST_YEAR = 2020;
const LAST_YEAR = 2035;

function useEnterDay(plan: PlanId): (day: OwnDay) => Promise<boolean> {
  const add = useCommand(addCalendarDay);
  return async (day) => {
    const before = await rowById('calendarDays', plan, calendarDayIdOf(day.date)).read();
    return (await add({ plan, day, before })).ok;
  };
}

/** Which days of a year are not what their weekday says, on what each rests, and the round's own over them. */
export function DaysOffPanel({ plan, own, calendar, dates }: Props) {
  const { t } = useTranslation('planning');
  const used = [...new Set(dates.map(yearOf))].sort((a, b) => a - b);
  const [year, setYear] = useState(used[0] ?? plan.year);
  const years = [...new Set([...Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at), ...used, year])].sort((a, b) => a - b);
  const shown = calendarDaysIn(wholeYear(year), calendar);
  const enter = useEnterDay(plan.id);
  return (
    <Panel
      title={t('daysOff.title')}
      hint={t('daysOff.hint')}
      padding="flush"
      actions={
        <Select
          size="xs"
          w={90}
          aria-label={t('daysOff.year')}
          allowDeselect={false}
          data={years.map(String)}
          value={String(year)}
          onChange={(next) => setYear(Number(next ?? year))}
        />
      }
    >
      <div className={classes.scrollX}>
        <table className={classes.days} aria-label={t('daysOff.title')}>
          <thead>
            <tr>
              {(['date', 'kind', 'name', 'certainty', 'actions'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`daysOff.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((day) => {
              const row = own.find(({ date }) => date === day.date);
              return row ? <OwnRow key={day.date} row={row} date={day.date} /> : <BuiltInRow key={day.date} day={day} onOverride={(own) => void enter(own)} />;
            })}
          </tbody>
        </table>
      </div>
      {shown.length === 0 && <p className={classes.hint}>{t('daysOff.empty')}</p>}
      <AddDay taken={new Set(own.flatMap(({ date }) => date ?? []))} onAdd={enter} onAdded={(date) => setYear(yearOf(date))} />
    </Panel>
  );
}

function BuiltInRow({ day, onOverride }: { readonly day: CalendarDay; readonly onOverride: (day: OwnDay) => void }) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const words = useDayWords();
  const { date, kind } = day;
  return (
    <tr>
      <td>{format.weekday(date)}</td>
      <td>{t(`terms:calendarDay.kind.${kind}`)}</td>
      <td>{words(day)}</td>
      <td>{t(`terms:calendarDay.certainty.${day.certainty}`)}</td>
      <td>
        <ActionIcon size="sm" aria-label={t('daysOff.override', { date: format.date(date) })} title={t('daysOff.override', { date: format.date(date) })} onClick={() => onOverride({ date, kind, name: words(day) })}>
          <IconPencil size={15} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}

function OwnRow({ row, date }: { readonly row: Row<'calendarDays'>; readonly date: IsoDate }) {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const labels = useSaveLabels();
  const edit = useCommand(editCalendarDay);
  const drop = useCommand(removeCalendarDay);
  const removal = useRemoval();
  const at = { plan: row.plan, id: row.id };
  const day = format.date(date);
  return (
    <tr data-own>
      <td>{format.weekday(date)}</td>
      <td>
        <AutosaveSelect
          {...labels}
          size="xs"
          aria-label={t('daysOff.kindOf', { date: day })}
          data={calendarDayKinds.map((kind) => ({ value: kind, label: t(`terms:calendarDay.kind.${kind}`) }))}
          value={row.kind}
          basis={basisOf(row, 'kind')}
          onCommit={(value, basis) => (value === null ? false : edit({ ...at, field: 'kind', value, basis }))}
        />
      </td>
      <td>
        <AutosaveText
          {...labels}
          size="xs"
          aria-label={t('daysOff.nameOf', { date: day })}
          value={row.name}
          basis={basisOf(row, 'name')}
          onCommit={(value, basis) => edit({ ...at, field: 'name', value: value.trim(), basis })}
        />
      </td>
      <td>{t('terms:calendarDay.certainty.own')}</td>
      <td>
        <ActionIcon
          size="sm"
          color="red"
          aria-label={t('daysOff.remove', { date: day })}
          onClick={() => void removal(drop({ plan: row.plan, row }), t('daysOff.removedName', { date: day }))}
        >
          <IconTrash size={15} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
}

interface AddProps {
  readonly taken: ReadonlySet<IsoDate>;
  readonly onAdd: (day: OwnDay) => Promise<boolean>;
  readonly onAdded: (date: IsoDate) => void;
}

function AddDay({ taken, onAdd, onAdded }: AddProps) {
  const { t } = useTranslation(['planning', 'terms']);
  const [typed, setTyped] = useState<string | null>(null);
  const [kind, setKind] = useState<CalendarDayKind>('holiday');
  const [name, setName] = useState('');
  const [error, setError] = useState<'exists' | 'noDate' | null>(null);
  const add = async () => {
    const date = asIsoDate(typed);
    if (date === null) return setError('noDate');
    if (taken.has(date)) return setError('exists');
    if (!(await onAdd({ date, kind, name: name.trim() }))) return;
    setTyped(null);
    setName('');
    setError(null);
    onAdded(date);
  };
  return (
    <fieldset className={classes.add} aria-label={t('daysOff.add')}>
      <DateInput
        {...dayInput}
        size="xs"
        w={150}
        label={t('daysOff.addDate')}
        error={error === null ? undefined : t(`daysOff.${error}`)}
        value={typed}
        onChange={(date) => {
          setTyped(date);
          setError(null);
        }}
      />
      <Select
        size="xs"
        w={190}
        label={t('daysOff.addKind')}
        allowDeselect={false}
        data={calendarDayKinds.map((value) => ({ value, label: t(`terms:calendarDay.kind.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(calendarDayKinds.find((one) => one === value) ?? kind)}
      />
      <TextInput
        size="xs"
        flex="1 1 200px"
        label={t('daysOff.addName')}
        placeholder={t('daysOff.namePlaceholder')}
        value={name}
        maxLength={1000}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) void add();
        }}
      />
      <Button size="xs" leftSection={<IconPlus size={15} aria-hidden />} onClick={() => void add()}>
        {t('daysOff.add')}
      </Button>
    </fieldset>
  );
}
