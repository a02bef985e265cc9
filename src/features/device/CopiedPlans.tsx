import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '#domain/copies.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { CopiedPlan } from '#live/copyKeeper.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import classes from './device.module.css';

/** The newest copy of each round, and whether it holds everything. */
export function CopiedPlans({ plans }: { readonly plans: readonly CopiedPlan[] }) {
  const { t } = useTranslation('device');
  const columns = useMemo(() => columnsOf((name) => t(`copies.${name}`), t('plans.untitled')), [t]);
  if (plans.length === 0) return <p className={classes.words}>{t('copies.noPlans')}</p>;
  return <DataTable caption={t('copies.caption')} columns={columns} rows={plans} rowKey={({ plan }) => plan} />;
}

const columnsOf = (header: (name: 'plan' | 'newest' | 'state') => string, untitled: string): readonly Column<CopiedPlan>[] => [
  { key: 'plan', header: header('plan'), rowHeader: true, cell: ({ title }) => title || untitled },
  { key: 'newest', header: header('newest'), width: '15rem', cell: (plan) => <Newest plan={plan} /> },
  { key: 'state', header: header('state'), width: '16rem', cell: (plan) => <Behind plan={plan} /> },
];

function Newest({ plan: { latest } }: { readonly plan: CopiedPlan }) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const [now] = useState(Date.now);
  if (!latest) return <span>{t('copies.never')}</span>;
  const count = daysBetween(Date.parse(latest.at), now);
  const at = format.dateTime(latest.at);
  return <span title={latest.name}>{count === 0 ? at : t('copies.ago', { at, count })}</span>;
}

function Behind({ plan: { changes, latest, isBehind } }: { readonly plan: CopiedPlan }) {
  const { t } = useTranslation('device');
  if (!isBehind) {
    return (
      <StatusBadge variant="plain" tone="success" icon={IconCheck}>
        {t('copies.upToDate')}
      </StatusBadge>
    );
  }
  // A folder that was changed has nothing yet, although an older copy lies elsewhere.
  const count = Math.max(1, changes - (latest?.mark === '' ? 0 : (latest?.changes ?? 0)));
  return (
    <StatusBadge variant="plain" tone="warning" icon={IconAlertTriangle}>
      {t('copies.behind', { count })}
    </StatusBadge>
  );
}
