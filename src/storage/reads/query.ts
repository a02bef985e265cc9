import type { Follow } from '../observe.ts';

/** A named read: the key says everything that the read depends on, the read is a plain promise on Dexie. */
export interface Query<T> {
  readonly key: readonly unknown[];
  readonly read: () => Promise<T>;
  /** How the value is kept current, where that takes less than reading all of it again. */
  readonly follow?: Follow<T>;
}
