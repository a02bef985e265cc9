import type { ChecklistEntry } from '#domain/checklist.ts';
import type { CriterionId } from '#domain/ids.ts';
import type { RowMeta } from '#domain/row.ts';
import type { Row } from '#domain/schema/tables.ts';

type Kept = RowMeta & { readonly id: string };

/** Rows are compared again at every write; what a row says never changes while it is the same object. */
const keys = new WeakMap<Kept, string>();

const headsKey = (row: Kept): string => {
  const known = keys.get(row);
  if (known !== undefined) return known;
  const key = Object.entries(row.regs)
    .map(([field, register]) => `${field}:${register?.heads.map((head) => head.change).join(',') ?? ''}`)
    .join(';');
  keys.set(row, key);
  return key;
};

/**
 * Gives rows that say the same as before their former identity, so that only touched lines render. A row is what its
 * heads are (changes are immutable), so equal heads are an equal row. Structural sharing in the query cache goes by
 * position and loses identities whenever a row comes in between.
 */
export const reuseRows = <R extends Kept>(before: ReadonlyMap<string, R>, rows: readonly R[]): ReadonlyMap<string, R> =>
  new Map(
    rows.map((row) => {
      const known = before.get(row.id);
      return [row.id, known && (known === row || headsKey(known) === headsKey(row)) ? known : row];
    }),
  );

/** Pairs every criterion with its item. A pair that says the same as before is the same object. */
export const reuseEntries = (
  before: readonly ChecklistEntry[],
  criteria: readonly Row<'criteria'>[],
  itemOf: (criterion: CriterionId) => Row<'items'> | undefined,
): readonly ChecklistEntry[] => {
  const known = new Map(before.map((entry) => [entry.criterion.id, entry]));
  return criteria.map((criterion) => {
    const entry = known.get(criterion.id);
    const item = itemOf(criterion.id);
    return entry && entry.criterion === criterion && entry.item === item ? entry : { criterion, item };
  });
};
