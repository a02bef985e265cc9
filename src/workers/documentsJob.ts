import { distinctNames } from '#domain/documents/fileNames.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import type { PlanId } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { createBreather } from '#exchange/pause.ts';
import { writeZip, type ZipSource } from '#exchange/zip.ts';
import type { Store } from '#storage/db.ts';
import { storageFailureOf, type StorageFailure } from '#storage/failure.ts';
import { documentSource, sourcePartOf } from '#storage/reads/documentSource.ts';
import type { Job } from './connection.ts';
import { documentFile, type DocumentFile } from './documentFile.ts';
import { openedStore } from './openedStore.ts';

/** Why there are no files. */
export type DocumentsFault = StorageFailure | { readonly type: 'cancelled' } | { readonly type: 'gone' };

/** Of which round, as of which day (`today`) and moment (`now`, in milliseconds). */
interface WishOfRound {
  readonly plan: PlanId;
  readonly today: IsoDate;
  readonly now: number;
}

/** Which documents of a round are wanted. */
export interface DocumentsWish extends WishOfRound {
  readonly refs: readonly DocumentRef[];
}

/** Which one document is wanted. */
export interface DocumentWish extends WishOfRound {
  readonly ref: DocumentRef;
}

/** How many documents are done. */
export interface DocumentsProgress {
  readonly done: number;
  readonly of: number;
}

/** What the page asks of the job. */
export type DocumentsRequest =
  | { readonly type: 'make'; readonly database: string; readonly wish: DocumentsWish }
  | { readonly type: 'makeOne'; readonly database: string; readonly wish: DocumentWish }
  | { readonly type: 'cancel' };

/** What the job answers: the zip with all of them, or the one file. */
export type DocumentsReply =
  | { readonly type: 'progress'; readonly progress: DocumentsProgress }
  | { readonly type: 'made'; readonly result: Result<Blob, DocumentsFault> }
  | { readonly type: 'madeOne'; readonly result: Result<DocumentFile, DocumentsFault> };

/** Reads what documents are made of; those of one visit stand beside each other and share it. */
const sourceReader = (db: Store, { plan, today }: WishOfRound): ((ref: DocumentRef) => Promise<DocumentSource | null>) => {
  let last: { readonly part: string; readonly source: DocumentSource | null } | null = null;
  return async (ref) => {
    const part = sourcePartOf(ref);
    const name = JSON.stringify(part);
    if (last?.part !== name) last = { part: name, source: await documentSource(plan, part, today, db).read() };
    return last.source;
  };
};

/** Makes one document from what is stored by now. */
const makeOne = async (database: string, wish: DocumentWish): Promise<Result<DocumentFile, DocumentsFault>> => {
  const { db, opened } = await openedStore(database);
  if (!opened.ok) return opened;
  const source = await sourceReader(db, wish)(wish.ref);
  const file = source === null ? null : await documentFile(source, wish.ref, wish.now);
  return file === null ? fail({ type: 'gone' }) : ok(file);
};

/** Makes the documents of a round and packs them, or one of them. Runs in a worker (documents.worker.ts) or on the page's thread. */
export const documentsJob: Job<DocumentsRequest, DocumentsReply> = (reply) => {
  const controller = new AbortController();
  const { signal } = controller;

  const make = async (database: string, wish: DocumentsWish): Promise<Result<Blob, DocumentsFault>> => {
    const { db, opened } = await openedStore(database);
    if (!opened.ok) return opened;
    const { refs, now } = wish;
    const sourceOf = sourceReader(db, wish);
    const breathe = createBreather(signal);
    const files: ZipSource[] = [];
    for (const [done, ref] of refs.entries()) {
      reply({ type: 'progress', progress: { done, of: refs.length } });
      const source = await sourceOf(ref);
      if (source === null) return fail({ type: 'gone' });
      const file = await documentFile(source, ref, now);
      if (file !== null) files.push({ name: file.name, bytes: file.bytes, deflate: false });
      await breathe();
    }
    const names = distinctNames(files.map(({ name }) => name));
    return ok(await writeZip(files.map((file, at) => ({ ...file, name: names[at] ?? file.name })), now, { signal }));
  };

  // Bugs end here too: a worker has no error boundary, and the page must not wait for ever.
  const faultOf = (error: unknown): DocumentsFault =>
    signal.aborted ? { type: 'cancelled' } : (storageFailureOf(error) ?? { type: 'unknown', detail: String(error) });

  return (request) => {
    switch (request.type) {
      case 'cancel':
        controller.abort();
        return;
      case 'makeOne':
        void makeOne(request.database, request.wish)
          .catch((error: unknown) => fail(faultOf(error)))
          .then((result) => reply({ type: 'madeOne', result }));
        return;
      case 'make':
        void make(request.database, request.wish)
          .catch((error: unknown) => fail(faultOf(error)))
          .then((result) => reply({ type: 'made', result }));
    }
  };
};
