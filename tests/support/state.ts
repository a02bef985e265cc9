import { canonicalJson } from '#domain/canonicalJson.ts';
import { asJson } from '#domain/change.ts';
import type { Laptop } from './laptop.ts';

/** Everything that the tables of a laptop say, row by row and conflict by conflict, awaited writes included. */
export const stateOf = ({ rows, conflicts }: Pick<Laptop, 'rows' | 'conflicts'>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...[...rows].map(([key, row]): [string, string] => [key, canonicalJson(asJson(row))]),
      ...[...conflicts].map(([id, conflict]): [string, string] => [`conflicts/${id}`, canonicalJson(asJson(conflict))]),
    ].sort(([a], [b]) => (a < b ? -1 : 1)),
  );
