import { canonicalJson } from './canonicalJson.ts';
import { stateText, type FoldedRow } from './fold.ts';
import { hashOfText, hashText } from './hash.ts';
import type { Table } from './schema/tables.ts';

/** Digest of a set of changes: equal on two laptops exactly when they hold the same history. */
export const digestOfChanges = (ids: Iterable<string>): string => hashText(canonicalJson([...ids].sort()));

/**
 * The rows of a plan as one number: the sum of their hashes. A row that changes takes its old hash out and puts its new
 * one in, so that comparing two laptops never reads the tables. Enough against accidents, which is all that people
 * compare these codes for; somebody who wanted to deceive could work towards a sum.
 */
export type StateSum = bigint;

/** Sums wrap around here, so that taking out what was put in gives the same number again. */
const MODULUS = 1n << 256n;

/** The sum of a plan without rows. */
export const noRows: StateSum = 0n;

const termOf = (table: Table, row: FoldedRow): bigint => BigInt(`0x${hashOfText(stateText(table, row))}`);

/** The sum after a row has become another one; undefined stands for no row. */
export const withRow = (sum: StateSum, table: Table, before: FoldedRow | undefined, after: FoldedRow | undefined): StateSum =>
  (sum + MODULUS + (after ? termOf(table, after) : 0n) - (before ? termOf(table, before) : 0n)) % MODULUS;

/** Digest of what the rows of a plan say and which writes stand behind them: equal when two laptops show the same. */
export const digestOfState = (sum: StateSum): string => hashText(sum.toString(16));

/** The first letters of a digest in groups of four, for people to compare by eye or over the phone. */
export const groupedCode = (digest: string, letters: number): string => (digest.slice(0, letters).toUpperCase().match(/.{4}/g) ?? []).join('-');

/** The code by which two laptops compare what a plan says: three groups, enough against mistakes. */
export const shortCode = (digest: string): string => groupedCode(digest, 12);
