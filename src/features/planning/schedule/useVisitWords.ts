import { useTranslation } from 'react-i18next';
import type { Slot } from '#domain/halfDays.ts';
import type { GroupId, UnitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Place } from './useMoves.ts';

/** How visits, their places and groups are called. */
export interface VisitWords {
  readonly unit: (id: UnitId | null) => string;
  readonly group: (id: GroupId | null) => string;
  /** „Buổi sáng, thứ Năm, 25/04/2024“, or that there is no day. */
  readonly when: (slot: Slot | null) => string;
  /** The same, with the group where the round has groups. */
  readonly where: (place: Place) => string;
}

/** The words for the rows of a round. */
export function useVisitWords(units: readonly Row<'units'>[], groups: readonly Row<'groups'>[]): VisitWords {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const group = (id: GroupId | null): string => groups.find((one) => one.id === id)?.name ?? t('calendar.wholeTeam');
  const when = (slot: Slot | null): string =>
    slot === null ? t('calendar.trayTarget') : t('calendar.when', { session: t(`terms:visit.session.${slot.session}`), day: format.weekday(slot.date) });
  return {
    unit: (id) => units.find((unit) => unit.id === id)?.name ?? t('schedule.noUnit'),
    group,
    when,
    where: (place) => (groups.length === 0 ? when(place.slot) : `${when(place.slot)} – ${group(place.group)}`),
  };
}
