import { useTranslation } from 'react-i18next';
import type { CountedDay } from '#domain/calendar/workingCalendar.ts';
import classes from './CountedDays.module.css';
import { useDayWords } from './useDayWords.ts';
import { useFormat } from './useFormat.ts';

interface Props {
  readonly days: readonly CountedDay[];
  /** What is counted, for screen readers. */
  readonly label: string;
}

/** A count of working days that explains itself: each day that counts with its number, each that does not with the reason, and the rule. */
export function CountedDays({ days, label }: Props) {
  const { t } = useTranslation('terms');
  return (
    <>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a long list must scroll by the keys */}
      <ol className={classes.days} tabIndex={0} aria-label={label}>
        {days.map((day) => (
          <CountedLine key={day.date} day={day} />
        ))}
      </ol>
      <p className={classes.rule}>{t('calendarDay.count.rule')}</p>
    </>
  );
}

function CountedLine({ day: { date, number, why } }: { readonly day: CountedDay }) {
  const { t } = useTranslation('terms');
  const format = useFormat();
  const dayWords = useDayWords();
  const reason = why === null ? null : why.kind === 'weekend' ? t('calendarDay.count.weekend') : dayWords(why);
  const words =
    number === null
      ? t('calendarDay.count.notCounted', { why: reason ?? '' })
      : reason === null
        ? t('calendarDay.count.counted', { number })
        : t('calendarDay.count.countedWhy', { number, why: reason });
  return (
    <li className={classes.day} data-counted={number !== null || undefined}>
      <span>{format.weekday(date)}</span>
      <span>{words}</span>
    </li>
  );
}
