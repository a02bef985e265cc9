import { IconCircleDashed, IconClockExclamation, IconMailCheck, IconPencil, IconSend } from '@tabler/icons-react';
import type { ReferralState } from '#domain/referrals.ts';
import type { Mark } from '#i18n/marks.ts';

/** Signs of how far a matter has come with its authority. */
export const referralMarks: Readonly<Record<ReferralState, Mark>> = {
  notReferred: { icon: IconCircleDashed, tone: 'warning' },
  draft: { icon: IconPencil, tone: 'neutral' },
  sent: { icon: IconSend, tone: 'violet' },
  overdue: { icon: IconClockExclamation, tone: 'danger' },
  answered: { icon: IconMailCheck, tone: 'success' },
};
