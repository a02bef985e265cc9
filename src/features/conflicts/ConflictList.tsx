import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId } from '#domain/ids.ts';
import type { Receipt } from '#storage/execute.ts';
import { setPostponed } from '#storage/postponed.ts';
import { store } from '#storage/store.ts';
import { ConflictCard } from './ConflictCard.tsx';
import type { Surroundings } from './ConflictSides.tsx';
import classes from './conflicts.module.css';
import type { ConflictView } from './conflictView.ts';
import { GroupPanel } from './GroupPanel.tsx';
import { firstOf, type ConflictGroup } from './groups.ts';
import { moveAmong } from './listKeys.ts';
import { useMarks, type Marks } from './useMarks.ts';
import { useSettling } from './useSettling.ts';
import type { Listed } from './useView.ts';

/** How many conflicts are on the page before more are asked for: a merge can bring hundreds. */
const STEP = 40;

interface Props extends Surroundings {
  readonly planId: PlanId;
  readonly listed: Listed;
  readonly onSettled: () => void;
}

/** The conflicts group by group, one of them opened, and what is done with the marked ones together. */
export function ConflictList({ planId, listed, onSettled, ...around }: Props) {
  const { t } = useTranslation('conflicts');
  const [limit, setLimit] = useState(STEP);
  /** Undefined: the first one. Null: none. */
  const [wanted, setWanted] = useState<string | null | undefined>(undefined);
  const all = listed.groups.flatMap((group) => group.views);
  const groups = firstOf(listed.groups, limit);
  const ids = groups.flatMap((group) => group.views.map((view) => view.id));
  const marks = useMarks(all);
  const { list, onLeaving, onSettled: onLeft } = useSettling(ids, setWanted);
  const openId = wanted === undefined || (wanted !== null && !ids.includes(wanted)) ? (ids[0] ?? null) : wanted;
  const isLater = listed.view.list === 'later';

  const settled = (gone: readonly string[], message: string, receipt: Receipt) => {
    onSettled();
    marks.clear();
    onLeft(gone, message, receipt);
  };
  const postpone = (views: readonly ConflictView[], put: boolean) => {
    onLeaving(views.map((view) => view.id));
    marks.set(views.map((view) => view.id), false);
    void setPostponed(store, planId, views.map((view) => view.conflict), put);
  };

  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys move between the buttons inside, which work without them too
    <div ref={list} tabIndex={-1} className={classes.list} onKeyDown={moveAmong}>
      {marks.marked.length > 0 && (
        <GroupPanel
          planId={planId}
          marked={marks.marked}
          me={around.me}
          nameOf={(person) => listed.peopleNames([person])}
          isLater={isLater}
          onPostpone={(put) => postpone(marks.marked, put)}
          onClear={marks.clear}
          onSettled={settled}
        />
      )}
      {all.length === 0 && listed.choices.counts.waiting + listed.choices.counts.later > 0 && <p className={classes.quiet}>{t(isLater ? 'noneLater' : 'noneWaiting')}</p>}
      {all.length > 1 && <p className={classes.keys}>{t('keys')}</p>}
      {groups.map((group) => (
        <section key={group.key} className={classes.group} aria-label={group.name}>
          <GroupHead group={group} marks={marks} />
          {group.views.map((view) => (
            <ConflictCard
              key={view.id}
              view={view}
              people={listed.peopleNames(view.people)}
              isOpen={view.id === openId}
              isMarked={marks.has(view.id)}
              isPostponed={isLater}
              onOpen={(open) => setWanted(open ? view.id : null)}
              onMark={(marked) => marks.set([view.id], marked)}
              onPostpone={(put) => postpone([view], put)}
              onSettled={(message, receipt) => settled([view.id], message, receipt)}
              {...around}
            />
          ))}
        </section>
      ))}
      {all.length > limit && (
        <Button variant="default" onClick={() => setLimit(limit + STEP)}>
          {t('showMore', { count: all.length - limit })}
        </Button>
      )}
    </div>
  );
}

function GroupHead({ group, marks }: { readonly group: ConflictGroup; readonly marks: Marks }) {
  const { t } = useTranslation('conflicts');
  const marked = group.views.filter((view) => marks.has(view.id)).length;
  return (
    <div className={classes.groupHead}>
      <Checkbox
        aria-label={t('markGroup', { name: group.name })}
        checked={marked === group.views.length}
        indeterminate={marked > 0 && marked < group.views.length}
        onChange={(event) => marks.set(group.views.map((view) => view.id), event.currentTarget.checked)}
      />
      <h2 className={classes.groupName}>{group.name}</h2>
      <span className={classes.quiet}>{t('open', { count: group.views.length })}</span>
    </div>
  );
}
