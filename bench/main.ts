import { automerge, automergeFiles, type AutomergeFiles } from './automerge.ts';
import type { Contestant, Phases } from './contestant.ts';
import { ourFiles, ours, oursInApp, seedApp, type OurFiles } from './ours.ts';
import { followUp } from './followup.ts';
import { measureOverlap } from './overlap.ts';
import { benchPlan, planId, visitOf } from './plan.ts';
import { rawFile, rawPacked, rawRecords } from './raw.ts';
import { yjs, yjsFiles, type YjsFiles } from './yjs.ts';

/**
 * Everything that is made beforehand and not timed. Bytes, not objects: tens of thousands of objects that lie around
 * would slow the garbage collector down for whoever is being timed.
 */
interface Prepared {
  readonly raw: Blob;
  readonly ours: OurFiles;
  readonly automerge: AutomergeFiles;
  readonly yjs: YjsFiles;
}

/** The libraries for which files are made beside ours. */
export interface Peers {
  readonly automerge?: boolean;
  readonly yjs?: boolean;
}

/** One pass of one contestant. */
export interface Pass {
  readonly fileBytes: number;
  readonly importAll: Phases;
  readonly mergeDelta?: Phases;
  readonly saveEdits?: readonly number[];
}

const nothing: Prepared = {
  raw: new Blob(),
  ours: { all: new Blob(), delta: new Blob() },
  automerge: { all: [], saved: new Uint8Array(), delta: [], edits: [] },
  yjs: { all: new Uint8Array(), delta: new Uint8Array(), edits: [] },
};

let prepared = nothing;
let runs = 0;

/** Who takes part, by the name that the tables print. */
const contestants: Readonly<Record<string, (name: string) => Promise<Contestant>>> = {
  ours: (name) => ours(name, prepared.ours),
  oursInApp: (name) => oursInApp(name, prepared.ours),
  rawRecordsStrict: (name) => rawRecords(name, prepared.raw, 'strict'),
  rawRecordsRelaxed: (name) => rawRecords(name, prepared.raw, 'relaxed'),
  rawPacked: (name) => rawPacked(name, prepared.raw),
  automergeChanges: (name) => automerge(name, prepared.automerge, 'changes'),
  automergeSaved: (name) => automerge(name, prepared.automerge, 'saved'),
  yjs: (name) => yjs(name, prepared.yjs),
};

/** What the script outside calls. */
const bench = {
  /** Makes the plan and the files, also those of the libraries that are named. Answers how long the making took, in ms. */
  prepare: async (count: number, peers: Peers): Promise<Readonly<Record<string, number>>> => {
    const took: Record<string, number> = {};
    const timed = async <T>(what: string, make: () => T | Promise<T>): Promise<T> => {
      const started = performance.now();
      const made = await make();
      took[what] = performance.now() - started;
      return made;
    };
    const { changes, delta } = await timed('plan', () => benchPlan(count));
    prepared = {
      raw: rawFile(changes),
      ours: await timed('ours', () => ourFiles(changes, delta)),
      automerge: peers.automerge ? await timed('automerge', () => automergeFiles(changes, delta)) : nothing.automerge,
      yjs: peers.yjs ? await timed('yjs', () => yjsFiles(changes, delta)) : nothing.yjs,
    };
    return took;
  },
  /** One pass: an import into an empty database, a delta, and so many single edits. */
  run: async (who: string, edits: number): Promise<Pass> => {
    runs += 1;
    const contestant = await contestants[who]?.(`bench-${who}-${runs}`);
    if (!contestant) throw new Error(`No contestant is called ${who}`);
    window.gc?.();
    const importAll = await contestant.importAll();
    const mergeDelta = await contestant.mergeDelta?.();
    const saveEdits = edits > 0 ? await contestant.saveEdits?.(edits) : undefined;
    const { fileBytes } = contestant;
    await contestant.end();
    return { fileBytes, importAll, ...(mergeDelta ? { mergeDelta } : {}), ...(saveEdits ? { saveEdits } : {}) };
  },
  /** The check of a schedule for overlaps. */
  overlap: measureOverlap,
  /** Ten years of rounds: their books, and lists over them. */
  followUp,
  /** Puts a plan into the app's own database; the addresses that show it. */
  seed: async (count: number, shape: Parameters<typeof benchPlan>[1] = {}): Promise<{ readonly list: string; readonly checklist: string }> => {
    await seedApp(benchPlan(count, shape).changes);
    return { list: '', checklist: `plans/${planId}/inspection/${visitOf(0)}` };
  },
};

declare global {
  interface Window {
    bench: typeof bench;
    /** Chromium started with --js-flags=--expose-gc: everybody begins with a clean heap. */
    gc?: () => void;
  }
}

window.bench = bench;
