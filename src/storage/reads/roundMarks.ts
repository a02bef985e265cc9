import type { PlanId } from '#domain/ids.ts';
import { bookMark } from '../roundBooks.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** A round on this laptop with the state that it is in. */
export interface RoundMark {
  readonly plan: PlanId;
  readonly title: string;
  readonly year: number;
  readonly isExample: boolean;
  /** Differs as soon as something of the round changes (roundBooks.ts). */
  readonly mark: string;
}

/** Every round on this laptop, the newest first. */
export const roundMarks = (db = store): Query<readonly RoundMark[]> => ({
  key: ['roundMarks'],
  read: async () => {
    const plans = (await db.rows('plans').toArray()).filter(({ deleted, id, plan }) => deleted === 0 && id === plan);
    const marked = await Promise.all(plans.map(async ({ plan, title, year, isExample }): Promise<RoundMark> => ({ plan, title, year, isExample, mark: await bookMark(db, plan) })));
    return marked.toSorted((a, b) => b.year - a.year || (a.title < b.title ? -1 : 1));
  },
});
