/** After a sign of work somebody counts as working for so long. Milliseconds. */
const WORKING_MS = 3000;

/** Between two files while somebody is working. Milliseconds. */
const PAUSE_MS = 300;

/** Lets what goes on in the background give way to a person. */
export interface Pace {
  /** Somebody has just pressed a key, or the mouse. */
  readonly working: () => void;
  /** Comes back after a rest if somebody is working, else at once. */
  readonly rest: () => Promise<void>;
}

/** The pace of this worker. It never stands still: who works for an hour has his copy for offline use in a minute or two. */
export const createPace = (): Pace => {
  let worked = -Infinity;
  return {
    working: () => {
      worked = Date.now();
    },
    rest: async () => {
      if (Date.now() - worked < WORKING_MS) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    },
  };
};
