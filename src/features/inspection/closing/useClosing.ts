import { useMemo } from 'react';
import { closingIssues, type ClosingIssue } from '#domain/closingCheck.ts';
import { builtInDocuments } from '#domain/legal/builtIn.ts';
import { libraryOf } from '#domain/legal/library.ts';
import { minutesOf, type MinutesLine } from '#domain/minutes.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useLive } from '#live/useLive.ts';
import { useRoundCalendar } from '#live/useRoundCalendar.ts';
import { rowsOf } from '#storage/reads/rows.ts';
import { attendeesOfVisit, minutesLinesOfVisit, sampledAtVisit } from '#storage/reads/visitDay.ts';
import type { VisitModel } from '../useVisitModel.ts';

/** What the closing meeting and the check before closing look at. */
export interface ClosingView {
  readonly lines: readonly MinutesLine[];
  readonly issues: readonly ClosingIssue[];
  readonly attendees: readonly Row<'attendees'>[];
  readonly members: readonly Row<'members'>[];
  readonly units: readonly Row<'units'>[];
  readonly samples: readonly Row<'samples'>[];
  readonly bases: readonly Row<'bases'>[];
  /** Those of the findings of the visit. */
  readonly measures: readonly Row<'measures'>[];
}

/** Reads what the closing of a visit needs beside its page, and works out lines and issues. */
export const useClosing = (planId: PlanId, { visit, unit, areas, entries, findings, attachments }: VisitModel): ClosingView => {
  const attendees = useLive(attendeesOfVisit(planId, visit.id));
  const rows = useLive(minutesLinesOfVisit(planId, visit.id));
  const { samples, dossiers } = useLive(sampledAtVisit(planId, visit.id));
  const members = useLive(rowsOf('members', planId));
  const assignments = useLive(rowsOf('assignments', planId));
  const units = useLive(rowsOf('units', planId));
  const bases = useLive(rowsOf('bases', planId));
  const legalRows = useLive(rowsOf('legalDocuments', planId));
  const allMeasures = useLive(rowsOf('measures', planId));
  const { calendar } = useRoundCalendar(planId);
  const lines = useMemo(() => minutesOf({ visit, areas, entries, findings, lines: rows }), [visit, areas, entries, findings, rows]);
  const measures = useMemo(() => {
    const own = new Set(findings.map(({ id }) => id));
    return allMeasures.filter(({ finding }) => finding !== null && own.has(finding));
  }, [allMeasures, findings]);
  const library = useMemo(() => libraryOf(builtInDocuments, legalRows), [legalRows]);
  const issues = useMemo(() => {
    const shown = [visit, ...entries.flatMap(({ item }) => item ?? []), ...findings, ...attachments, ...attendees, ...samples, ...dossiers, ...rows];
    const conflicts = shown.reduce((sum, row) => sum + row.conflicts, 0);
    return closingIssues({ visit, unit, entries, findings, measures, attachments, attendees, members, assignments, samples, dossiers, bases, library, lines, calendar, conflicts });
  }, [visit, unit, entries, findings, measures, attachments, attendees, members, assignments, samples, dossiers, bases, library, lines, calendar, rows]);
  return { lines, issues, attendees, members, units, samples, bases, measures };
};
