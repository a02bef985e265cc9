import { Button } from '@mantine/core';
import { IconFilterOff, IconTool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { FindingId, MeasureId, PlanId } from '#domain/ids.ts';
import { DUE_SOON_DAYS, measureGroups } from '#domain/measureProgress.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import { Filters } from './Filters.tsx';
import classes from './followUp.module.css';
import { measureGroupMarks } from './marks.ts';
import { MeasuresTable } from './MeasuresTable.tsx';
import { countByGroup, matchingMeasures, type FollowedRound } from './round.ts';
import type { View } from './useNarrowing.ts';

interface Props {
  readonly planId: PlanId;
  readonly round: FollowedRound;
  readonly view: View;
  readonly today: IsoDate;
  readonly onChange: (patch: Partial<View>) => void;
  readonly onOpen: (finding: FindingId, measure: MeasureId) => void;
}

/** The measures of the round, the most urgent on top. */
export function MeasuresTab({ planId, round, view, today, onChange, onOpen }: Props) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  if (round.measures.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={IconTool}
          title={t('empty.measures.title')}
          actions={
            round.findings.length > 0 ? (
              <Button onClick={() => onChange({ tab: 'findings' })}>{t('empty.measures.action')}</Button>
            ) : (
              <Button component={Link} to={`/plans/${planId}/inspection`}>
                {t('empty.measures.actionWithoutFindings')}
              </Button>
            )
          }
        >
          {t('empty.measures.text')}
        </EmptyState>
      </Panel>
    );
  }
  const counts = countByGroup(matchingMeasures(round.measures, { ...view, group: null }));
  const shown = matchingMeasures(round.measures, view);
  return (
    <>
      <section className={classes.tiles} aria-label={t('tiles.groups')}>
        <StatTiles>
          {measureGroups.map(group => (
            <StatTile
              key={group}
              {...measureGroupMarks[group]}
              label={t(`group.${group}`)}
              value={format.number(counts[group])}
              {...(group === 'dueSoon' ? { unit: t('groupNote.dueSoon', { days: DUE_SOON_DAYS }) } : {})}
              pressed={view.group === group}
              onClick={() => onChange({ group: view.group === group ? null : group })}
            />
          ))}
        </StatTiles>
      </section>
      <Filters
        label={t('filter.measures')}
        searchLabel={t('filter.searchMeasures')}
        count={t('filter.shownMeasures', { count: shown.length })}
        units={round.inspected}
        states={[]}
        view={view}
        onChange={onChange}
      />
      <Panel padding="flush">
        {shown.length === 0 ? (
          <EmptyState compact icon={IconFilterOff} title={t('empty.noMatch.title')}>
            {t('empty.noMatch.text')}
          </EmptyState>
        ) : (
          <MeasuresTable planId={planId} measures={shown} selected={view} today={today} onOpen={onOpen} />
        )}
      </Panel>
    </>
  );
}
