import { Button, Tabs } from '@mantine/core';
import { IconFileSpreadsheet, IconMessages } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { FindingId, MeasureId, PlanId } from '#domain/ids.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { OpenConflicts } from '#i18n/OpenConflicts.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { conflictCount } from '#storage/reads/conflicts.ts';
import { planById } from '#storage/reads/rows.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { SplitView } from '#ui/SidePanel.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import classes from './followUp.module.css';
import { UnitWays } from './measures/UnitWays.tsx';
import { MeasuresTab } from './MeasuresTab.tsx';
import { ReportNote } from './ReportNote.tsx';
import { saveBook } from './saveBook.ts';
import { tabs, useNarrowing } from './useNarrowing.ts';
import { useRound } from './useRound.ts';
import { useToday } from '#live/useToday.ts';

/** What became of the findings of a round. */
export function FollowUpPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const today = useToday();
  const round = useRound(planId, today);
  const plan = useLiveSoon(planById(planId));
  const conflicts = useLiveSoon(conflictCount(planId)) ?? 0;
  const [view, change] = useNarrowing();
  const open = round.findings.find(finding => finding.id === view.finding) ?? null;
  const openView = { ...view, finding: open?.row.id ?? null };
  const onOpen = (finding: FindingId, measure: MeasureId | null = null) => change({ finding, measure });
  const close = { finding: null, measure: null };
  const counts = { findings: round.findings.length, measures: round.measures.length };

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={
          <>
            <Button component={Link} to={`/plans/${planId}/documents/answers`} size="xs" variant="default" leftSection={<IconMessages size={15} aria-hidden />}>
              {t('toAnswers')}
            </Button>
            {plan && round.findings.length > 0 && (
              <Button size="xs" variant="default" leftSection={<IconFileSpreadsheet size={15} aria-hidden />} onClick={() => void saveBook(round, plan)}>
                {t('toExcel')}
              </Button>
            )}
            <UnitWays planId={planId} unit={view.unit} today={today} />
            <BinLink planId={planId} table="measures" />
          </>
        } />
      <ReportNote planId={planId} today={today} />
      <OpenConflicts plan={planId} count={conflicts} note={t('openConflicts')} />
      <Tabs value={view.tab} onChange={value => change({ tab: tabs.find(tab => tab === value) ?? 'findings', ...close })}>
        <Tabs.List aria-label={t('tabs.label')} className={classes.tabs ?? ''}>
          {tabs.map(tab => (
            <Tabs.Tab key={tab} value={tab}>
              {t('tabs.withNumber', { name: t(`tabs.${tab}`), number: format.number(counts[tab]) })}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <SplitView
          side={
            <FindingPanel
              planId={planId}
              finding={open}
              measure={view.measure}
              units={round.units}
              today={today}
              onClose={() => change(close)}
            />
          }
        >
          <Tabs.Panel value="findings">
            <FindingsTab planId={planId} round={round} view={openView} onChange={change} onOpen={onOpen} />
          </Tabs.Panel>
          <Tabs.Panel value="measures">
            <MeasuresTab planId={planId} round={round} view={openView} today={today} onChange={change} onOpen={onOpen} />
          </Tabs.Panel>
        </SplitView>
      </Tabs>
    </>
  );
}
