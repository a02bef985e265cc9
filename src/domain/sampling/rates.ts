import type { WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { IsoDate } from '../schema/field.ts';
import { dossierErrors, isExamined, owesApology, timelinessOf, type DossierError, type DossierFacts, type TimelinessState } from './dossierState.ts';
import { exactBounds } from './proportion.ts';

/** What a sample is asked: the share on time, the share of late ones with an apology, the share without errors. */
export const rateKinds = ['onTime', 'apology', 'correct'] as const;
export type RateKind = (typeof rateKinds)[number];

/** A share that was counted in a sample. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/** What the dossiers of a sample sum up to. */
export interface SampleFigures {
  readonly size: number;
  readonly byState: Readonly<Record<TimelinessState, number>>;
  readonly byError: Readonly<Record<DossierError, number>>;
  /** Dossiers with one error at least. */
  readonly faulty: number;
  /** Dossiers of which composition, fee or apology was looked up. */
  readonly examined: number;
  /** Late or overdue ones of which it is not known yet whether an apology was written. */
  readonly apologyOpen: number;
  readonly rates: Readonly<Record<RateKind, Rate>>;
}

/**
 * Sums up a sample.
 * - On time: early and on time, of those returned and those that are overdue. A dossier that is overdue and still being
 *   handled counts as late, for it cannot be on time any more; leaving it out would reward not answering at all.
 *   [judgement] One that is still in time, and one of which nothing can be said, are left out.
 * - Apology: late or overdue ones with an apology, of those late or overdue of which it was looked up.
 * - Correct: those without an error, of those that were examined.
 */
export const sampleFigures = (dossiers: readonly DossierFacts[], day: IsoDate, calendar: WorkingCalendar): SampleFigures => {
  const byState: Record<TimelinessState, number> = { early: 0, onTime: 0, late: 0, overdue: 0, inProgress: 0, unknown: 0 };
  const byError: Record<DossierError, number> = { missing: 0, excess: 0, fee: 0, apology: 0 };
  let [faulty, examined, apologised, apologyOpen] = [0, 0, 0, 0];
  for (const dossier of dossiers) {
    const timeliness = timelinessOf(dossier, day, calendar);
    const errors = dossierErrors(dossier, timeliness);
    byState[timeliness.state] += 1;
    for (const error of errors) byError[error] += 1;
    if (errors.length > 0) faulty += 1;
    if (isExamined(dossier)) examined += 1;
    if (owesApology(timeliness)) {
      if (dossier.apology === 'issued') apologised += 1;
      if (dossier.apology === null) apologyOpen += 1;
    }
  }
  const late = byState.late + byState.overdue;
  const inTime = byState.early + byState.onTime;
  return {
    size: dossiers.length,
    byState,
    byError,
    faulty,
    examined,
    apologyOpen,
    rates: {
      onTime: { numerator: inTime, denominator: inTime + late },
      apology: { numerator: apologised, denominator: late - apologyOpen },
      correct: { numerator: examined - faulty, denominator: examined },
    },
  };
};

/** A share of one, and the bounds between which the share of the whole list lies. */
export interface Estimate {
  readonly share: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What a rate says of the whole list, with 95 % confidence; null where nothing was counted. Where not every dossier of
 * the sample counts (still being handled, not examined), it speaks of those of the list that would: as many, taken in
 * proportion. [judgement] The list itself does not say how many those are.
 */
export const estimateOf = ({ numerator, denominator }: Rate, size: number, of: number): Estimate | null => {
  if (denominator === 0 || size === 0) return null;
  const like = Math.max(denominator, Math.round((of * denominator) / size));
  const { from, to } = exactBounds(numerator, denominator, like);
  return { share: numerator / denominator, from: from / like, to: to / like };
};
