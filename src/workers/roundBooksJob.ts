import type { PlanId } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import { roundBook, type StoredBook } from '#storage/roundBooks.ts';
import { answering, type AnswerJob } from './asking.ts';

/** Makes the book of a round, or reads the one that is kept. Rounds are asked for one by one: a page takes each as it comes. */
export const roundBooksJob: AnswerJob<PlanId, StoredBook | null> = answering(() => async (db, plan) => ok(await roundBook(db, plan)));
