import type { PlanId } from '../ids.ts';
import type { AreaScore, LateDossierLine } from '../roundBook/figures.ts';
import type { FindingLine, MeasureLine } from '../roundBook/lines.ts';
import type { BookVisit, RoundBook } from '../roundBook/roundBook.ts';
import { UNKNOWN, unitGroupsOf, type UnitGroups } from '../roundBook/unitGroups.ts';
import type { Counted, OfRound } from './figure.ts';
import { dossiersIn, findingsIn, measuresIn, scoresIn, visitsIn } from './reported.ts';
import { scoreGrid, type ScoreGrid } from './scoreGrid.ts';

/** An area of the chosen rounds, by the name of the newest that has it. */
export interface NamedArea {
  readonly no: number;
  readonly name: string;
}

/** The figures of some rounds, before they are drawn. */
export interface Analysis {
  /** The newest first. */
  readonly books: readonly RoundBook[];
  readonly units: UnitGroups;
  readonly areas: readonly NamedArea[];
  readonly visits: Counted<BookVisit>;
  readonly scores: Counted<AreaScore>;
  readonly findings: Counted<FindingLine>;
  readonly measures: Counted<MeasureLine>;
  readonly dossiers: Counted<LateDossierLine>;
  /** Points by unit of today and area. */
  readonly grid: ScoreGrid;
  /** The unit of today that a line is listed under; {@link UNKNOWN} where that is not known. */
  readonly unitOf: (row: OfRound<{ readonly unit: AreaScore['unit'] }>) => string;
}

const areasOf = (books: readonly RoundBook[]): readonly NamedArea[] => {
  const names = new Map<number, string>();
  for (const { areas } of books) for (const { no, name } of areas) if (!names.has(no)) names.set(no, name.trim());
  return [...names].map(([no, name]) => ({ no, name })).sort((a, b) => a.no - b.no);
};

/** The years that are chosen, the newest round first: its directory says what a unit is today. */
const newestFirst = (books: readonly RoundBook[]): readonly RoundBook[] => books.toSorted((a, b) => b.year - a.year || (a.plan < b.plan ? -1 : 1));

/** Puts together all that is counted of some rounds. */
export const analysisOf = (chosen: readonly RoundBook[]): Analysis => {
  const books = newestFirst(chosen);
  const units = unitGroupsOf(books);
  const unitOf = ({ plan, line }: { readonly plan: PlanId; readonly line: { readonly unit: AreaScore['unit'] } }): string => units.groupOf(plan, line.unit);
  const scores = scoresIn(books);
  const place = new Map<string, number>(units.groups.map(({ key }, at) => [key, at]));
  const grid = scoreGrid(scores.counted, unitOf);
  return {
    books,
    units,
    areas: areasOf(books),
    visits: visitsIn(books),
    scores,
    findings: findingsIn(books),
    measures: measuresIn(books),
    dossiers: dossiersIn(books),
    grid: { ...grid, rows: grid.rows.toSorted((a, b) => (place.get(a.key) ?? Infinity) - (place.get(b.key) ?? Infinity)) },
    unitOf,
  };
};

/** The units of today that some lines are listed under, in the order of the directory; the unknown last. */
export const unitsAmong = ({ units, unitOf }: Analysis, rows: readonly OfRound<{ readonly unit: AreaScore['unit'] }>[]): readonly string[] => {
  const keys = new Set(rows.map(unitOf));
  return [...units.groups.map(({ key }) => key).filter((key) => keys.has(key)), ...(keys.has(UNKNOWN) ? [UNKNOWN] : [])];
};
