import type { Result } from '#domain/result.ts';
import { TEXT, foundText, isBlankCell, textOf, type Cell } from './cells.ts';
import type { RowPlace, SheetProblem } from './fault.ts';
import type { Heading, Sheet } from './sheet.ts';

/** The cells of one row by column, and what was not right with them. */
export class SheetRow<C extends string, F extends string> {
  readonly problems: SheetProblem<C, F | 'date' | 'too-long'>[] = [];
  readonly at: RowPlace;
  private readonly cells: ReadonlyMap<C, Cell>;

  constructor(cells: ReadonlyMap<C, Cell>, at: RowPlace) {
    this.cells = cells;
    this.at = at;
  }

  cell(column: C): Cell {
    return this.cells.get(column) ?? null;
  }

  isBlank(column: C): boolean {
    return isBlankCell(this.cell(column));
  }

  blame(column: C | null, fault: F | 'date' | 'too-long'): void {
    this.problems.push({ at: this.at, column, fault, found: column === null ? '' : foundText(this.cell(column)) });
  }

  /** What a cell says, or what stands in for it after it was blamed. */
  take<T>(column: C, read: (cell: Cell) => Result<T, F | 'date' | 'too-long'>, otherwise: T): T {
    const value = read(this.cell(column));
    if (value.ok) return value.value;
    this.blame(column, value.error);
    return otherwise;
  }

  text(column: C, limit: number): string {
    return this.take(column, (cell) => textOf(cell, limit), '');
  }

  /** What a cell says as a text of at most `limit` letters. */
  word<T>(column: C, read: (text: string) => Result<T, F>, otherwise: T, limit = TEXT): T {
    return this.take(
      column,
      (cell) => {
        const text = textOf(cell, limit);
        return text.ok ? read(text.value) : text;
      },
      otherwise,
    );
  }
}

/** The rows under the headings in which something stands. */
export const rowsUnder = <C extends string, F extends string>(sheet: Sheet, heading: Heading<C>): readonly SheetRow<C, F>[] =>
  sheet.rows.flatMap((cells, index) => {
    if (index <= heading.row) return [];
    const given = new Map([...heading.columns].map(([at, column]): [C, Cell] => [column, cells[at] ?? null]));
    return [...given.values()].every(isBlankCell) ? [] : [new SheetRow<C, F>(given, { kind: 'row', sheet: sheet.name, row: index + 1 })];
  });
