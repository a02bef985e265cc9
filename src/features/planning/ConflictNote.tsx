import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import classes from './ConflictNote.module.css';

/** Says that a row has an open conflict and that the newest version is shown meanwhile; leads to where it is settled. */
export function ConflictNote({ row }: { readonly row: { readonly plan: PlanId; readonly conflicts: number } }) {
  const { t } = useTranslation('common');
  if (row.conflicts === 0) return null;
  return (
    <Link className={classes.note} data-tone="warning" to={`/plans/${row.plan}/conflicts`} title={t('provisional')}>
      <IconArrowsDiff size={14} aria-hidden />
      {t('inConflict')}
    </Link>
  );
}
