import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import type { RowMeta } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';
import { outsidersOn } from '#domain/share.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { rowsOf } from '#storage/reads/rows.ts';

/** The names of those who recorded a row outside their share, joined; blank where nobody did. `criterion` is null for what belongs to the visit as a whole. */
type Outsiders = (row: Pick<RowMeta, 'regs'> | undefined, criterion: CriterionId | null) => string;

const nobody: Outsiders = () => '';

const OutsideShareContext = createContext<Outsiders>(nobody);

interface Props {
  readonly planId: PlanId;
  readonly visitId: VisitId;
  /** What the visit asks: it stays the same while somebody answers, and so do the marks. */
  readonly criteria: readonly Row<'criteria'>[];
  readonly children: ReactNode;
}

/** Knows the assignments at a visit. Not waited for: a mark may come a moment after the row. */
export function OutsideShareProvider({ planId, visitId, criteria, children }: Props) {
  const members = useLiveSoon(rowsOf('members', planId));
  const assignments = useLiveSoon(rowsOf('assignments', planId));
  const visits = useLiveSoon(rowsOf('visits', planId));
  const people = useLiveSoon(rowsOf('people', planId));
  const outsiders = useMemo((): Outsiders => {
    if (!members || !visits || !assignments) return nobody;
    const rules = { members, visits, assignments };
    const nameOf = (id: string): string => people?.find((person) => person.id === id)?.name ?? '';
    const areas = new Map<CriterionId, number>(criteria.map(({ id, definition }) => [id, definition.area]));
    return (row, criterion) => {
      if (!row) return '';
      const area = criterion === null ? null : (areas.get(criterion) ?? null);
      return outsidersOn(row, Object.keys(row.regs), { visit: visitId, area }, rules).map(nameOf).join(', ');
    };
  }, [members, visits, assignments, people, criteria, visitId]);
  return <OutsideShareContext value={outsiders}>{children}</OutsideShareContext>;
}

/** Asks who recorded a row outside his share. */
export const useOutsiders = (): Outsiders => useContext(OutsideShareContext);
