import { hashOfText } from '../hash.ts';
import { MAX_POPULATION } from '../schema/sampling.ts';
import { cleanCell, dossierKey } from './dossierCode.ts';
import { listHash, type ListedDossier } from './dossierList.ts';

/** The rule by which this app draws (docs/SAMPLING.md); what it draws for a list and a seed never changes. */
export const DRAW_RULE = 1;

/** Letters and digits that cannot be taken for each other on paper: no I, O, 0, 1. There are 32, so that all are equally likely. */
const SEED_LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** Random bytes that a seed is made of: a letter each, some 10¹² seeds. */
export const SEED_BYTES = 8;

/** A seed that can be read aloud and written down, of random bytes. */
export const seedOfBytes = (bytes: Uint8Array): string => [...bytes].map((byte) => SEED_LETTERS.charAt(byte & 31)).join('');

/** A seed as it goes into the draw: clean and in capitals. Both sides may agree on any word or number. */
export const seedOfText = (text: string): string => cleanCell(text).toUpperCase();

/** The longest seed that may be typed. */
export const MAX_SEED = 40;

/** Rule 1: what a dossier is sorted by. SHA-256 of seed, a bar and the code, as hexadecimal digits. */
export const drawKey = (seed: string, code: string): string => hashOfText(`${seedOfText(seed)}|${dossierKey(code)}`);

/** A dossier that was drawn, and its place from 1. */
export type Pick = ListedDossier & { readonly no: number };

/** A draw: the sample, and by what it can be repeated. */
export interface Drawn {
  readonly rule: number;
  readonly seed: string;
  readonly size: number;
  readonly of: number;
  readonly listHash: string;
  readonly picks: readonly Pick[];
}

/** The sizes that a sample of a list can have. */
export const isSampleSize = (size: number, of: number): boolean => Number.isInteger(size) && size >= 1 && size <= Math.min(of, MAX_POPULATION);

interface Keyed {
  readonly key: string;
  readonly dossier: ListedDossier;
}

/**
 * Draws in portions, so that a long list does not hold the screen: `add` every dossier of the list, then `finish`.
 * The order of the list does not count, nor does a dossier that stands in it twice; a larger sample of the same list by
 * the same seed begins with the smaller one.
 */
export const createDraw = (seed: string) => {
  const keyed = new Map<string, Keyed>();
  const add = (dossier: ListedDossier): void => {
    const code = dossierKey(dossier.code);
    if (!keyed.has(code)) keyed.set(code, { key: drawKey(seed, code), dossier });
  };
  const finish = (size: number): Drawn => {
    const sorted = [...keyed.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const picks = sorted.slice(0, size).map(({ dossier }, at): Pick => ({ ...dossier, no: at + 1 }));
    return { rule: DRAW_RULE, seed: seedOfText(seed), size: picks.length, of: keyed.size, listHash: listHash([...keyed.keys()]), picks };
  };
  return { add, finish };
};

/** Draws a sample at once. */
export const drawSample = (dossiers: readonly ListedDossier[], seed: string, size: number): Drawn => {
  const draw = createDraw(seed);
  for (const dossier of dossiers) draw.add(dossier);
  return draw.finish(size);
};

/** Sizes of samples that were seen in real rounds: 26 to 44 dossiers a unit (two published rounds in Hà Nội). */
const SMALLEST = 26;
const LARGEST = 44;

/**
 * The size that is offered for a list: the square root of its length, rounded up, but 26 to 44, and never more than there
 * are. [judgement] None is prescribed; checklists ask for ten at least. With 26 dossiers and none late, at most some 13 %
 * of all can be late; beyond 44 the bounds hardly narrow while the half day of a visit runs out.
 */
export const suggestedSize = (of: number): number => Math.min(of, Math.max(SMALLEST, Math.min(LARGEST, Math.ceil(Math.sqrt(of)))));
