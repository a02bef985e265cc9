import { distinctNames } from '#domain/documents/fileNames.ts';
import type { DocumentRef, DocumentSource } from '#domain/documents/source.ts';
import type { PlanId } from '#domain/ids.ts';
import { fail, ok, type Result } from '#domain/result.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import type { IsoDate } from '#domain/schema/field.ts';
import { sampleTemplate } from '#exchange/docx/sampleTemplate.ts';
import { checkTemplate } from '#exchange/docx/template.ts';
import type { TemplateReport } from '#exchange/docx/template/check.ts';
import type { TemplateFileFault } from '#exchange/docx/template/parts.ts';
import { createBreather } from '#exchange/pause.ts';
import { writeZip, type ZipSource } from '#exchange/zip.ts';
import type { Store } from '#storage/db.ts';
import { storageFailureOf, type StorageFailure } from '#storage/failure.ts';
import { documentSource, sourcePartOf } from '#storage/reads/documentSource.ts';
import type { Job } from './connection.ts';
import { DOCX, documentFile, type DocumentFault, type DocumentFile } from './documentFile.ts';
import { openedStore } from './openedStore.ts';
import { templateReader, type TemplateAbsent } from './usedTemplates.ts';

/** Why there are no files. */
export type DocumentsFault = StorageFailure | { readonly type: 'cancelled' } | { readonly type: 'gone' } | Exclude<DocumentFault, { readonly type: 'blank' }> | TemplateAbsent;

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
  | { readonly type: 'check'; readonly file: Blob; readonly kind: DocumentKind }
  | { readonly type: 'sample'; readonly kind: DocumentKind; readonly now: number }
  | { readonly type: 'cancel' };

/** Why a file was not checked. */
export type CheckFault =
  | TemplateFileFault
  | { readonly type: 'unreadable' }
  /** The checker itself broke down (out of memory, a part of the app that could not be fetched): nothing is said of the file. */
  | { readonly type: 'failed'; readonly detail: string };

/** What the job answers: the zip with all of them, the one file, what is wrong with a template, a sample to start from. */
export type DocumentsReply =
  | { readonly type: 'progress'; readonly progress: DocumentsProgress }
  | { readonly type: 'made'; readonly result: Result<Blob, DocumentsFault> }
  | { readonly type: 'madeOne'; readonly result: Result<DocumentFile, DocumentsFault> }
  | { readonly type: 'checked'; readonly result: Result<TemplateReport, CheckFault> }
  | { readonly type: 'sampled'; readonly result: Result<Blob, DocumentsFault> };

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

/** Makes documents of a round one after the other, from what is stored by now. */
const fileMaker = (db: Store, wish: WishOfRound): ((ref: DocumentRef) => Promise<Result<DocumentFile, DocumentsFault | DocumentFault>>) => {
  const sourceOf = sourceReader(db, wish);
  const templateOf = templateReader(db);
  return async (ref) => {
    const source = await sourceOf(ref);
    if (source === null) return fail({ type: 'gone' });
    const template = await templateOf(source, ref.kind);
    return template.ok ? documentFile(source, ref, { now: wish.now, template: template.value }) : template;
  };
};

const checkFile = async (file: Blob, kind: DocumentKind): Promise<Result<TemplateReport, CheckFault>> => {
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  return bytes === null ? fail({ type: 'unreadable' }) : checkTemplate(bytes, kind);
};

/** Makes the documents of a round and packs them, or one of them; checks and makes templates. Runs in a worker (documents.worker.ts) or on the page's thread. */
export const documentsJob: Job<DocumentsRequest, DocumentsReply> = (reply) => {
  const controller = new AbortController();
  const { signal } = controller;

  const make = async (database: string, wish: DocumentsWish): Promise<Result<Blob, DocumentsFault>> => {
    const { db, opened } = await openedStore(database);
    if (!opened.ok) return opened;
    const { refs, now } = wish;
    const fileOf = fileMaker(db, wish);
    const breathe = createBreather(signal);
    const files: ZipSource[] = [];
    for (const [done, ref] of refs.entries()) {
      reply({ type: 'progress', progress: { done, of: refs.length } });
      const file = await fileOf(ref);
      if (file.ok) files.push({ name: file.value.name, bytes: file.value.bytes, deflate: false });
      else if (file.error.type !== 'blank') return fail(file.error);
      await breathe();
    }
    const names = distinctNames(files.map(({ name }) => name));
    return ok(await writeZip(files.map((file, at) => ({ ...file, name: names[at] ?? file.name })), now, { signal }));
  };

  // Bugs end here too: a worker has no error boundary, and the page must not wait for ever.
  const faultOf = (error: unknown): DocumentsFault =>
    signal.aborted ? { type: 'cancelled' } : (storageFailureOf(error) ?? { type: 'unknown', detail: String(error) });

  const makeOne = async (database: string, wish: DocumentWish): Promise<Result<DocumentFile, DocumentsFault>> => {
    const { db, opened } = await openedStore(database);
    if (!opened.ok) return opened;
    const file = await fileMaker(db, wish)(wish.ref);
    if (file.ok) return file;
    return fail(file.error.type === 'blank' ? { type: 'gone' } : file.error);
  };

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
        return;
      case 'check':
        void checkFile(request.file, request.kind)
          .catch((error: unknown): Result<TemplateReport, CheckFault> => fail({ type: 'failed', detail: String(error) }))
          .then((result) => reply({ type: 'checked', result }));
        return;
      case 'sample':
        void sampleTemplate(request.kind, request.now)
          .then((bytes) => ok(new Blob([bytes], { type: DOCX })))
          .catch((error: unknown) => fail(faultOf(error)))
          .then((result) => reply({ type: 'sampled', result }));
    }
  };
};
