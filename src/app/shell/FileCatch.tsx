import { memo, useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { incomingFiles } from '#live/incomingFiles.ts';
import { planPaths, usePage } from '../pages.ts';
import { createSharedFiles } from '../serviceWorker/shared.ts';
import classes from './FileCatch.module.css';
import { carriesFiles, isBundleName, mayBeBundles } from './fileDrag.ts';
import { useOpenPlan } from './useOpenPlan.ts';

/** The part of the launch queue that is used; browsers in which the app cannot open files have none. */
interface LaunchQueue {
  readonly setConsumer: (consumer: (launch: { readonly files?: readonly FileSystemHandle[] }) => void) => void;
}

const isLaunchQueue = (value: unknown): value is LaunchQueue => typeof value === 'object' && value !== null && 'setConsumer' in value;

const launchedFiles = (handles: readonly FileSystemHandle[]): Promise<readonly File[]> =>
  Promise.all(handles.filter((handle) => handle instanceof FileSystemFileHandle).map((handle) => handle.getFile()));

/**
 * Takes files that are let go anywhere on the window (a dialog may be open), pasted on the pages that import, opened with
 * the app by the operating system, or shared with it by another app, and leads to the page that previews them.
 */
export const FileCatch = memo(function FileCatch() {
  const { t } = useTranslation('shell');
  const hovers = useWindowFiles();
  useSystemFiles();
  return hovers ? (
    <div className={classes.dropping} aria-hidden>
      <div className={classes.words}>{t('dropFiles')}</div>
    </div>
  ) : null;
});

/** Hands files to the page that imports: the exchange page of the open round, or the one for rounds that may be new. */
function useHandOver() {
  const navigate = useNavigate();
  const page = usePage();
  const { planId } = useOpenPlan();
  const importsHere = page === 'exchange' || page === 'import';
  const handOver = (files: readonly File[], ofAnyPlan: boolean): void => {
    if (files.length === 0) return;
    incomingFiles.offer(files);
    if (page === 'import' || (importsHere && !ofAnyPlan)) return;
    void navigate(planId !== null && !ofAnyPlan ? planPaths.exchange(planId) : '/import');
  };
  return { importsHere, handOver };
}

/** Files that hover over the window, are let go, or pasted. @returns whether some that may be meant for us hover now. */
function useWindowFiles(): boolean {
  const [hovers, setHovers] = useState(false);
  const { importsHere, handOver } = useHandOver();
  // A picture of the page that is dragged inside it counts as a file for the browser, not for people.
  const [isOwnDrag, setOwnDrag] = useState(false);

  const onDragOver = useEffectEvent((event: DragEvent) => {
    const data = event.dataTransfer;
    if (isOwnDrag || !carriesFiles(data)) return;
    // A field on the page takes it.
    if (event.defaultPrevented) return setHovers(false);
    // Without this the browser would leave the app and show the file.
    event.preventDefault();
    const isWanted = importsHere || mayBeBundles(data);
    data.dropEffect = isWanted ? 'copy' : 'none';
    setHovers(isWanted);
  });
  const onDrop = useEffectEvent((event: DragEvent) => {
    setHovers(false);
    const data = event.dataTransfer;
    if (event.defaultPrevented || isOwnDrag || !carriesFiles(data)) return;
    event.preventDefault();
    const files = Array.from(data.files);
    handOver(importsHere ? files : files.filter(({ name }) => isBundleName(name)), false);
  });
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (event.defaultPrevented || !importsHere || !carriesFiles(data)) return;
    event.preventDefault();
    handOver(Array.from(data.files), false);
  });

  useEffect(() => {
    const heard = new AbortController();
    const { signal } = heard;
    window.addEventListener('dragstart', () => setOwnDrag(true), { signal });
    window.addEventListener('dragend', () => setOwnDrag(false), { signal });
    window.addEventListener('dragover', (event) => onDragOver(event), { signal });
    window.addEventListener('dragleave', (event) => event.relatedTarget === null && setHovers(false), { signal });
    window.addEventListener('drop', (event) => onDrop(event), { signal });
    window.addEventListener('paste', (event) => onPaste(event), { signal });
    return () => heard.abort();
  }, []);
  return hovers;
}

/** Files that the operating system opens with the app, and those that another app has shared with it. */
function useSystemFiles(): void {
  const { handOver } = useHandOver();
  const onFiles = useEffectEvent((files: readonly File[]) => handOver(files, true));
  useEffect(() => {
    const queue: unknown = 'launchQueue' in window ? window.launchQueue : null;
    if (isLaunchQueue(queue)) queue.setConsumer(({ files = [] }) => void launchedFiles(files).then((opened) => onFiles(opened)));
    if (!('caches' in window)) return;
    const scope = new URL(import.meta.env.BASE_URL, location.href).href;
    createSharedFiles({ scope, caches })
      .take()
      // A browser without room for caches has none to hand over.
      .then((files) => onFiles(files), () => undefined);
  }, []);
}
