import { IconCircleCheck, IconClockPause, IconEditCircle, IconHelpCircle, IconReplace, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { LegalStatus } from '#domain/legal/validity.ts';
import type { IconComponent } from '#ui/icon.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import type { Tone } from '#ui/tone.ts';

const marks: Readonly<Record<LegalStatus, { readonly tone: Tone; readonly icon: IconComponent }>> = {
  inForce: { tone: 'success', icon: IconCircleCheck },
  amended: { tone: 'info', icon: IconEditCircle },
  notYet: { tone: 'warning', icon: IconClockPause },
  expired: { tone: 'danger', icon: IconCircleX },
  superseded: { tone: 'danger', icon: IconReplace },
  unknown: { tone: 'neutral', icon: IconHelpCircle },
};

/** Where a document stands on a day. */
export function LegalStatusBadge({ status, variant = 'soft' }: { readonly status: LegalStatus; readonly variant?: 'soft' | 'plain' }) {
  const { t } = useTranslation('legal');
  return (
    <StatusBadge {...marks[status]} variant={variant}>
      {t(`status.${status}`)}
    </StatusBadge>
  );
}
