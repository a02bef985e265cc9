import { buildDocument } from '#domain/documents/build.ts';
import { distinctNames, documentFileName } from '#domain/documents/fileNames.ts';
import { usualFormat } from '#domain/documents/format.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import { documentIdOf, type PlanId } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { writeDocx } from '#exchange/docx/write.ts';
import { createBreather } from '#exchange/pause.ts';
import { writeZip, type ZipSource } from '#exchange/zip.ts';
import type { Store } from '#storage/db.ts';
import { storageFailureOf, type StorageFailure } from '#storage/failure.ts';
import { documentSource, sourcePartOf } from '#storage/reads/documentSource.ts';
import type { Job } from './connection.ts';
import { openedStore } from './openedStore.ts';

/** Why there are no files. */
export type DocumentsFault = StorageFailure | { readonly type: 'cancelled' } | { readonly type: 'gone' };

/** Which documents of a round are wanted, as of which day (`today`) and moment (`now`, in milliseconds). */
export interface DocumentsWish {
  readonly plan: PlanId;
  readonly refs: readonly DocumentRef[];
  readonly today: IsoDate;
  readonly now: number;
}

/** How many documents are done. */
export interface DocumentsProgress {
  readonly done: number;
  readonly of: number;
}

/** What the page asks of the job. */
export type DocumentsRequest = { readonly type: 'make'; readonly database: string; readonly wish: DocumentsWish } | { readonly type: 'cancel' };

/** What the job answers: the zip with all of them. */
export type DocumentsReply =
  | { readonly type: 'progress'; readonly progress: DocumentsProgress }
  | { readonly type: 'made'; readonly result: Result<Blob, DocumentsFault> };

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Reads what documents are made of; those of one visit stand beside each other and share it. */
const sourceReader = (db: Store, { plan, today }: DocumentsWish): ((ref: DocumentRef) => Promise<DocumentSource | null>) => {
  let last: { readonly part: string; readonly source: DocumentSource | null } | null = null;
  return async (ref) => {
    const part = sourcePartOf(ref);
    const name = JSON.stringify(part);
    if (last?.part !== name) last = { part: name, source: await documentSource(plan, part, today, db).read() };
    return last.source;
  };
};

/** Makes the documents of a round and packs them. Runs in a worker (documents.worker.ts) or on the page's thread. */
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
      const model = buildDocument(source, ref);
      // Nothing to print: the visit is gone meanwhile, or nobody may be told of it.
      if (model.sections.length > 0) {
        const bytes = await writeDocx(model, { ...usualFormat, document: documentIdOf(ref.kind, ref.visit), now });
        files.push({ name: documentFileName(model, source, ref), bytes: new Blob([bytes], { type: DOCX }), deflate: false });
      }
      await breathe();
    }
    const names = distinctNames(files.map(({ name }) => name));
    return ok(await writeZip(files.map((file, at) => ({ ...file, name: names[at] ?? file.name })), now, { signal }));
  };

  return (request) => {
    if (request.type === 'cancel') {
      controller.abort();
      return;
    }
    void make(request.database, request.wish)
      // Bugs end here too: a worker has no error boundary, and the page must not wait for ever.
      .catch((error: unknown) =>
        fail<DocumentsFault>(signal.aborted ? { type: 'cancelled' } : (storageFailureOf(error) ?? { type: 'unknown', detail: String(error) })),
      )
      .then((result) => reply({ type: 'made', result }));
  };
};
