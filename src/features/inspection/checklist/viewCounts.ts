import { createContext } from 'react';
import type { ChecklistView } from '#domain/checklist.ts';

const nothing: Readonly<Record<ChecklistView, number>> = { all: 0, open: 0, work: 0, focus: 0, evidence: 0, mine: 0, changed: 0 };

/** How many lines each view holds in the chosen area. A context, so that an answer renders the numbers and not what is around them. */
export const ViewCountsContext = createContext(nothing);
