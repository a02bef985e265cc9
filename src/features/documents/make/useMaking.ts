import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentRef } from '#domain/documents/source.ts';
import { slugOf } from '#domain/ids.ts';
import type { Row } from '#domain/schema/tables.ts';
import { useToday } from '#live/useToday.ts';
import { untilSaved } from '#live/untilSaved.ts';
import { flushDrafts } from '#ui/autosave/flushDrafts.ts';
import { notifyDone, notifyProblem } from '#ui/notify.tsx';
import { saveFile } from '#ui/saveFile.ts';
import type { DocumentFile } from '#workers/documentFile.ts';
import { makeDocument, makeDocuments } from '#workers/documentsClient.ts';
import type { DocumentsFault, DocumentsProgress } from '#workers/documentsJob.ts';
import { keepFile } from './keepFile.ts';

/** Files of documents that are being made from this page. */
export interface Making {
  readonly isRunning: boolean;
  /** How far a batch is; null while there is none. */
  readonly progress: DocumentsProgress | null;
  readonly cancel: () => void;
  readonly download: (ref: DocumentRef) => Promise<void>;
  readonly keep: (ref: DocumentRef) => Promise<void>;
  /** Makes many documents and hands them over as one zip; `name` is of the visit that they are about, blank for all of the round. */
  readonly makeAll: (refs: readonly DocumentRef[], name: string) => Promise<void>;
}

/** Makes files of documents, tells how far it is and what went wrong; leaving the page stops a batch. */
export function useMaking(plan: Row<'plans'>): Making {
  const { t } = useTranslation(['documents', 'terms']);
  const today = useToday();
  const [isRunning, setIsRunning] = useState(false);
  const [progress, setProgress] = useState<DocumentsProgress | null>(null);
  const controller = useRef<AbortController | null>(null);
  useEffect(() => () => controller.current?.abort(), []);

  const failed = (detail: string): void => notifyProblem(t('make.failed'), t('make.failedHint', { detail }));

  const faultWords = (fault: Exclude<DocumentsFault, { readonly type: 'cancelled' }>): string => {
    if (fault.type === 'gone') return t('view.gone');
    if (fault.type === 'templateAbsent' || fault.type === 'templateUnusable') return t(`templates.making.${fault.type}`, { name: fault.name });
    return t(`terms:failure.${fault.type}`);
  };

  /** Makes the file of one document; says why there is none. */
  const made = async (ref: DocumentRef): Promise<DocumentFile | null> => {
    const file = await makeDocument({ plan: plan.plan, ref, today, now: Date.now() });
    if (file.ok) return file.value;
    if (file.error.type !== 'cancelled') failed(faultWords(file.error));
    return null;
  };

  /** Makes the file of one document; says why there is none. */
  const running = async (work: () => Promise<void>): Promise<void> => {
    setIsRunning(true);
    try {
      // What was just typed is in the file.
      flushDrafts();
      await untilSaved();
      await work();
    } catch (error) {
      failed(error instanceof Error ? error.message : String(error));
    } finally {
      setIsRunning(false);
      setProgress(null);
    }
  };

  return {
    isRunning,
    progress,
    cancel: () => controller.current?.abort(),
    download: (ref) =>
      running(async () => {
        const file = await made(ref);
        if (file !== null) saveFile(file.bytes, file.name);
      }),
    keep: (ref) =>
      running(async () => {
        const file = await made(ref);
        if (file === null) return;
        if (await keepFile(plan.plan, ref, file)) notifyDone(t('kept.done'));
        else notifyProblem(t('make.notKept'), t('make.notKeptHint'));
      }),
    makeAll: (refs, name) => {
      const { signal } = (controller.current = new AbortController());
      return running(async () => {
        const zip = await makeDocuments({ plan: plan.plan, refs, today, now: Date.now(), signal, onProgress: setProgress });
        if (!zip.ok) {
          if (zip.error.type !== 'cancelled') failed(faultWords(zip.error));
          return;
        }
        saveFile(zip.value, `${[slugOf(plan.title, 50) || 'van-ban', slugOf(name, 60)].filter((part) => part !== '').join('_')}_van-ban.zip`);
        notifyDone(t('make.done', { count: refs.length }));
      });
    },
  };
}
