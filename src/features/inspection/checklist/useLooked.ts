import { useCallback, useEffect, useMemo } from 'react';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { criteriaOf } from '#domain/finding.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import { isChangedSince, joinMarks, marksOfOthers, type Looked } from '#domain/lookedAt.ts';
import type { RowMeta } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { setLooked } from '#storage/lookedAt.ts';
import { personHere } from '#storage/reads/device.ts';
import { lookedOf } from '#storage/reads/lookedAt.ts';
import { store } from '#storage/store.ts';

/** A line that stays the chosen one for so long has been looked at. */
const LOOK_MS = 1500;

/** What others have written since this laptop last looked. */
interface LookedAt {
  readonly changed: ReadonlySet<CriterionId>;
  /** Remembers one line as seen. */
  readonly look: (criterion: CriterionId) => void;
  /** Remembers every line as seen. */
  readonly lookAtAll: () => void;
}

const nothing: ReadonlySet<CriterionId> = new Set();

const rowsByCriterion = (entries: readonly ChecklistEntry[], findings: readonly Row<'findings'>[]): ReadonlyMap<CriterionId, readonly RowMeta[]> => {
  const rows = new Map<CriterionId, RowMeta[]>(entries.map(({ criterion, item }) => [criterion.id, item ? [item] : []]));
  for (const finding of findings) for (const criterion of criteriaOf(finding)) rows.get(criterion)?.push(finding);
  return rows;
};

/** Knows which lines somebody else has written to since they were last looked at on this laptop. */
export const useLooked = (planId: PlanId, visitId: VisitId, entries: readonly ChecklistEntry[], findings: readonly Row<'findings'>[]): LookedAt => {
  const person = useLiveSoon(personHere());
  const looked = useLiveSoon(lookedOf(planId, visitId));
  const marks = useMemo(() => {
    const lines = new Map<CriterionId, readonly string[]>();
    if (person !== undefined) for (const [criterion, rows] of rowsByCriterion(entries, findings)) lines.set(criterion, marksOfOthers(rows, person));
    return lines;
  }, [entries, findings, person]);
  const changed = useMemo(() => {
    if (looked === undefined || looked === null) return nothing;
    return new Set([...marks].flatMap(([criterion, list]) => (isChangedSince(list, criterion, looked) ? [criterion] : [])));
  }, [marks, looked]);

  const look = useCallback(
    (criterion: CriterionId) => void setLooked(store, planId, visitId, { [criterion]: joinMarks(marks.get(criterion) ?? []) }),
    [planId, visitId, marks],
  );
  const lookAtAll = useCallback(() => {
    const all: Looked = Object.fromEntries([...marks].flatMap(([criterion, list]) => (list.length > 0 ? [[criterion, joinMarks(list)]] : [])));
    return void setLooked(store, planId, visitId, all);
  }, [planId, visitId, marks]);

  // A visit that was never opened here has nothing to compare with: from now on it has.
  const isFirst = looked === null && person !== undefined;
  useEffect(() => {
    if (!isFirst) return undefined;
    const timer = setTimeout(lookAtAll, LOOK_MS);
    return () => clearTimeout(timer);
  }, [isFirst, lookAtAll]);
  return { changed, look, lookAtAll };
};

/** Takes the chosen line as seen when it has been in view for a moment. Where nothing is new, nothing is written. */
export const useLookingAt = (chosen: CriterionId | undefined, { changed, look }: LookedAt): void => {
  const isNew = chosen !== undefined && changed.has(chosen);
  useEffect(() => {
    if (!isNew) return undefined;
    const timer = setTimeout(() => {
      if (document.visibilityState === 'visible') look(chosen);
    }, LOOK_MS);
    return () => clearTimeout(timer);
  }, [isNew, chosen, look]);
};
