import { coherentAssessment, type ChecklistEntry } from './checklist.ts';
import type { Assessment, AssessmentResult } from './schema/inspection.ts';

/** What giving one result to several lines comes to. Every line is in exactly one of the three. */
export interface BulkPlan {
  /** Lines that get the result, each with the assessment to write. Figures and scores stay, except where nothing applies. */
  readonly change: readonly { readonly entry: ChecklistEntry; readonly assessment: Assessment }[];
  /** Lines that have the result already. */
  readonly same: readonly ChecklistEntry[];
  /** Lines on which people disagree: that is settled line by line, not in passing. */
  readonly conflicted: readonly ChecklistEntry[];
}

/**
 * Works out what giving one result (null: none) to several lines would write.
 * @param assessmentOf a line as it is by now, edits on their way to the disk included
 */
export const planBulk = (
  entries: readonly ChecklistEntry[],
  result: AssessmentResult | null,
  assessmentOf: (entry: ChecklistEntry) => Assessment,
): BulkPlan => {
  const change: BulkPlan['change'][number][] = [];
  const same: ChecklistEntry[] = [];
  const conflicted: ChecklistEntry[] = [];
  for (const entry of entries) {
    const assessment = assessmentOf(entry);
    if ((entry.item?.conflicts ?? 0) > 0) conflicted.push(entry);
    else if (assessment.result === result) same.push(entry);
    else change.push({ entry, assessment: coherentAssessment({ ...assessment, result }) });
  }
  return { change, same, conflicted };
};
