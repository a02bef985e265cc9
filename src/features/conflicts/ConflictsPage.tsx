import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { PlanId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useLive } from '#live/useLive.ts';
import { conflictScene } from '#storage/reads/conflictScene.ts';
import { thisDevice } from '#storage/reads/device.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { PageHeader } from '#ui/PageHeader.tsx';
import { Panel } from '#ui/Panel.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import classes from './conflicts.module.css';
import { firstOf, groupsOf, viewOf } from './conflictView.ts';
import { ReopenedCard } from './ReopenedCard.tsx';
import { useReopened } from './reopened.ts';
import { sceneOf } from '#i18n/values/scene.ts';
import { useSettling } from './useSettling.ts';

/** How many conflicts are on the page before more are asked for: a merge can bring hundreds. */
const STEP = 40;

/** What people must settle after a merge. */
export function ConflictsPage({ planId }: { readonly planId: PlanId }) {
  const { t } = useTranslation('conflicts');
  const { t: say } = useTranslation(['values', 'terms', 'common']);
  const format = useFormat();
  const { conflicts, rows } = useLive(conflictScene(planId));
  const me = useLive(thisDevice())?.person ?? null;
  const reopened = useReopened(planId).filter(({ conflict }) => conflicts.every(open => open.id !== conflict.id));
  const [limit, setLimit] = useState(STEP);

  const words = useMemo(() => ({ t: say, format }), [say, format]);
  const groups = useMemo(() => {
    const scene = sceneOf(rows);
    return groupsOf(conflicts.map(conflict => viewOf(conflict, scene, words, me)), scene, words, t('shared'));
  }, [conflicts, rows, words, me, t]);
  const ids = [...groups.flatMap(group => group.views.map(view => view.id)), ...reopened.map(({ conflict }) => conflict.id)];
  const { list, onSettled, hasSettled } = useSettling(ids);
  const waiting = ids.length;

  return (
    <>
      <PageHeader title={t('title')} subtitle={<span className={classes.explanation}>{t('explanation')}</span>} />
      <output className={classes.count}>{waiting > 0 && t('open', { count: waiting })}</output>
      <div ref={list} tabIndex={-1} className={classes.list}>
        {waiting === 0 && (
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
        {firstOf(groups, limit).map(group => (
          <section key={group.unit ?? ''} className={classes.group} aria-label={group.name}>
            <h2 className={classes.groupName}>{group.name}</h2>
            {group.views.map(view => (
              <ConflictCard
                key={view.id}
                view={view}
                regs={view.regs}
                onSettled={(receipt, settled) => onSettled(settled, rows, receipt)}
              />
            ))}
          </section>
        ))}
        {conflicts.length > limit && (
          <Button variant="default" onClick={() => setLimit(limit + STEP)}>
            {t('showMore', { count: conflicts.length - limit })}
          </Button>
        )}
        {reopened.map(each => (
          <ReopenedCard
            key={each.conflict.id}
            reopened={each}
            words={words}
            me={me}
            onSettled={(receipt, settled) => onSettled(settled, each.rows, receipt)}
          />
        ))}
      </div>
    </>
  );
}
