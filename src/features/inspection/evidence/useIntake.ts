import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanId, VisitId } from '#domain/ids.ts';
import { useFormat } from '#i18n/useFormat.ts';
import { keepsOriginals } from '#storage/intakeChoice.ts';
import { store } from '#storage/store.ts';
import { notifyInfo, notifyProblem } from '#ui/notify.tsx';
import { useStable } from '../useStable.ts';
import { named } from './filesIn.ts';
import { ownerIdOf, takeFiles, type EvidenceOwner } from './intake.ts';
import type { Intake } from './useEvidence.ts';
import { useProblemText } from './useProblemText.ts';

/** What is being taken, by owner; several drops on one place count as one. */
export interface Intakes {
  readonly intakeOf: (owner: EvidenceOwner) => Intake | undefined;
  readonly take: (owner: EvidenceOwner, files: readonly File[]) => Promise<void>;
}

/** Takes files for the places of a visit, tells how far it is, and what was not attached. */
export const useIntake = (planId: PlanId, visitId: VisitId): Intakes => {
  const { t } = useTranslation('inspection');
  const format = useFormat();
  const problemText = useProblemText();
  const [running, setRunning] = useState<ReadonlyMap<string, Intake>>(new Map());

  const change = useCallback((owner: string, next: (before: Intake | undefined) => Intake | undefined) => {
    setRunning((before) => {
      const after = new Map(before);
      const intake = next(before.get(owner));
      if (intake) after.set(owner, intake);
      else after.delete(owner);
      return after;
    });
  }, []);

  const take = useStable(async (owner: EvidenceOwner, files: readonly File[]) => {
    if (files.length === 0) return;
    const id = ownerIdOf(visitId, owner);
    const controller = new AbortController();
    change(id, (before) => ({
      done: before?.done ?? 0,
      of: (before?.of ?? 0) + files.length,
      stop: () => {
        before?.stop();
        controller.abort();
      },
    }));
    let [taken, left] = [0, files.length];
    const finish = (count: number) => {
      left -= count;
      change(id, (before) => before && (before.done + count >= before.of ? undefined : { ...before, done: before.done + count }));
    };
    try {
      const onDone = () => {
        taken += 1;
        finish(1);
      };
      const originals = await keepsOriginals(store);
      const problems = await takeFiles(planId, visitId, owner, named(files, t('evidence.untitled'), format.time(Date.now())), { originals, signal: controller.signal, onDone });
      if (problems.length > 0) notifyProblem(t('evidence.problems'), problems.map(problemText).join('\n'));
      if (controller.signal.aborted && left > 0) notifyInfo(t('evidence.stopped', { done: taken - problems.length, of: files.length }));
    } finally {
      if (left > 0) finish(left);
    }
  });

  const intakeOf = useCallback((owner: EvidenceOwner) => running.get(ownerIdOf(visitId, owner)), [running, visitId]);
  return { intakeOf, take };
};
