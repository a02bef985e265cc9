import { Anchor, Button, Tabs } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import type { Entry } from '#domain/roundBook/entries.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { OpenConflicts } from '#i18n/OpenConflicts.tsx';
import { useFormat } from '#i18n/useFormat.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { useToday } from '#live/useToday.ts';
import { conflictCount } from '#storage/reads/conflicts.ts';
import { PageHeader } from '#ui/PageHeader.tsx';
import { SplitView } from '#ui/SidePanel.tsx';
import { FindingPanel } from './FindingPanel.tsx';
import { FindingsTab } from './FindingsTab.tsx';
import classes from './followUp.module.css';
import { UnitWays } from './measures/UnitWays.tsx';
import { MeasuresTab } from './MeasuresTab.tsx';
import { ReportNote } from './ReportNote.tsx';
import { SpreadingPanels } from './spreading/SpreadingPanels.tsx';
import { spreadingTabs } from './spreading/tabs.ts';
import { listTabs, tabs, useNarrowing, withView, type View } from './useNarrowing.ts';
import { useRound } from './useRound.ts';
import { RoundsChoice } from './views/RoundsChoice.tsx';
import { SavedViews } from './views/SavedViews.tsx';
import { useLists, type Lists } from './views/useLists.ts';
import views from './views/views.module.css';

const close = { of: null, finding: null, measure: null } as const;

/** Whether the finding that the address names is there; one of a round that is not listed may be. */
const isOpen = ({ finding }: View, plan: PlanId, { books }: Lists): boolean => {
  if (finding === null) return false;
  const book = books.find(each => each.plan === plan);
  return book === undefined || book.findings.some(({ id }) => id === finding);
};

/** What became of the findings of a round, or of several. */
export function FollowUpPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const today = useToday();
  const conflicts = useLiveSoon(conflictCount(planId)) ?? 0;
  const [view, change] = useNarrowing();
  const lists = useLists(planId, view.rounds);
  const of = view.of ?? planId;
  const isBeside = isOpen(view, of, lists);
  const onOpen = ({ plan, finding, measure }: Entry) => {
    if (finding !== null) change({ of: plan === planId ? null : plan, finding, measure });
  };
  const counts = {
    findings: lists.books.reduce((sum, { findings }) => sum + findings.length, 0),
    measures: lists.books.reduce((sum, { measures }) => sum + measures.length, 0),
  };
  const list = { planId, lists, view, today, isBeside, onChange: change, onOpen };

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle')} actions={
          <>
            <Button component={Link} to={`/plans/${planId}/documents/answers`} size="xs" variant="default" leftSection={<IconMessages size={15} aria-hidden />}>
              {t('toAnswers')}
            </Button>
            <UnitWays planId={planId} unit={view.unit} today={today} />
            <BinLink planId={planId} table="measures" />
          </>
        } />
      <ReportNote planId={planId} today={today} />
      <OpenConflicts plan={planId} count={conflicts} note={t('openConflicts')} />
      <div className={views.bar}>
        <RoundsChoice planId={planId} all={lists.rounds} rounds={view.rounds} onChange={rounds => change({ rounds, ...close })} />
        <SavedViews planId={planId} view={view} onApply={saved => change({ ...saved, ...close })} />
        <output className={views.quiet}>
          {lists.failure !== null ? t('views.rounds.failed') : lists.awaited > 0 && t('views.rounds.awaited', { count: lists.awaited })}
        </output>
      </div>
      <Tabs value={view.tab} onChange={value => change({ tab: tabs.find(tab => tab === value) ?? 'findings', ...close })}>
        <Tabs.List aria-label={t('tabs.label')} className={classes.tabs ?? ''}>
          {listTabs.map(tab => (
            <Tabs.Tab key={tab} value={tab}>
              {t('tabs.withNumber', { name: t(`tabs.${tab}`), number: format.number(counts[tab]) })}
            </Tabs.Tab>
          ))}
          {spreadingTabs.map(tab => (
            <Tabs.Tab key={tab} value={tab}>
              {t(`${tab}.tab`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {isBeside && view.of !== null && <OtherRound plan={view.of} view={view} lists={lists} />}
        <SplitView side={isBeside && <Suspense><OpenFinding planId={of} view={view} onClose={() => change(close)} /></Suspense>}>
          <Tabs.Panel value="findings">
            {view.tab === 'findings' && <FindingsTab {...list} openKey={view.finding && `${of} ${view.finding}`} />}
          </Tabs.Panel>
          <Tabs.Panel value="measures">
            {view.tab === 'measures' && <MeasuresTab {...list} openKey={view.measure && `${of} ${view.measure}`} />}
          </Tabs.Panel>
          <SpreadingPanels planId={planId} tab={view.tab} onOpen={finding => change({ of: null, finding, measure: null })} />
        </SplitView>
      </Tabs>
    </>
  );
}

/** The finding that the address names, in its own round. */
function OpenFinding({ planId, view, onClose }: { readonly planId: PlanId; readonly view: View; readonly onClose: () => void }) {
  const today = useToday();
  const round = useRound(planId, today);
  const finding = round.findings.find(({ id }) => id === view.finding) ?? null;
  return <FindingPanel planId={planId} finding={finding} measure={view.measure} units={round.units} today={today} onClose={onClose} />;
}

/** Says that what is open belongs to another round, and leads there. */
function OtherRound({ plan, view, lists }: { readonly plan: PlanId; readonly view: View; readonly lists: Lists }) {
  const { t } = useTranslation('followup');
  const there = withView(new URLSearchParams(), { tab: view.tab, finding: view.finding, measure: view.measure }).toString();
  return (
    <p className={views.note}>
      {t('views.otherRound', { round: lists.rounds.find(each => each.plan === plan)?.title ?? plan })}{' '}
      <Anchor component={Link} to={`/plans/${plan}/follow-up?${there}`} inherit>
        {t('views.openRound')}
      </Anchor>
    </p>
  );
}
