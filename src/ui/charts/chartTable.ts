/** A field of the table of a chart: its words, and the figure behind them where there is one. */
export interface ChartCell {
  readonly text: string;
  readonly value?: number;
  readonly look?: 'points' | 'percent';
}

/** What a chart says, as a table; the first column names the rows. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly ChartCell[])[];
}
