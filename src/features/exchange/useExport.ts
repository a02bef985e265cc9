import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanId } from '#domain/ids.ts';
import { appVersion } from '#exchange/appVersion.ts';
import type { BundleProgress } from '#exchange/bundle.ts';
import { fileNameOf } from '#exchange/fileName.ts';
import { exportPlan } from '#workers/exportClient.ts';
import type { ExportFault, ExportedFile } from '#workers/exportJob.ts';
import { rememberExchange } from './lastExchange.ts';

/** A file that has been made and handed to the browser. */
export interface MadeFile extends ExportedFile {
  readonly name: string;
  /** Address of its bytes, good while this page is open. */
  readonly url: string;
}

/** Where an export stands. */
export type ExportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'making'; readonly progress: BundleProgress | null }
  | { readonly phase: 'done'; readonly made: MadeFile }
  | { readonly phase: 'failed'; readonly fault: ExportFault };

/** What the name of the file is made of, and whether photos go with it. */
export interface ExportWish {
  readonly title: string;
  readonly person: string;
  readonly photos: boolean;
}

const download = ({ url, name }: MadeFile): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
};

/** Makes the file of a plan and hands it to the browser as a download. */
export const useExport = (plan: PlanId): readonly [ExportState, (wish: ExportWish) => void, () => void] => {
  const [state, setState] = useState<ExportState>({ phase: 'idle' });
  const job = useRef<AbortController | null>(null);
  const url = useRef<string | null>(null);

  const drop = useCallback(() => {
    job.current?.abort();
    if (url.current !== null) URL.revokeObjectURL(url.current);
    url.current = null;
  }, []);
  useEffect(() => drop, [drop]);

  const start = useCallback(
    ({ title, person, photos }: ExportWish) => {
      drop();
      const controller = new AbortController();
      job.current = controller;
      const now = Date.now();
      setState({ phase: 'making', progress: null });
      const onProgress = (progress: BundleProgress): void => {
        if (job.current === controller) setState({ phase: 'making', progress });
      };
      void exportPlan({ plan, photos, app: appVersion, now, signal: controller.signal, onProgress }).then((result) => {
        if (job.current !== controller) return;
        if (!result.ok) return setState({ phase: 'failed', fault: result.error });
        const name = fileNameOf(title, person, new Date(now));
        url.current = URL.createObjectURL(result.value.file);
        const made = { ...result.value, name, url: url.current };
        download(made);
        rememberExchange(plan, { exported: { at: now, name, size: made.file.size } });
        setState({ phase: 'done', made });
      });
    },
    [drop, plan],
  );
  const cancel = useCallback(() => job.current?.abort(), []);
  return [state, start, cancel];
};
