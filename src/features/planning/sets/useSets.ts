import { useMemo } from 'react';
import { versionsOf, type CriteriaVersion } from '#domain/criteria/versions.ts';
import type { PlanId } from '#domain/ids.ts';
import type { LegalLibrary } from '#domain/legal/library.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useEarly } from '#live/useEarly.ts';
import { useLive } from '#live/useLive.ts';
import { criteriaSetsOf } from '#storage/reads/criteriaSets.ts';
import { planById, rowsOf } from '#storage/reads/rows.ts';
import { useLegalLibrary } from '../legal/useLegalLibrary.ts';

/** The versions of criteria sets in a round, and what stands around them. */
export interface Sets {
  readonly plan: Row<'plans'>;
  readonly versions: readonly CriteriaVersion[];
  readonly areas: readonly Row<'areas'>[];
  readonly documents: LegalLibrary;
}

/** The versions of a round, kept current; null when the round is gone from this laptop. */
export function useSets(planId: PlanId): Sets | null {
  const queries = [planById(planId), criteriaSetsOf(planId), rowsOf('criteria', planId), rowsOf('areas', planId), rowsOf('visits', planId)] as const;
  useEarly(queries);
  const plan = useLive(queries[0]);
  const sets = useLive(queries[1]);
  const criteria = useLive(queries[2]);
  const areas = useLive(queries[3]);
  const visits = useLive(queries[4]);
  const documents = useLegalLibrary(planId);
  const defaultVersion = plan?.criteriaVersion ?? '';
  const versions = useMemo(() => versionsOf({ sets, criteria, areas, visits, defaultVersion }), [sets, criteria, areas, visits, defaultVersion]);
  return plan && { plan, versions, areas, documents };
}
