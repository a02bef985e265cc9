import { Alert, Button, MultiSelect } from '@mantine/core';
import { IconAlertTriangle, IconChartDots, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { useToday } from '#live/useToday.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { SplitView } from '#ui/SidePanel.tsx';
import { Toolbar } from '#ui/Toolbar.tsx';
import classes from './analysis.module.css';
import type { Behind } from './behind.ts';
import { BehindPanel } from './BehindPanel.tsx';
import { FindingCharts } from './FindingCharts.tsx';
import { HeatChart } from './HeatChart.tsx';
import { DossiersChart, MeasuresChart } from './RatesCharts.tsx';
import { ScoresChart } from './ScoresChart.tsx';
import { useChosen } from './useChosen.ts';
import { useWords } from './useWords.ts';
import { YearsChart } from './YearsChart.tsx';

/** Figures of one round or of several, each with what it is made of. */
export function AnalysisPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('analysis');
  const today = useToday();
  const { rounds, awaited, failure, plans, choose, analysis } = useChosen(planId);
  const words = useWords(analysis);
  const [behind, setBehind] = useState<Behind | null>(null);
  const { visits, books } = analysis;
  const shared = { analysis, words, onOpen: setBehind };
  const years = new Set(books.map(({ year }) => year));
  const out = words.out(visits.leftOut);
  const isEmpty = awaited === 0 && visits.counted.length === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <Button className={classes.tools ?? ''} size="xs" variant="default" leftSection={<IconPrinter size={15} aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        }
      />
      <Toolbar label={t('rounds')}>
        <MultiSelect
          className={classes.chooser ?? ''}
          label={t('rounds')}
          data={rounds.map(({ plan, title, year }) => ({ value: plan, label: t('roundName', { title, year }) }))}
          value={[...plans]}
          onChange={choose}
          searchable
          hidePickedOptions
          nothingFoundMessage={t('roundsNone')}
        />
      </Toolbar>
      {failure !== null && (
        <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('failed')}>
          {t('failedHint')}
        </Alert>
      )}
      <output className={classes.facts}>
        {awaited > 0 ? t('loading', { count: awaited }) : `${t('visits.held', { count: visits.counted.length })}. ${out}`}
      </output>
      {isEmpty ? (
        <EmptyState
          icon={IconChartDots}
          title={t('empty.title')}
          actions={
            <Button component={Link} to={`/plans/${planId}/inspection`}>
              {t('empty.go')}
            </Button>
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        books.length > 0 && (
          <SplitView side={<BehindPanel behind={behind} analysis={analysis} words={words} onClose={() => setBehind(null)} />}>
            <HeatChart {...shared} />
            <ScoresChart {...shared} />
            <FindingCharts {...shared} />
            {years.size > 1 ? (
              <>
                <YearsChart {...shared} by="units" />
                <YearsChart {...shared} by="areas" />
              </>
            ) : (
              <Panel title={t('years.units')}>
                <p className={classes.need}>{t('years.need')}</p>
              </Panel>
            )}
            <DossiersChart {...shared} />
            <MeasuresChart {...shared} today={today} />
          </SplitView>
        )
      )}
    </>
  );
}
