import { fail, type Result } from '#domain/result.ts';
import type { Store } from './db.ts';
import type { StorageFailure } from './failure.ts';
import { reopenStore } from './openStore.ts';
import { giveUpReserve } from './reserve.ts';

/** What made a second attempt succeed. */
export type Rescue = 'reopened' | 'reserve-used';

/**
 * Sends a command, and once more where that may help: after opening a lost connection again, or after giving up the
 * reserve on a full disk. Safe, because a change that had reached the disk after all is only followed by one that says
 * the same.
 */
export const persevere = async <T, E extends { readonly type: string }>(
  db: Store,
  send: () => Promise<Result<T, E | StorageFailure>>,
  onRescue: (rescue: Rescue) => void = () => undefined,
): Promise<Result<T, E | StorageFailure>> => {
  const first = await send();
  if (first.ok) return first;
  const { type } = first.error;
  const rescue: Rescue | null =
    type === 'connection-lost' && (await reopenStore(db)) ? 'reopened' : type === 'quota' && (await giveUpReserve(db)) ? 'reserve-used' : null;
  if (rescue === null) return fail(first.error);
  const second = await send();
  if (second.ok) onRescue(rescue);
  return second;
};
