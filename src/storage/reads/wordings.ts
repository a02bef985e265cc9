import type { PlanId } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { store } from '../store.ts';
import type { Query } from './query.ts';

/** A ready wording that the team keeps, and the round to which it belongs. */
export interface KeptWording {
  readonly row: Row<'wordings'>;
  /** The title of its round. */
  readonly planTitle: string;
}

/** The living ready wordings of all rounds on this laptop, those of one round first: a text that was good last year is offered this year. */
export const keptWordings = (plan: PlanId, db = store): Query<readonly KeptWording[]> => ({
  key: ['keptWordings', plan],
  read: async () => {
    const [rows, plans] = await Promise.all([db.rows('wordings').toArray(), db.rows('plans').toArray()]);
    const living = new Map(plans.filter((row) => row.deleted === 0).map((row) => [row.id, row.title]));
    return rows
      .filter((row) => row.deleted === 0 && living.has(row.plan))
      .sort((a, b) => Number(b.plan === plan) - Number(a.plan === plan) || (a.plan + a.id < b.plan + b.id ? -1 : 1))
      .map((row) => ({ row, planTitle: living.get(row.plan) ?? '' }));
  },
});
