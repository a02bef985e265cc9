import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentDigest } from '#domain/documents/contentDigest.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import { slugOf } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useToday } from '#live/useToday.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { saveFile } from '#ui/saveFile.ts';
import type { OpenDocument } from '../useDocument.ts';
import { keepFile } from './keepFile.ts';
import { makeDocument, makeZip, type BatchProgress } from './maker.ts';

/** Files of documents that are being made from this page. */
export interface Making {
  readonly isRunning: boolean;
  /** How far a batch is; null while there is none. */
  readonly progress: BatchProgress | null;
  readonly cancel: () => void;
  readonly download: (open: OpenDocument) => Promise<void>;
  readonly keep: (open: OpenDocument) => Promise<void>;
  /** Makes many documents and hands them over as one zip; `name` is of the visit that they are about, blank for all of the round. */
  readonly makeAll: (refs: readonly DocumentRef[], name: string) => Promise<void>;
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Makes files of documents, tells how far it is and what went wrong; leaving the page stops a batch. */
export function useMaking(plan: Row<'plans'>): Making {
  const { t } = useTranslation('documents');
  const today = useToday();
  const [isRunning, setIsRunning] = useState(false);
  const [progress, setProgress] = useState<BatchProgress | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  /** One job at a time; a bug ends as a message, not as a button that stays grey. */
  const running = async (work: () => Promise<void>, signal?: AbortSignal): Promise<void> => {
    flushDrafts();
    setIsRunning(true);
    try {
      await work();
    } catch (error) {
      if (signal?.aborted !== true) notifyProblem(t('make.failed'), t('make.failedHint', { detail: detailOf(error) }));
    } finally {
      setIsRunning(false);
      setProgress(null);
    }
  };

  return {
    isRunning,
    progress,
    cancel: () => controller.current?.abort(),
    download: ({ model, source, ref }) =>
      running(async () => {
        const { bytes, name } = await makeDocument(model, source, ref);
        saveFile(bytes, name);
      }),
    keep: ({ model, source, ref, facts }) =>
      running(async () => {
        const file = await makeDocument(model, source, ref);
        const numbered = { number: facts.heading.number, date: facts.heading.date };
        const isKept = await keepFile(plan.plan, ref, file, { numbered, state: contentDigest(model) });
        if (isKept) notifyDone(t('kept.done'));
        else notifyProblem(t('make.notKept'), t('make.notKeptHint'));
      }),
    makeAll: (refs, name) => {
      const { signal } = (controller.current = new AbortController());
      return running(async () => {
        const zip = await makeZip(plan.plan, refs, today, { signal, onProgress: setProgress });
        saveFile(zip, `${[slugOf(plan.title, 50) || 'van-ban', slugOf(name, 60)].filter((part) => part !== '').join('_')}_van-ban.zip`);
        notifyDone(t('make.done', { count: refs.length }));
      }, signal);
    },
  };
}
