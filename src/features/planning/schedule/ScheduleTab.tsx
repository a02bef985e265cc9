import { Button, SegmentedControl } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconShare } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { VisitId } from '#domain/ids.ts';
import { byTime } from '#domain/schedule.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { useToday } from '#live/useToday.ts';
import { Panel } from '#ui/Panel.tsx';
import { SplitView } from '#ui/SidePanel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { useAddressParams } from '#ui/useAddressParams.ts';
import { Illustrative } from '../Illustrative.tsx';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { BoardPanel } from './BoardPanel.tsx';
import { DaysOffPanel } from './DaysOffPanel.tsx';
import classes from './panel.module.css';
import { RoundTermsPanel } from './RoundTermsPanel.tsx';
import { scheduleViews, viewOf } from './scheduleView.ts';
import { useMoves } from './useMoves.ts';
import { useScheduleConflicts } from './useScheduleConflicts.ts';
import { VisitList } from './VisitList.tsx';
import { VisitPanel } from './VisitPanel.tsx';

const OverlapPanels = lazy(async () => ({ default: (await import('../overlap/OverlapPanels.tsx')).OverlapPanels }));
const OutDialog = lazy(async () => ({ default: (await import('./OutDialog.tsx')).OutDialog }));
const PrintSchedule = lazy(async () => ({ default: (await import('./PrintSchedule.tsx')).PrintSchedule }));

/** When each unit is visited: a calendar, a timeline and a list of the visits, and the days that count. */
export function ScheduleTab({ planning }: { readonly planning: Planning }) {
  const [params] = useAddressParams();
  const printed = params.get('print');
  if (printed === 'file' || printed === 'units') {
    return (
      <Suspense>
        <PrintSchedule copy={printed} planning={planning} groups={planning.groups} calendar={planning.calendar} />
      </Suspense>
    );
  }
  return <Schedule planning={planning} />;
}

function Schedule({ planning }: { readonly planning: Planning }) {
  const { plan, groups, calendar } = planning;
  const { t } = useTranslation('planning');
  const today = useToday();
  const [params, setParams] = useAddressParams();
  const [isGivingOut, setIsGivingOut] = useState(false);
  const view = viewOf(params.get('view'));
  const moves = useMoves(planning.visits);
  const conflictsOf = useScheduleConflicts(planning, calendar);
  const conflicts = conflictsOf(moves.shown);
  const selected = moves.shown.find(({ id }) => id === params.get('visit')) ?? null;
  const set = (name: 'view' | 'visit', value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const open = (id: VisitId) => set('visit', id);
  const dates = [...(plan.window === null ? [] : [plan.window.from, plan.window.to]), ...moves.shown.flatMap(({ slot }) => (slot === null ? [] : [slot.date]))];
  return (
    <>
      <SplitView
        side={
          selected && (
            <VisitPanel
              key={selected.id}
              planning={planning}
              visit={selected}
              groups={groups}
              calendar={calendar}
              conflicts={conflicts.filter(({ visit }) => visit === selected.id)}
              onClose={() => set('visit', null)}
            />
          )
        }
      >
        <Panel
          id={anchors.visits}
          title={view === 'list' ? t('schedule.visits') : t('schedule.calendar')}
          padding={view === 'list' ? 'flush' : 'normal'}
          actions={
            <>
              {plan.isExample && <Illustrative />}
              {planning.visits.length > 0 && <ConflictCount count={conflicts.length} />}
              <SegmentedControl
                size="xs"
                aria-label={t('calendar.views')}
                data={scheduleViews.map((value) => ({ value, label: t(`calendar.view.${value}`) }))}
                value={view}
                onChange={(next) => set('view', next === 'calendar' ? null : next)}
              />
              <Button size="compact-sm" variant="default" leftSection={<IconShare size={15} aria-hidden />} onClick={() => setIsGivingOut(true)}>
                {t('scheduleOut.open')}
              </Button>
              <BinLink planId={plan.id} table="visits" />
            </>
          }
        >
          {view === 'list' ? (
            <VisitList planning={{ ...planning, visits: moves.shown.toSorted(byTime) }} calendar={calendar} conflicts={conflicts} />
          ) : (
            <BoardPanel
              key={view}
              view={view}
              planning={planning}
              groups={groups}
              calendar={calendar}
              today={today}
              moves={moves}
              conflictsOf={conflictsOf}
              selected={selected?.id ?? null}
              onOpen={open}
            />
          )}
        </Panel>
      </SplitView>
      <div className={classes.below}>
        <Suspense>
          <OverlapPanels planning={planning} today={today} />
        </Suspense>
        <RoundTermsPanel planning={planning} calendar={calendar} />
        <DaysOffPanel plan={plan} own={planning.calendarDays} calendar={calendar} dates={dates} />
      </div>
      {isGivingOut && (
        <Suspense>
          <OutDialog planning={planning} groups={groups} calendar={calendar} onClose={() => setIsGivingOut(false)} />
        </Suspense>
      )}
    </>
  );
}

function ConflictCount({ count }: { readonly count: number }) {
  const { t } = useTranslation('planning');
  return count === 0 ? (
    <StatusBadge tone="success" icon={IconCircleCheck}>
      {t('schedule.noWarnings')}
    </StatusBadge>
  ) : (
    <StatusBadge tone="warning" icon={IconAlertTriangle}>
      {t('schedule.warnings', { count })}
    </StatusBadge>
  );
}
