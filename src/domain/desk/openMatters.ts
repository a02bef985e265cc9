import type { FindingId, PlanId, UnitId } from '../ids.ts';
import { deadlineState } from '../measureProgress.ts';
import type { MeasureLine } from '../roundBook/lines.ts';
import type { BookAdoption, BookReferral, RoundBook } from '../roundBook/roundBook.ts';
import type { IsoDate } from '../schema/field.ts';

/** A measure whose deadline has gone by or is near, with the round that it comes from. */
export interface PressingMeasure {
  readonly plan: PlanId;
  readonly year: number;
  readonly line: MeasureLine;
  /** Who carries it out: its owner, else the inspected unit; null when neither is known. */
  readonly unit: UnitId | null;
  readonly unitName: string;
  readonly deadline: IsoDate;
  readonly state: 'overdue' | 'dueSoon';
}

/** A difficulty or a proposal that lies with an authority and has not been settled there. */
export interface OpenReferral {
  readonly plan: PlanId;
  readonly year: number;
  readonly referral: BookReferral;
  readonly finding: FindingId | null;
  readonly text: string;
  /** `unsent`: put down, but no letter has left; `overdue`: an answer was expected by a day that has gone by. */
  readonly state: 'overdue' | 'unsent' | 'waiting';
}

/** A practice on its way into another unit. */
export interface OpenAdoption {
  readonly plan: PlanId;
  readonly adoption: BookAdoption;
  readonly unitName: string;
  readonly practice: string;
}

const nameOf = (book: RoundBook, unit: UnitId | null): string => book.units.find(({ id }) => id === unit)?.name ?? '';

/**
 * The rounds that a desk looks at beside its own: earlier ones, in which something may still be owed. Examples are shown
 * at the desk of an example alone, and never beside real rounds.
 */
export const roundsOfDesk = (books: readonly RoundBook[], plan: PlanId): readonly RoundBook[] => {
  const own = books.find((book) => book.plan === plan);
  if (!own) return [];
  return [own, ...books.filter((book) => book.plan !== plan && book.isExample === own.isExample && book.year <= own.year)];
};

/** The measures that are overdue or due soon, the most urgent first; those of the first book, which is the desk's own round, before all others. */
export const pressingMeasures = (books: readonly RoundBook[], today: IsoDate): readonly PressingMeasure[] =>
  books
    .flatMap((book) =>
      book.measures.flatMap((line): PressingMeasure[] => {
        const state = deadlineState(line, today);
        if (line.deadline === null || (state !== 'overdue' && state !== 'dueSoon')) return [];
        const unit = line.owner ?? line.unit;
        return [{ plan: book.plan, year: book.year, line, unit, unitName: nameOf(book, unit), deadline: line.deadline, state }];
      }),
    )
    .toSorted((a, b) => {
      if (a.plan !== b.plan && (a.plan === books[0]?.plan || b.plan === books[0]?.plan)) return a.plan === books[0]?.plan ? -1 : 1;
      return a.deadline === b.deadline ? (a.line.id < b.line.id ? -1 : 1) : a.deadline < b.deadline ? -1 : 1;
    });

/** How many measures a unit has reported and nobody has verified yet. */
export const awaitingVerification = (books: readonly RoundBook[]): number =>
  books.reduce((sum, { measures }) => sum + measures.filter(({ progress }) => progress.status === 'reported').length, 0);

const referralOrder: readonly OpenReferral['state'][] = ['overdue', 'unsent', 'waiting'];

/** What authorities have not answered, or answered with „under review“; the overdue first. */
export const openReferrals = (books: readonly RoundBook[], today: IsoDate): readonly OpenReferral[] =>
  books
    .flatMap((book) =>
      book.referrals.flatMap((referral): OpenReferral[] => {
        const { outcome } = referral.answer;
        if (outcome !== null && outcome !== 'underReview') return [];
        const finding = book.findings.find(({ id }) => id === referral.finding);
        const state = referral.due !== null && referral.due < today ? 'overdue' : referral.sent.date === null ? 'unsent' : 'waiting';
        return [{ plan: book.plan, year: book.year, referral, finding: finding?.id ?? null, text: finding?.text ?? '', state }];
      }),
    )
    .toSorted((a, b) => {
      const [x, y] = [referralOrder.indexOf(a.state), referralOrder.indexOf(b.state)];
      if (x !== y) return x - y;
      const [dueA, dueB] = [a.referral.due ?? '9999', b.referral.due ?? '9999'];
      return dueA === dueB ? (a.referral.id < b.referral.id ? -1 : 1) : dueA < dueB ? -1 : 1;
    });

/** The practices that units are taking over, or were asked to. */
export const openAdoptions = (books: readonly RoundBook[]): readonly OpenAdoption[] =>
  books.flatMap((book) =>
    book.adoptions
      .filter(({ progress }) => progress.state === 'proposed' || progress.state === 'underway')
      .map((adoption) => ({
        plan: book.plan,
        adoption,
        unitName: nameOf(book, adoption.unit),
        practice: book.findings.find(({ id }) => id === adoption.practice)?.text ?? '',
      })),
  );
