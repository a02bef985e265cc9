import { fail } from '#domain/result.ts';
import type { ImportAddress } from '#storage/importUndo.ts';
import { store } from '#storage/store.ts';
import { connect } from './connection.ts';
import { takeBackJob, type TakeBackReply, type TakeBackRequest } from './takeBackJob.ts';

const makeWorker = (): Worker => new Worker(new URL('./takeBack.worker.ts', import.meta.url), { type: 'module' });

/**
 * Asks a worker what taking an import back would do, or with a reason has it done; of an import that was taken back
 * already, the same about doing it again.
 */
export const askTakeBack = (address: ImportAddress, reason: string | null = null, database = store.name): Promise<TakeBackReply> =>
  new Promise((resolve) => {
    const answer = (reply: TakeBackReply): void => {
      connection.close();
      resolve(reply);
    };
    const connection = connect<TakeBackRequest, TakeBackReply>({
      worker: makeWorker,
      here: takeBackJob,
      onReply: answer,
      onCrash: (detail) => answer(fail({ type: 'unknown', detail })),
    });
    connection.send({ database, address, reason });
  });
