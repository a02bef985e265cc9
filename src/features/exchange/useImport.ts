import { useEffect, useMemo, useState } from 'react';
import type { PlanId } from '#domain/ids.ts';
import type { GroupKey } from '#domain/portion.ts';
import type { ImportReceipt } from '#storage/bundles.ts';
import { openImport, type OpenedImport } from '#workers/importClient.ts';
import type { BundleSummary, ImportFault, ImportProgress } from '#workers/importJob.ts';

/** What became of one of several files. */
export type FileOutcome =
  | { readonly type: 'merged'; readonly file: File; readonly receipt: ImportReceipt }
  | { readonly type: 'nothing' | 'skipped'; readonly file: File }
  | { readonly type: 'failed'; readonly file: File; readonly fault: ImportFault };

/** The files that were chosen together: which one it is, which wait, and what became of the others. */
export interface FileQueue {
  readonly total: number;
  readonly waiting: readonly File[];
  readonly outcomes: readonly FileOutcome[];
  /** The rest is merged without a preview of each. */
  readonly isAuto: boolean;
}

/** Where an import stands. Nothing is written before „merging“. */
export type ImportStep =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading' | 'merging'; readonly file: File; readonly progress: ImportProgress | null }
  | { readonly phase: 'preview'; readonly file: File; readonly summary: BundleSummary }
  | { readonly phase: 'refused'; readonly file: File; readonly fault: ImportFault }
  | { readonly phase: 'done'; readonly file: File; readonly summary: BundleSummary; readonly receipt: ImportReceipt }
  /** Several files are through. */
  | { readonly phase: 'summary' };

/** The step of the file at hand, and the queue in which it stands. */
export type ImportState = ImportStep & { readonly queue: FileQueue };

/** The steps that the page offers. */
export interface ImportActions {
  /** Reads files one after the other and previews each; while one is at hand, more wait behind it. */
  readonly choose: (files: readonly File[]) => void;
  /** Reads the file at hand again although it belongs to another round. */
  readonly openAnyway: () => void;
  /** Reads the file at hand again with its passphrase. */
  readonly unlock: (passphrase: string) => void;
  /** Merges what is previewed, without what touches only groups that stay behind. */
  readonly merge: (left: readonly GroupKey[]) => void;
  /** Merges this file and all that wait. */
  readonly mergeAll: () => void;
  /** Goes on to the next file; the one at hand is not merged (any more). */
  readonly next: () => void;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** No files. */
export const emptyQueue: FileQueue = { total: 0, waiting: [], outcomes: [], isAuto: false };

/** Whether merging a file would do anything. */
export const hasNews = ({ effects }: BundleSummary): boolean => effects.fresh > 0 || effects.newBlobs > 0;

/** What was at hand when the queue goes on, as an outcome; undefined where nothing was. */
const outcomeOf = (step: ImportStep): FileOutcome | undefined => {
  switch (step.phase) {
    case 'preview':
      return { type: hasNews(step.summary) ? 'skipped' : 'nothing', file: step.file };
    case 'reading':
    case 'merging':
      return { type: 'skipped', file: step.file };
    case 'refused':
      return { type: 'failed', file: step.file, fault: step.fault };
    case 'done':
      return { type: 'merged', file: step.file, receipt: step.receipt };
    case 'idle':
    case 'summary':
      return undefined;
  }
};

/** The work behind the hook: one file after the other, each in a worker of its own. */
class ImportLine {
  private step: ImportStep = { phase: 'idle' };
  private queue = emptyQueue;
  private session: OpenedImport | null = null;
  private job: AbortController | null = null;
  /** The passphrase of the file at hand, so that opening it as another round does not ask again. */
  private passphrase: string | null = null;
  private readonly expected: PlanId | null;
  private readonly show: (state: ImportState) => void;

  constructor(expected: PlanId | null, show: (state: ImportState) => void) {
    this.expected = expected;
    this.show = show;
  }

  choose(files: readonly File[]): void {
    const [first, ...rest] = files;
    if (!first) return;
    const isBusy = this.step.phase === 'reading' || this.step.phase === 'merging' || this.step.phase === 'preview';
    if (isBusy) {
      this.setQueue({ total: this.queue.total + files.length, waiting: [...this.queue.waiting, ...files] });
      return;
    }
    this.queue = { ...emptyQueue, total: files.length, waiting: rest };
    this.open(first);
  }

  openAnyway(): void {
    if (this.step.phase === 'refused') void this.read(this.step.file, null);
  }

  unlock(passphrase: string): void {
    if (this.step.phase !== 'refused') return;
    const { file } = this.step;
    this.passphrase = passphrase;
    void this.read(file, this.expected);
  }

  async merge(left: readonly GroupKey[]): Promise<void> {
    const { session, step } = this;
    if (!session || step.phase !== 'preview') return;
    const { file, summary } = step;
    const [controller, onProgress] = this.begin('merging', file);
    const result = await session.merge({ signal: controller.signal, onProgress }, left);
    session.close();
    if (this.job !== controller) return;
    this.session = null;
    this.setStep(result.ok ? { phase: 'done', file, summary, receipt: result.value } : { phase: 'refused', file, fault: result.error });
    if (this.queue.isAuto) this.next();
  }

  mergeAll(): void {
    this.setQueue({ isAuto: true });
    if (this.step.phase === 'preview') this.mergeOrPass();
    else this.next();
  }

  next(): void {
    const outcome = outcomeOf(this.step);
    const [file, ...waiting] = this.queue.waiting;
    this.drop();
    this.queue = { ...this.queue, waiting, outcomes: outcome ? [...this.queue.outcomes, outcome] : this.queue.outcomes };
    if (file) this.open(file);
    else this.setStep({ phase: 'summary' });
  }

  /** Stops the job at hand with nothing written, and does not go on by itself. */
  cancel(): void {
    this.setQueue({ isAuto: false });
    this.job?.abort();
  }

  reset(): void {
    this.drop();
    this.queue = emptyQueue;
    this.setStep({ phase: 'idle' });
  }

  /** Lets go of the file at hand and of the job on it. */
  drop(): void {
    this.job?.abort();
    this.job = null;
    this.session?.close();
    this.session = null;
  }

  private setStep(step: ImportStep): void {
    this.step = step;
    this.show({ ...step, queue: this.queue });
  }

  private setQueue(part: Partial<FileQueue>): void {
    this.queue = { ...this.queue, ...part };
    this.setStep(this.step);
  }

  private begin(phase: 'reading' | 'merging', file: File): readonly [AbortController, (progress: ImportProgress) => void] {
    const controller = new AbortController();
    this.job = controller;
    this.setStep({ phase, file, progress: null });
    return [controller, (progress) => void (this.job === controller && this.setStep({ phase, file, progress }))];
  }

  private open(file: File): void {
    this.passphrase = null;
    void this.read(file, this.expected);
  }

  private async read(file: File, expected: PlanId | null): Promise<void> {
    this.drop();
    const [controller, onProgress] = this.begin('reading', file);
    const result = await openImport(file, { expected, ...(this.passphrase === null ? {} : { passphrase: this.passphrase }), signal: controller.signal, onProgress });
    if (this.job !== controller) {
      if (result.ok) result.value.close();
      return;
    }
    if (!result.ok) {
      this.setStep({ phase: 'refused', file, fault: result.error });
      if (this.queue.isAuto) this.next();
      return;
    }
    this.session = result.value;
    this.setStep({ phase: 'preview', file, summary: result.value.summary });
    if (this.queue.isAuto) this.mergeOrPass();
  }

  private mergeOrPass(): void {
    if (this.step.phase === 'preview' && hasNews(this.step.summary)) void this.merge([]);
    else this.next();
  }
}

/** One import after another; leaving the page cancels what is under way. @param expected only files of this plan, null for any. */
export const useImport = (expected: PlanId | null): readonly [ImportState, ImportActions] => {
  const [state, setState] = useState<ImportState>({ phase: 'idle', queue: emptyQueue });
  const line = useMemo(() => new ImportLine(expected, setState), [expected]);
  useEffect(() => () => line.drop(), [line]);
  const actions = useMemo(
    (): ImportActions => ({
      choose: (files) => line.choose(files),
      openAnyway: () => line.openAnyway(),
      unlock: (passphrase) => line.unlock(passphrase),
      merge: (left) => void line.merge(left),
      mergeAll: () => line.mergeAll(),
      next: () => line.next(),
      cancel: () => line.cancel(),
      reset: () => line.reset(),
    }),
    [line],
  );
  return [state, actions];
};
