import { ActionIcon, Anchor, Button } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCopy, IconFolderOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { shortCode } from '#domain/digest.ts';
import type { PlanId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { quarantineCount } from '#storage/reads/conflicts.ts';
import { planTally, type HeldPlan } from '#storage/reads/held.ts';
import { DataTable, type Column } from '#ui/DataTable.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './device.module.css';

/** The rounds of which this laptop holds changes, with the code by which two laptops compare them. */
export function HeldPlansPanel({ plans }: { readonly plans: readonly HeldPlan[] }) {
  const { t } = useTranslation('device');
  const columns = useMemo(() => columnsOf(name => t(`plans.${name}`)), [t]);
  return (
    <Panel title={t('plans.title')} hint={t('plans.hint')} padding="flush">
      <DataTable
        caption={t('plans.caption')}
        columns={columns}
        rows={plans}
        rowKey={held => held.plan}
        empty={
          <EmptyState
            compact
            icon={IconFolderOff}
            title={t('plans.empty')}
            actions={
              <Button component={Link} to="/" size="xs">
                {t('plans.emptyAction')}
              </Button>
            }
          >
            {t('plans.emptyText')}
          </EmptyState>
        }
      />
    </Panel>
  );
}

const columnsOf = (header: (name: 'plan' | 'changes' | 'code') => string): readonly Column<HeldPlan>[] => [
  { key: 'plan', header: header('plan'), rowHeader: true, cell: held => <PlanCell held={held} /> },
  { key: 'changes', header: header('changes'), align: 'end', wideOnly: true, width: '10rem', cell: held => <ChangesCell plan={held.plan} /> },
  { key: 'code', header: header('code'), wideOnly: true, width: '13rem', cell: held => <CodeCell plan={held.plan} /> },
];

function PlanCell({ held }: { readonly held: HeldPlan }) {
  const { t } = useTranslation(['device', 'terms']);
  const title = held.title || t('plans.untitled');
  return (
    <span className={classes.planCell}>
      {held.deleted ? <span>{title}</span> : (
        <Anchor component={Link} to={`/plans/${held.plan}/planning`}>
          {title}
        </Anchor>
      )}
      {(held.deleted || held.isExample) && <span className={classes.tag}>{held.deleted ? t('plans.deleted') : t('terms:plan.example')}</span>}
      <span className={classes.onlyNarrow}>
        <span>{t('plans.changes')}</span>
        <ChangesCell plan={held.plan} />
        <span>{t('plans.code')}</span>
        <CodeCell plan={held.plan} />
      </span>
      <Quarantined plan={held.plan} />
    </span>
  );
}

function Quarantined({ plan }: { readonly plan: PlanId }) {
  const { t } = useTranslation('device');
  const count = useLiveSoon(quarantineCount(plan)) ?? 0;
  return count === 0 ? null : <span className={classes.words}>{t('plans.quarantined', { count })}</span>;
}

function ChangesCell({ plan }: { readonly plan: PlanId }) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const tally = useLiveSoon(planTally(plan));
  return tally === undefined ? <span className={classes.words}>{t('plans.counting')}</span> : format.number(tally.changes);
}

function CodeCell({ plan }: { readonly plan: PlanId }) {
  const { t } = useTranslation('device');
  const clipboard = useClipboard();
  const tally = useLiveSoon(planTally(plan));
  if (tally === undefined) return <span className={classes.words}>{t('plans.counting')}</span>;
  const code = shortCode(tally.state);
  return (
    <span className={classes.code}>
      <code>{code}</code>
      <ActionIcon
        aria-label={t('plans.copy', { code })}
        onClick={() => {
          clipboard.copy(code);
          notifyDone(t('plans.copied', { code }));
        }}
      >
        <IconCopy size={15} aria-hidden />
      </ActionIcon>
    </span>
  );
}
