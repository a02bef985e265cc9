import { IconClipboardSearch, IconFilterOff } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { countByKind, findingStates, statesOfKind } from '#domain/followUp.ts';
import type { FindingId, PlanId } from '#domain/ids.ts';
import { findingKinds } from '#domain/schema/inspection.ts';
import { findingKindMarks } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import { Filters } from './Filters.tsx';
import { FindingsTable } from './FindingsTable.tsx';
import classes from './followUp.module.css';
import { matchingFindings, type FollowedRound } from './round.ts';
import type { View } from './useNarrowing.ts';

interface Props {
  readonly planId: PlanId;
  readonly round: FollowedRound;
  readonly view: View;
  readonly onChange: (patch: Partial<View>) => void;
  readonly onOpen: (finding: FindingId) => void;
}

/** The findings of the round: counts by kind, filters, list. */
export function FindingsTab({ planId, round, view, onChange, onOpen }: Props) {
  const { t } = useTranslation(['followup', 'terms']);
  const format = useFormat();
  if (round.findings.length === 0) {
    return (
      <Panel>
        <EmptyState
          icon={IconClipboardSearch}
          title={t('empty.findings.title')}
          actions={
            <Button component={Link} to={`/plans/${planId}/inspection`}>
              {t('empty.findings.action')}
            </Button>
          }
        >
          {t('empty.findings.text')}
        </EmptyState>
      </Panel>
    );
  }
  // The tiles count what the other filters leave, so that a tile always says how many rows it will show.
  const counts = countByKind(matchingFindings(round.findings, { ...view, kind: null }).map(finding => finding.row));
  const shown = matchingFindings(round.findings, view);
  const states = view.kind === null ? findingStates : statesOfKind[view.kind];
  return (
    <>
      <section className={classes.tiles} aria-label={t('tiles.kinds')}>
        <StatTiles>
          {findingKinds.map(kind => (
            <StatTile
              key={kind}
              {...findingKindMarks[kind]}
              label={t(`terms:finding.kind.${kind}`)}
              value={format.number(counts[kind])}
              pressed={view.kind === kind}
              onClick={() => {
                const next = view.kind === kind ? null : kind;
                const keepsState = view.state === null || next === null || statesOfKind[next].includes(view.state);
                onChange({ kind: next, ...(keepsState ? {} : { state: null }) });
              }}
            />
          ))}
        </StatTiles>
      </section>
      <Filters
        label={t('filter.findings')}
        searchLabel={t('filter.search')}
        count={t('filter.shown', { count: shown.length })}
        units={round.inspected}
        states={states}
        view={view}
        onChange={onChange}
      />
      <Panel padding="flush">
        {shown.length === 0 ? (
          <EmptyState compact icon={IconFilterOff} title={t('empty.noMatch.title')}>
            {t('empty.noMatch.text')}
          </EmptyState>
        ) : (
          <FindingsTable findings={shown} selected={view.finding} narrow={view.finding !== null} onOpen={onOpen} />
        )}
      </Panel>
    </>
  );
}
