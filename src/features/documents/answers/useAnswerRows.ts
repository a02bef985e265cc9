import { useMemo } from 'react';
import type { PlanId } from '#domain/ids.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive } from '#live/useLive.ts';
import { planById, rowsOf } from '#storage/reads/rows.ts';
import type { AnswerRows } from './answersView.ts';

/** The rows that the page of answers is made of, kept current; null when the round was deleted while it was open. */
export function useAnswerRows(planId: PlanId): AnswerRows | null {
  const queries = [
    planById(planId),
    rowsOf('units', planId),
    rowsOf('visits', planId),
    rowsOf('findings', planId),
    rowsOf('measures', planId),
    rowsOf('minutesLines', planId),
    rowsOf('seals', planId),
    rowsOf('unitAnswers', planId),
  ] as const;
  useEarly(queries);
  const plan = useLive(queries[0]);
  const units = useLive(queries[1]);
  const visits = useLive(queries[2]);
  const findings = useLive(queries[3]);
  const measures = useLive(queries[4]);
  const minutesLines = useLive(queries[5]);
  const seals = useLive(queries[6]);
  const unitAnswers = useLive(queries[7]);
  return useMemo(
    () => (plan === null ? null : { plan, units, visits, findings, measures, minutesLines, seals, unitAnswers }),
    [plan, units, visits, findings, measures, minutesLines, seals, unitAnswers],
  );
}
