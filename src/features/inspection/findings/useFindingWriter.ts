import { useRef } from 'react';
import type { EditInput } from '#domain/commands/command.ts';
import { classifyFinding, fillFinding } from '#domain/commands/finding.ts';
import { editFinding, recordFinding } from '#domain/commands/inspection.ts';
import type { ChangeId, CriterionId, FindingId, PlanId, VisitId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { MomentSchema } from '#domain/schema/field.ts';
import type { FindingKind } from '#domain/schema/inspection.ts';
import type { FieldName, FieldValue, Row } from '#domain/schema/tables.ts';
import type { FilledFields } from '#domain/wordings/fillFields.ts';
import { runCommand, type Outcome } from '#live/useCommand.ts';

/** A finding that is being begun: recorded with its first word. */
export interface FindingSeed {
  readonly id: FindingId;
  readonly criterion: CriterionId | null;
  readonly kind: FindingKind;
}

/** One field of a finding, as EditInput has it. */
type FindingEdit = {
  readonly [F in FieldName<'findings'>]: { readonly field: F; readonly value: FieldValue<'findings', F>; readonly basis: readonly ChangeId[] };
}[FieldName<'findings'>];

/** Writes one finding, which may not exist yet. */
export interface FindingWriter {
  /** Records the finding if it has not been yet. */
  readonly begin: () => void;
  readonly edit: (edit: FindingEdit) => Promise<Outcome>;
  /** Makes a recorded finding one of another kind. */
  readonly classify: (row: Row<'findings'>, kind: FindingKind) => Promise<Outcome>;
  /** Puts a ready wording into it, and records it by the way, in one step. */
  readonly fill: (filled: FilledFields) => Promise<Outcome>;
}

/**
 * The writer of a finding. A finding comes into being with the first thing that is written on it, so an editor that
 * was opened and left blank leaves nothing behind.
 */
export const useFindingWriter = (planId: PlanId, visitId: VisitId, seed: FindingSeed, row: Row<'findings'> | undefined): FindingWriter => {
  const begun = useRef(false);
  /** What makes the finding, once. */
  const beginning = () => {
    if (begun.current || row) return undefined;
    begun.current = true;
    const { criterion, kind } = seed;
    return { visit: visitId, criterion, kind, recordedAt: MomentSchema.parse(new Date().toISOString()) };
  };
  const begin = () => {
    const values = beginning();
    if (!values) return;
    void runCommand(recordFinding, { plan: planId, id: seed.id, values }).then((outcome) => {
      if (!outcome.ok) begun.current = false;
    });
  };
  return {
    begin,
    edit: (edit) => {
      // Both are sent at once: the store writes them in this order, and a page that is being closed has no later.
      begin();
      const input: EditInput<'findings'> = { plan: planId, id: seed.id, ...edit };
      return runCommand(editFinding, input);
    },
    fill: async (filled) => {
      const values = beginning();
      const outcome = await runCommand(fillFinding, { plan: planId, id: seed.id, shown: row, begin: values, filled });
      if (!outcome.ok && values) begun.current = false;
      return outcome;
    },
    classify: (shown, kind) => runCommand(classifyFinding, { plan: planId, finding: shown, kind }),
  };
};

/** The heads that a finding shows in a field; none while it is not recorded. */
export const findingBasis = (row: Row<'findings'> | undefined, field: FieldName<'findings'>): readonly ChangeId[] => basisOf(row, field);
