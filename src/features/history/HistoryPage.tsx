import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle, IconHistory } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryPage as Page } from '#domain/history.ts';
import type { PlanId } from '#domain/ids.ts';
import type { RowRef } from '#domain/parts.ts';
import type { SceneRow } from '#domain/rowLabel.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { sceneOf } from '#i18n/values/scene.ts';
import { useLive, useLiveSoon } from '#live/useLive.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { rowsAround } from '#storage/reads/rowsAround.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { dayGroups } from './dayGroups.ts';
import classes from './history.module.css';
import { HistoryFilters } from './HistoryFilters.tsx';
import { StepCard } from './StepCard.tsx';
import { useHistory } from './useHistory.ts';
import { addressesOf } from './useScene.ts';
import { useView, type HistoryView } from './useView.ts';

/** How many steps are on the page before more are asked for. */
const STEP = 50;

const noSteps: Page = { steps: [], total: 0, newer: 0 };

const asked = ({ table, row }: HistoryView): readonly RowRef[] => (table !== null && row !== null ? [{ table, id: row }] : []);

/** Who wrote what, when, and in place of what. */
export function HistoryPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('history');
  const [view, change] = useView();
  const [limit, setLimit] = useState(STEP);
  const answer = useHistory(planId, view, limit);
  const page = answer?.ok === true ? answer.value : undefined;
  const rows = useLiveSoon(rowsAround(planId, [...asked(view), ...addressesOf(page?.steps ?? [])]));
  // A page and the rows that name what is on it are shown together; until both are here, those from before.
  const [shown, setShown] = useState<{ readonly page: Page | undefined; readonly rows: readonly SceneRow[] }>({ page: undefined, rows: [] });
  if (rows !== undefined && (rows !== shown.rows || page !== shown.page)) setShown({ page, rows });
  const scene = useMemo(() => sceneOf(shown.rows), [shown.rows]);

  return (
    <>
      <PageHeader title={t('title')} subtitle={<span className={classes.explanation}>{t('explanation')}</span>} />
      <HistoryFilters view={view} scene={scene} count={shown.page ? t('total', { count: shown.page.total }) : ''} onChange={change} />
      {answer?.ok === false ? (
        <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('failed.title')}>
          {t('failed.text')}
        </Alert>
      ) : (
        <Timeline planId={planId} page={shown.page} scene={scene} isNarrow={Object.values(view).some((value) => value !== null)} onMore={() => setLimit(limit + STEP)} />
      )}
    </>
  );
}

interface TimelineProps {
  readonly planId: PlanId;
  /** Undefined until it is known. */
  readonly page: Page | undefined;
  readonly scene: ReturnType<typeof sceneOf>;
  readonly isNarrow: boolean;
  readonly onMore: () => void;
}

function Timeline({ planId, page, scene, isNarrow, onMore }: TimelineProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const me = useLive(thisDevice())?.person ?? null;
  const { steps, total, newer } = page ?? noSteps;
  const kind = isNarrow ? 'empty' : 'none';
  return (
    <>
      {newer > 0 && (
        <Alert color="blue" mb="sm">
          {t('newer', { count: newer })}
        </Alert>
      )}
      {page !== undefined && total === 0 && (
        <Panel>
          <EmptyState icon={IconHistory} title={t(`${kind}.title`)}>
            {t(`${kind}.text`)}
          </EmptyState>
        </Panel>
      )}
      {dayGroups(steps).map(({ day, steps: ofDay }) => (
        <section key={`${day} ${ofDay[0]?.change ?? ''}`} className={classes.day} aria-label={format.weekday(day)}>
          <h2 className={classes.dayName}>{format.weekday(day)}</h2>
          {ofDay.map((step) => (
            <StepCard key={step.change} planId={planId} step={step} scene={scene} me={me} />
          ))}
        </section>
      ))}
      {steps.length < total && (
        <Button variant="default" onClick={onMore}>
          {t('showMore')}
        </Button>
      )}
    </>
  );
}
