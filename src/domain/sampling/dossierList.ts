import { hashText } from '../hash.ts';
import type { IsoDate } from '../schema/field.ts';
import { MAX_POPULATION } from '../schema/sampling.ts';
import { dayOfText } from './dayText.ts';
import { MAX_CODE, cleanCell, dossierKey } from './dossierCode.ts';
import { headedColumns, listColumns, type ListColumn } from './listHeading.ts';
import { tsvRows, tsvText, type TsvRow } from './tsv.ts';

/** The most signs that a list may have as it is kept. */
const MAX_LIST_LENGTH = 1_000_000;

/** A dossier of the unit's list. */
export interface ListedDossier {
  readonly code: string;
  readonly procedure: string;
  readonly received: IsoDate | null;
  readonly due: IsoDate | null;
  readonly returned: IsoDate | null;
}

/** What was wrong with a line of a pasted list, and where. */
export type ListProblem =
  /** The line has something, but no code: it is left out. */
  | { readonly type: 'no-code'; readonly line: number }
  /** The code stands on an earlier line already: this line is left out. */
  | { readonly type: 'doubled'; readonly line: number; readonly code: string; readonly first: number }
  /** The code has too many signs: the line is left out. */
  | { readonly type: 'code-too-long'; readonly line: number }
  /** A cell is no day: the dossier is taken without it. */
  | { readonly type: 'no-day'; readonly line: number; readonly column: DayColumn; readonly text: string };

/** Why a list is not taken at all. */
export type ListRefusal = 'empty' | 'too-many' | 'too-long';

type DayColumn = 'received' | 'due' | 'returned';
const dayColumns: readonly DayColumn[] = ['received', 'due', 'returned'];

/** What was read of a pasted list. */
export interface ReadList {
  readonly dossiers: readonly ListedDossier[];
  /** The problems by line; the first thousand of them. */
  readonly problems: readonly ListProblem[];
  /** How many there are in all. */
  readonly problemCount: number;
  /** Whether the first line named the columns. */
  readonly hasHeading: boolean;
  /** Null when the list can be drawn from. */
  readonly refusal: ListRefusal | null;
}

const KEPT_PROBLEMS = 1000;

const positions: ReadonlyMap<ListColumn, number> = new Map(listColumns.map((column, at) => [column, at]));

/** Reads a list row by row, so that a long one can be read in portions. */
export const createListReader = () => {
  const dossiers: ListedDossier[] = [];
  const problems: ListProblem[] = [];
  const lineOf = new Map<string, number>();
  let problemCount = 0;
  let columns: ReadonlyMap<ListColumn, number> | null = null;
  let hasHeading = false;
  let isTooMany = false;
  let isEmpty = true;

  const note = (problem: ListProblem): void => {
    problemCount += 1;
    if (problems.length < KEPT_PROBLEMS) problems.push(problem);
  };

  const codeOn = (line: number, code: string): boolean => {
    if (code === '') {
      note({ type: 'no-code', line });
      return false;
    }
    if (code.length > MAX_CODE) {
      note({ type: 'code-too-long', line });
      return false;
    }
    const first = lineOf.get(dossierKey(code));
    if (first !== undefined) note({ type: 'doubled', line, code, first });
    return first === undefined;
  };

  const add = ({ line, cells }: TsvRow): void => {
    const clean = cells.map(cleanCell);
    if (clean.every((cell) => cell === '')) return;
    if (columns === null) {
      const headed = headedColumns(clean);
      columns = headed ?? positions;
      if (headed) {
        hasHeading = true;
        return;
      }
    }
    isEmpty = false;
    const at = (column: ListColumn): string => clean[columns?.get(column) ?? -1] ?? '';
    const code = at('code');
    if (!codeOn(line, code)) return;
    if (dossiers.length >= MAX_POPULATION) {
      isTooMany = true;
      return;
    }
    lineOf.set(dossierKey(code), line);
    const [received = null, due = null, returned = null] = dayColumns.map((column) => {
      const text = at(column);
      const day = dayOfText(text);
      if (day === null && text !== '') note({ type: 'no-day', line, column, text });
      return day;
    });
    dossiers.push({ code, procedure: at('procedure'), received, due, returned });
  };

  const finish = (): ReadList => ({
    dossiers,
    problems,
    problemCount,
    hasHeading,
    refusal: isTooMany ? 'too-many' : isEmpty || dossiers.length === 0 ? 'empty' : populationText(dossiers).length > MAX_LIST_LENGTH ? 'too-long' : null,
  });

  return { add, finish };
};

/** Reads a whole pasted list at once. */
export const readDossierList = (text: string): ReadList => {
  const reader = createListReader();
  for (const row of tsvRows(text)) reader.add(row);
  return reader.finish();
};

const withoutBlankEnd = (cells: readonly string[]): readonly string[] => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

/** A list as it is kept (`samples.population`): a dossier to a line, cells parted by tabs, blank ones at the end left off. */
export const populationText = (dossiers: readonly ListedDossier[]): string =>
  tsvText(dossiers.map(({ code, procedure, received, due, returned }) => withoutBlankEnd([code, procedure, received ?? '', due ?? '', returned ?? ''])));

/** The dossiers of a list as it is kept: without a heading, since that was taken off when it was pasted. */
export const dossiersOfPopulation = (population: string): readonly ListedDossier[] =>
  [...tsvRows(population)].flatMap(({ cells: [code = '', procedure = '', received = '', due = '', returned = ''] }) =>
    code === '' ? [] : [{ code, procedure, received: dayOfText(received), due: dayOfText(due), returned: dayOfText(returned) }],
  );

/**
 * The code of a list: the hash of its dossiers' keys, each once, in the order of their signs, a key to a line. Two lists
 * with the same dossiers have the same code, however they are sorted and whatever their other columns say.
 */
export const listHash = (codes: readonly string[]): string => hashText([...new Set(codes.map(dossierKey))].sort().join('\n'));

/** How many dossiers a list holds as it is kept: a line each, for no cell has a line end inside. */
export const populationCount = (population: string): number => (population === '' ? 0 : population.split('\n').length);
