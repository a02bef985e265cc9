import { fail, type Result } from '#domain/result.ts';
import type { DocumentKind } from '#domain/schema/documents.ts';
import type { TemplateReport } from '#exchange/docx/template/check.ts';
import { store } from '#storage/store.ts';
import { connect } from './connection.ts';
import type { DocumentFile } from './documentFile.ts';
import {
  documentsJob,
  type CheckFault,
  type DocumentWish,
  type DocumentsFault,
  type DocumentsProgress,
  type DocumentsReply,
  type DocumentsRequest,
  type DocumentsWish,
} from './documentsJob.ts';

/** What is wanted, and who watches. */
export interface DocumentsOptions extends DocumentsWish {
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: DocumentsProgress) => void;
  /** Another database than the app's, for tests. */
  readonly database?: string;
}

const makeWorker = (): Worker => new Worker(new URL('./documents.worker.ts', import.meta.url), { type: 'module' });

/** Makes documents of a round in a worker and packs them into a zip; the page answers all the time. */
export const makeDocuments = ({ signal, onProgress, database = store.name, ...wish }: DocumentsOptions): Promise<Result<Blob, DocumentsFault>> =>
  new Promise((resolve) => {
    const finish = (result: Result<Blob, DocumentsFault>): void => {
      connection.close();
      resolve(result);
    };
    const connection = connect<DocumentsRequest, DocumentsReply>({
      worker: makeWorker,
      here: documentsJob,
      onReply: (reply) => {
        if (reply.type === 'progress') onProgress?.(reply.progress);
        else if (reply.type === 'made') finish(reply.result);
      },
      onCrash: (detail) => finish(fail({ type: 'unknown', detail })),
    });
    connection.send({ type: 'make', database, wish });
    signal?.addEventListener('abort', () => connection.send({ type: 'cancel' }));
  });

/** One answer of a job of its own. */
const ask = <R>(request: DocumentsRequest, answerIn: (reply: DocumentsReply) => R | null, crashed: (detail: string) => R): Promise<R> =>
  new Promise((resolve) => {
    const finish = (answer: R): void => {
      connection.close();
      resolve(answer);
    };
    const connection = connect<DocumentsRequest, DocumentsReply>({
      worker: makeWorker,
      here: documentsJob,
      onReply: (reply) => {
        const answer = answerIn(reply);
        if (answer !== null) finish(answer);
      },
      onCrash: (detail) => finish(crashed(detail)),
    });
    connection.send(request);
  });

const unknown = (detail: string): Result<never, DocumentsFault> => fail({ type: 'unknown', detail });

/** One document that is wanted. */
interface DocumentOptions extends DocumentWish {
  /** Another database than the app's, for tests. */
  readonly database?: string;
}

/** Makes the .docx of one document in a worker, from what is stored by now. */
export const makeDocument = ({ database = store.name, ...wish }: DocumentOptions): Promise<Result<DocumentFile, DocumentsFault>> =>
  ask<Result<DocumentFile, DocumentsFault>>({ type: 'makeOne', database, wish }, (reply) => (reply.type === 'madeOne' ? reply.result : null), unknown);

/** Checks a file as the office's own template of a kind; a worker that breaks down says nothing of the file. */
export const checkTemplateFile = (file: Blob, kind: DocumentKind): Promise<Result<TemplateReport, CheckFault>> =>
  ask<Result<TemplateReport, CheckFault>>({ type: 'check', file, kind }, (reply) => (reply.type === 'checked' ? reply.result : null), (detail) => fail({ type: 'failed', detail }));

/** Makes a template of a kind to start from. */
export const makeSampleTemplate = (kind: DocumentKind, now: number): Promise<Result<Blob, DocumentsFault>> =>
  ask<Result<Blob, DocumentsFault>>({ type: 'sample', kind, now }, (reply) => (reply.type === 'sampled' ? reply.result : null), unknown);
