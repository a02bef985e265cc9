import { useTranslation } from 'react-i18next';
import type { MemberId, UnitId, VisitId } from '#domain/ids.ts';
import type { ScheduleWarning } from '#domain/scheduleWarnings.ts';
import { useDayWords } from '#i18n/useDayWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Planning } from '../usePlanning.ts';

/** The words of a warning about the schedule. */
export function useWarningText({ units, visits, members }: Pick<Planning, 'units' | 'visits' | 'members'>): (warning: ScheduleWarning) => string {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const dayWords = useDayWords();
  const unitName = (id: UnitId | null | undefined): string => units.find((unit) => unit.id === id)?.name ?? t('schedule.noUnit');
  const unitOfVisit = (id: VisitId): string => unitName(visits.find((visit) => visit.id === id)?.unit);
  const memberName = (id: MemberId): string => members.find((member) => member.id === id)?.name ?? '';
  return (warning) => {
    const { type } = warning;
    switch (type) {
      case 'unit-without-visit':
        return t(`schedule.warning.${type}`, { unit: unitName(warning.unit) });
      case 'visit-without-unit':
      case 'unit-not-chosen':
      case 'visit-without-date':
      case 'weekend':
        return t(`schedule.warning.${type}`);
      case 'outside-window':
        return t(`schedule.warning.${type}`, { from: format.date(warning.window.from), to: format.date(warning.window.to) });
      case 'day-off':
        return t(`schedule.warning.${type}`, { day: dayWords(warning.day) });
      case 'same-session':
        return t(`schedule.warning.${type}`, { other: unitOfVisit(warning.other) });
      case 'own-unit':
        return t(`schedule.warning.${type}`, { member: memberName(warning.member) });
      case 'period-after-visit':
        return t(`schedule.warning.${type}`, { date: format.date(visits.find((visit) => visit.id === warning.visit)?.period?.to ?? '') });
    }
  };
}
