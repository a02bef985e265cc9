import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconHeartRateMonitor, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import type { HeldPlan } from '#storage/reads/held.ts';
import { notifyDone } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import classes from './device.module.css';
import { useHealthCheck, type HealthCheck } from './useHealthCheck.ts';

/** Proves that what the pages show is what the log says, and mends it when it is not. */
export function HealthPanel({ plans }: { readonly plans: readonly HeldPlan[] }) {
  const { t } = useTranslation('device');
  const check = useHealthCheck(plans.map(held => held.plan));
  const titleOf = (plan: PlanId): string => plans.find(held => held.plan === plan)?.title || t('plans.untitled');
  const mend = async (plan: PlanId) => {
    await check.mend(plan);
    notifyDone(t('health.rebuilt', { plan: titleOf(plan) }));
  };
  return (
    <Panel
      title={t('health.title')}
      hint={t('health.hint')}
      actions={
        <Button
          size="xs"
          variant="light"
          leftSection={<IconHeartRateMonitor size={16} aria-hidden />}
          loading={check.progress !== null}
          disabled={plans.length === 0}
          onClick={check.run}
        >
          {check.outcome === null ? t('health.run') : t('health.again')}
        </Button>
      }
    >
      <div aria-live="polite">
        {plans.length === 0 && <p className={classes.words}>{t('health.nothing')}</p>}
        {check.progress !== null && <p className={classes.main}>{t('health.running', check.progress)}</p>}
        {check.failed && check.progress === null && (
          <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('health.failed')} />
        )}
        {check.progress === null && check.outcome !== null && (
          <HealthOutcome outcome={check.outcome} titleOf={titleOf} onMend={plan => void mend(plan)} />
        )}
      </div>
    </Panel>
  );
}

interface OutcomeProps {
  readonly outcome: NonNullable<HealthCheck['outcome']>;
  readonly titleOf: (plan: PlanId) => string;
  readonly onMend: (plan: PlanId) => void;
}

/** How much was compared and what came of it; for each round that differs the way to mend it. */
export function HealthOutcome({ outcome, titleOf, onMend }: OutcomeProps) {
  const { t } = useTranslation('device');
  const format = useFormat();
  const { summary, at } = outcome;
  const numbers = {
    at: format.time(at),
    changes: t('health.changes', { count: summary.changes }),
    rows: t('health.rows', { count: summary.rows }),
    plans: t('health.plans', { count: summary.plans }),
  };
  if (summary.differing.length === 0) {
    return (
      <Alert color="green" icon={<IconShieldCheck size={18} aria-hidden />} title={t('health.good')}>
        {t('health.goodText', numbers)}
      </Alert>
    );
  }
  return (
    <Alert color="amber" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('health.bad')}>
      <p className={classes.main}>{t('health.badText', numbers)}</p>
      <ul className={classes.differing}>
        {summary.differing.map(({ plan, count }) => (
          <li key={plan}>
            <span>{t('health.differing', { plan: titleOf(plan), count })}</span>
            <Button size="compact-sm" onClick={() => onMend(plan)}>
              {t('health.rebuild')}
            </Button>
          </li>
        ))}
      </ul>
    </Alert>
  );
}
