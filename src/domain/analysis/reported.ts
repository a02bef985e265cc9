import type { VisitId } from '../ids.ts';
import type { FindingLine, MeasureLine } from '../roundBook/lines.ts';
import type { BookVisit, RoundBook } from '../roundBook/roundBook.ts';
import type { AreaScore, LateDossierLine } from '../roundBook/figures.ts';
import { hasBegun, isHeld } from '../schedule.ts';
import { partBy, type Counted, type LeftOutReason, type OfRound } from './figure.ts';

/** Why a visit has no results yet; null where it has some. The report on the round rests on the same visits. */
const visitReason = (visit: Pick<BookVisit, 'stage'> | undefined): LeftOutReason | null =>
  visit === undefined ? 'noVisit' : hasBegun(visit) ? null : isHeld(visit) ? 'notBegun' : 'cancelled';

const inRound = <L>({ plan }: RoundBook, lines: readonly L[]): readonly OfRound<L>[] => lines.map((line) => ({ plan, line }));

/** The lines of rounds, parted by the visit that each hangs on and by what it says itself. */
const parted = <L extends { readonly visit: VisitId | null; readonly isBlank?: true }>(books: readonly RoundBook[], linesOf: (book: RoundBook) => readonly L[]): Counted<L> => {
  const stages = new Map(books.map((book) => [book.plan, new Map<string, BookVisit>(book.visits.map((visit) => [visit.id, visit]))]));
  return partBy(
    books.flatMap((book) => inRound(book, linesOf(book))),
    ({ plan, line }) => (line.isBlank ? 'blank' : visitReason(stages.get(plan)?.get(line.visit ?? ''))),
  );
};

/** Visits of rounds that have results, and those that have none. */
export const visitsIn = (books: readonly RoundBook[]): Counted<BookVisit> => partBy(books.flatMap((book) => inRound(book, book.visits)), ({ line }) => visitReason(line));

/** Findings of visits that have begun, save those that say nothing. */
export const findingsIn = (books: readonly RoundBook[]): Counted<FindingLine> => parted(books, ({ findings }) => findings);

/** Measures that were set for such findings; one whose finding says nothing, or is gone, is in no report. */
export const measuresIn = (books: readonly RoundBook[]): Counted<MeasureLine> => {
  const blank = new Map(books.map(({ plan, findings }) => [plan, new Set(findings.filter(({ isBlank }) => isBlank).map(({ id }) => id))]));
  const { counted, leftOut } = parted(books, ({ measures }) => measures);
  const own = partBy(counted, ({ plan, line }) => (line.finding !== null && blank.get(plan)?.has(line.finding) === true ? 'blank' : null));
  return { counted: own.counted, leftOut: [...leftOut, ...own.leftOut] };
};

/** Points by visit and area. */
export const scoresIn = (books: readonly RoundBook[]): Counted<AreaScore> => parted(books, ({ scores }) => scores);

/** Dossiers that were looked at, and those that units report. */
export const dossiersIn = (books: readonly RoundBook[]): Counted<LateDossierLine> => parted(books, ({ late }) => late);
