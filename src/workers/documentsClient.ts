import { fail, type Result } from '#domain/result.ts';
import { store } from '#storage/store.ts';
import { connect } from './connection.ts';
import type { DocumentFile } from './documentFile.ts';
import {
  documentsJob,
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

/** One document that is wanted. */
export interface DocumentOptions extends DocumentWish {
  /** Another database than the app's, for tests. */
  readonly database?: string;
}

/** Makes the .docx of one document in a worker, from what is stored by now. */
export const makeDocument = ({ database = store.name, ...wish }: DocumentOptions): Promise<Result<DocumentFile, DocumentsFault>> =>
  new Promise((resolve) => {
    const finish = (result: Result<DocumentFile, DocumentsFault>): void => {
      connection.close();
      resolve(result);
    };
    const connection = connect<DocumentsRequest, DocumentsReply>({
      worker: makeWorker,
      here: documentsJob,
      onReply: (reply) => {
        if (reply.type === 'madeOne') finish(reply.result);
      },
      onCrash: (detail) => finish(fail({ type: 'unknown', detail })),
    });
    connection.send({ type: 'makeOne', database, wish });
  });
