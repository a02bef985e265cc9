import { useEffect, useRef, useState } from 'react';
import type { PlanId } from '#domain/ids.ts';
import type { SearchAnswer } from '#domain/search.ts';
import { useLiveSoon } from '#live/useLive.ts';
import { allPlans } from '#storage/reads/rows.ts';
import type { Asker } from '#workers/asking.ts';
import { openSearch } from '#workers/searchClient.ts';
import type { SearchQuestion } from '#workers/searchJob.ts';

/** Of each kind of row so many hits are shown; whoever wants others types on. */
const LIMIT = 6;

/** Letters from which on a search is worth its answers. */
export const SEARCH_FROM = 2;

/** What a search has brought so far: the open round first, then the others, each as it is read. */
export interface Found {
  readonly search: string;
  readonly answers: readonly { readonly plan: PlanId; readonly title: string; readonly answer: SearchAnswer }[];
  readonly isDone: boolean;
  readonly hasFailed: boolean;
}

const nothing: Found = { search: '', answers: [], isDone: true, hasFailed: false };

/** Searches the rounds on this laptop, the open one first, in a worker; the answers to an older search are dropped. */
export const useSearch = (search: string, open: PlanId | null): Found => {
  const asker = useRef<Asker<SearchQuestion, SearchAnswer>>(null);
  const [found, setFound] = useState<Found>(nothing);
  const plans = useLiveSoon(allPlans());
  const wanted = search.trim();

  useEffect(() => {
    const opened = openSearch();
    asker.current = opened;
    return opened.close;
  }, []);

  useEffect(() => {
    const { current } = asker;
    if (current === null || plans === undefined || wanted.length < SEARCH_FROM) return;
    let isAsked = true;
    const askAll = async (): Promise<void> => {
      const answers: Found['answers'][number][] = [];
      let hasFailed = false;
      for (const { id, title } of [...plans].sort((a, b) => Number(b.id === open) - Number(a.id === open))) {
        const answer = await current.ask({ plan: id, search: wanted, limitPerTable: LIMIT });
        if (!isAsked) return;
        if (!answer.ok) hasFailed = true;
        else if (answer.value.total > 0) answers.push({ plan: id, title, answer: answer.value });
        setFound({ search: wanted, answers: [...answers], isDone: false, hasFailed });
      }
      setFound({ search: wanted, answers, isDone: true, hasFailed });
    };
    void askAll();
    return () => {
      isAsked = false;
    };
  }, [wanted, plans, open]);
  return wanted.length < SEARCH_FROM ? nothing : found;
};
