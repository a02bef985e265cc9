import { roundCalendar, type WorkingCalendar } from '#domain/calendar/workingCalendar.ts';
import type { EarlierRound } from '#domain/carryOver/earlierRound.ts';
import { criteriaOfVisit } from '#domain/checklist.ts';
import { keyOf } from '#domain/criteria/content.ts';
import { itemIdOf, type PlanId } from '#domain/ids.ts';
import { sampleFigures } from '#domain/sampling/rates.ts';
import { isHeld } from '#domain/schedule.ts';
import type { Row, Table } from '#domain/schema/tables.ts';
import { totalsByArea } from '#domain/scoring/totals.ts';
import type { AreaPoints, LateDossiers } from '#domain/focus/proposals.ts';
import { ofPlan, type Store } from '../db.ts';
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

const roundOf = async (db: Store, { plan, title, year }: Row<'plans'>): Promise<EarlierRound> => ({
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

/** What the visits of a round say in figures: points by unit and area, dossiers that were late. */
export interface RoundFigures {
  readonly points: readonly AreaPoints[];
  readonly late: readonly LateDossiers[];
}

interface RoundRows {
  readonly plan: Row<'plans'>;
  readonly units: readonly Row<'units'>[];
  readonly areas: readonly Row<'areas'>[];
  readonly criteria: readonly Row<'criteria'>[];
  readonly calendar: WorkingCalendar;
}

const pointsOf = async (db: Store, { plan, units, areas, criteria }: RoundRows, visit: Row<'visits'>): Promise<readonly AreaPoints[]> => {
  const unit = units.find(({ id }) => id === visit.unit);
  if (!unit) return [];
  const version = visit.criteriaVersion === '' ? plan.criteriaVersion : visit.criteriaVersion;
  const items = new Map((await db.rows('items').where({ plan: plan.plan, visit: visit.id }).toArray()).filter((row) => row.deleted === 0).map((row) => [row.id, row]));
  const asked = criteriaOfVisit({ criteria, areas, unitKind: unit.kind, version });
  const entries = asked.map((criterion) => ({ criterion, item: items.get(itemIdOf(visit.id, criterion.id)) }));
  return [...totalsByArea(entries)].map(([area, totals]) => ({ unit: { id: unit.id, name: unit.name }, area, totals }));
};

const lateOf = async (db: Store, { plan, units, criteria, calendar }: RoundRows, visit: Row<'visits'>): Promise<readonly LateDossiers[]> => {
  const unit = units.find(({ id }) => id === visit.unit);
  const day = visit.slot?.date;
  if (!unit || day === undefined) return [];
  const found: LateDossiers[] = [];
  for (const sample of (await db.rows('samples').where({ plan: plan.plan, visit: visit.id }).toArray()).filter((row) => row.deleted === 0)) {
    const criterion = criteria.find(({ id }) => id === sample.criterion);
    const about = {
      unit: { id: unit.id, name: unit.name },
      area: criterion?.definition.area ?? null,
      criterionKey: criterion ? keyOf(criterion) : '',
      title: sample.title,
    };
    const dossiers = (await db.rows('dossiers').where({ plan: plan.plan, sample: sample.id }).toArray()).filter((row) => row.deleted === 0);
    const { byState, size } = sampleFigures(dossiers, day, calendar);
    found.push({ ...about, source: 'sample', late: byState.late + byState.overdue, of: size });
    const { returnedOnTime, returnedLate } = sample.reported;
    if (returnedLate !== null) found.push({ ...about, source: 'report', late: returnedLate, of: returnedLate + (returnedOnTime ?? 0) });
  }
  return found;
};

/** The figures of one round: its visits one after the other, each by key ranges. */
export const roundFigures = (plan: PlanId, db = store): Query<RoundFigures> => ({
  key: ['roundFigures', plan],
  read: async () => {
    const row = await db.rows('plans').get([plan, plan]);
    if (!row) return { points: [], late: [] };
    const rows: RoundRows = {
      plan: row,
      units: await living(db, 'units', plan),
      areas: await living(db, 'areas', plan),
      criteria: await living(db, 'criteria', plan),
      calendar: roundCalendar(await living(db, 'calendarDays', plan)),
    };
    const points: AreaPoints[] = [];
    const late: LateDossiers[] = [];
    for (const visit of (await living(db, 'visits', plan)).filter(isHeld)) {
      points.push(...(await pointsOf(db, rows, visit)));
      late.push(...(await lateOf(db, rows, visit)));
    }
    return { points, late };
  },
});
