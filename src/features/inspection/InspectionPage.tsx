import { Button } from '@mantine/core';
import { IconCalendarPlus, IconClipboardCheck, IconFileSearch, IconFileSpreadsheet } from '@tabler/icons-react';
import { Suspense, lazy, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { visitStages } from '#domain/schema/planning.ts';
import type { Row } from '#domain/schema/tables.ts';
import { visitStageMarks } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive } from '#live/useLive.ts';
import { planById, rowsOf } from '#storage/reads/rows.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import classes from './overview/Overview.module.css';
import { VisitCard } from './overview/VisitCard.tsx';
import { schedulePath } from './paths.ts';
import { saveRoundScores } from './score/saveScores.ts';

/** Fetched when it is first asked for. */
const CodeCheckDialog = lazy(async () => ({ default: (await import('./seal/CodeCheckDialog.tsx')).CodeCheckDialog }));

/** By day; visits without a day come last, in a fixed order so that they do not jump. */
const byDay = (a: Row<'visits'>, b: Row<'visits'>): number => {
  const [x, y] = [a.slot?.date ?? '9999', b.slot?.date ?? '9999'];
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1;
};

/** The visits of a round: how far each has come, what was found, and the way into it. */
export function InspectionPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation(['inspection', 'terms']);
  const format = useFormat();
  const [isChecking, setIsChecking] = useState(false);
  const queries = [rowsOf('visits', planId), rowsOf('units', planId), rowsOf('areas', planId), rowsOf('criteria', planId), planById(planId)] as const;
  useEarly(queries);
  const visits = useLive(queries[0]);
  const units = useLive(queries[1]);
  const areas = useLive(queries[2]);
  const criteria = useLive(queries[3]);
  const plan = useLive(queries[4]);
  if (visits.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          icon={IconClipboardCheck}
          title={t('overview.empty')}
          actions={
            <Button component={Link} to={schedulePath(planId)} leftSection={<IconCalendarPlus size={16} aria-hidden />}>
              {t('overview.toSchedule')}
            </Button>
          }
        >
          {t('overview.emptyText')}
        </EmptyState>
      </>
    );
  }
  const countOf = (stage: Row<'visits'>['stage']) => visits.filter((visit) => visit.stage === stage).length;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('overview.subtitle')}
        actions={
          <>
            {plan && (
              <Button variant="default" leftSection={<IconFileSpreadsheet size={16} aria-hidden />} onClick={() => void saveRoundScores({ plan, areas, visits: [...visits].sort(byDay), units, criteria })}>
                {t('scores.toExcel')}
              </Button>
            )}
            {countOf('minutesSigned') > 0 && (
              <Button variant="default" leftSection={<IconFileSearch size={16} aria-hidden />} onClick={() => setIsChecking(true)}>
                {t('seal.typed.open')}
              </Button>
            )}
          </>
        }
      />
      {isChecking && (
        <Suspense>
          <CodeCheckDialog planId={planId} onClose={() => setIsChecking(false)} />
        </Suspense>
      )}
      <StatTiles>
        <StatTile icon={IconClipboardCheck} tone="brand" label={t('overview.visits')} value={format.number(visits.length)} />
        {visitStages
          .filter((stage) => stage !== 'cancelled' || countOf(stage) > 0)
          .map((stage) => (
            <StatTile key={stage} {...visitStageMarks[stage]} label={t(`terms:visit.stage.${stage}`)} value={format.number(countOf(stage))} />
          ))}
      </StatTiles>
      <ul className={classes.list} aria-label={t('overview.list')}>
        {[...visits].sort(byDay).map((visit) => (
          <VisitCard
            key={visit.id}
            planId={planId}
            plan={plan}
            visit={visit}
            unit={units.find((unit) => unit.id === visit.unit)}
            areas={areas}
            criteria={criteria}
          />
        ))}
      </ul>
    </>
  );
}
