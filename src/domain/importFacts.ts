import type { ChangeId } from './ids.ts';
import type { EffectCounts, TableCounts, UnitCounts } from './mergePreview.ts';

/** Digests of a plan: of its history, and of what it shows; and how many changes it has. */
export interface Digests {
  readonly changes: string;
  readonly state: string;
  readonly count: number;
}

/** What an import did: enough to show its receipt again, and to take it back. */
export interface ImportFacts {
  readonly total: EffectCounts;
  readonly byUnit: readonly UnitCounts[];
  readonly byTable: readonly TableCounts[];
  readonly before: Digests;
  readonly after: Digests;
  /** Changes of the file that were taken, and those that were left in it for later. */
  readonly taken: number;
  readonly left: number;
  /** Changes of newer versions among those taken. */
  readonly quarantined: number;
  readonly newBlobs: number;
  /** Conflicts of the plan that were open when the import was done. */
  readonly openConflicts: number;
  /** Nothing of the plan was on this laptop before: it is taken off the laptop as a whole, not taken back. */
  readonly planIsNew: boolean;
  /** Rows (`table/id`) that were not there before. */
  readonly made: readonly string[];
  /** The changes with which the import was taken back, and done again, in turn. */
  readonly undone: readonly ChangeId[];
}
