import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { sceneOf } from '#i18n/values/scene.ts';
import { useLive } from '#live/useLive.ts';
import { postponedMark } from '#storage/postponed.ts';
import { conflictScene } from '#storage/reads/conflictScene.ts';
import { postponedMarks } from '#storage/reads/conflicts.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ConflictList } from './ConflictList.tsx';
import classes from './conflicts.module.css';
import { viewOf, type ConflictView } from './conflictView.ts';
import { Controls } from './Controls.tsx';
import { useView } from './useView.ts';

/** What people must settle after a merge. */
export function ConflictsPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('conflicts');
  const { t: say } = useTranslation(['values', 'terms', 'common']);
  const format = useFormat();
  const { conflicts, rows } = useLive(conflictScene(planId));
  const postponed = useLive(postponedMarks(planId));
  const me = useLive(thisDevice())?.person ?? null;

  const words = useMemo(() => ({ t: say, format }), [say, format]);
  const scene = useMemo(() => sceneOf(rows), [rows]);
  const views = useMemo(() => conflicts.map((conflict) => viewOf(conflict, scene, words, me)), [conflicts, scene, words, me]);
  const isPostponed = useCallback((view: ConflictView) => postponed.has(postponedMark(view.conflict)), [postponed]);
  const listed = useView(views, isPostponed, scene, words);
  const [hasSettled, setHasSettled] = useState(false);
  const { waiting, later } = listed.choices.counts;

  return (
    <>
      <PageHeader title={t('title')} subtitle={<span className={classes.explanation}>{t('explanation')}</span>} />
      <output className={classes.count}>
        {views.length > 0 && (later === 0 ? t('open', { count: waiting }) : t('openWithLater', { count: views.length, later: t('laterCount', { count: later }) }))}
      </output>
      {views.length > 0 && <Controls view={listed.view} choices={listed.choices} onChange={listed.change} />}
      {views.length === 0 && (
        <Panel>
          <EmptyState
            icon={IconCircleCheck}
            title={hasSettled ? t('empty.done') : t('empty.title')}
            actions={
              <Button component={Link} to={`/plans/${planId}/exchange`} variant="default">
                {t('empty.action')}
              </Button>
            }
          >
            {t('empty.text')}
          </EmptyState>
        </Panel>
      )}
      <ConflictList planId={planId} listed={listed} scene={scene} words={words} me={me} onSettled={() => setHasSettled(true)} />
    </>
  );
}
