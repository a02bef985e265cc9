import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId, PlanId } from '#domain/ids.ts';
import type { Receipt } from '#storage/execute.ts';
import type { ConflictView } from './conflictView.ts';
import classes from './conflicts.module.css';
import { decisionFor, type GroupDecision } from './decision.ts';
import { ReasonForm } from './ReasonForm.tsx';
import { useResolve, type Decided } from './useResolve.ts';

interface Props {
  readonly planId: PlanId;
  readonly marked: readonly ConflictView[];
  readonly me: PersonId | null;
  readonly nameOf: (person: PersonId) => string;
  readonly isLater: boolean;
  readonly onPostpone: (postponed: boolean) => void;
  readonly onClear: () => void;
  readonly onSettled: (ids: readonly string[], message: string, receipt: Receipt) => void;
}

/** A way to settle several conflicts at once, with those of the marked ones that it settles. */
interface Way {
  readonly key: string;
  readonly group: GroupDecision;
  readonly words: string;
  readonly reason: string;
  readonly decided: readonly Decided[];
}

/** What can be done with the marked conflicts together: one decision, one reason, one undo. */
export function GroupPanel({ planId, marked, me, nameOf, isLater, onPostpone, onClear, onSettled }: Props) {
  const { t } = useTranslation('conflicts');
  const resolve = useResolve(planId);
  const ways = useWays(marked, me, nameOf);
  const [chosen, setChosen] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const way = ways.find(({ key }) => key === chosen);

  const record = async ({ decided, words }: Way, reason: string) => {
    setBusy(true);
    const outcome = await resolve(decided, reason);
    setBusy(false);
    if (outcome?.ok !== true) {
      setProblem(t('problem'));
      return;
    }
    setChosen(null);
    onSettled(decided.map(({ view }) => view.id), t('group.settled', { count: decided.length, what: words }), outcome.value);
  };
  const left = way ? marked.length - way.decided.length : 0;
  return (
    <section className={classes.groupPanel} aria-label={t('group.label')}>
      <div className={classes.buttons}>
        <output className={classes.marked}>{t('group.marked', { count: marked.length })}</output>
        {ways.map((each) => (
          <Button key={each.key} size="xs" variant={each.key === chosen ? 'filled' : 'default'} aria-pressed={each.key === chosen} onClick={() => setChosen(each.key)}>
            {t('group.way', { what: each.words, count: each.decided.length })}
          </Button>
        ))}
        <Button size="xs" variant="default" onClick={() => onPostpone(!isLater)}>
          {isLater ? t('later.resume') : t('later.put')}
        </Button>
        <Button size="xs" variant="subtle" onClick={onClear}>
          {t('group.clear')}
        </Button>
      </div>
      {way && (
        <ReasonForm
          key={way.key}
          title={t('group.title', { what: way.words, count: way.decided.length })}
          reason={way.reason}
          busy={busy}
          problem={problem}
          onRecord={(reason) => void record(way, reason)}
          onCancel={() => setChosen(null)}
        >
          {left > 0 && <p className={classes.quiet}>{t('group.left', { count: left })}</p>}
        </ReasonForm>
      )}
    </section>
  );
}

/** The ways that say something about at least one of the marked conflicts. */
function useWays(marked: readonly ConflictView[], me: PersonId | null, nameOf: (person: PersonId) => string): readonly Way[] {
  const { t } = useTranslation('conflicts');
  const wayOf = (key: string, group: GroupDecision, words: string, reason: string): Way => ({
    key,
    group,
    words,
    reason,
    decided: marked.flatMap((view) => {
      const decision = decisionFor(view, group);
      return decision ? [{ view, decision, typed: '' }] : [];
    }),
  });
  const people = [...new Set(marked.flatMap((view) => (view.matter.kind === 'value' ? view.people : [])))];
  return [
    ...(me === null ? [] : [wayOf('newestOwn', { kind: 'newestOwn', person: me }, t('group.newestOwn'), t('reason.newestOwn'))]),
    ...people.map((person) =>
      person === me
        ? wayOf(person, { kind: 'person', person }, t('decision.keepMine'), t('reason.groupMine'))
        : wayOf(person, { kind: 'person', person }, t('decision.keep', { name: nameOf(person) }), t('reason.group', { name: nameOf(person) })),
    ),
    wayOf('restore', { kind: 'restore' }, t('decision.restore'), t('reason.restore')),
    wayOf('keepDeleted', { kind: 'keepDeleted' }, t('decision.keepDeleted'), t('reason.keepDeleted')),
  ].filter(({ decided }) => decided.length > 0);
}
