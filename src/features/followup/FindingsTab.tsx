import { IconClipboardSearch } from '@tabler/icons-react';
import { Button } from '@mantine/core';
import { lazy, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { statesOfKind } from '#domain/followUp.ts';
import type { PlanId } from '#domain/ids.ts';
import { findingEntries, type FindingEntry } from '#domain/roundBook/entries.ts';
import type { Counts } from '#domain/roundBook/narrow.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { findingKinds } from '#domain/schema/inspection.ts';
import { findingKindMarks } from '#i18n/marks.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import type { View } from './useNarrowing.ts';
import { useFindingColumns } from './views/columns.tsx';
import { ListFrame } from './views/ListFrame.tsx';
import { useEntryList, type Lists } from './views/useLists.ts';
import classes from './views/views.module.css';

const FindingBoard = lazy(async () => ({ default: (await import('./views/FindingBoard.tsx')).FindingBoard }));

/** What a tab with a list needs of the page. */
export interface ListTabProps<E> {
  readonly planId: PlanId;
  readonly lists: Lists;
  readonly view: View;
  readonly today: IsoDate;
  readonly isBeside: boolean;
  readonly openKey: string | null;
  readonly onChange: (patch: Partial<View>) => void;
  readonly onOpen: (entry: E) => void;
}

/** The findings of the rounds: counts by kind, filters, list. */
export function FindingsTab({ planId, lists, view, today, onChange, ...frame }: ListTabProps<FindingEntry>) {
  const { t } = useTranslation('followup');
  const { books, groups, awaited } = lists;
  const entries = useMemo(() => findingEntries(books, groups, today), [books, groups, today]);
  const list = useEntryList(entries, view);
  const columns = useFindingColumns(lists.areas);
  if (entries.length === 0) return awaited > 0 ? null : <NoFindings planId={planId} />;
  return (
    <>
      <KindTiles counts={list.counts} view={view} onChange={onChange} />
      <ListFrame
        {...frame}
        planId={planId}
        lists={lists}
        list={list}
        view={view}
        today={today}
        columns={columns}
        words={{ caption: t('views.table.findings'), filter: t('filter.findings'), search: t('filter.search'), count: t('filter.shown', { count: list.shown.length }) }}
        renderBoard={board => <FindingBoard {...board} kind={view.kind} />}
        onChange={onChange}
      />
    </>
  );
}

/** The tiles count what the other filters leave, so that a tile always says how many rows it will show. */
function KindTiles({ counts, view, onChange }: { readonly counts: Counts; readonly view: View; readonly onChange: (patch: Partial<View>) => void }) {
  const { t } = useTranslation(['followup', 'terms']);
  const format = useFormat();
  return (
    <section className={classes.tiles} aria-label={t('tiles.kinds')}>
      <StatTiles>
        {findingKinds.map(kind => (
          <StatTile
            key={kind}
            {...findingKindMarks[kind]}
            label={t(`terms:finding.kind.${kind}`)}
            value={format.number(counts.kind.get(kind) ?? 0)}
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
  );
}

function NoFindings({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('followup');
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
