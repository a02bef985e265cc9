import { roundCalendar } from '../calendar/workingCalendar.ts';
import { criteriaOfVisit, entriesByArea, progressOf, type ChecklistEntry, type Progress } from '../checklist.ts';
import { keyOf } from '../criteria/content.ts';
import { itemIdOf, type SampleId, type UnitId, type VisitId } from '../ids.ts';
import { sampleFigures, type Rate } from '../sampling/rates.ts';
import { isHeld } from '../schedule.ts';
import type { Row } from '../schema/tables.ts';
import { scoreTotals, type ScoreTotals } from '../scoring/totals.ts';
import type { BookRows } from './roundBook.ts';

/** What a visit says of one area, in figures. */
export interface AreaScore {
  readonly visit: VisitId;
  /** Null while the visit has none. */
  readonly unit: UnitId | null;
  readonly area: number;
  readonly verified: ScoreTotals;
  readonly self: ScoreTotals;
  readonly progress: Progress;
}

/** Dossiers of a unit that were not returned in time: counted in a sample, or by the unit's own report. */
export interface LateDossierLine {
  readonly id: SampleId;
  readonly visit: VisitId;
  readonly unit: UnitId;
  readonly area: number | null;
  readonly criterionKey: string;
  readonly source: 'sample' | 'report';
  readonly title: string;
  readonly late: number;
  readonly of: number;
  /** Those in time, of those of which it can be said (sampling/rates.ts). */
  readonly onTime: Rate;
  /** How many the list had from which the sample was drawn; null where none was drawn, and for a report. */
  readonly drawnOf: number | null;
}

/** What decides which lines the checklist of a visit has. */
export type ChecklistRows = Pick<BookRows, 'plan' | 'areas' | 'units' | 'criteria'>;

/** The lines of the checklist of a visit. A visit without a unit asks like a division. */
export const entriesOfVisit = ({ plan, areas, units, criteria }: ChecklistRows, items: ReadonlyMap<string, Row<'items'>>, visit: Row<'visits'>): readonly ChecklistEntry[] => {
  const unitKind = units.find(({ id }) => id === visit.unit)?.kind ?? 'division';
  const version = visit.criteriaVersion === '' ? plan.criteriaVersion : visit.criteriaVersion;
  return criteriaOfVisit({ criteria, areas, unitKind, version }).map((criterion) => ({ criterion, item: items.get(itemIdOf(visit.id, criterion.id)) }));
};

/** Points and progress of each area that a visit is asked about. */
export const scoresOfEntries = ({ id, unit }: Pick<Row<'visits'>, 'id' | 'unit'>, entries: readonly ChecklistEntry[]): readonly AreaScore[] =>
  [...entriesByArea(entries)].map(([area, own]) => ({ visit: id, unit, area, verified: scoreTotals(own), self: scoreTotals(own, 'self'), progress: progressOf(own) }));

/** Points and progress of each area at each held visit. */
export const areaScoresOf = (rows: ChecklistRows & Pick<BookRows, 'visits' | 'items'>): readonly AreaScore[] => {
  const items = new Map<string, Row<'items'>>(rows.items.map((item) => [item.id, item]));
  return rows.visits.filter(isHeld).flatMap((visit) => scoresOfEntries(visit, entriesOfVisit(rows, items, visit)));
};

/** The dossiers that were late at each held visit that has its day. */
export const lateDossiersOf = (rows: Pick<BookRows, 'visits' | 'samples' | 'dossiers' | 'criteria' | 'calendarDays'>): readonly LateDossierLine[] => {
  const calendar = roundCalendar(rows.calendarDays);
  const visits = new Map(rows.visits.filter(isHeld).map((visit) => [visit.id, visit]));
  const criteria = new Map(rows.criteria.map((criterion) => [criterion.id, criterion]));
  return rows.samples.flatMap((sample): LateDossierLine[] => {
    const visit = sample.visit === null ? undefined : visits.get(sample.visit);
    if (!visit || visit.unit === null || visit.slot === null) return [];
    const criterion = sample.criterion === null ? undefined : criteria.get(sample.criterion);
    const about = { id: sample.id, visit: visit.id, unit: visit.unit, area: criterion?.definition.area ?? null, criterionKey: criterion ? keyOf(criterion) : '', title: sample.title };
    const dossiers = rows.dossiers.filter((dossier) => dossier.sample === sample.id);
    const { byState, size, rates } = sampleFigures(dossiers, visit.slot.date, calendar);
    const { returnedOnTime, returnedLate } = sample.reported;
    const returned = (returnedLate ?? 0) + (returnedOnTime ?? 0);
    return [
      { ...about, source: 'sample', late: byState.late + byState.overdue, of: size, onTime: rates.onTime, drawnOf: sample.draw?.of ?? null },
      ...(returnedLate === null ? [] : [{ ...about, source: 'report' as const, late: returnedLate, of: returned, onTime: { numerator: returnedOnTime ?? 0, denominator: returnedOnTime === null ? 0 : returned }, drawnOf: null }]),
    ];
  });
};
