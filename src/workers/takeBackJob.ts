import { fail, type Result } from '#domain/result.ts';
import { takeBackOutlook, takeImportBack, type ImportAddress, type TakeBackFault, type TakeBackOutlook } from '#storage/importUndo.ts';
import type { Job } from './connection.ts';
import { openedStore } from './openedStore.ts';

/** What the page asks: what taking an import back would do, or, with a reason, to do it. */
export interface TakeBackRequest {
  readonly database: string;
  readonly address: ImportAddress;
  readonly reason: string | null;
}

/** What it is told. */
export type TakeBackReply = Result<TakeBackOutlook, TakeBackFault>;

const work = async ({ database, address, reason }: TakeBackRequest): Promise<TakeBackReply> => {
  const { db, opened } = await openedStore(database);
  if (!opened.ok) return opened;
  return reason === null ? takeBackOutlook(db, address) : takeImportBack(db, address, reason);
};

/** Takes an import back. It reads the whole log, which is too much for the page's thread. */
export const takeBackJob: Job<TakeBackRequest, TakeBackReply> = (reply) => (request) => {
  void work(request)
    .catch((error: unknown): TakeBackReply => fail({ type: 'unknown', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }))
    .then(reply);
};
