import { roundCalendar } from '../calendar/workingCalendar.ts';
import { criteriaOfVisit, entriesByArea, progressOf, type ChecklistEntry, type Progress } from '../checklist.ts';
import { keyOf } from '../criteria/content.ts';
import { itemIdOf, type UnitId, type VisitId } from '../ids.ts';
import { sampleFigures } from '../sampling/rates.ts';
import { isHeld } from '../schedule.ts';
import type { Row } from '../schema/tables.ts';
import { scoreTotals, type ScoreTotals } from '../scoring/totals.ts';
import type { BookRows } from './roundBook.ts';

/** What a visit says of one area, in figures. */
export interface AreaScore {
  readonly visit: VisitId;
  readonly unit: UnitId;
  readonly area: number;
  readonly verified: ScoreTotals;
  readonly self: ScoreTotals;
  readonly progress: Progress;
}

/** Dossiers of a unit that were not returned in time: counted in a sample, or by the unit's own report. */
export interface LateDossierLine {
  readonly visit: VisitId;
  readonly unit: UnitId;
  readonly area: number | null;
  readonly criterionKey: string;
  readonly source: 'sample' | 'report';
  readonly title: string;
  readonly late: number;
  readonly of: number;
}

/** The lines of the checklist of a visit; none where its unit is not in the directory. */
const entriesOfVisit = (rows: Pick<BookRows, 'plan' | 'areas' | 'units' | 'criteria'>, items: ReadonlyMap<string, Row<'items'>>, visit: Row<'visits'>): readonly ChecklistEntry[] => {
  const unit = rows.units.find(({ id }) => id === visit.unit);
  if (!unit) return [];
  const version = visit.criteriaVersion === '' ? rows.plan.criteriaVersion : visit.criteriaVersion;
  return criteriaOfVisit({ criteria: rows.criteria, areas: rows.areas, unitKind: unit.kind, version }).map((criterion) => ({
    criterion,
    item: items.get(itemIdOf(visit.id, criterion.id)),
  }));
};

/** Points and progress of each area at each held visit. */
export const areaScoresOf = (rows: Pick<BookRows, 'plan' | 'areas' | 'units' | 'criteria' | 'visits' | 'items'>): readonly AreaScore[] => {
  const items = new Map<string, Row<'items'>>(rows.items.map((item) => [item.id, item]));
  return rows.visits.filter(isHeld).flatMap((visit) =>
    [...entriesByArea(entriesOfVisit(rows, items, visit))].flatMap(([area, entries]): AreaScore[] =>
      visit.unit === null
        ? []
        : [{ visit: visit.id, unit: visit.unit, area, verified: scoreTotals(entries), self: scoreTotals(entries, 'self'), progress: progressOf(entries) }],
    ),
  );
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
    const about = { visit: visit.id, unit: visit.unit, area: criterion?.definition.area ?? null, criterionKey: criterion ? keyOf(criterion) : '', title: sample.title };
    const dossiers = rows.dossiers.filter((dossier) => dossier.sample === sample.id);
    const { byState, size } = sampleFigures(dossiers, visit.slot.date, calendar);
    const { returnedOnTime, returnedLate } = sample.reported;
    return [
      { ...about, source: 'sample', late: byState.late + byState.overdue, of: size },
      ...(returnedLate === null ? [] : [{ ...about, source: 'report' as const, late: returnedLate, of: returnedLate + (returnedOnTime ?? 0) }]),
    ];
  });
};
