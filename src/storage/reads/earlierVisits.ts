import type { PlanId, VisitId } from '#domain/ids.ts';
import { earlierVisits, type VisitAt } from '#domain/previousVisit.ts';
import type { Row } from '#domain/schema/tables.ts';
import { searchText } from '#domain/searchText.ts';
import { unitsBefore, type UnitThen } from '#domain/units/lineage.ts';
import { ofPlan, type Store } from '../db.ts';

/** Earlier visits that are looked through: for open findings, for the last one that assessed anything, for who was there. */
const MOST_VISITS = 12;

/** A visit to the same unit before another one. */
export interface VisitBefore extends VisitAt {
  readonly date: string;
  /** The title of its round; null when it is that of the other one. */
  readonly round: string | null;
}

const visitAt = (visit: Row<'visits'>, unit: Row<'units'>): VisitAt => ({
  plan: visit.plan,
  id: visit.id,
  slot: visit.slot,
  stage: visit.stage,
  unit: { id: unit.id, name: unit.name },
});

/** The visits of the rounds in which units of these names are; the example round says nothing about others. */
const visitsToNamesakes = async (db: Store, here: Row<'visits'>, before: readonly UnitThen[]): Promise<readonly VisitBefore[]> => {
  const [ids, named] = [new Set(before.map(({ id }) => id)), new Set(before.map(({ name }) => searchText(name)))];
  const units = (await db.rows('units').toArray()).filter((row) => row.deleted === 0 && (row.plan === here.plan ? ids.has(row.id) : named.has(searchText(row.name))));
  const plans = await db.rows('plans').bulkGet([...new Set(units.map((row) => row.plan))].map((id) => [id, id]));
  const found: VisitBefore[] = [];
  for (const plan of plans) {
    if (!plan || plan.deleted === 1 || (plan.isExample && plan.plan !== here.plan)) continue;
    for (const visit of await ofPlan(db.rows('visits'), plan.plan).toArray()) {
      const at = units.find((row) => row.plan === plan.plan && row.id === visit.unit);
      if (visit.deleted === 1 || !at || !visit.slot) continue;
      found.push({ ...visitAt(visit, at), date: visit.slot.date, round: plan.plan === here.plan ? null : plan.title });
    }
  }
  return found;
};

/** The visits to the same unit, or to those that it came out of, before one, the latest first, in any round on this laptop. */
export const visitsBefore = async (db: Store, plan: PlanId, visit: VisitId): Promise<readonly VisitBefore[]> => {
  const here = await db.rows('visits').get([plan, visit]);
  const unit = here?.unit ? await db.rows('units').get([plan, here.unit]) : undefined;
  if (!here || !unit) return [];
  const before = unitsBefore(unit, await ofPlan(db.rows('units'), plan).toArray());
  return earlierVisits({ ...visitAt(here, unit), before }, await visitsToNamesakes(db, here, before)).slice(0, MOST_VISITS);
};
