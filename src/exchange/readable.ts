import { fail, type Result } from '#domain/result.ts';
import type { BundleFault } from './fault.ts';

/** Runs what reads the file: a stick that was pulled out is a fault, anything else that is thrown is a bug. */
export const readable = async <T>(signal: AbortSignal | undefined, work: () => Promise<Result<T, BundleFault>>): Promise<Result<T, BundleFault>> => {
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof DOMException) return fail({ type: 'unreadable', detail: String(error) });
    throw error;
  }
};
