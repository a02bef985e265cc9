import { IconAlertTriangle, IconFileCheck, IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SealCheck } from '#domain/visitSeal.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';

/** What comparing a seal with the data says, as a badge. */
export function SealCheckBadge({ check }: { readonly check: SealCheck }) {
  const { t } = useTranslation('inspection');
  switch (check.state) {
    case 'matches':
      return (
        <StatusBadge tone="success" icon={IconLock}>
          {t('seal.check.matches')}
        </StatusBadge>
      );
    case 'changed':
      return (
        <StatusBadge tone="warning" icon={IconFileCheck}>
          {t('seal.check.changed', { count: check.changes.length })}
        </StatusBadge>
      );
    case 'incomplete':
      return (
        <StatusBadge tone="neutral" icon={IconFileCheck}>
          {t('seal.check.incomplete', { count: check.missing })}
        </StatusBadge>
      );
    case 'broken':
    case 'unknown-version':
      return (
        <StatusBadge tone="danger" icon={IconAlertTriangle}>
          {t(`seal.check.${check.state}`)}
        </StatusBadge>
      );
  }
}
