import { useMemo } from 'react';
import type { ViewGround } from '#domain/checklist.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { ownAreas, type OwnAreas } from '#domain/share.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { personHere } from '#storage/reads/device.ts';
import { rowsOf } from '#storage/reads/rows.ts';

/** What the filters look at, and why „my share“ may not be one of them. */
interface Ground extends ViewGround {
  readonly own: OwnAreas;
}

const nowhere: ReadonlySet<number> = new Set();
const nobody: readonly never[] = [];

/** Gathers what the filters look at beside the lines. Not waited for: counts of shares may come a moment later. */
export const useViewGround = (
  planId: PlanId,
  visitId: VisitId,
  areas: readonly Row<'areas'>[],
  files: ReadonlyMap<CriterionId, number>,
  changed: ReadonlySet<CriterionId>,
): Ground => {
  const person = useLiveSoon(personHere()) ?? null;
  const members = useLiveSoon(rowsOf('members', planId)) ?? nobody;
  const assignments = useLiveSoon(rowsOf('assignments', planId)) ?? nobody;
  const visits = useLiveSoon(rowsOf('visits', planId)) ?? nobody;
  const own = useMemo(
    () => ownAreas(person, visitId, areas.map(({ no }) => no), { members, visits, assignments }),
    [person, visitId, areas, members, visits, assignments],
  );
  return useMemo(() => ({ own, mine: typeof own === 'string' ? nowhere : own, files, changed }), [own, files, changed]);
};
