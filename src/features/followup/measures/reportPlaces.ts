import type { ReportedLine } from '#domain/commands/remedyReport.ts';
import { findingLabel } from '#domain/findingNumber.ts';
import type { VisitId } from '#domain/ids.ts';
import { isOwed } from '#domain/measureProgress.ts';
import { saysDone, type RemedyLine, type RemedyMatch, type RemedyRows, type RemedyTarget } from '#domain/remedyReport.ts';
import type { Row } from '#domain/schema/tables.ts';

/** What somebody chose for a line that does not say where it goes; `skip` leaves it out. */
export type Place = RemedyTarget | 'skip';

/** How a line of a report is told in the preview. */
export type LineState = 'target' | 'underway' | 'new' | 'again' | 'ended' | 'choose' | 'unknown' | 'blank' | 'known' | 'skipped';

/** A line, what it was matched with, and where it goes; null: nowhere (yet). */
export interface PlacedLine {
  readonly line: RemedyLine;
  readonly match: RemedyMatch;
  readonly target: RemedyTarget | null;
  readonly state: LineState;
}

const stateOfTarget = (line: RemedyLine, target: RemedyTarget): LineState => {
  if (target.kind === 'new') return 'new';
  if (!saysDone(line)) return 'underway';
  const { progress } = target.measure;
  return isOwed(progress) ? 'target' : progress.status === 'reported' ? 'again' : 'ended';
};

/** PURE. Where a line goes, by what it says or by what was chosen for it. */
export const placed = (line: RemedyLine, match: RemedyMatch, place: Place | undefined): PlacedLine => {
  const target = match.kind === 'target' ? match.target : place === undefined || place === 'skip' ? null : place;
  const state = target !== null ? stateOfTarget(line, target) : match.kind === 'target' ? 'target' : place === 'skip' ? 'skipped' : match.kind;
  return { line, match, target, state };
};

/** A place that can be chosen. */
export interface PlaceChoice {
  readonly key: string;
  readonly target: RemedyTarget;
  readonly label: string;
}

const labelOf = ({ kind, number }: Row<'findings'>): string => (number === null ? '' : findingLabel(kind, number));

/** PURE. Where the lines of a report on a visit can go: every measure of its findings, and a new one where there is none. */
export const placesOfVisit = (visit: VisitId, { findings, measures }: RemedyRows): readonly PlaceChoice[] =>
  findings
    .filter((row) => row.visit === visit)
    .toSorted((a, b) => (a.kind === b.kind ? (a.number ?? Infinity) - (b.number ?? Infinity) : a.kind < b.kind ? 1 : -1))
    .flatMap((finding): readonly PlaceChoice[] => {
      const own = measures.filter((row) => row.finding === finding.id);
      if (own.length === 0) return [{ key: `new ${finding.id}`, target: { kind: 'new', finding }, label: labelOf(finding) }];
      return own.map((measure) => ({ key: measure.id, target: { kind: 'measure', finding, measure }, label: labelOf(finding) }));
    });

/** PURE. Whether every line has its place, and which are taken in. */
export const taken = (lines: readonly PlacedLine[]): { readonly open: number; readonly lines: readonly Omit<ReportedLine, 'measureId' | 'noteId'>[] } => ({
  open: lines.filter(({ state }) => state === 'choose' || state === 'unknown').length,
  lines: lines.flatMap(({ line, target }) => (target === null ? [] : [{ line, target }])),
});
