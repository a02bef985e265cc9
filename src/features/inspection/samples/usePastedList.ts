import { useEffect, useRef, useState } from 'react';
import { createListReader, type ReadList } from '#domain/sampling/dossierList.ts';
import { tsvRows } from '#domain/sampling/tsv.ts';
import { createBreather } from '#exchange/pause.ts';

/** How far the reading of a pasted list has come. */
export type PastedList = { readonly state: 'none' } | { readonly state: 'reading'; readonly lines: number } | { readonly state: 'read'; readonly list: ReadList };

/** Reads a list a portion at a time, so that twenty thousand lines never hold the screen. */
const readInPortions = async (text: string, signal: AbortSignal, onLines: (lines: number) => void): Promise<ReadList> => {
  const breathe = createBreather(signal);
  const reader = createListReader();
  let lines = 0;
  for (const row of tsvRows(text)) {
    reader.add(row);
    lines += 1;
    // Looking at the clock for each line would cost more than the line.
    if (lines % 100 === 0 && (await breathe())) onLines(lines);
  }
  return reader.finish();
};

/** Reads what is pasted; pasting again begins anew. */
export const usePastedList = () => {
  const [pasted, setPasted] = useState<PastedList>({ state: 'none' });
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const read = async (text: string): Promise<void> => {
    running.current?.abort();
    const control = new AbortController();
    running.current = control;
    setPasted({ state: 'reading', lines: 0 });
    try {
      const list = await readInPortions(text, control.signal, (lines) => setPasted({ state: 'reading', lines }));
      setPasted({ state: 'read', list });
    } catch (error) {
      // Another paste has taken its place, or the page is gone.
      if (!control.signal.aborted) throw error;
    }
  };
  const discard = () => {
    running.current?.abort();
    setPasted({ state: 'none' });
  };
  return { pasted, read, discard };
};
