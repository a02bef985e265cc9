/** A row of a pasted table: its cells, and the line of the text on which it begins, counted from 1. */
export interface TsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const isLineEnd = (sign: string): boolean => sign === '\n' || sign === '\r';

/** Where a quoted cell that begins at `from` ends (at its last quote); -1 when the quote is only a sign of the text. */
const closingQuote = (text: string, from: number): number => {
  for (let at = text.indexOf('"', from + 1); at !== -1; at = text.indexOf('"', at + 2)) {
    const next = text.charAt(at + 1);
    if (next !== '"') return next === '' || next === '\t' || isLineEnd(next) ? at : -1;
  }
  return -1;
};

const endOfPlain = (text: string, from: number): number => {
  let at = from;
  while (at < text.length && text.charAt(at) !== '\t' && !isLineEnd(text.charAt(at))) at += 1;
  return at;
};

interface Cell {
  readonly value: string;
  readonly end: number;
}

const cellAt = (text: string, from: number): Cell => {
  const close = text.charAt(from) === '"' ? closingQuote(text, from) : -1;
  if (close !== -1) return { value: text.slice(from + 1, close).replaceAll('""', '"'), end: close + 1 };
  const end = endOfPlain(text, from);
  return { value: text.slice(from, end), end };
};

const linesIn = (text: string, from: number, to: number): number => text.slice(from, to).match(/\r\n|\r|\n/g)?.length ?? 0;

/**
 * The rows of a table as Excel and its kin put it on the clipboard: cells parted by tabs, rows by line ends; a cell with
 * a tab, a line end or a quote inside stands in quotes, its own quotes doubled. One row at a time, so that whoever reads
 * a long list can pause. A text that ends with a line end has no blank row after it.
 */
export function* tsvRows(text: string): Generator<TsvRow, void, undefined> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const cells: string[] = [];
    const begun = at;
    for (;;) {
      const cell = cellAt(text, at);
      cells.push(cell.value);
      at = cell.end;
      if (text.charAt(at) !== '\t') break;
      at += 1;
    }
    at += text.startsWith('\r\n', at) ? 2 : 1;
    yield { line, cells };
    line += linesIn(text, begun, at);
  }
}

const tsvCell = (value: string): string => (/[\t\r\n"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);

/** Rows as a text that Excel takes from the clipboard; `tsvRows` reads the same back. */
export const tsvText = (rows: readonly (readonly string[])[]): string => rows.map((cells) => cells.map(tsvCell).join('\t')).join('\n');
