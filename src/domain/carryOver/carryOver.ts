import { carriedFindingIdOf, type CarriedFindingId, type UnitId } from '../ids.ts';
import { severities, type Severity } from '../schema/inspection.ts';
import type { Row } from '../schema/tables.ts';
import type { DirectoryUnit } from '../units/lineage.ts';
import { foundIn, handedDownTo, type EarlierRound, type Found, type HandedDown, type Held } from './earlierRound.ts';
import { isSameMatter, located, type Located } from './sameMatter.ts';

/** How an open finding of an earlier round stands beside the rounds before that: first found there, found again, found again and graver. */
export type Standing = 'new' | 'repeated' | 'worse';

/** A finding that can be taken along; it comes as open, never with what was reported or verified of it. */
export interface CarryCandidate {
  readonly id: CarriedFindingId;
  readonly values: Pick<Row<'carriedFindings'>, 'kind' | 'text' | 'severity' | 'criterionKey' | 'area' | 'times' | 'promised'> & {
    readonly origin: NonNullable<Row<'carriedFindings'>['origin']>;
  };
  /** The units of this round that stand for the one that it was held against: none where nobody has said what became of it, several after a split. */
  readonly units: readonly UnitId[];
  readonly standing: Standing;
  /** Taken along before. */
  readonly isTaken: boolean;
}

/** Why a finding is not taken along: put right before the team left; put right and closed; says nothing; a later finding says it again. */
export type LeftOutReason = 'fixedOnSite' | 'fixed' | 'blank' | 'foundAgain';

/** A finding that stays behind. */
export interface LeftOut {
  readonly id: CarriedFindingId;
  readonly text: string;
  readonly unitName: string;
  readonly why: LeftOutReason;
}

/** What an earlier round leaves to this one. */
export interface CarryReview {
  readonly candidates: readonly CarryCandidate[];
  readonly leftOut: readonly LeftOut[];
}

/** What is looked at: the round to take findings from, those before it (the latest first), and the directory and findings of this one. */
export interface CarryGround {
  readonly from: EarlierRound;
  readonly before: readonly EarlierRound[];
  readonly units: readonly DirectoryUnit[];
  readonly carried: readonly Pick<Row<'carriedFindings'>, 'id'>[];
}

const rank = (severity: Severity | null): number => (severity === null ? -1 : severities.indexOf(severity));

/** Whether a finding is graver than it was the last time. */
export const isGraver = (now: Severity | null, then: Severity | null): boolean => then !== null && rank(now) > rank(then);

/** What earlier rounds say of a matter: in how many it was found, and how grave it was the last time. */
interface Before {
  readonly times: number;
  readonly severity: Severity | null;
}

const beforeOf = (found: Located<Found>, handed: readonly Located<HandedDown>[], older: readonly (readonly Located<Found>[])[]): Before => {
  const down = handed.filter((one) => isSameMatter(one, found));
  const again = older.flatMap((round) => round.find((one) => isSameMatter(one, found)) ?? []);
  return {
    times: Math.max(again.length, ...down.map(({ times }) => times)),
    severity: down[0]?.severity ?? again[0]?.severity ?? null,
  };
};

const candidateOf = (held: Located<Held>, times: number, standing: Standing, taken: ReadonlySet<string>): CarryCandidate => {
  const { origin, kind, text, severity, criterionKey, area, promised, units } = held;
  const id = carriedFindingIdOf(origin.plan, origin.finding);
  return { id, values: { origin, kind, text, severity, criterionKey, area, promised, times }, units, standing, isTaken: taken.has(id) };
};

const leftOutOf = ({ origin, text, unit }: Held, why: LeftOutReason): LeftOut => ({
  id: carriedFindingIdOf(origin.plan, origin.finding),
  text,
  unitName: unit.name,
  why,
});

const whyNotFound = ({ isOpen, fixedOnSite, text }: Found): LeftOutReason | null => {
  if (!isOpen) return fixedOnSite ? 'fixedOnSite' : 'fixed';
  return text === '' ? 'blank' : null;
};

/** One round that has looked at a finding again and found it unmended has found it once more; who has not looked has not. */
export const timesAfter = ({ times, state }: HandedDown): number => (state === 'persists' || state === 'worse' ? times + 1 : times);

const standingOf = (times: number, isWorse: boolean): Standing => (times < 2 ? 'new' : isWorse ? 'worse' : 'repeated');

/** In the order of the directory, those without a unit last; then by criterion. */
const inOrderOf =
  (units: readonly DirectoryUnit[]) =>
  (a: CarryCandidate, b: CarryCandidate): number => {
    const place = ({ units: [first], values }: CarryCandidate) => {
      const at = units.findIndex(({ id }) => id === first);
      return [at < 0 ? units.length : at, values.area ?? 99] as const;
    };
    const [[unitA, areaA], [unitB, areaB]] = [place(a), place(b)];
    return unitA - unitB || areaA - areaB || a.values.criterionKey.localeCompare(b.values.criterionKey, 'en', { numeric: true }) || (a.id < b.id ? -1 : 1);
  };

/**
 * What an earlier round leaves to this one: its own findings that still stand (previousVisit.ts, `isStillOpen`: every
 * measure not closed as fixed), and those that had been handed down to it and were not found fixed there. Each comes with
 * the number of rounds that found it, by criterion and unit, through renaming, merger and split; never with its „done“
 * (domain §1.2 no. 12: phúc tra; features.md, I17: people object to a status that comes along).
 */
export const carryOver = ({ from, before, units, carried }: CarryGround): CarryReview => {
  const taken = new Set<string>(carried.map(({ id }) => id));
  const found = located(foundIn(from), units);
  const handed = located(handedDownTo(from), units);
  const older = before.map((round) => located(foundIn(round), units));
  const candidates: CarryCandidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of found) {
    const why = whyNotFound(one);
    const { times, severity } = beforeOf(one, handed, older);
    if (why !== null) leftOut.push(leftOutOf(one, why));
    else candidates.push(candidateOf(one, times + 1, standingOf(times + 1, isGraver(one.severity, severity)), taken));
  }
  for (const one of handed) {
    const times = timesAfter(one);
    if (one.state === 'fixed') leftOut.push(leftOutOf(one, 'fixed'));
    else if (found.some((other) => isSameMatter(other, one))) leftOut.push(leftOutOf(one, 'foundAgain'));
    else candidates.push(candidateOf(one, times, standingOf(times, one.state === 'worse'), taken));
  }
  return { candidates: candidates.toSorted(inOrderOf(units)), leftOut };
};

/** Findings of this round that were taken along and not found fixed, as the review says them; the round that they come from need not be on this laptop. */
export const takenCandidates = (carried: readonly Row<'carriedFindings'>[]): readonly CarryCandidate[] =>
  carried.flatMap(({ id, unit, origin, kind, text, severity, criterionKey, area, times, promised, state }): CarryCandidate[] =>
    origin === null || state === 'fixed'
      ? []
      : [{ id, values: { origin, kind, text, severity, criterionKey, area, times, promised }, units: unit === null ? [] : [unit], standing: standingOf(times, state === 'worse'), isTaken: true }],
  );
