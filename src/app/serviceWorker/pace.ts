/** After a sign of work somebody counts as working for so long. Milliseconds. */
const WORKING_MS = 3000;

/** What is done with a file: brought and kept, or only read back. */
export type FileWork = 'keeping' | 'checking';

/** Between two files while somebody is working. Reading back costs little, and the sign „sẵn sàng ngoại tuyến“ waits for it. Milliseconds. */
const PAUSE_MS: Record<FileWork, number> = { keeping: 300, checking: 30 };

/** Lets what goes on in the background give way to a person. */
export interface Pace {
  /** Somebody has just pressed a key, or the mouse. */
  readonly working: () => void;
  /** Comes back after a rest if somebody is working, else at once. */
  readonly rest: (work: FileWork) => Promise<void>;
}

/** The pace of this worker. It never stands still: who works for an hour has his copy for offline use in little more than a minute. */
export const createPace = (): Pace => {
  let worked = -Infinity;
  return {
    working: () => {
      worked = Date.now();
    },
    rest: async (work) => {
      if (Date.now() - worked < WORKING_MS) await new Promise((resolve) => setTimeout(resolve, PAUSE_MS[work]));
    },
  };
};
