import type { IsoDate } from './schema/field.ts';
import type { FindingKind } from './schema/inspection.ts';
import type { Row } from './schema/tables.ts';
import { deadlineState, isOwed, type Dated, type MeasureProgress } from './measureProgress.ts';

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

/**
 * The state of a finding, from its own facts and its living measures alone.
 * - A shortcoming mended before the team left needs no measure; where somebody set one all the same, the measure counts.
 * - A good practice is to be spread as soon as the team recommends it or anything is planned for it.
 * - A difficulty or a proposal lies with the authority named, if that is above the unit itself.
 */
export const findingState = (finding: FollowedFinding, measures: readonly { readonly progress: Progress }[]): FindingState => {
  const progress = measures.map((measure) => measure.progress);
  switch (finding.kind) {
    case 'shortcoming':
      if (progress.length > 0) return remedyState(progress);
      return finding.fixedOnSite ? 'fixedOnSite' : 'noMeasure';
    case 'goodPractice':
      return progress.length > 0 || finding.recommendation.trim() !== '' ? 'toSpread' : 'recorded';
    case 'difficulty':
    case 'proposal':
      if (progress.length > 0) return progress.every(({ status }) => status === 'closed') ? 'settled' : 'beingSettled';
      return finding.authority === null || finding.authority === 'unit' ? 'open' : 'withAuthority';
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
