import { keyOf } from '../criteria/content.ts';
import { isBlankFinding } from '../finding.ts';
import { findingLabel } from '../findingNumber.ts';
import { findingState, type FindingState } from '../followUp.ts';
import type { CriterionId, FindingId, MeasureId, UnitId, VisitId } from '../ids.ts';
import { isBlankMeasure } from '../measure.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { searchText } from '../searchText.ts';
import type { BookRows } from './roundBook.ts';

/** A finding on one line. */
export interface FindingLine {
  readonly id: FindingId;
  /** What notices and reports call it; blank while it has no number. */
  readonly label: string;
  readonly kind: Row<'findings'>['kind'];
  /** The beginning of its text, cut to {@link EXCERPT} letters. */
  readonly text: string;
  readonly severity: Row<'findings'>['severity'];
  readonly cause: Row<'findings'>['cause']['kind'];
  readonly authority: Row<'findings'>['authority'];
  /** Post or person that answers for it. */
  readonly responsible: string;
  readonly visit: VisitId | null;
  /** The inspected unit, and the one that answers for it where that is another. */
  readonly unit: UnitId | null;
  readonly responsibleUnit: UnitId | null;
  readonly area: number | null;
  readonly criterion: CriterionId | null;
  /** The stable key of its criterion, and the code that people read; blank where it has none. */
  readonly criterionKey: string;
  readonly code: string;
  readonly state: FindingState;
  readonly measures: number;
  readonly recordedAt: string | null;
  /** Said only of one that says nothing yet: it stands in lists, and in no count. */
  readonly isBlank?: true;
  /** Text in which one searches, folded. */
  readonly folded: string;
}

/** A measure on one line; what depends on today (overdue, due soon) is worked out by whoever shows it (measureProgress.ts). */
export interface MeasureLine {
  readonly id: MeasureId;
  /** Null when the finding was deleted while the measure stays. */
  readonly finding: FindingId | null;
  readonly label: string;
  /** The beginning of its text. */
  readonly text: string;
  /** Who carries it out. */
  readonly owner: UnitId | null;
  readonly post: string;
  readonly deadline: IsoDate | null;
  readonly progress: Row<'measures'>['progress'];
  /** How often its deadline was put off. */
  readonly extensions: number;
  readonly visit: VisitId | null;
  /** The inspected unit. */
  readonly unit: UnitId | null;
  readonly area: number | null;
  readonly criterionKey: string;
  readonly code: string;
  readonly recordedAt: string | null;
  /** Said only of one that says nothing yet. */
  readonly isBlank?: true;
  /** Its own words alone; those of its finding are at the finding. */
  readonly folded: string;
}

/** Letters of a text that a line shows. */
const EXCERPT = 160;

const excerpt = (text: string): string => {
  const plain = text.trim().replace(/\s+/gu, ' ');
  return plain.length <= EXCERPT ? plain : `${plain.slice(0, EXCERPT - 1).trimEnd()}…`;
};

const byId = <R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> => new Map(rows.map((row) => [row.id, row]));

/** Rows by what they hang on; under a blank key those that hang on nothing. */
export const groupedBy = <R>(rows: readonly R[], key: (row: R) => string | null): ReadonlyMap<string, readonly R[]> => {
  const groups = new Map<string, R[]>();
  for (const row of rows) {
    const at = key(row) ?? '';
    const group = groups.get(at);
    if (group) group.push(row);
    else groups.set(at, [row]);
  }
  return groups;
};

/** Where a finding lies: visit, unit and criterion, as lines name them. */
const placeIn = (rows: Pick<BookRows, 'visits' | 'criteria'>): ((finding: Row<'findings'>) => Pick<FindingLine, 'visit' | 'unit' | 'area' | 'criterion' | 'criterionKey' | 'code'>) => {
  const visits = byId(rows.visits);
  const criteria = byId(rows.criteria);
  return ({ visit, criterion }) => {
    const asked = criteria.get(criterion ?? '');
    return {
      visit,
      unit: visits.get(visit ?? '')?.unit ?? null,
      area: asked?.definition.area ?? null,
      criterion,
      criterionKey: asked ? keyOf(asked) : '',
      code: asked?.definition.code ?? '',
    };
  };
};

/** The findings of a round, one line each. */
export const findingLinesOf = (rows: Pick<BookRows, 'visits' | 'criteria' | 'units' | 'findings' | 'measures' | 'referrals'>): readonly FindingLine[] => {
  const placeOf = placeIn(rows);
  const measures = groupedBy(rows.measures, ({ finding }) => finding);
  const referrals = groupedBy(rows.referrals, ({ finding }) => finding);
  const units = byId(rows.units);
  return rows.findings.map((finding): FindingLine => {
    const { id, kind, number, text, severity, cause, authority, responsible, responsibleUnit, recommendation, recordedAt } = finding;
    const place = placeOf(finding);
    const label = number === null ? '' : findingLabel(kind, number);
    const own = measures.get(id) ?? [];
    return {
      ...place,
      id,
      label,
      kind,
      text: excerpt(text),
      severity,
      cause: cause.kind,
      authority,
      responsible: responsible.trim(),
      responsibleUnit,
      state: findingState(finding, own, referrals.get(id)),
      measures: own.length,
      recordedAt,
      ...(isBlankFinding(finding) && { isBlank: true as const }),
      folded: searchText([label, text, recommendation, responsible, cause.text, units.get(place.unit ?? '')?.name ?? '', place.code].join(' ')),
    };
  });
};

/** The measures of a round, one line each. */
export const measureLinesOf = (rows: Pick<BookRows, 'visits' | 'criteria' | 'units' | 'findings' | 'measures' | 'measureNotes'>): readonly MeasureLine[] => {
  const placeOf = placeIn(rows);
  const findings = byId(rows.findings);
  const units = byId(rows.units);
  const notes = groupedBy(rows.measureNotes, ({ measure }) => measure);
  return rows.measures.map((measure): MeasureLine => {
    const finding = findings.get(measure.finding ?? '');
    const place = finding ? placeOf(finding) : { visit: null, unit: null, area: null, criterionKey: '', code: '' };
    const label = finding && finding.number !== null ? findingLabel(finding.kind, finding.number) : '';
    const { id, text, owner, deadline, progress, report, verification, recordedAt } = measure;
    return {
      id,
      finding: finding?.id ?? null,
      label,
      text: excerpt(text),
      owner: owner.unit,
      post: owner.post.trim(),
      deadline,
      progress,
      extensions: (notes.get(id) ?? []).filter(({ entry }) => entry.kind === 'extension').length,
      visit: place.visit,
      unit: place.unit,
      area: place.area,
      criterionKey: place.criterionKey,
      code: place.code,
      recordedAt,
      ...(isBlankMeasure(measure) && { isBlank: true as const }),
      folded: searchText([text, owner.post, report, verification, units.get(owner.unit ?? '')?.name ?? ''].join(' ')),
    };
  });
};
