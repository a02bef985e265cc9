import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanId } from '#domain/ids.ts';
import type { ImportReceipt } from '#storage/bundles.ts';
import { openImport, type OpenedImport } from '#workers/importClient.ts';
import type { BundleSummary, ImportFault, ImportProgress } from '#workers/importJob.ts';
import { rememberExchange } from './lastExchange.ts';

/** Where an import stands. Nothing is written before „merging“. */
export type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading' | 'merging'; readonly file: File; readonly progress: ImportProgress | null }
  | { readonly phase: 'preview'; readonly file: File; readonly summary: BundleSummary }
  | { readonly phase: 'refused'; readonly file: File; readonly fault: ImportFault }
  | { readonly phase: 'done'; readonly file: File; readonly summary: BundleSummary; readonly receipt: ImportReceipt };

/** The steps that the page offers. */
export interface ImportActions {
  /** Reads a file and previews it; `anyPlan` takes a file of another round too, a passphrase opens one that is under it. */
  readonly choose: (file: File, anyPlan?: boolean, passphrase?: string) => void;
  readonly merge: () => void;
  readonly cancel: () => void;
  readonly reset: () => void;
}

/** One import after another, each file in a worker of its own; leaving the page cancels what is under way. */
export const useImport = (expected: PlanId | null): readonly [ImportState, ImportActions] => {
  const [state, setState] = useState<ImportState>({ phase: 'idle' });
  const session = useRef<OpenedImport | null>(null);
  const job = useRef<AbortController | null>(null);
  /** The passphrase of the file that is being opened, so that opening it as another round does not ask again. */
  const secret = useRef<{ readonly file: File; readonly passphrase: string } | null>(null);

  const drop = useCallback(() => {
    job.current?.abort();
    job.current = null;
    session.current?.close();
    session.current = null;
  }, []);
  useEffect(() => drop, [drop]);

  const choose = useCallback(
    (file: File, anyPlan = false, passphrase?: string) => {
      drop();
      if (passphrase !== undefined || secret.current?.file !== file) secret.current = passphrase === undefined ? null : { file, passphrase };
      const controller = new AbortController();
      job.current = controller;
      const isCurrent = (): boolean => job.current === controller;
      setState({ phase: 'reading', file, progress: null });
      const onProgress = (progress: ImportProgress): void => {
        if (isCurrent()) setState({ phase: 'reading', file, progress });
      };
      const unlocked = secret.current ? { passphrase: secret.current.passphrase } : {};
      void openImport(file, { expected: anyPlan ? null : expected, ...unlocked, signal: controller.signal, onProgress }).then((result) => {
        if (!isCurrent()) {
          if (result.ok) result.value.close();
          return;
        }
        if (!result.ok) return setState({ phase: 'refused', file, fault: result.error });
        session.current = result.value;
        setState({ phase: 'preview', file, summary: result.value.summary });
      });
    },
    [drop, expected],
  );

  const merge = useCallback(() => {
    const opened = session.current;
    if (!opened || state.phase !== 'preview') return;
    const { file } = state;
    const { summary } = opened;
    const controller = new AbortController();
    job.current = controller;
    setState({ phase: 'merging', file, progress: null });
    const onProgress = (progress: ImportProgress): void => {
      if (job.current === controller) setState({ phase: 'merging', file, progress });
    };
    void opened.merge({ signal: controller.signal, onProgress }).then((result) => {
      opened.close();
      if (result.ok) {
        rememberExchange(summary.plan, { imported: { at: Date.now(), name: file.name, size: file.size, from: summary.by.name } });
      }
      if (job.current !== controller) return;
      session.current = null;
      setState(result.ok ? { phase: 'done', file, summary, receipt: result.value } : { phase: 'refused', file, fault: result.error });
    });
  }, [state]);

  const cancel = useCallback(() => job.current?.abort(), []);
  const reset = useCallback(() => {
    drop();
    setState({ phase: 'idle' });
  }, [drop]);
  return [state, { choose, merge, cancel, reset }];
};
