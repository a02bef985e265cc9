import { Button } from '@mantine/core';
import { IconClipboardPlus, IconFileImport } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router-dom';
import { examplePlanId } from '#domain/commands/example.ts';
import { createPlan } from '#domain/commands/planning.ts';
import { cchcCriteria2026v2 } from '#domain/criteria/cchc2026_2.ts';
import { PlanIdSchema } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { runCommand } from '#live/useCommand.ts';
import { useLive, useLiveSoon } from '#live/useLive.ts';
import { useToday } from '#live/useToday.ts';
import { createId } from '#storage/createId.ts';
import { planFigures } from '#storage/reads/planFigures.ts';
import { allPlans } from '#storage/reads/rows.ts';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { NewPlanDialog } from './NewPlanDialog.tsx';
import { type NewPlanForm, valuesOf } from './newPlanForm.ts';
import { PlanCard } from './PlanCard.tsx';
import classes from './PlansPage.module.css';
import { Start, Ways } from './StartCards.tsx';
import { useForgetPlan } from './useForgetPlan.tsx';
import { useOpenExample } from './useOpenExample.ts';

/** The rounds on this laptop, or the four ways to begin when there is none. */
export function PlansPage() {
  const plans = useLive(allPlans());
  const openExample = useOpenExample();
  const onOpenExample = () => void openExample();
  return (
    <>
      {plans.length === 0 ? <Start onOpenExample={onOpenExample} /> : <PlanList plans={plans} onOpenExample={onOpenExample} />}
      <NewPlan plans={plans} />
    </>
  );
}

interface ListProps {
  readonly plans: readonly Row<'plans'>[];
  readonly onOpenExample: () => void;
}

function PlanList({ plans, onOpenExample }: ListProps) {
  const { t } = useTranslation('plans');
  const moreId = useId();
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle', { count: plans.length })}
        actions={
          <>
            <Button component={Link} to="/import" variant="default" leftSection={<IconFileImport size={16} aria-hidden />}>
              {t('actions.import')}
            </Button>
            <Button component={Link} to="/?new=1" leftSection={<IconClipboardPlus size={16} aria-hidden />}>
              {t('actions.create')}
            </Button>
          </>
        }
      />
      <ul className={classes.list}>
        {plans.map((plan) => (
          <li key={plan.id}>
            <ListedPlan plan={plan} />
          </li>
        ))}
      </ul>
      <section aria-labelledby={moreId}>
        <h2 className={classes.more} id={moreId}>
          {t('actions.more')}
        </h2>
        <Ways onOpenExample={onOpenExample} without={plans.some((plan) => plan.id === examplePlanId) ? ['create', 'example'] : ['create']} />
      </section>
    </>
  );
}

function ListedPlan({ plan }: { readonly plan: Row<'plans'> }) {
  const figures = useLiveSoon(planFigures(plan.id, useToday()));
  const forget = useForgetPlan();
  return <PlanCard plan={plan} figures={figures} onForget={() => void forget(plan)} />;
}

/** The form for a new round has an address of its own (`/?new=1`), so that Back closes it. */
function NewPlan({ plans }: Pick<ListProps, 'plans'>) {
  const { t } = useTranslation(['plans', 'terms']);
  const [search, setSearch] = useSearchParams();
  const [thisYear] = useState(() => new Date().getFullYear());
  const today = useToday();
  const navigate = useNavigate();
  const close = () => setSearch({}, { replace: true });
  const create = async (form: NewPlanForm): Promise<void> => {
    const plan = PlanIdSchema.parse(createId(form.title, 10));
    const copied = form.source === null ? null : await (await import('./copyFrom.ts')).copyFrom(form.source, plan, form, today);
    const outcome = copied === null ? await runCommand(createPlan, { plan, values: valuesOf(form), criteria: cchcCriteria2026v2 }) : copied.outcome;
    if (outcome.ok) {
      const { superseded = 0, renumber = 0, dropped = 0 } = copied?.bases ?? {};
      if (superseded + renumber + dropped > 0) notifyDone(t('create.basesChecked', { superseded, renumber, dropped }));
      await navigate(`/plans/${plan}/planning`, { replace: true });
      return;
    }
    const { error } = outcome;
    notifyProblem(t('create.failed'), 'detail' in error ? t(`terms:failure.${error.type}`) : t(`terms:rejection.${error.type}`));
  };
  return (
    <NewPlanDialog
      opened={search.get('new') === '1'}
      onClose={close}
      letterhead={plans.find((plan) => !plan.isExample)?.letterhead}
      year={thisYear}
      sources={plans}
      onCreate={create}
    />
  );
}
