/** Where in a workbook something is not right: a row of a sheet, as Excel counts. */
export interface RowPlace {
  readonly kind: 'row';
  readonly sheet: string;
  readonly row: number;
}

/** One thing to put right in a sheet: `C` names its columns, `F` what may be wrong. */
export interface SheetProblem<C extends string, F extends string> {
  readonly at: RowPlace;
  /** null: the whole row. */
  readonly column: C | null;
  /** `formula`: somebody's program works the cell out; it holds a rule and not a value. */
  readonly fault: F | 'formula';
  /** What stands there, cut. */
  readonly found: string;
}

/** Why the bytes of a file are no workbook that can be read. */
export type BookFault =
  | { readonly type: 'empty' }
  | { readonly type: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly type: 'unreadable' }
  /** A workbook of Excel 97–2003, or one under a password. */
  | { readonly type: 'old-excel' }
  /** Begins like a workbook, but is damaged, or unpacks to far more than a list. */
  | { readonly type: 'damaged' }
  | { readonly type: 'too-many-rows'; readonly limit: number };

/** Why a sheet has no table to read. */
export type TableFault<C extends string> =
  | { readonly type: 'no-rows'; readonly sheet: string }
  /** No row of headings with these columns. */
  | { readonly type: 'no-heading'; readonly sheet: string; readonly missing: readonly C[] };
