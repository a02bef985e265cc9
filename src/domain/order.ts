import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A row with a place in a list. */
export interface Ordered {
  readonly id: string;
  readonly order: string;
}

/** The register takes no more letters; a longer key would be refused. */
const MAX_LENGTH = 100;

/** By place, then by id: two laptops that put a row into the same gap still show one order. */
export const byOrder = (a: Ordered, b: Ordered): number =>
  a.order === b.order ? (a.id < b.id ? -1 : Number(a.id > b.id)) : a.order < b.order ? -1 : 1;

/** The key of a place, and new keys for rows whose own leave no room there. */
export interface Place {
  readonly order: string;
  /** Only where keys are equal, blank or broken; written by the user's own command, never by a merge. */
  readonly repairs: readonly Ordered[];
}

const keyBetween = (before: string | null, after: string | null): string | null => {
  try {
    const key = generateKeyBetween(before, after);
    return key.length <= MAX_LENGTH ? key : null;
  } catch {
    // Equal keys, or a text that is no key: there is no room in between.
    return null;
  }
};

/** Where a row goes to stand at `index` among rows that are already in order. */
export const placeAt = (rows: readonly Ordered[], index: number): Place => {
  const key = keyBetween(rows[index - 1]?.order ?? null, rows[index]?.order ?? null);
  if (key !== null) return { order: key, repairs: [] };
  const keys = generateNKeysBetween(null, null, rows.length + 1);
  const repairs = rows.flatMap((row, at) => {
    const order = keys[at < index ? at : at + 1] ?? row.order;
    return order === row.order ? [] : [{ id: row.id, order }];
  });
  return { order: keys[index] ?? '', repairs };
};

/** The keys to write so that the row at `from` stands at `to`; nothing when it stands there already or there is no such place. */
export const moveTo = (rows: readonly Ordered[], from: number, to: number): readonly Ordered[] => {
  const moved = rows[from];
  if (!moved || to === from || to < 0 || to >= rows.length) return [];
  const { order, repairs } = placeAt(rows.toSpliced(from, 1), to);
  return [{ id: moved.id, order }, ...repairs];
};

/** Keys for a whole new list. */
export const orderKeys = (count: number): readonly string[] => generateNKeysBetween(null, null, count);
