import { createContext, use } from 'react';
import type { ChecklistEntry } from '#domain/checklist.ts';
import type { CriterionPlaces } from '#domain/findingNumber.ts';
import type { Row } from '#domain/schema/tables.ts';

/** What a finding is called, and whether that is settled or only what it would be called if numbers were given now. */
export interface FindingName {
  readonly label: string;
  readonly isGiven: boolean;
}

/** A line of the checklist as far as findings go: what it asks, and not what was answered, so that answers change nothing here. */
export type AskedLine = Pick<ChecklistEntry, 'criterion'>;

/** What every editor of a finding needs to know of its visit. */
export interface VisitFindings {
  readonly entries: readonly AskedLine[];
  /** The inspected unit. */
  readonly unit: Row<'units'> | undefined;
  readonly units: readonly Row<'units'>[];
  /** Deleted findings of the visit, whose numbers stay taken. */
  readonly deleted: readonly Row<'findings'>[];
  readonly places: CriterionPlaces;
  /** By the id of the finding. */
  readonly names: ReadonlyMap<string, FindingName>;
}

/** Filled by `VisitFindingsProvider`. */
export const VisitFindingsContext = createContext<VisitFindings | null>(null);

/** The findings of the visit that is open. */
export const useVisitFindings = (): VisitFindings => {
  const known = use(VisitFindingsContext);
  if (known === null) throw new Error('useVisitFindings needs VisitFindingsProvider above it');
  return known;
};
