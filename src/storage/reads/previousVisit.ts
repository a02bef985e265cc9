import { isAssessed } from '#domain/checklist.ts';
import { criteriaOf } from '#domain/finding.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import {
  earlierVisits,
  isStillOpen,
  nameOfCriterion,
  type CriterionName,
  type Earlier,
  type EarlierAnswer,
  type EarlierFinding,
  type PreviousVisit,
  type VisitAt,
} from '#domain/previousVisit.ts';
import type { Row } from '#domain/schema/tables.ts';
import { searchText } from '#domain/searchText.ts';
import { ofPlan, type Store } from '../db.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** Visits before that are looked through for open findings and for the last one that assessed anything. */
const MOST_VISITS = 12;

interface Found extends VisitAt {
  readonly date: string;
  readonly round: string | null;
}

const nothing: Earlier = { last: null, findings: [] };

const visitAt = (visit: Row<'visits'>, unit: Row<'units'> | undefined): VisitAt => ({
  plan: visit.plan,
  id: visit.id,
  slot: visit.slot,
  stage: visit.stage,
  unit: unit ? { id: unit.id, name: unit.name } : null,
});

/** The visits of the rounds in which a unit of this name is; the example round says nothing about others. */
const visitsToNamesakes = async (db: Store, here: Row<'visits'>, unit: Row<'units'>): Promise<readonly Found[]> => {
  const name = searchText(unit.name);
  const units = (await db.rows('units').toArray()).filter((row) => row.deleted === 0 && (row.plan === here.plan ? row.id === unit.id : searchText(row.name) === name));
  const plans = await db.rows('plans').bulkGet([...new Set(units.map((row) => row.plan))].map((id) => [id, id]));
  const found: Found[] = [];
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

const namesOf = async (db: Store, plan: PlanId, ids: readonly CriterionId[]): Promise<ReadonlyMap<CriterionId, CriterionName>> => {
  const rows = await db.rows('criteria').bulkGet([...new Set(ids)].map((id) => [plan, id]));
  return new Map(rows.flatMap((row) => (row ? [[row.id, nameOfCriterion(row)] as const] : [])));
};

const lastAssessed = async (db: Store, visits: readonly Found[]): Promise<PreviousVisit | null> => {
  for (const { plan, id, date, round } of visits) {
    const items = (await db.rows('items').where({ plan, visit: id }).toArray()).filter((item) => item.deleted === 0);
    if (!items.some((item) => isAssessed(item.assessment))) continue;
    const names = await namesOf(db, plan, items.flatMap((item) => item.criterion ?? []));
    const answers = items.flatMap(({ criterion, assessment, note }): EarlierAnswer[] => {
      const name = criterion === null ? undefined : names.get(criterion);
      return name ? [{ criterion: name, assessment, note }] : [];
    });
    return { plan, visit: id, date, round, answers };
  }
  return null;
};

const stillOpen = async (db: Store, { plan, id, date }: Found): Promise<readonly EarlierFinding[]> => {
  const findings = (await db.rows('findings').where({ plan, visit: id }).toArray()).filter((row) => row.deleted === 0);
  if (findings.length === 0) return [];
  const measures = (await ofPlan(db.rows('measures'), plan).toArray()).filter((row) => row.deleted === 0);
  const open = findings.filter((row) => isStillOpen(row, measures.filter(({ finding }) => finding === row.id).map(({ progress }) => progress)));
  const names = await namesOf(db, plan, open.flatMap(criteriaOf));
  return open.map((row) => ({
    id: row.id,
    plan,
    visit: id,
    date,
    kind: row.kind,
    number: row.number,
    text: row.text,
    criteria: criteriaOf(row).flatMap((criterion) => names.get(criterion) ?? []),
  }));
};

/**
 * What earlier visits to the same unit say, in this round and in the others on this laptop. By key ranges: the small
 * tables of the rounds that know the unit, then the items of one visit and the findings of a few.
 */
export const earlierThan = (plan: PlanId, visit: VisitId, db = store): Query<Earlier> => ({
  key: ['earlierThan', plan, visit],
  read: async () => {
    const here = await db.rows('visits').get([plan, visit]);
    const unit = here?.unit ? await db.rows('units').get([plan, here.unit]) : undefined;
    if (!here || !unit) return nothing;
    const earlier = earlierVisits(visitAt(here, unit), await visitsToNamesakes(db, here, unit)).slice(0, MOST_VISITS);
    const findings: EarlierFinding[] = [];
    for (const one of earlier) findings.push(...(await stillOpen(db, one)));
    return { last: await lastAssessed(db, earlier), findings };
  },
});
