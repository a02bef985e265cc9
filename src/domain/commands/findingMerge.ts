import { sameJson } from '../canonicalJson.ts';
import { coherentValues, mergedCriteria, mergedFields, mergedNumber, type MergedValues } from '../findingMerge.ts';
import type { Json } from '../json.ts';
import { fail, ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import type { FieldName, FieldValue, Row } from '../schema/tables.ts';
import { allWrites, deletionWrite, fieldWrite, oneWrite, type Command, type CommandInput, type Rejection, type Shown, type WriteIntent } from './command.ts';

/** Findings of one visit that become one, as they were on the screen. */
export interface MergeInput extends CommandInput {
  /** The finding that stays. */
  readonly kept: Row<'findings'>;
  /** Those that go into it. */
  readonly others: readonly Row<'findings'>[];
  /** What the merged finding says. */
  readonly values: MergedValues;
  /** Files and measures of the others: they move over. */
  readonly attachments: readonly Shown<'attachments'>[];
  readonly measures: readonly Shown<'measures'>[];
}

type Writes = Result<readonly WriteIntent[], Rejection>;

/** Writes only what changes, so that a value on which two people disagree is not decided by the way. */
const change = <F extends FieldName<'findings'>>(kept: Row<'findings'>, field: F, value: FieldValue<'findings', F>): Writes => {
  const now: Json = kept[field];
  if (sameJson(now, value)) return ok([]);
  return oneWrite(fieldWrite('findings', kept.id, field, value, basisOf(kept, field)));
};

/**
 * Merges findings into one, in one step. Nothing is lost: the kept finding takes the criteria, files and measures of all;
 * the others go to the bin as they were, and what the kept one said before stays in its history.
 */
export const mergeFindings: Command<MergeInput> = {
  name: 'finding.merge',
  decide: ({ kept, others, values: given, attachments, measures }) => {
    if (others.length === 0) return fail({ type: 'nothing-to-write' });
    const values = coherentValues(given);
    const { criterion, alsoCriteria } = mergedCriteria(kept, others);
    return allWrites([
      ...mergedFields.map((field) => change(kept, field, values[field])),
      change(kept, 'criterion', criterion),
      change(kept, 'alsoCriteria', alsoCriteria),
      change(kept, 'number', mergedNumber(kept, others, values.kind)),
      ok(
        attachments.map((row): WriteIntent => ({
          table: 'attachments',
          row: row.id,
          field: 'owner',
          value: { table: 'findings', id: kept.id },
          basis: basisOf(row, 'owner'),
        })),
      ),
      ok(measures.map((row): WriteIntent => ({ table: 'measures', row: row.id, field: 'finding', value: kept.id, basis: basisOf(row, 'finding') }))),
      ok(others.map((row) => deletionWrite({ table: 'findings', row }, true))),
    ]);
  },
};
