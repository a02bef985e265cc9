import { useEffect, useState } from 'react';

const holdsFiles = (data: DataTransfer | null): data is DataTransfer => data?.types.includes('Files') ?? false;

/**
 * Takes a file that is dropped anywhere on the window or pasted while no field has the focus; without this the browser would
 * leave the app and show the file. @returns whether a file hovers over the window now.
 */
export const useFileCatch = (onFile: (file: File) => void): boolean => {
  const [hovers, setHovers] = useState(false);
  useEffect(() => {
    const take = (data: DataTransfer | null): void => {
      const file = data?.files[0];
      if (file) onFile(file);
    };
    const onDragOver = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      setHovers(true);
    };
    const onDragLeave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovers(false);
    };
    const onDrop = (event: DragEvent): void => {
      setHovers(false);
      // A drop field on the page has taken it already.
      if (event.defaultPrevented || !holdsFiles(event.dataTransfer)) return;
      event.preventDefault();
      take(event.dataTransfer);
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.defaultPrevented || !holdsFiles(event.clipboardData)) return;
      event.preventDefault();
      take(event.clipboardData);
    };
    addEventListener('dragover', onDragOver);
    addEventListener('dragleave', onDragLeave);
    addEventListener('drop', onDrop);
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('dragover', onDragOver);
      removeEventListener('dragleave', onDragLeave);
      removeEventListener('drop', onDrop);
      removeEventListener('paste', onPaste);
    };
  }, [onFile]);
  return hovers;
};
