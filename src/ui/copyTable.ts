const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/\n/gu, '<br>');

/** A sheet takes „- Ban hành …“ for a formula; with a space before it, it is text. */
const asText = (text: string): string => (/^[=+\-@]/u.test(text) ? ` ${text}` : text);

/** A cell of several lines, or with a mark of its own, stands in marks, as sheets write it themselves. */
const tsvCell = (text: string): string => (/[\t\n\r"]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text);

/** A table as lines of cells between tabs, as sheets take it. */
export const tableAsTsv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map((text) => tsvCell(asText(text))).join('\t')).join('\n');

/** A table as a page has it, as Word takes it; the first row is its head. Every cell is a text: „1.10“ stays what it is. */
export const tableAsHtml = ([head = [], ...rows]: readonly (readonly string[])[]): string => {
  const line = (cells: readonly string[], tag: 'th' | 'td') => `<tr>${cells.map((text) => `<${tag} style="mso-number-format:'\\@'">${escaped(asText(text))}</${tag}>`).join('')}</tr>`;
  return `<table border="1"><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
};

/** Puts a table on the clipboard, for sheets and for Word; false where the browser does not let us. */
export const copyTable = async (rows: readonly (readonly string[])[]): Promise<boolean> => {
  const [text, html] = [tableAsTsv(rows), tableAsHtml(rows)];
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': new Blob([text], { type: 'text/plain' }), 'text/html': new Blob([html], { type: 'text/html' }) })]);
    return true;
  } catch {
    return false;
  }
};
