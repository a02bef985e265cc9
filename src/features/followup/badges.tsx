import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { IconArrowsDiff } from '@tabler/icons-react';
import type { FindingState } from '#domain/followUp.ts';
import type { PlanId } from '#domain/ids.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { findingStateMarks, measureGroupMarks } from './marks.ts';

/** What became of a finding. */
export function FindingStateBadge({ state }: { readonly state: FindingState }) {
  const { t } = useTranslation('followup');
  return <StatusBadge {...findingStateMarks[state]}>{t(`state.${state}`)}</StatusBadge>;
}

/** That some measure of a finding is overdue or due soon; stands beside the state. */
export function UrgencyBadge({ urgency }: { readonly urgency: 'overdue' | 'dueSoon' }) {
  const { t } = useTranslation('followup');
  return <StatusBadge {...measureGroupMarks[urgency]}>{t(`group.${urgency}`)}</StatusBadge>;
}

/** By how many days a deadline has gone by, or how many are left; nothing while there is time. */
export function DeadlineBadge({ group, daysLeft }: { readonly group: 'overdue' | 'dueSoon'; readonly daysLeft: number }) {
  const { t } = useTranslation('followup');
  const words = daysLeft === 0 ? t('deadline.today') : t(`deadline.${group}`, { count: Math.abs(daysLeft) });
  return <StatusBadge {...measureGroupMarks[group]}>{words}</StatusBadge>;
}

/** That a row has an open conflict, as the way to settle it. */
export function ConflictLink({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('followup');
  return (
    <Link to={`/plans/${planId}/conflicts`}>
      <StatusBadge tone="warning" icon={IconArrowsDiff}>
        {t('panel.inConflict')}
      </StatusBadge>
    </Link>
  );
}
