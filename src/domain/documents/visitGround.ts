import type { ChecklistEntry } from '../checklist.ts';
import { isBlankFinding } from '../finding.ts';
import { findingLabel, inMinutesOrder, placesOf } from '../findingNumber.ts';
import { roundCalendar, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { CriterionId, FindingId, VisitId } from '../ids.ts';
import { isBlankMeasure } from '../measure.ts';
import { minutesOf, type MinutesLine } from '../minutes.ts';
import { byOrder } from '../order.ts';
import { entriesOfVisit } from '../roundBook/figures.ts';
import { estimateOf, sampleFigures, type Estimate, type SampleFigures } from '../sampling/rates.ts';
import { findingKinds, type FindingKind } from '../schema/inspection.ts';
import type { DateSpan, IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { dayOfMoment } from './moments.ts';
import type { DocumentSource } from './source.ts';

/** A finding with its number in words and what is to be done about it. */
export interface FoundMatter {
  readonly finding: Row<'findings'>;
  /** „TT3“; „TT…“ while it has no number: a number that is not stored must not be printed. */
  readonly label: string;
  readonly measures: readonly Row<'measures'>[];
}

/** A sample with what it sums up to; no figures while nothing was drawn. */
export interface SampleGround {
  readonly sample: Row<'samples'>;
  readonly dossiers: readonly Row<'dossiers'>[];
  /** The day by which dossiers still being handled are judged. */
  readonly day: IsoDate;
  /** By which their working days count. */
  readonly calendar: WorkingCalendar;
  readonly figures: SampleFigures;
  /** What the rate on time says of the whole list; null where nothing can be said. */
  readonly onTime: Estimate | null;
}

/** All that a document says of one visit, worked out once from the rows of the round. */
export interface VisitGround {
  readonly visit: Row<'visits'>;
  readonly unit: Row<'units'> | undefined;
  /** The name of the unit; room for it while there is none. */
  readonly unitName: string;
  /** The day of the visit: planned, or on which it began. */
  readonly day: IsoDate | null;
  readonly period: DateSpan | null;
  /** The included areas in their order. */
  readonly areas: readonly Row<'areas'>[];
  readonly entries: readonly ChecklistEntry[];
  /** In the order of the minutes, blank ones left out. */
  readonly findings: readonly FoundMatter[];
  /** The draft minutes, line by line. */
  readonly lines: readonly MinutesLine[];
  readonly samples: readonly SampleGround[];
  readonly attendees: readonly Row<'attendees'>[];
  readonly agenda: readonly Row<'agenda'>[];
  /** What the unit still owed from earlier rounds. */
  readonly carried: readonly Row<'carriedFindings'>[];
  /** The codes of the criteria of the visit. */
  readonly codes: ReadonlyMap<CriterionId, string>;
}

const blankName = '……………………';

/** The name of a unit; room for it while there is none. */
export const nameOfUnit = (unit: Pick<Row<'units'>, 'name'> | undefined): string => unit?.name.trim() || blankName;

const entriesOf = ({ plan, rows }: DocumentSource, visit: Row<'visits'>): readonly ChecklistEntry[] =>
  entriesOfVisit({ plan, ...rows }, new Map(rows.items.filter((item) => item.visit === visit.id).map((item) => [item.id, item])), visit);

const labelOf = ({ kind, number }: Row<'findings'>): string => (number === null ? findingLabel(kind, 0).replace(/0$/u, '…') : findingLabel(kind, number));

const findingsOf = ({ rows }: DocumentSource, visit: VisitId, entries: readonly ChecklistEntry[]): readonly FoundMatter[] => {
  const order = inMinutesOrder(placesOf(entries.map(({ criterion }) => criterion)));
  return rows.findings
    .filter((finding) => finding.visit === visit && !isBlankFinding(finding))
    .sort((a, b) => findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind) || (a.number ?? Infinity) - (b.number ?? Infinity) || order(a, b))
    .map((finding) => ({ finding, label: labelOf(finding), measures: measuresOf(rows.measures, finding.id) }));
};

/** By the time at which they were recorded, then by id, so that every laptop prints one order. */
const byRecording = (a: Row<'measures'>, b: Row<'measures'>): number => (`${a.recordedAt ?? ''} ${a.id}` < `${b.recordedAt ?? ''} ${b.id}` ? -1 : 1);

const measuresOf = (measures: readonly Row<'measures'>[], finding: FindingId): readonly Row<'measures'>[] =>
  measures.filter((measure) => measure.finding === finding && !isBlankMeasure(measure)).sort(byRecording);

const samplesOf = ({ rows, today }: DocumentSource, { id }: Row<'visits'>, day: IsoDate | null): readonly SampleGround[] => {
  const calendar = roundCalendar(rows.calendarDays);
  return rows.samples
    .filter(({ visit }) => visit === id)
    .sort(byOrder)
    .map((sample) => {
      const dossiers = rows.dossiers.filter((dossier) => dossier.sample === sample.id).sort((a, b) => a.no - b.no);
      const at = day ?? today;
      const figures = sampleFigures(dossiers, at, calendar);
      const onTime = sample.draw === null ? null : estimateOf(figures.rates.onTime, sample.draw.size, sample.draw.of);
      return { sample, dossiers, day: at, calendar, figures, onTime };
    });
};

/** PURE. What a document says of a visit. */
export const visitGround = (source: DocumentSource, visit: Row<'visits'>): VisitGround => {
  const { plan, rows } = source;
  const unit = rows.units.find(({ id }) => id === visit.unit);
  const areas = rows.areas.filter(({ included }) => included).sort((a, b) => a.no - b.no);
  const entries = entriesOf(source, visit);
  const day = visit.slot?.date ?? (visit.openedAt === null ? null : dayOfMoment(visit.openedAt));
  const ofVisit = <R extends { readonly visit: VisitId | null; readonly id: string; readonly order: string }>(list: readonly R[]): readonly R[] =>
    list.filter((row) => row.visit === visit.id).sort(byOrder);
  return {
    visit,
    unit,
    unitName: nameOfUnit(unit),
    day,
    period: visit.period ?? plan.period,
    areas,
    entries,
    findings: findingsOf(source, visit.id, entries),
    lines: minutesOf({
      visit,
      areas,
      entries,
      findings: rows.findings.filter((finding) => finding.visit === visit.id),
      lines: rows.minutesLines.filter((line) => line.visit === visit.id),
    }),
    samples: samplesOf(source, visit, day),
    attendees: ofVisit(rows.attendees),
    agenda: ofVisit(rows.agenda),
    carried: rows.carriedFindings.filter((carried) => carried.unit !== null && carried.unit === visit.unit).sort(byOrder),
    codes: new Map(rows.criteria.map(({ id, definition }) => [id, definition.code])),
  };
};

/** The findings of a kind. */
export const ofKind = ({ findings }: Pick<VisitGround, 'findings'>, kind: FindingKind): readonly FoundMatter[] => findings.filter(({ finding }) => finding.kind === kind);
