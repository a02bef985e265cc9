import { isAssessed } from '#domain/checklist.ts';
import { criteriaOf } from '#domain/finding.ts';
import type { CriterionId, PlanId, VisitId } from '#domain/ids.ts';
import {
  isStillOpen,
  nameOfCriterion,
  type CriterionName,
  type Earlier,
  type EarlierAnswer,
  type EarlierFinding,
  type PreviousVisit,
} from '#domain/previousVisit.ts';
import { ofPlan, type Store } from '../db.ts';
import { store } from '../store.ts';
import { visitsBefore, type VisitBefore } from './earlierVisits.ts';
import type { Query } from './query.ts';

const namesOf = async (db: Store, plan: PlanId, ids: readonly CriterionId[]): Promise<ReadonlyMap<CriterionId, CriterionName>> => {
  const rows = await db.rows('criteria').bulkGet([...new Set(ids)].map((id) => [plan, id]));
  return new Map(rows.flatMap((row) => (row ? [[row.id, nameOfCriterion(row)] as const] : [])));
};

const lastAssessed = async (db: Store, visits: readonly VisitBefore[]): Promise<PreviousVisit | null> => {
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

const stillOpen = async (db: Store, { plan, id, date }: VisitBefore): Promise<readonly EarlierFinding[]> => {
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
    const earlier = await visitsBefore(db, plan, visit);
    const findings: EarlierFinding[] = [];
    for (const one of earlier) findings.push(...(await stillOpen(db, one)));
    return { last: await lastAssessed(db, earlier), findings };
  },
});
