import type { CellWrite } from '../commands/sampling.ts';
import { fail, ok, type Result } from '../result.ts';
import { basisOf } from '../row.ts';
import { asIsoDate } from '../days.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { cellValue, gridColumns, type CellFault, type GridColumn } from './cells.ts';
import { tsvRows } from './tsv.ts';

/** A block of cells of the grid, by the places of rows and columns, both ends included. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A cell of a pasted block that cannot be read. */
export interface BadCell {
  readonly no: number;
  readonly column: GridColumn;
  readonly text: string;
  readonly fault: CellFault;
}

/** Why a block is not pasted; nothing of it is written then. */
export type BlockFault =
  | { readonly type: 'outside'; readonly rows: number; readonly columns: number; readonly rowsLeft: number; readonly columnsLeft: number }
  | { readonly type: 'bad'; readonly cells: readonly [BadCell, ...BadCell[]] };

/** The write of one cell, over what is on the screen. */
export const cellWrite = (row: Row<'dossiers'>, column: GridColumn, value: CellWrite['value']): CellWrite => ({
  dossier: row.id,
  column,
  value,
  basis: basisOf(row, column),
});

/** What a pasted text puts where: a single value fills the chosen block, anything else lies from its upper left cell on. */
const tableFor = (text: string, { top, bottom, left, right }: Block): readonly (readonly string[])[] => {
  const table = [...tsvRows(text)].map(({ cells }) => cells);
  const single = table.length === 1 && table[0]?.length === 1 ? table[0][0] : undefined;
  return single === undefined ? table : Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => single));
};

/**
 * What pasting a text into the grid writes; cells that say the same already are left out. All or nothing: one cell that
 * cannot be read, or one that would lie outside the grid, and nothing is written.
 * @param day the day of the visit, by which „27/3“ gets its year
 */
export const pasteBlock = (rows: readonly Row<'dossiers'>[], text: string, block: Block, day: IsoDate): Result<readonly CellWrite[], BlockFault> => {
  const table = tableFor(text, block);
  const columns = Math.max(0, ...table.map((cells) => cells.length));
  const [rowsLeft, columnsLeft] = [rows.length - block.top, gridColumns.length - block.left];
  if (table.length > rowsLeft || columns > columnsLeft) return fail({ type: 'outside', rows: table.length, columns, rowsLeft, columnsLeft });
  const writes: CellWrite[] = [];
  const bad: BadCell[] = [];
  for (const [down, cells] of table.entries()) {
    const row = rows[block.top + down];
    if (!row) continue;
    let received = row.received;
    for (const [across, typed] of cells.entries()) {
      const column = gridColumns[block.left + across];
      if (column === undefined) continue;
      const read = cellValue(column, typed, { row: { received }, day });
      if (!read.ok) bad.push({ no: row.no, column, text: typed, fault: read.error });
      else if (read.value !== row[column]) writes.push(cellWrite(row, column, read.value));
      // The day promised is read against the day of receipt that is pasted beside it.
      if (read.ok && column === 'received') received = typeof read.value === 'string' ? asIsoDate(read.value) : null;
    }
  }
  const [first, ...others] = bad;
  return first ? fail({ type: 'bad', cells: [first, ...others] }) : ok(writes);
};
