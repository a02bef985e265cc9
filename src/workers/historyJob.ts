import { createHistory, type HistoryFilter, type HistoryPage } from '#domain/history.ts';
import type { PlanId } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import { logParts, readSegment } from '#storage/log.ts';
import { answering, type AnswerJob } from './asking.ts';

/** A question to the history of a plan. */
export interface HistoryQuestion {
  readonly plan: PlanId;
  readonly filter: HistoryFilter;
  readonly limit: number;
  /** This laptop's clock, ISO 8601. */
  readonly now: string;
}

/**
 * Reads the log of a plan once and keeps it, so that filters and further pages cost no reading; each question reads on
 * what has come since. Segments are read one at a time: at no moment does the packed text of more than one lie in memory.
 */
export const historyJob: AnswerJob<HistoryQuestion, HistoryPage> = answering(() => {
  const logs = new Map<PlanId, { readonly history: ReturnType<typeof createHistory>; readonly read: Set<number> }>();
  return async (db, { plan, filter, limit, now }) => {
    const { history, read } = logs.get(plan) ?? { history: createHistory(), read: new Set<number>() };
    logs.set(plan, { history, read });
    const { segments, tail } = await logParts(db, plan);
    history.add(tail);
    for (const no of segments) {
      if (read.has(no)) continue;
      history.add(await readSegment(db, plan, no));
      read.add(no);
    }
    return ok(history.page(filter, limit, now));
  };
});
