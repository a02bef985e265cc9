import { useCallback, useEffect, useRef, useState } from 'react';
import type { PlanId } from '#domain/ids.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import { appVersion } from '#exchange/appVersion.ts';
import type { BundleProgress, ExchangeScope } from '#exchange/bundle.ts';
import { fileNameOf } from '#exchange/fileName.ts';
import { recordExchange } from '#storage/ledger.ts';
import { store } from '#storage/store.ts';
import { exportPlan } from '#workers/exportClient.ts';
import type { ExportFault, ExportedFile } from '#workers/exportJob.ts';
import { endingOf, type ExportForm, type ScopeOption } from './exportForm.ts';

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

/** What the person chose on the page: his name, the form of the file, a passphrase or none. */
export interface ExportChoice {
  readonly person: string;
  readonly form: ExportForm;
  readonly passphrase: string | null;
}

/** The part of the round that is exported, and what it is called. */
export interface ExportSubject {
  readonly plan: PlanId;
  readonly title: string;
  readonly scope: ExchangeScope;
  /** Undefined for the whole round. */
  readonly option: ScopeOption | undefined;
}

const download = ({ url, name }: MadeFile): void => {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
};

/** Remembers in the ledger that a file went out; where that fails the file is made all the same. */
const remember = ({ plan, scope, option }: ExportSubject, { name: fileName, seal, frontier, changes }: MadeFile, now: number): Promise<unknown> =>
  recordExchange(store, {
    plan,
    direction: 'sent',
    at: MomentSchema.parse(new Date(now).toISOString()),
    fileName,
    seal,
    person: option?.person ?? null,
    name: option?.name ?? '',
    replica: null,
    scope,
    frontier,
    changes,
    brought: '',
    undoneAt: null,
  }).catch(() => null);

/** Makes the file of a plan, or of a part of it, and hands it to the browser as a download. */
export const useExport = (subject: ExportSubject): readonly [ExportState, (choice: ExportChoice) => void, () => void] => {
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
    ({ person, form, passphrase }: ExportChoice) => {
      drop();
      const controller = new AbortController();
      job.current = controller;
      const now = Date.now();
      const { plan, scope, title, option } = subject;
      setState({ phase: 'making', progress: null });
      const onProgress = (progress: BundleProgress): void => {
        if (job.current === controller) setState({ phase: 'making', progress });
      };
      const wish = { plan, scope, photos: form !== 'json', zip: form === 'zip', ...(passphrase === null ? {} : { passphrase }), app: appVersion, now };
      void exportPlan({ ...wish, signal: controller.signal, onProgress }).then((result) => {
        if (job.current !== controller) return;
        if (!result.ok) return setState({ phase: 'failed', fault: result.error });
        const name = fileNameOf(title, person, new Date(now), { part: option?.about ?? '', ending: endingOf(form, passphrase !== null) });
        url.current = URL.createObjectURL(result.value.file);
        const made = { ...result.value, name, url: url.current };
        download(made);
        void remember(subject, made, now);
        setState({ phase: 'done', made });
      });
    },
    [drop, subject],
  );
  const cancel = useCallback(() => job.current?.abort(), []);
  return [state, start, cancel];
};
