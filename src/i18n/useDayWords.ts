import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '#domain/calendar/calendarDay.ts';
import { useFormat } from './useFormat.ts';

/** What makes a day other than its weekday says, in words: „Nghỉ bù Giỗ Tổ Hùng Vương“; a forecast says that it is one. */
export function useDayWords(): (day: CalendarDay) => string {
  const { t } = useTranslation('terms');
  const format = useFormat();
  return (day) => {
    if (day.certainty === 'own') return day.name.trim() === '' ? t(`calendarDay.kind.${day.kind}`) : day.name;
    const words = t(`calendarDay.words.${day.kind}`, {
      holiday: t(`calendarDay.holiday.${day.holiday}`),
      date: format.dayMonth(day.insteadOf ?? day.date),
    });
    return day.certainty === 'forecast' ? t('calendarDay.forecast', { day: words }) : words;
  };
}
