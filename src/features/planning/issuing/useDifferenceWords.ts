import { useTranslation } from 'react-i18next';
import type { IssuedContent } from '#domain/issuing/content.ts';
import type { PlanDifference } from '#domain/issuing/difference.ts';
import { memberRoles } from '#domain/schema/planning.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { Planning } from '../usePlanning.ts';

/** The words of one thing by which a plan differs from what was issued. */
export function useDifferenceWords(areas: Planning['areas']): (difference: PlanDifference) => string {
  const { t } = useTranslation(['planning', 'terms']);
  const format = useFormat();
  const slotWords = (slot: IssuedContent['visits'][number]['slot']): string =>
    slot === null ? t('issuing.noDay') : t('issuing.slot', { session: t(`terms:visit.session.${slot.session}`), date: format.date(slot.date) });
  const spanWords = (span: IssuedContent['window']): string =>
    span === null ? t('issuing.noWindow') : t('issuing.span', { from: format.date(span.from), to: format.date(span.to) });
  const roleWords = (role: string): string => {
    const known = memberRoles.find((one) => one === role);
    return known === undefined ? role : t(`terms:member.role.${known}`);
  };
  const areaName = (no: number): string => areas.find((area) => area.no === no)?.name ?? t('issuing.areaNo', { no });
  return (difference) => {
    const { type } = difference;
    switch (type) {
      case 'title':
      case 'unitRenamed':
        return t(`issuing.difference.${type}`, { from: difference.from, to: difference.to });
      case 'window':
        return t(`issuing.difference.${type}`, { from: spanWords(difference.from), to: spanWords(difference.to) });
      case 'areaAdded':
      case 'areaRemoved':
        return t(`issuing.difference.${type}`, { area: areaName(difference.area) });
      case 'unitAdded':
      case 'unitRemoved':
        return t(`issuing.difference.${type}`, { unit: difference.unit });
      case 'memberAdded':
      case 'memberRemoved':
        return t(`issuing.difference.${type}`, { name: difference.name, role: roleWords(difference.role) });
      case 'roleChanged':
        return t(`issuing.difference.${type}`, { name: difference.name, from: roleWords(difference.from), to: roleWords(difference.to) });
      case 'visitAdded':
      case 'visitRemoved':
        return t(`issuing.difference.${type}`, { unit: difference.unit, slot: slotWords(difference.slot) });
      case 'visitMoved':
        return t(`issuing.difference.${type}`, { unit: difference.unit, from: slotWords(difference.from), to: slotWords(difference.to) });
      case 'visitUnit':
        return t(`issuing.difference.${type}`, { from: difference.from, to: difference.to, slot: slotWords(difference.slot) });
      case 'visitForm':
        return t(`issuing.difference.${type}`, { unit: difference.unit, from: t(`terms:visit.form.${difference.from}`), to: t(`terms:visit.form.${difference.to}`) });
    }
  };
}
