import { useEffect, useSyncExternalStore } from 'react';
import { incomingFiles } from '#live/incomingFiles.ts';

/** Takes the files that come to the window while this page is open, and those with which it was opened. */
export const useIncoming = (onFiles: (files: readonly File[]) => void): void => {
  const waiting = useSyncExternalStore(incomingFiles.subscribe, incomingFiles.getSnapshot);
  useEffect(() => {
    const files = waiting.length > 0 ? incomingFiles.take() : [];
    if (files.length > 0) onFiles(files);
  }, [waiting, onFiles]);
};
