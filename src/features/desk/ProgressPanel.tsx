import { Anchor } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { VisitId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Fact, FactList } from '#ui/FactList.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import classes from './desk.module.css';
import { planningPath, visitPath } from './paths.ts';
import type { Desk } from './useDesk.ts';
import { useVisitName } from './words.ts';

/** The visits of the round against schedule and time, and the share of units. */
export function ProgressPanel({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const { plan, progress } = desk;
  const toSchedule = (
    <Anchor component={Link} to={planningPath(plan.plan, 'schedule')} size="sm" className={classes.screenOnly ?? ''}>
      {t('progress.toSchedule')}
    </Anchor>
  );
  if (progress.planned + progress.cancelled === 0) {
    return (
      <Panel title={t('progress.title')} actions={toSchedule}>
        <EmptyState icon={IconCalendarEvent} title={t('progress.noVisits')} level={3} compact>
          {t('progress.noVisitsHint')}
        </EmptyState>
      </Panel>
    );
  }
  const { window, share } = progress;
  const leastNote =
    share.least === null
      ? t('progress.leastNone')
      : share.least.missing === 0
        ? t('progress.leastMet', { percent: format.percent(share.least.percent / 100) })
        : t('progress.least', { percent: format.percent(share.least.percent / 100), count: share.least.missing });
  return (
    <Panel title={t('progress.title')} actions={toSchedule}>
      <StatTiles>
        <StatTile label={t('progress.signed')} value={format.number(progress.signed)} unit={t('progress.of', { number: format.number(progress.planned) })} note={t('progress.byNow', { count: progress.dueByNow })} />
        <StatTile label={t('progress.underway')} value={format.number(progress.underway)} tone="info" />
        <StatTile label={t('progress.late')} value={format.number(progress.late.length)} tone={progress.late.length > 0 ? 'danger' : 'neutral'} />
        <StatTile label={t('progress.coming')} value={format.number(progress.coming.length)} {...(progress.cancelled > 0 ? { note: t('progress.cancelled', { count: progress.cancelled }) } : {})} />
        <StatTile
          label={t('progress.units')}
          value={format.number(share.inspected)}
          unit={t('progress.of', { number: format.number(share.chosen) })}
          note={`${t('progress.unitsNote', { chosen: format.number(share.chosen), total: format.number(share.total), share: format.percent(share.total === 0 ? 0 : share.inspected / share.total) })} ${leastNote}`}
        />
        <StatTile
          label={t('progress.window')}
          value={window === null ? '–' : format.number(window.gone)}
          {...(window === null ? { note: t('progress.windowNone') } : { unit: t('progress.windowDays', { number: format.number(window.days) }) })}
        />
      </StatTiles>
      <FactList wide>
        <Visits desk={desk} name={t('progress.lateVisits')} visits={progress.late} />
        <Visits desk={desk} name={t('progress.undated')} visits={progress.undated} />
        <Visits desk={desk} name={t('progress.outside')} visits={progress.outsideWindow} />
      </FactList>
    </Panel>
  );
}

function Visits({ desk, name, visits }: { readonly desk: Desk; readonly name: string; readonly visits: readonly VisitId[] }) {
  const visitName = useVisitName(desk);
  if (visits.length === 0) return null;
  return (
    <Fact name={name}>
      <ul className={classes.places}>
        {visits.map((visit) => (
          <li key={visit}>
            <Anchor component={Link} to={visitPath(desk.plan.plan, visit)} inherit>
              {visitName(visit)}
            </Anchor>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
