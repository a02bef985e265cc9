import { useMemo } from 'react';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';

/** The rows of a round that its practices, its referrals and its re-inspections are told from. */
export interface SpreadingRoundRows {
  readonly units: readonly Row<'units'>[];
  readonly visits: readonly Row<'visits'>[];
  readonly criteria: readonly Row<'criteria'>[];
  readonly findings: readonly Row<'findings'>[];
  readonly measures: readonly Row<'measures'>[];
  readonly carriedFindings: readonly Row<'carriedFindings'>[];
  readonly adoptions: readonly Row<'adoptions'>[];
  readonly referrals: readonly Row<'referrals'>[];
}

/** These rows, kept current; asked for all at once. */
export function useSpreadingRows(plan: PlanId): SpreadingRoundRows {
  useEarly((['units', 'visits', 'criteria', 'findings', 'measures', 'carriedFindings', 'adoptions', 'referrals'] as const).map((table) => rowsOf(table, plan)));
  const units = useLive(rowsOf('units', plan));
  const visits = useLive(rowsOf('visits', plan));
  const criteria = useLive(rowsOf('criteria', plan));
  const findings = useLive(rowsOf('findings', plan));
  const measures = useLive(rowsOf('measures', plan));
  const carriedFindings = useLive(rowsOf('carriedFindings', plan));
  const adoptions = useLive(rowsOf('adoptions', plan));
  const referrals = useLive(rowsOf('referrals', plan));
  return useMemo(
    () => ({ units, visits, criteria, findings, measures, carriedFindings, adoptions, referrals }),
    [units, visits, criteria, findings, measures, carriedFindings, adoptions, referrals],
  );
}
