import { Button } from '@mantine/core';
import { IconSearch, IconTargetArrow } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { proposeFocus } from '#domain/commands/focus.ts';
import { focusGround } from '#domain/focus/ground.ts';
import { focusProposals, newProposals } from '#domain/focus/proposals.ts';
import { focusDecisions } from '#domain/schema/preparation.ts';
import type { Row } from '#domain/schema/tables.ts';
import { BinLink } from '#i18n/HistoryLink.tsx';
import { useCommand } from '#live/useCommand.ts';
import { useLive } from '#live/useLive.ts';
import { earlierRounds, roundFigures } from '#storage/reads/earlierRounds.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { notifyDone, notifyInfo } from '#ui/notify.tsx';
import { Panel } from '#ui/Panel.tsx';
import { anchors } from '../tabs.ts';
import type { Planning } from '../usePlanning.ts';
import { AddFocus } from './AddFocus.tsx';
import { FocusRow } from './FocusRow.tsx';
import classes from './focus.module.css';
import { inFocusOrder } from './order.ts';

/** What is proposed as a focus, what was accepted and what was dropped, each with its evidence and its reason. */
export function FocusPanel({ planning }: { readonly planning: Planning }) {
  const { t } = useTranslation('planning');
  const { plan, units } = planning;
  const points = useLive(rowsOf('focusPoints', plan.id)).toSorted(inFocusOrder(units));
  const propose = usePropose(planning, points);
  const groups = focusDecisions.map((state) => ({ state, list: points.filter(({ decision }) => decision.state === state) })).filter(({ list }) => list.length > 0);
  return (
    <Panel
      id={anchors.focus}
      title={t('focus.title')}
      hint={t('focus.hint')}
      actions={
        <>
          <BinLink planId={plan.id} table="focusPoints" />
          <Button size="xs" variant="light" leftSection={<IconSearch size={15} aria-hidden />} onClick={() => void propose()}>
            {t('focus.propose')}
          </Button>
        </>
      }
    >
      {points.length === 0 && (
        <EmptyState icon={IconTargetArrow} title={t('focus.empty')} level={3} compact>
          {t('focus.emptyHint')}
        </EmptyState>
      )}
      {groups.map(({ state, list }) => {
        const label = t('focus.list', { state: t(`focus.state.${state}`), count: list.length });
        return (
          <section key={state} className={classes.group}>
            <h3 className={classes.heading}>{label}</h3>
            <ul className={classes.list} aria-label={label}>
              {list.map((point) => (
                <FocusRow key={point.id} point={point} planning={planning} />
              ))}
            </ul>
          </section>
        );
      })}
      <AddFocus planning={planning} />
    </Panel>
  );
}

/** Looks back at the earlier rounds of this laptop and puts what it finds on the list, in one step. */
const usePropose = ({ plan, units, areas }: Planning, points: readonly Row<'focusPoints'>[]): (() => Promise<void>) => {
  const { t } = useTranslation('planning');
  const write = useCommand(proposeFocus);
  return async () => {
    const carried = await rowsOf('carriedFindings', plan.id).read();
    const rounds = await earlierRounds(plan.id).read();
    const [last] = rounds;
    if (!last && carried.length === 0) return notifyInfo(t('focus.noEarlier'));
    const figures = last ? await roundFigures(last.plan).read() : { points: [], late: [] };
    const proposals = focusProposals(focusGround({ year: plan.year, units, areas, carried, rounds, figures }));
    const fresh = newProposals(proposals, points).length;
    if (fresh === 0) return notifyInfo(t('focus.nothingNew'));
    const outcome = await write({ plan: plan.id, proposals, points });
    if (outcome.ok) notifyDone(t('focus.proposed', { count: fresh }));
  };
};
