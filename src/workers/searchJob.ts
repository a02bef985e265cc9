import type { PlanId } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import { createSearchIndex, indexedTables, type SearchAnswer, type SearchIndex } from '#domain/search.ts';
import type { Store } from '#storage/db.ts';
import { logMark } from '#storage/reads/logMark.ts';
import { foldedRowsOf } from '#storage/reads/foldedRows.ts';
import { answering, type AnswerJob } from './asking.ts';

/** A search in one round. */
export interface SearchQuestion {
  readonly plan: PlanId;
  readonly search: string;
  readonly limitPerTable: number;
}

/**
 * Reads the rows of a round once and keeps their words, so that each further letter costs no reading; when something was
 * recorded meanwhile they are read again. One table lies in memory at a time.
 */
export const searchJob: AnswerJob<SearchQuestion, SearchAnswer> = answering(() => {
  const indexes = new Map<PlanId, { readonly mark: string; readonly index: SearchIndex }>();

  const indexOf = async (db: Store, plan: PlanId): Promise<SearchIndex> => {
    const mark = await logMark(plan, db).read();
    const known = indexes.get(plan);
    if (known?.mark === mark) return known.index;
    const index = createSearchIndex(plan);
    for (const table of indexedTables) index.add(table, await foldedRowsOf(table, plan, db));
    indexes.set(plan, { mark, index });
    return index;
  };

  return async (db, { plan, search, limitPerTable }) => ok((await indexOf(db, plan)).find(search, limitPerTable));
});
