import { IconAlertTriangle, IconCircleCheck, IconLock, IconPencil, IconStar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CriteriaVersion } from '#domain/criteria/versions.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './sets.module.css';

/** How far a version has come, and whether new visits pin it. */
export function StateBadges({ version }: { readonly version: CriteriaVersion }) {
  const { t } = useTranslation('criteriaSets');
  const format = useFormat();
  const issued = version.set?.issued ?? null;
  return (
    <span className={classes.badges}>
      {version.isDraft ? (
        <StatusBadge tone="warning" icon={IconPencil}>
          {t('state.draft')}
        </StatusBadge>
      ) : (
        <StatusBadge tone={issued ? 'success' : 'neutral'} icon={issued ? IconCircleCheck : IconLock}>
          {issued ? t('state.issued', { date: format.date(issued.at.slice(0, 10)) }) : t('state.builtIn')}
        </StatusBadge>
      )}
      {version.isAltered && (
        <StatusBadge tone="danger" icon={IconAlertTriangle} title={t('alteredHint')}>
          {t('state.altered')}
        </StatusBadge>
      )}
      {version.isDefault && (
        <StatusBadge tone="brand" icon={IconStar}>
          {t('isDefault')}
        </StatusBadge>
      )}
    </span>
  );
}
