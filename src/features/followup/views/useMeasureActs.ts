import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { editMeasures } from '#domain/commands/measureActs.ts';
import { MeasureNoteIdSchema, type PlanId } from '#domain/ids.ts';
import { measureChange, type ActRefusal, type MeasureAct, type MeasureChange } from '#domain/measureActs.ts';
import type { MeasureEntry } from '#domain/roundBook/entries.ts';
import type { UnitGroups } from '#domain/roundBook/unitGroups.ts';
import { MomentSchema, type IsoDate } from '#domain/schema/field.ts';
import { runCommand, runUndo } from '#live/useCommand.ts';
import { createId } from '#storage/createId.ts';
import type { Undo } from '#storage/execute.ts';
import { rowsByIds } from '#storage/reads/rows.ts';
import { notifyDone, notifyProblem, notifyUndo } from '#ui/notify.tsx';

/** An act as it is asked for: the unit by what it is today, in whatever round. */
export type AskedAct = Exclude<MeasureAct, { type: 'owner' }> | { readonly type: 'owner'; readonly unit: string | null; readonly post: string };

/** A measure that an act passed by, and why. */
export interface Refused {
  readonly entry: MeasureEntry;
  readonly why: ActRefusal | 'failed';
}

/** What came of an act. */
export interface Applied {
  readonly done: number;
  readonly refused: readonly Refused[];
}

/** The act in one round. No unit given leaves it; a unit that the round does not know is said so. */
const actIn = (plan: PlanId, act: AskedAct, groups: UnitGroups): MeasureAct =>
  act.type === 'owner' ? { ...act, unit: act.unit === null ? 'keep' : (groups.unitIn(plan, act.unit) ?? 'unknown') } : act;

const inRounds = (entries: readonly MeasureEntry[]): ReadonlyMap<PlanId, readonly MeasureEntry[]> => {
  const rounds = new Map<PlanId, MeasureEntry[]>();
  for (const entry of entries) rounds.set(entry.plan, [...(rounds.get(entry.plan) ?? []), entry]);
  return rounds;
};

/** Decides for each measure of a round by what is stored now. */
const decide = async (plan: PlanId, entries: readonly MeasureEntry[], act: MeasureAct, today: IsoDate) => {
  const rows = new Map((await rowsByIds('measures', plan, entries.map(({ measure }) => measure)).read()).map(row => [row.id, row]));
  const now = MomentSchema.parse(new Date().toISOString());
  const changes: MeasureChange[] = [];
  const refused: Refused[] = [];
  const taken: MeasureEntry[] = [];
  for (const entry of entries) {
    const change = measureChange(entry.line, rows.get(entry.measure) ?? null, act, { today, now, noteId: MeasureNoteIdSchema.parse(createId('')) });
    if (change.ok) {
      changes.push(change.value);
      taken.push(entry);
    } else refused.push({ entry, why: change.error });
  }
  return { changes, refused, taken };
};

/** Takes back what an act did in each round. */
const takeBack = async (ways: readonly Undo[], words: { readonly done: string; readonly failed: string }): Promise<void> => {
  let failed = 0;
  for (const way of ways) if (!(await runUndo(way)).ok) failed += 1;
  if (failed === 0) notifyDone(words.done);
  else notifyProblem(words.failed, '');
};

/**
 * Does something to one measure or to many, of one round or of several: one command in each round, and one offer to take all of it
 * back. What cannot be done to a measure is said, and holds up none of the others.
 */
export function useMeasureActs(groups: UnitGroups, today: IsoDate): (entries: readonly MeasureEntry[], act: AskedAct, said?: string) => Promise<Applied> {
  const { t } = useTranslation(['followup', 'common']);
  return useCallback(
    async (entries, act, said) => {
      const ways: Undo[] = [];
      const refused: Refused[] = [];
      let done = 0;
      for (const [plan, own] of inRounds(entries)) {
        const decided = await decide(plan, own, actIn(plan, act, groups), today);
        refused.push(...decided.refused);
        if (decided.changes.length === 0) continue;
        const outcome = await runCommand(editMeasures, { plan, changes: decided.changes });
        if (outcome.ok) {
          ways.push(outcome.value.undo);
          done += decided.changes.length;
        } else refused.push(...decided.taken.map(entry => ({ entry, why: 'failed' as const })));
      }
      if (ways.length > 0) {
        const words = ways.length === 1 ? t('views.bulk.done', { count: done }) : t('views.bulk.doneRounds', { count: done, rounds: ways.length });
        notifyUndo(said !== undefined && done === 1 ? said : words, t('common:undo'), () => void takeBack(ways, { done: t('views.bulk.undone'), failed: t('views.bulk.notUndone') }));
      }
      return { done, refused };
    },
    [groups, t, today],
  );
}
