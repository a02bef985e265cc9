import type { CriteriaContent } from '#domain/criteria/content.ts';
import type { AreaFault, CriterionFault } from '#domain/criteria/problems.ts';
import type { BookFault, RowPlace, TableFault } from '../sheet/fault.ts';
import type { ColumnKey } from './columns.ts';

/** Bytes and rows that a file of criteria may have; the largest provincial indices have some two hundred rows. */
export const MAX_CRITERIA_FILE = 5_000_000;
export const MAX_CRITERIA_ROWS = 2000;

/** Where in the file something is not right: a row of a sheet as Excel counts it, or a path in JSON. */
export type ProblemPlace = RowPlace | { readonly kind: 'path'; readonly path: string };

/** What is not right with a cell or a value, beside what keeps any criterion from being asked. */
export type ValueFault =
  /** Somebody's program works it out; the cell holds a rule and not a value. */
  | 'formula'
  /** Excel has turned it into a date: 1.10 became 1 October. */
  | 'date'
  | 'too-long'
  | 'not-a-number'
  | 'not-points'
  | 'not-percent'
  /** 0,8 in a cell that Excel shows as 80 %. */
  | 'percent-as-share'
  | 'not-steps'
  | 'unknown-word'
  | 'not-a-key'
  | 'not-a-document'
  /** A row with something in it, but neither code nor question: a title in between, or cells that were merged. */
  | 'not-a-criterion'
  /** Scored by steps, by a share or from a rate on, but that is not given. */
  | 'scoring-incomplete'
  /** JSON: not what docs/CRITERIA-FILE.md says stands here. */
  | 'malformed';

/** One thing to put right in a file. */
export interface FileProblem {
  readonly at: ProblemPlace;
  /** The column of the sheet; null for the whole row, and in JSON, where the path says it. */
  readonly column: ColumnKey | null;
  readonly fault: ValueFault | CriterionFault | AreaFault['fault'];
  /** What stands there, cut. */
  readonly found: string;
}

/** Why a file is not taken over. Whichever it is, nothing has been written. */
export type CriteriaFileFault =
  | BookFault
  | TableFault<ColumnKey>
  /** Neither a workbook nor JSON. */
  | { readonly type: 'not-criteria' }
  | { readonly type: 'not-json' }
  | { readonly type: 'newer-version'; readonly version: number }
  | { readonly type: 'faulty'; readonly problems: readonly FileProblem[] };

/** A file that is right as a whole. */
export interface CriteriaFile {
  readonly content: CriteriaContent;
  /** Headings of columns that say nothing here. */
  readonly ignored: readonly string[];
}

/** What a file does not say and the round knows. */
export interface FileContext {
  /** The name where the file has none, usually its own. */
  readonly title: string;
  /** Areas by number, for files without a sheet of areas. */
  readonly areas: readonly { readonly no: number; readonly name: string; readonly thematic: boolean }[];
}
