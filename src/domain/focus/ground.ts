import { carryOver, takenCandidates } from '../carryOver/carryOver.ts';
import type { EarlierRound } from '../carryOver/earlierRound.ts';
import { isHeld } from '../schedule.ts';
import type { Row } from '../schema/tables.ts';
import type { DirectoryUnit } from '../units/lineage.ts';
import type { FocusGround, PastVisit } from './proposals.ts';

/** This round, the earlier ones on this laptop (the one to follow first), and the figures of that one. */
export interface LookBack {
  readonly year: number;
  readonly units: readonly DirectoryUnit[];
  readonly areas: FocusGround['areas'];
  readonly carried: readonly Row<'carriedFindings'>[];
  readonly rounds: readonly EarlierRound[];
  readonly figures: Pick<FocusGround, 'points' | 'late'>;
}

const pastVisits = ({ year, units, visits }: EarlierRound): readonly PastVisit[] => {
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return visits.filter(isHeld).flatMap(({ unit }): PastVisit[] => (unit === null ? [] : [{ unit: { id: unit, name: names.get(unit) ?? '' }, year }]));
};

/** What proposals rest on: findings taken along as they stand here, and what the last round leaves beside them. */
export const focusGround = ({ year, units, areas, carried, rounds, figures }: LookBack): FocusGround => {
  const [from, ...before] = rounds;
  const left = from ? carryOver({ from, before, units, carried }).candidates.filter(({ isTaken }) => !isTaken) : [];
  return {
    year,
    units,
    areas,
    open: [...takenCandidates(carried), ...left],
    ...figures,
    years: rounds.map((round) => round.year),
    visits: rounds.flatMap(pastVisits),
  };
};
