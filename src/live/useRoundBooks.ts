import { useEffect, useMemo, useRef, useState } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { PlanId } from '#domain/ids.ts';
import type { RoundBook } from '#domain/roundBook/roundBook.ts';
import { storageFailureOf, type StorageFailure } from '#storage/failure.ts';
import { roundMarks, type RoundMark } from '#storage/reads/roundMarks.ts';
import { bookIn, keptBook as bookOnDisk, type StoredBook } from '#storage/roundBooks.ts';
import type { Asker } from '#workers/asking.ts';
import { openRoundBooks } from '#workers/roundBooksClient.ts';
import { useLive } from './useLive.ts';

/** The rounds of this laptop, and the books of those that were asked for. */
export interface RoundBooks {
  /** Every round, the newest first. */
  readonly rounds: readonly RoundMark[];
  /** The books that are here, in the order of `rounds`. One that is being made anew stands as it was until then. */
  readonly books: readonly RoundBook[];
  /** How many books were asked for and are not here yet. */
  readonly awaited: number;
  /** Why a book could not be read; null while all could. */
  readonly failure: StorageFailure | null;
}

const bookKey = (plan: PlanId, mark: string): readonly string[] => ['roundBook', plan, mark];

/** The book of a state that was looked at a moment ago: going back to a page shows it at once. */
const keptBook = (client: QueryClient, plan: PlanId, mark: string): readonly RoundBook[] => {
  const book = client.getQueryData<RoundBook>(bookKey(plan, mark));
  return book ? [book] : [];
};

type Line = Asker<PlanId, StoredBook | null>;

/** One worker for all that look at books at the same time; it ends with the last of them. */
let shared: { readonly line: Line; users: number } | null = null;

const takeLine = (): Line => {
  shared ??= { line: openRoundBooks(), users: 0 };
  shared.users += 1;
  return shared.line;
};

const leaveLine = (): void => {
  if (shared === null) return;
  shared.users -= 1;
  if (shared.users > 0) return;
  shared.line.close();
  shared = null;
};

/**
 * The books of some rounds or of all, kept current; each appears as soon as it is read.
 * @param wanted the same list as long as the same rounds are meant (a constant, or memoised)
 */
export function useRoundBooks(wanted: readonly PlanId[] | 'all'): RoundBooks {
  const client = useQueryClient();
  const rounds = useLive(roundMarks());
  const asked = useMemo(() => (wanted === 'all' ? rounds : rounds.filter(({ plan }) => wanted.includes(plan))), [rounds, wanted]);
  const [books, setBooks] = useState<ReadonlyMap<PlanId, RoundBook>>(() => new Map(asked.flatMap(({ plan, mark }) => keptBook(client, plan, mark).map((book) => [plan, book]))));
  const [failure, setFailure] = useState<StorageFailure | null>(null);
  // Only where a book has to be made: those that are kept are read without a worker.
  const line = useRef<Line>(null);

  useEffect(
    () => () => {
      if (line.current !== null) leaveLine();
      line.current = null;
    },
    [],
  );

  useEffect(() => {
    let isWanted = true;
    const show = (plan: PlanId, book: RoundBook): void => setBooks((before) => (before.get(plan) === book ? before : new Map(before).set(plan, book)));
    const read = async ({ plan, mark }: RoundMark): Promise<void> => {
      const [kept] = keptBook(client, plan, mark);
      if (kept) return show(plan, kept);
      const onDisk = await bookOnDisk(plan, mark);
      if (!isWanted) return;
      if (onDisk) {
        setFailure(null);
        client.setQueryData(bookKey(plan, mark), onDisk);
        return show(plan, onDisk);
      }
      line.current ??= takeLine();
      const answer = await line.current.ask(plan);
      if (!isWanted) return;
      setFailure(answer.ok ? null : answer.error);
      if (!answer.ok || answer.value === null) return;
      const book = bookIn(answer.value);
      client.setQueryData(bookKey(plan, answer.value.mark), book);
      show(plan, book);
    };
    const failed = (error: unknown): void => {
      const known = storageFailureOf(error);
      if (known === null) throw error;
      if (isWanted) setFailure(known);
    };
    for (const round of asked) void read(round).catch(failed);
    return () => {
      isWanted = false;
    };
  }, [asked, client]);

  return useMemo(() => {
    const here = asked.flatMap(({ plan }) => {
      const book = books.get(plan);
      return book ? [book] : [];
    });
    return { rounds, books: here, awaited: asked.length - here.length, failure };
  }, [asked, books, failure, rounds]);
}
