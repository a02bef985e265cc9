import { useTranslation } from 'react-i18next';
import type { Proposal, Reason } from '#domain/spreading/practices.ts';

/** Reasons for a proposal in words: „TT3 của Phòng A: cùng tiêu chí 3.4“. */
export function useReasonWords(): (proposal: Proposal, reason: Reason) => string {
  const { t } = useTranslation('followup');
  return ({ unit }, { match, ...reason }) => {
    const same = match.by === 'criterion' ? t('practices.sameCriterion', { code: match.code }) : t('practices.sameArea', { area: match.area });
    const name = unit.name || t('blankUnit');
    if (reason.kind === 'carried') return t('practices.reasonCarried', { year: reason.year, unit: name, same });
    return reason.label === '' ? t('practices.reasonUnnumbered', { unit: name, same }) : t('practices.reason', { label: reason.label, unit: name, same });
  };
}
