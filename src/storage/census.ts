import type { PlanId } from '#domain/ids.ts';
import { ID_LENGTH } from './log.ts';
import { ofPlan, reading, type Store } from './db.ts';

/** How much of a plan is here. */
export interface PlanCensus {
  readonly plan: PlanId;
  /** Blank when nobody has named it. */
  readonly title: string;
  readonly isExample: boolean;
  readonly changes: number;
  /** Names this very history: it differs as soon as a change is added. */
  readonly mark: string;
}

/** Counts the changes of every plan that this database holds. Reads ids only. */
export const takeCensus = (db: Store): Promise<readonly PlanCensus[]> =>
  reading(db, ['frontiers', 'segmentIds', 'changes', 'plans'], async () => {
    const frontiers = await db.frontiers.toArray();
    const titles = new Map((await db.rows('plans').toArray()).map((row) => [row.id, row]));
    const packed = new Map<PlanId, number>();
    await db.segmentIds.each(({ plan, ids }) => void packed.set(plan, (packed.get(plan) ?? 0) + ids.length / ID_LENGTH));
    const census: PlanCensus[] = [];
    for (const plan of new Set([...frontiers.map((frontier) => frontier.plan), ...packed.keys()])) {
      const changes = (packed.get(plan) ?? 0) + (await ofPlan(db.changes, plan).count());
      const newest = frontiers.filter((frontier) => frontier.plan === plan).map(({ id }) => id);
      const row = titles.get(plan);
      census.push({ plan, title: row?.title ?? '', isExample: row?.isExample ?? false, changes, mark: `${changes} ${newest.join(' ')}` });
    }
    return census;
  });
