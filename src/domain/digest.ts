import { canonicalJson } from './canonicalJson.ts';
import { stateText, type FoldedRow } from './fold.ts';
import { hashText } from './hash.ts';
import type { Table } from './schema/tables.ts';

/** Digest of a set of changes: equal on two laptops exactly when they hold the same history. */
export const digestOfChanges = (ids: Iterable<string>): string => hashText(canonicalJson([...ids].sort()));

/** Digest of what the rows of a plan say and which writes stand behind them: equal when two laptops show the same. */
export const digestOfState = (rows: Iterable<readonly [Table, FoldedRow]>): string =>
  hashText(canonicalJson([...rows].map(([table, row]) => stateText(table, row)).sort()));

/** The first letters of a digest in groups of four, for people to compare by eye or over the phone. */
export const shortCode = (digest: string): string => (digest.slice(0, 12).toUpperCase().match(/.{4}/g) ?? []).join('-');
