import { startTransition, useEffect, useState } from 'react';
import type { ChecklistEntry } from '#domain/checklist.ts';
import type { CriterionId } from '#domain/ids.ts';
import { whenIdle } from '#ui/whenIdle.ts';

/** Lines that an area begins with: a third of what the list of a small laptop shows. */
const AT_FIRST = 4;

/** How many of them stand before the chosen line. */
const BEFORE = 1;

/** How many come with each further picture, at either end. More at once are less work in all, and longer pictures. */
const MORE = 4;

/** The lines of an area that are on the page, and how many before and after them are still to come. */
interface LinesSoFar {
  readonly lines: readonly ChecklistEntry[];
  readonly before: number;
  readonly after: number;
}

/**
 * Brings the lines of an area to the page a few at a time whenever the browser rests, from those around the chosen one to all.
 * In one picture, somebody who has answered the last line of an area would wait for lines that he does not see yet.
 */
export const useLinesByAndBy = (lines: readonly ChecklistEntry[], chosen: CriterionId | null): LinesSoFar => {
  const at = lines.findIndex(({ criterion }) => criterion.id === chosen);
  const [first] = useState(() => Math.max(0, Math.min(at - BEFORE, lines.length - AT_FIRST)));
  const [pictures, setPictures] = useState(0);
  // Wherever the choice has gone meanwhile, its line is there.
  const from = Math.max(0, Math.min(first - pictures * MORE, at === -1 ? Infinity : at));
  const to = Math.max(first + AT_FIRST + pictures * MORE, at + 1);
  const isWhole = from === 0 && to >= lines.length;
  useEffect(() => {
    if (isWhole) return undefined;
    return whenIdle(() => startTransition(() => setPictures(pictures + 1)));
  }, [isWhole, pictures]);
  return isWhole ? { lines, before: 0, after: 0 } : { lines: lines.slice(from, to), before: from, after: Math.max(0, lines.length - to) };
};
