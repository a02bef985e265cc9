import { Anchor, Button, Checkbox } from '@mantine/core';
import { IconClipboardCheck, IconZoomCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import { arrangeRechecks } from '#domain/commands/recheck.ts';
import { VisitIdSchema, type PlanId, type VisitId } from '#domain/ids.ts';
import { recheckNeeds, type RecheckNeed } from '#domain/recheck.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { useCommand } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { SpreadingRoundRows } from '../spreading/useSpreadingRows.ts';
import { useUndoable } from '../spreading/useUndoable.ts';
import classes from './recheck.module.css';

interface Props {
  readonly planId: PlanId;
  readonly rows: SpreadingRoundRows;
}

/** The visits of which something is owed or unverified, and the step that arranges re-inspections for those that are ticked. */
export function NeedsPanel({ planId, rows }: Props) {
  const { t } = useTranslation('followup');
  const arrange = useCommand(arrangeRechecks);
  const undoable = useUndoable();
  const [left, setLeft] = useState<ReadonlySet<VisitId>>(new Set());
  const needs = useMemo(() => recheckNeeds(rows), [rows]);
  const chosen = needs.filter(({ visit, arranged }) => arranged === null && !left.has(visit.id));
  const onArrange = () => {
    const visits = chosen.map(({ unit, visit }) => ({
      id: VisitIdSchema.parse(createId(`phuc tra ${unit.name}`)),
      values: { unit: unit.id, recheckOf: visit.id, criteriaVersion: visit.criteriaVersion },
    }));
    return undoable(arrange({ plan: planId, visits }), t('recheck.arranged', { count: visits.length }));
  };
  const choose = (visit: VisitId, isChosen: boolean) => setLeft(new Set(isChosen ? [...left].filter((one) => one !== visit) : [...left, visit]));
  return (
    <div className={classes.panel}>
      <Panel
        title={t('recheck.needs')}
        hint={t('recheck.needsHint')}
        actions={
          needs.some(({ arranged }) => arranged === null) && (
            <Button size="xs" leftSection={<IconZoomCheck size={15} aria-hidden />} disabled={chosen.length === 0} onClick={() => void onArrange()}>
              {t('recheck.arrange', { count: chosen.length })}
            </Button>
          )
        }
      >
        {needs.length === 0 ? (
          <EmptyState compact level={3} icon={IconClipboardCheck} title={t('recheck.noNeeds')}>
            {t('recheck.noNeedsText')}
          </EmptyState>
        ) : (
          <ul className={classes.list}>
            {needs.map((need) => (
              <Need key={need.visit.id} planId={planId} need={need} isChosen={!left.has(need.visit.id)} onChoose={(isChosen) => choose(need.visit.id, isChosen)} />
            ))}
          </ul>
        )}
      </Panel>
    </div>
  );
}

interface NeedProps {
  readonly planId: PlanId;
  readonly need: RecheckNeed;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function Need({ planId, need: { visit, unit, open, reported, arranged }, isChosen, onChoose }: NeedProps) {
  const { t } = useTranslation('followup');
  const format = useFormat();
  const name = unit.name || t('blankUnit');
  const when = visit.slot === null ? '' : t('recheck.visitedOn', { date: format.date(visit.slot.date) });
  const owed = [t('recheck.open', { count: open }), reported === 0 ? '' : t('recheck.reported', { count: reported })].filter((part) => part !== '').join('; ');
  return (
    <li className={classes.need}>
      <div className={classes.words}>
        {arranged === null ? <Checkbox checked={isChosen} label={name} onChange={(event) => onChoose(event.currentTarget.checked)} /> : <b>{name}</b>}
        <span className={classes.quiet}>{[when, owed].filter((part) => part !== '').join(' · ')}</span>
      </div>
      {arranged !== null && (
        <Anchor component={Link} size="sm" to={`/plans/${planId}/inspection/${arranged.id}?tab=recheck`}>
          {arranged.slot === null ? t('recheck.toUndated') : t('recheck.toVisit', { date: format.date(arranged.slot.date) })}
        </Anchor>
      )}
    </li>
  );
}
