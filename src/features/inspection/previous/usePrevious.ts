import { createContext, use } from 'react';
import type { CriterionId } from '#domain/ids.ts';
import type { PreviousOfLine, PreviousVisit } from '#domain/previousVisit.ts';

/** What earlier visits to the unit said. */
interface Previous {
  readonly last: PreviousVisit | null;
  readonly lines: ReadonlyMap<CriterionId, PreviousOfLine>;
}

/** Nothing is known of earlier visits, or not yet. */
export const nothingBefore: Previous = { last: null, lines: new Map() };

export const PreviousContext = createContext<Previous>(nothingBefore);

/** What earlier visits to the unit said, by the lines of this one. */
export const usePrevious = (): Previous => use(PreviousContext);
