import type { IsoDate } from './schema/field.ts';
import type { FindingKind } from './schema/inspection.ts';
import type { Row } from './schema/tables.ts';
import { deadlineState, isOwed, type Dated, type MeasureProgress } from './measureProgress.ts';
import { isAnswered, isSent, type ReferralFacts } from './referrals.ts';

/**
 * What became of a finding. Shortcomings: noMeasure, inRemedy, reported, verified, closed, or fixedOnSite. Good
 * practices: recorded, toSpread. Difficulties and proposals: open, withAuthority, and once measures exist beingSettled
 * or settled.
 */
export const findingStates = [
  'noMeasure',
  'inRemedy',
  'reported',
  'verified',
  'closed',
  'fixedOnSite',
  'recorded',
  'toSpread',
  'open',
  'withAuthority',
  'beingSettled',
  'settled',
] as const;
export type FindingState = (typeof findingStates)[number];

/** The states that findings of a kind can have, in the order in which they follow each other. */
export const statesOfKind: Readonly<Record<FindingKind, readonly FindingState[]>> = {
  shortcoming: ['noMeasure', 'inRemedy', 'reported', 'verified', 'closed', 'fixedOnSite'],
  goodPractice: ['recorded', 'toSpread'],
  difficulty: ['open', 'withAuthority', 'beingSettled', 'settled'],
  proposal: ['open', 'withAuthority', 'beingSettled', 'settled'],
};

/** The facts of a finding that decide about its state. */
export type FollowedFinding = Pick<Row<'findings'>, 'kind' | 'fixedOnSite' | 'recommendation' | 'authority'>;

type Progress = Pick<MeasureProgress, 'status' | 'verdict'>;

/** A shortcoming stands where its slowest measure stands. */
const remedyState = (progress: readonly Progress[]): FindingState => {
  if (progress.some(isOwed)) return 'inRemedy';
  if (progress.some(({ status }) => status === 'reported')) return 'reported';
  return progress.every(({ status }) => status === 'closed') ? 'closed' : 'verified';
};

/** What is put to an authority waits for its answer; what nobody has sent yet does not. */
const isWaiting = (referral: ReferralFacts): boolean => isSent(referral) && !isAnswered(referral);

/** A difficulty or a proposal is settled when all that was to be done is done, and every body that was asked has answered. */
const settlingState = ({ authority }: FollowedFinding, progress: readonly Progress[], referrals: readonly ReferralFacts[]): FindingState => {
  const isDone = progress.every(({ status }) => status === 'closed') && !referrals.some(isWaiting);
  if (progress.length > 0) return isDone ? 'settled' : 'beingSettled';
  if (referrals.some(isWaiting)) return 'withAuthority';
  if (referrals.some(isAnswered)) return 'settled';
  return authority === null || authority === 'unit' ? 'open' : 'withAuthority';
};

/**
 * The state of a finding, from its own facts, its living measures and what was referred to authorities alone.
 * - A shortcoming mended before the team left needs no measure; where somebody set one all the same, the measure counts.
 * - A good practice is to be spread as soon as the team recommends it or anything is planned for it.
 * - A difficulty or a proposal lies with the authority named, if that is above the unit itself, and with any body that it was
 *   put to by letter, until that answers. What the answer was, is told beside the state: refused is settled too.
 */
export const findingState = (
  finding: FollowedFinding,
  measures: readonly { readonly progress: Progress }[],
  referrals: readonly ReferralFacts[] = [],
): FindingState => {
  const progress = measures.map((measure) => measure.progress);
  switch (finding.kind) {
    case 'shortcoming':
      if (progress.length > 0) return remedyState(progress);
      return finding.fixedOnSite ? 'fixedOnSite' : 'noMeasure';
    case 'goodPractice':
      return progress.length > 0 || finding.recommendation.trim() !== '' ? 'toSpread' : 'recorded';
    case 'difficulty':
    case 'proposal':
      return settlingState(finding, progress, referrals);
  }
};

/** How the most urgent measure of a finding stands; said beside the state, which it does not change. */
export const findingUrgency = (measures: readonly Dated[], today: IsoDate): 'overdue' | 'dueSoon' | null => {
  const states = measures.map((measure) => deadlineState(measure, today));
  return states.includes('overdue') ? 'overdue' : states.includes('dueSoon') ? 'dueSoon' : null;
};

/** How many findings there are of each kind. */
export const countByKind = (findings: readonly { readonly kind: FindingKind }[]): Readonly<Record<FindingKind, number>> => {
  const counts: Record<FindingKind, number> = { goodPractice: 0, shortcoming: 0, difficulty: 0, proposal: 0 };
  for (const { kind } of findings) counts[kind] += 1;
  return counts;
};
