/** Milliseconds of a job and of its parts; `total` is from beginning to end, the parts say where it went. */
export type Phases = Readonly<Record<string, number>> & { readonly total: number };

/** Someone who does the same jobs, so that their times can be set against each other. */
export interface Contestant {
  /** Bytes of the file that brings the plan. */
  readonly fileBytes: number;
  /** From the bytes of the file, in memory, to everything in an empty database. */
  readonly importAll: () => Promise<Phases>;
  /** A colleague's next changes, from bytes to database, into what importAll made. */
  readonly mergeDelta?: () => Promise<Phases>;
  /** So many single edits, each awaited until it is in the database: milliseconds of each. */
  readonly saveEdits?: (count: number) => Promise<readonly number[]>;
  /** Closes and deletes the database. */
  readonly end: () => Promise<void>;
}

/** A stop-watch that names the parts of a job as they end. */
export const watch = () => {
  const started = performance.now();
  const parts: Record<string, number> = {};
  let last = started;
  return {
    /** The part that has just ended. */
    lap: (part: string): void => {
      const now = performance.now();
      parts[part] = (parts[part] ?? 0) + now - last;
      last = now;
    },
    /** The whole, with its parts. */
    stop: (): Phases => ({ ...parts, total: performance.now() - started }),
  };
};

/** Times so many runs of a job one after another. */
export const timesOf = async (count: number, job: (no: number) => Promise<void>): Promise<readonly number[]> => {
  const times: number[] = [];
  for (let no = 0; no < count; no += 1) {
    const started = performance.now();
    await job(no);
    times.push(performance.now() - started);
  }
  return times;
};
