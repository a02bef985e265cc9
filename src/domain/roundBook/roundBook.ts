import type { UnitId, VisitId } from '../ids.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row, Table } from '../schema/tables.ts';
import { areaScoresOf, lateDossiersOf, type AreaScore, type LateDossierLine } from './figures.ts';
import { findingLinesOf, measureLinesOf, type FindingLine, type MeasureLine } from './lines.ts';

/** Raised when what a book holds changes, so that books of an older app are made anew. */
export const BOOK_VERSION = 4;

/** The tables of a round that its book is made of. */
export const bookTables = [
  'areas', 'units', 'visits', 'criteria', 'items', 'findings', 'measures', 'measureNotes', 'adoptions', 'referrals', 'samples', 'dossiers', 'calendarDays', 'carriedFindings',
] as const satisfies readonly Table[];

/** The living rows of a round that its book is made of. */
export type BookRows = { readonly plan: Row<'plans'> } & { readonly [T in (typeof bookTables)[number]]: readonly Row<T>[] };

/** A unit of the directory as lists over several rounds need it. */
export type BookUnit = Pick<Row<'units'>, 'id' | 'name' | 'kind' | 'order' | 'chosen' | 'lineage' | 'until'>;

/** A visit as lists over several rounds need it. */
export interface BookVisit {
  readonly id: VisitId;
  readonly unit: UnitId | null;
  readonly date: IsoDate | null;
  readonly form: Row<'visits'>['form'];
  readonly stage: Row<'visits'>['stage'];
  readonly recheckOf: VisitId | null;
}

/** A finding of an earlier round that this one took along. */
export type BookCarried = Pick<Row<'carriedFindings'>, 'id' | 'unit' | 'origin' | 'kind' | 'criterionKey' | 'area' | 'times' | 'state'>;

/** A practice at another unit. */
export type BookAdoption = Pick<Row<'adoptions'>, 'id' | 'practice' | 'unit' | 'progress'>;

/** A difficulty or proposal at an authority. */
export type BookReferral = Pick<Row<'referrals'>, 'id' | 'finding' | 'to' | 'sent' | 'due'> & { readonly answer: Pick<Row<'referrals'>['answer'], 'outcome' | 'on'> };

/**
 * A round as lists and figures over many rounds see it (sổ tổng hợp của đợt): each finding and measure as one short line, points by visit
 * and area. Made from the rows alone and without today's date, so that it holds until something of the round changes.
 */
export interface RoundBook {
  readonly plan: Row<'plans'>['id'];
  readonly title: string;
  readonly year: number;
  readonly isExample: boolean;
  /** The scale by which totals are put into bands (scoring/bands.ts). */
  readonly bandScale: string;
  readonly areas: readonly Pick<Row<'areas'>, 'no' | 'name' | 'included' | 'thematic'>[];
  /** The directory, in its order. */
  readonly units: readonly BookUnit[];
  readonly visits: readonly BookVisit[];
  readonly findings: readonly FindingLine[];
  readonly measures: readonly MeasureLine[];
  readonly carried: readonly BookCarried[];
  readonly adoptions: readonly BookAdoption[];
  readonly referrals: readonly BookReferral[];
  /** One for each area that a held visit is asked about. */
  readonly scores: readonly AreaScore[];
  readonly late: readonly LateDossierLine[];
}

const inOrder = <R extends { readonly id: string; readonly order: string }>(rows: readonly R[]): readonly R[] =>
  rows.toSorted((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));

const unitOfBook = ({ id, name, kind, order, chosen, lineage, until }: Row<'units'>): BookUnit => ({ id, name, kind, order, chosen, lineage, until });

/** Makes the book of a round from its living rows. */
export const roundBookOf = (rows: BookRows): RoundBook => ({
  plan: rows.plan.plan,
  title: rows.plan.title,
  year: rows.plan.year,
  isExample: rows.plan.isExample,
  bandScale: rows.plan.bandScale,
  areas: rows.areas.map(({ no, name, included, thematic }) => ({ no, name, included, thematic })).toSorted((a, b) => a.no - b.no),
  units: inOrder(rows.units).map(unitOfBook),
  visits: rows.visits.map(({ id, unit, slot, form, stage, recheckOf }) => ({ id, unit, date: slot?.date ?? null, form, stage, recheckOf })),
  findings: findingLinesOf(rows),
  measures: measureLinesOf(rows),
  carried: rows.carriedFindings.map(({ id, unit, origin, kind, criterionKey, area, times, state }) => ({ id, unit, origin, kind, criterionKey, area, times, state })),
  adoptions: rows.adoptions.map(({ id, practice, unit, progress }) => ({ id, practice, unit, progress })),
  referrals: rows.referrals.map(({ id, finding, to, sent, due, answer: { outcome, on } }) => ({ id, finding, to, sent, due, answer: { outcome, on } })),
  scores: areaScoresOf(rows),
  late: lateDossiersOf(rows),
});
