import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeId } from '#domain/ids.ts';
import { typedTime } from '#domain/runningOrder.ts';
import { MomentSchema, type Moment } from '#domain/schema/field.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { dayOf, useToday } from '#live/useToday.ts';
import { AutosaveText } from '#ui/autosave/AutosaveText.tsx';
import { timeOfDay } from './clock.ts';
import classes from './Day.module.css';

interface Props {
  readonly label: string;
  readonly value: Moment | null;
  readonly basis: readonly ChangeId[];
  /** The day of the visit, on which a time that is typed lies; today where none is set. */
  readonly day: string | null;
  readonly onTime: (value: Moment | null, basis: readonly ChangeId[]) => unknown;
}

/** A time of day as people type it, kept as a moment. */
export function TimeField({ label, value, basis, day, onTime }: Props) {
  const { t } = useTranslation(['inspection', 'common']);
  const format = useFormat();
  const today = useToday();
  const [isWrong, setIsWrong] = useState(false);
  const own = value === null ? null : dayOf(new Date(value));
  const commit = (text: string, seen: readonly ChangeId[]) => {
    if (text.trim() === '') {
      setIsWrong(false);
      return onTime(null, seen);
    }
    const minutes = typedTime(text);
    setIsWrong(minutes === null);
    if (minutes === null) return false;
    const moment = new Date(`${own ?? day ?? today}T00:00:00`);
    moment.setMinutes(minutes);
    return onTime(MomentSchema.parse(moment.toISOString()), seen);
  };
  return (
    <div className={classes.timeField}>
      <AutosaveText
        label={label}
        placeholder={t('day.times.example')}
        value={value === null ? '' : timeOfDay(value)}
        basis={basis}
        onCommit={commit}
        changedElsewhereLabel={t('common:changedElsewhere')}
        failedLabel={isWrong ? t('day.times.notATime') : t('common:notSaved')}
      />
      {own !== null && own !== day && <p className={classes.quiet}>{t('day.times.otherDay', { date: format.date(own) })}</p>}
    </div>
  );
}
