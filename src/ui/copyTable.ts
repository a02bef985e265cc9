/** A table as texts, the headings first. */
export type TextTable = readonly (readonly string[])[];

const escaped = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/\n/gu, '<br>');

/** A sheet takes „- Ban hành …“ for a formula; with a space before it, it is text. */
const asText = (text: string): string => (/^[=+\-@]/u.test(text) ? ` ${text}` : text);

/** A cell of several lines, or with a mark of its own, stands in marks, as sheets write it themselves. */
const tsvCell = (text: string): string => (/[\t\n\r"]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text);

/** A table as lines of cells between tabs, as sheets take it. */
export const tableAsTsv = (rows: TextTable): string => rows.map((row) => row.map((text) => tsvCell(asText(text))).join('\t')).join('\n');

/** A table as a page has it, as Word takes it; the first row is its head. Every cell is a text: „1.10“ stays what it is. */
export const tableAsHtml = ([head = [], ...rows]: TextTable): string => {
  const line = (cells: readonly string[], tag: 'th' | 'td') => `<tr>${cells.map((text) => `<${tag} style="mso-number-format:'\\@'">${escaped(asText(text))}</${tag}>`).join('')}</tr>`;
  return `<table border="1"><thead>${line(head, 'th')}</thead><tbody>${rows.map((row) => line(row, 'td')).join('')}</tbody></table>`;
};

/**
 * Puts a table on the clipboard, for sheets and for Word; false where the browser does not let us. A table that is still being
 * read is waited for by the clipboard: asked for later, it would say that nobody had pressed a key.
 */
export const copyTable = async (table: TextTable | Promise<TextTable>): Promise<boolean> => {
  const part = async (type: string, form: (rows: TextTable) => string) => new Blob([form(await table)], { type });
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': part('text/plain', tableAsTsv), 'text/html': part('text/html', tableAsHtml) })]);
    return true;
  } catch {
    return false;
  }
};
