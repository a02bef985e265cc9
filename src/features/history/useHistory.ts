import { useEffect, useMemo, useRef, useState } from 'react';
import type { HistoryPage } from '#domain/history.ts';
import type { PlanId } from '#domain/ids.ts';
import type { Result } from '#domain/result.ts';
import { useLiveSoon } from '#live/useLive.ts';
import type { StorageFailure } from '#storage/failure.ts';
import { logMark } from '#storage/reads/logMark.ts';
import type { Asker } from '#workers/asking.ts';
import { openHistory } from '#workers/historyClient.ts';
import type { HistoryQuestion } from '#workers/historyJob.ts';
import { filterOf, type HistoryView } from './useView.ts';

/**
 * The newest steps that match a view, kept current; undefined until they are first known. The log is read once, in a worker;
 * until the answer to a new question is here the old one stays.
 */
export const useHistory = (plan: PlanId, view: HistoryView, limit: number): Result<HistoryPage, StorageFailure> | undefined => {
  const reader = useRef<Asker<HistoryQuestion, HistoryPage>>(null);
  const [answer, setAnswer] = useState<Result<HistoryPage, StorageFailure>>();
  const filter = useMemo(() => filterOf(view), [view]);
  const mark = useLiveSoon(logMark(plan));

  useEffect(() => {
    const opened = openHistory();
    reader.current = opened;
    return opened.close;
  }, []);

  useEffect(() => {
    if (reader.current === null || mark === undefined) return;
    let isAsked = true;
    void reader.current.ask({ plan, filter, limit, now: new Date().toISOString() }).then((result) => {
      if (isAsked) setAnswer(result);
    });
    return () => {
      isAsked = false;
    };
  }, [plan, filter, limit, mark]);
  return answer;
};
