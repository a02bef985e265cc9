import { IconCircleX, IconPlayerPlay, IconRosetteDiscountCheck, IconSend } from '@tabler/icons-react';
import type { AdoptionState } from '#domain/schema/followUp.ts';
import type { Mark } from '#i18n/marks.ts';

/** Signs of how far a unit has come with a practice. */
export const adoptionMarks: Readonly<Record<AdoptionState, Mark>> = {
  proposed: { icon: IconSend, tone: 'violet' },
  underway: { icon: IconPlayerPlay, tone: 'info' },
  adopted: { icon: IconRosetteDiscountCheck, tone: 'success' },
  declined: { icon: IconCircleX, tone: 'neutral' },
};
