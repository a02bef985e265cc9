import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { findingLabel, nextNumbers, placesOf } from '#domain/findingNumber.ts';
import type { FindingId, PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { deletedFindingsOfVisit } from '#storage/reads/findings.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import type { VisitModel } from '../useVisitModel.ts';
import { VisitFindingsContext, type FindingName } from './visitFindings.ts';

interface Props {
  readonly planId: PlanId;
  readonly model: Pick<VisitModel, 'visit' | 'unit' | 'criteria' | 'findings'>;
  readonly children: ReactNode;
}

const none: readonly never[] = [];

const namesOf = (findings: readonly Row<'findings'>[], next: ReadonlyMap<FindingId, number>): ReadonlyMap<string, FindingName> =>
  new Map(
    findings.map(({ id, kind, number }) => [id, { label: findingLabel(kind, number ?? next.get(id) ?? 1), isGiven: number !== null }]),
  );

/** Knows what the findings of a visit are called. Units and deleted findings are not waited for. */
export function VisitFindingsProvider({ planId, model: { visit, unit, criteria, findings }, children }: Props) {
  const units = useLiveSoon(rowsOf('units', planId)) ?? none;
  const deleted = useLiveSoon(deletedFindingsOfVisit(planId, visit.id)) ?? none;
  const entries = useMemo(() => criteria.map((criterion) => ({ criterion })), [criteria]);
  const places = useMemo(() => placesOf(criteria), [criteria]);
  const names = useMemo(
    () => namesOf(findings, new Map(nextNumbers([...findings, ...deleted], places).map(({ id, number }) => [id, number]))),
    [findings, deleted, places],
  );
  const known = useMemo(() => ({ entries, unit, units, deleted, places, names }), [entries, unit, units, deleted, places, names]);
  return <VisitFindingsContext value={known}>{children}</VisitFindingsContext>;
}
