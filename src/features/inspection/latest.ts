/** A value that code outside rendering reads at the moment it runs. */
export interface Latest<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
}

/** Keeps the latest of a value for event handlers; make it once, set it in a layout effect. */
export const createLatest = <T>(initial: T): Latest<T> => {
  let latest = initial;
  return {
    get: () => latest,
    set: (value) => {
      latest = value;
    },
  };
};
