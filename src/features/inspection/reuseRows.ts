import type { RowMeta } from '#domain/row.ts';

type Kept = RowMeta & { readonly id: string };

const headsKey = (row: Kept): string =>
  Object.entries(row.regs)
    .map(([field, register]) => `${field}:${register?.heads.map((head) => head.change).join(',') ?? ''}`)
    .join(';');

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
