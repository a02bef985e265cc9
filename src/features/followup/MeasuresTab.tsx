import { Button } from '@mantine/core';
import { IconTool } from '@tabler/icons-react';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { asksWhy, DUE_SOON_DAYS, measureGroups, stepsOf, type StepName } from '#domain/measureProgress.ts';
import { measureEntries, type MeasureEntry } from '#domain/roundBook/entries.ts';
import type { Counts } from '#domain/roundBook/narrow.ts';
import type { Verdict } from '#domain/schema/inspection.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyProblem } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { StatTile, StatTiles } from '#ui/StatTile.tsx';
import type { ListTabProps } from './FindingsTab.tsx';
import { measureGroupMarks } from './marks.ts';
import type { View } from './useNarrowing.ts';
import { useMeasureColumns } from './views/columns.tsx';
import { ListFrame } from './views/ListFrame.tsx';
import { useEntryList, type Lists } from './views/useLists.ts';
import { useMeasureActs, type AskedAct } from './views/useMeasureActs.ts';
import classes from './views/views.module.css';

const BackDialog = lazy(async () => ({ default: (await import('./views/BulkDialogs.tsx')).BackDialog }));
const MeasureBoard = lazy(async () => ({ default: (await import('./views/MeasureBoard.tsx')).MeasureBoard }));

/** The length of a measure's text in a message. */
const EXCERPT = 60;

const excerpt = (text: string): string => (text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).trimEnd()}…`);

/** The measures of the rounds, the most urgent on top. */
export function MeasuresTab({ planId, lists, view, today, onChange, ...frame }: ListTabProps<MeasureEntry>) {
  const { t } = useTranslation(['followup', 'terms']);
  const { books, groups, awaited } = lists;
  const entries = useMemo(() => measureEntries(books, groups, today), [books, groups, today]);
  const list = useEntryList(entries, view);
  const apply = useMeasureActs(groups, today);
  const onStep = useCallback(
    async (entry: MeasureEntry, { step, verdict, why }: Extract<AskedAct, { type: 'step' }>) => {
      const to = stepsOf(entry.line.progress).find(({ name }) => name === step)?.to ?? entry.line.progress.status;
      const words = { measure: excerpt(entry.line.text) || t('blankMeasure'), status: t(`terms:measure.status.${to}`) };
      const said = verdict === null ? t('step.done', words) : t('step.doneVerdict', { ...words, verdict: t(`terms:measure.verdict.${verdict}`) });
      const { refused } = await apply([entry], { type: 'step', step, verdict, why }, said);
      for (const each of refused) notifyProblem(t('views.bulk.refusedTitle', { count: 1 }), t('views.bulk.refused', { text: words.measure, why: t(`views.refusal.${each.why}`) }));
    },
    [apply, t],
  );
  const [back, setBack] = useState<{ readonly entry: MeasureEntry; readonly step: StepName } | null>(null);
  const step = useCallback(
    (entry: MeasureEntry, name: StepName, verdict: Verdict | null) => (asksWhy(name) ? setBack({ entry, step: name }) : void onStep(entry, { type: 'step', step: name, verdict, why: '' })),
    [onStep],
  );
  const columns = useMeasureColumns(lists.areas, step);
  if (entries.length === 0) return awaited > 0 ? null : <NoMeasures planId={planId} lists={lists} onChange={onChange} />;
  return (
    <>
      <GroupTiles counts={list.counts} view={view} onChange={onChange} />
      <ListFrame
        {...frame}
        planId={planId}
        lists={lists}
        list={list}
        view={view}
        today={today}
        columns={columns}
        words={{ caption: t('caption.measures'), filter: t('filter.measures'), search: t('filter.searchMeasures'), count: t('filter.shownMeasures', { count: list.shown.length }) }}
        renderBoard={board => <MeasureBoard {...board} onStep={step} />}
        acts={{ lists, apply }}
        onChange={onChange}
      />
      <Suspense>
        {back !== null && (
          <BackDialog
            step={back.step}
            count={1}
            onClose={() => setBack(null)}
            onAct={act => {
              setBack(null);
              if (act.type === 'step') void onStep(back.entry, act);
            }}
          />
        )}
      </Suspense>
    </>
  );
}

function GroupTiles({ counts, view, onChange }: { readonly counts: Counts; readonly view: View; readonly onChange: (patch: Partial<View>) => void }) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  return (
    <section className={classes.tiles} aria-label={t('tiles.groups')}>
      <StatTiles>
        {measureGroups.map(group => (
          <StatTile
            key={group}
            {...measureGroupMarks[group]}
            label={t(`group.${group}`)}
            value={format.number(counts.state.get(group) ?? 0)}
            {...(group === 'dueSoon' ? { unit: t('groupNote.dueSoon', { days: DUE_SOON_DAYS }) } : {})}
            pressed={view.group === group}
            onClick={() => onChange({ group: view.group === group ? null : group })}
          />
        ))}
      </StatTiles>
    </section>
  );
}

function NoMeasures({ planId, lists, onChange }: { readonly planId: PlanId; readonly lists: Lists; readonly onChange: (patch: Partial<View>) => void }) {
  const { t } = useTranslation('followup');
  return (
    <Panel>
      <EmptyState
        icon={IconTool}
        title={t('empty.measures.title')}
        actions={
          lists.books.some(({ findings }) => findings.length > 0) ? (
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
