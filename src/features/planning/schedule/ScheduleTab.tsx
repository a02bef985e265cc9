import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCalendarPlus, IconCircleCheck } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { scheduleWarnings } from '#domain/overlap/scheduleWarnings.ts';
import type { ScheduleWarning } from '#domain/overlap/warning.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatusBadge } from '#ui/StatusBadge.tsx';
import { Illustrative } from '../Illustrative.tsx';
import { anchors } from '../tabs.ts';
import { focusAnchor } from '../useAnchorFocus.ts';
import type { Planning } from '../usePlanning.ts';
import { localDay } from './localDay.ts';
import { ScheduleCalendar, type CalendarVisit } from './ScheduleCalendar.tsx';
import { VisitList } from './VisitList.tsx';

const OverlapPanels = lazy(async () => ({ default: (await import('../overlap/OverlapPanels.tsx')).OverlapPanels }));

/** When each unit is visited: the calendar that people look at, and the visits that they edit. */
export function ScheduleTab({ planning }: { readonly planning: Planning }) {
  const { plan, units, visits } = planning;
  const { t } = useTranslation('planning');
  const [today] = useState(() => localDay(new Date()));
  const warnings = scheduleWarnings({ ...planning, today }, planning.calendar);
  const warned = new Set(warnings.flatMap((warning) => ('visit' in warning ? [warning.visit] : [])));
  const unitName = new Map(units.map((unit) => [unit.id, unit.name]));
  const dated = visits.flatMap((visit): CalendarVisit[] =>
    visit.slot === null
      ? []
      : [
          {
            id: visit.id,
            ...visit.slot,
            stage: visit.stage,
            warned: warned.has(visit.id),
            unit: (visit.unit !== null ? unitName.get(visit.unit) : undefined) ?? t('schedule.noUnit'),
          },
        ],
  );
  return (
    <>
      <Panel title={t('schedule.calendar')} actions={visits.length > 0 && <WarningCount warnings={warnings} />}>
        {plan.window === null && dated.length === 0 ? (
          <EmptyState
            icon={IconCalendarPlus}
            level={3}
            compact
            title={t('schedule.calendarEmpty')}
            actions={
              <Button component={Link} size="xs" to={{ search: '?tab=facts', hash: `#${anchors.window}` }}>
                {t('schedule.setWindow')}
              </Button>
            }
          >
            {t('schedule.calendarEmptyHint')}
          </EmptyState>
        ) : (
          <ScheduleCalendar window={plan.window} visits={dated} today={today} onPick={focusAnchor} />
        )}
      </Panel>
      <Panel
        id={anchors.visits}
        title={t('schedule.visits')}
        hint={t('schedule.visitsHint')}
        padding="flush"
        actions={
          <>
            {plan.isExample && <Illustrative />}
            <BinLink planId={plan.id} table="visits" />
          </>
        }
      >
        <VisitList planning={planning} warnings={warnings} />
      </Panel>
      <Suspense>
        <OverlapPanels planning={planning} today={today} />
      </Suspense>
    </>
  );
}

function WarningCount({ warnings }: { readonly warnings: readonly ScheduleWarning[] }) {
  const { t } = useTranslation('planning');
  return warnings.length === 0 ? (
    <StatusBadge tone="success" icon={IconCircleCheck}>
      {t('schedule.noWarnings')}
    </StatusBadge>
  ) : (
    <StatusBadge tone="warning" icon={IconAlertTriangle}>
      {t('schedule.warnings', { count: warnings.length })}
    </StatusBadge>
  );
}
