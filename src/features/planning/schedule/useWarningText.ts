import { useTranslation } from 'react-i18next';
import type { MemberId, UnitId, VisitId } from '#domain/ids.ts';
import type { ScheduleWarning } from '#domain/overlap/warning.ts';
import { useDayWords } from '#i18n/useDayWords.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Planning } from '../usePlanning.ts';

type Of<T extends ScheduleWarning['type']> = Extract<ScheduleWarning, { readonly type: T }>;

type Names = Pick<Planning, 'units' | 'visits' | 'members' | 'groups' | 'areas' | 'otherInspections'>;

/** The words of a warning about the schedule. */
export function useWarningText({ units, visits, members, groups, areas, otherInspections }: Names): (warning: ScheduleWarning) => string {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const dayWords = useDayWords();
  const unitName = (id: UnitId | null | undefined): string => units.find((unit) => unit.id === id)?.name ?? t('schedule.noUnit');
  const unitOfVisit = (id: VisitId): string => unitName(visits.find((visit) => visit.id === id)?.unit);
  const memberName = (id: MemberId): string => members.find((member) => member.id === id)?.name ?? '';
  const sameSession = ({ other, group, members: both }: Of<'same-session'>): string => {
    const names = { other: unitOfVisit(other), group: groups.find(({ id }) => id === group)?.name ?? '', members: both.map(memberName).join(', ') };
    if (group !== null) return t('schedule.warning.same-session.group', names);
    return both.length > 0 && both.length < members.length ? t('schedule.warning.same-session.some', names) : t('schedule.warning.same-session.team', names);
  };
  const otherInspection = ({ other: id, nearness, gap, areas: shared }: Of<'other-inspection'>): string => {
    const other = otherInspections.find((one) => one.id === id);
    const body = other === undefined || other.body.trim() === '' ? t('overlap.noBody') : other.body;
    const span = other?.span ?? null;
    const time = span === null ? '' : span.from === span.to ? format.date(span.from) : t('overlap.span', { from: format.date(span.from), to: format.date(span.to) });
    const matter = shared.flatMap((no) => areas.find((area) => area.no === no)?.name ?? []).join('; ');
    const told = t(`schedule.warning.other-inspection.${nearness}`, { body, time, count: gap, matter });
    return matter === '' || nearness === 'sameMatter' ? told : t('schedule.warning.other-inspection.alsoMatter', { told, matter });
  };
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
        return sameSession(warning);
      case 'member-twice':
        return t(`schedule.warning.${type}`, { other: unitOfVisit(warning.other), member: memberName(warning.member) });
      case 'other-inspection':
        return otherInspection(warning);
      case 'short-notice':
        return t(`schedule.warning.${type}.${warning.ground}`, {
          from: format.date(warning.from),
          count: warning.days,
          needed: warning.needed,
          earliest: format.date(warning.earliest),
        });
      case 'unit-days':
        return t(`schedule.warning.${type}`, { days: warning.days, year: warning.year, own: warning.own, limit: warning.limit });
      case 'own-unit':
        return t(`schedule.warning.${type}`, { member: memberName(warning.member) });
      case 'period-after-visit':
        return t(`schedule.warning.${type}`, { date: format.date(visits.find((visit) => visit.id === warning.visit)?.period?.to ?? '') });
    }
  };
}
