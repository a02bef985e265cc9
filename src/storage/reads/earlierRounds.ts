import type { EarlierRound } from '#domain/carryOver/earlierRound.ts';
import type { LifeRound } from '#domain/carryOver/findingLife.ts';
import type { AreaPoints, LateDossiers } from '#domain/focus/proposals.ts';
import type { PlanId, UnitId } from '#domain/ids.ts';
import { areaScoresOf, lateDossiersOf } from '#domain/roundBook/figures.ts';
import type { Row, Table } from '#domain/schema/tables.ts';
import { ofPlan, type Store } from '../db.ts';
import { bookRows } from '../roundBooks.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** Rounds that are looked back on: enough to see a finding again and again, few enough to be read at once. */
const MOST_ROUNDS = 6;

const living = async <T extends Table>(db: Store, table: T, plan: PlanId): Promise<readonly Row<T>[]> =>
  (await ofPlan(db.rows(table), plan).toArray()).filter((row) => row.deleted === 0);

/** The plans before one, the one that it was made from first, then the latest; the example says nothing about others. */
const plansBefore = async (db: Store, plan: PlanId): Promise<readonly Row<'plans'>[]> => {
  const here = await db.rows('plans').get([plan, plan]);
  if (!here) return [];
  const others = (await db.rows('plans').toArray()).filter((row) => row.deleted === 0 && row.plan !== plan);
  return others
    .filter((row) => row.id === here.madeFrom || (row.year < here.year && (!row.isExample || here.isExample)))
    .toSorted((a, b) => Number(b.id === here.madeFrom) - Number(a.id === here.madeFrom) || b.year - a.year || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ROUNDS);
};

const roundOf = async (db: Store, { plan, title, year }: Row<'plans'>): Promise<LifeRound> => ({
  plan,
  title,
  year,
  units: await living(db, 'units', plan),
  visits: await living(db, 'visits', plan),
  findings: await living(db, 'findings', plan),
  measures: await living(db, 'measures', plan),
  criteria: await living(db, 'criteria', plan),
  carried: await living(db, 'carriedFindings', plan),
});

/** The rounds of earlier years on this laptop, as far as findings are taken along from them; the one that this round was made from first. */
export const earlierRounds = (plan: PlanId, db = store): Query<readonly EarlierRound[]> => ({
  key: ['earlierRounds', plan],
  read: async () => {
    const rounds: EarlierRound[] = [];
    for (const row of await plansBefore(db, plan)) rounds.push(await roundOf(db, row));
    return rounds;
  },
});

/** Rounds in which the life of a finding is followed, this one too. */
const MOST_LIFE_ROUNDS = 12;

/** This round and those on this laptop that are nearest to it in years, before and after; the example says nothing about others. */
export const lifeRounds = (plan: PlanId, db = store): Query<readonly LifeRound[]> => ({
  key: ['lifeRounds', plan],
  read: async () => {
    const here = await db.rows('plans').get([plan, plan]);
    if (!here) return [];
    const near = (await db.rows('plans').toArray())
      .filter((row) => row.deleted === 0 && (row.plan === plan || !row.isExample || here.isExample))
      .toSorted((a, b) => Number(b.plan === plan) - Number(a.plan === plan) || Math.abs(a.year - here.year) - Math.abs(b.year - here.year) || (a.id < b.id ? -1 : 1))
      .slice(0, MOST_LIFE_ROUNDS);
    const rounds: LifeRound[] = [];
    for (const row of near) rounds.push(await roundOf(db, row));
    return rounds;
  },
});

/** What the visits of a round say in figures: points by unit and area, dossiers that were late. */
export interface RoundFigures {
  readonly points: readonly AreaPoints[];
  readonly late: readonly LateDossiers[];
}

/** The figures of one round. */
export const roundFigures = (plan: PlanId, db = store): Query<RoundFigures> => ({
  key: ['roundFigures', plan],
  read: async () => {
    const rows = await bookRows(db, plan);
    if (rows === null) return { points: [], late: [] };
    const names = new Map(rows.units.map(({ id, name }) => [id, name]));
    const named = (unit: UnitId) => ({ id: unit, name: names.get(unit) ?? '' });
    return {
      points: areaScoresOf(rows).flatMap(({ unit, area, verified }) => (unit === null ? [] : [{ unit: named(unit), area, totals: verified }])),
      late: lateDossiersOf(rows).map(({ unit, area, criterionKey, source, title, late, of }) => ({ unit: named(unit), area, criterionKey, source, title, late, of })),
    };
  },
});
