import { expect, test } from 'vitest';
import { copyTable, tableAsHtml, tableAsTsv } from './copyTable.ts';

const rows = [['Đơn vị', 'Nội dung'], ['Phòng <A>', 'Hai dòng:\n- thứ nhất\tvà "thứ hai"'], ['Phòng B', '- Ban hành quy chế'], ['=1+1', '']];

test('sheets get cells between tabs; what has lines or marks of its own stands in marks, and nothing is a formula', () => {
  expect(tableAsTsv(rows)).toBe('Đơn vị\tNội dung\nPhòng <A>\t"Hai dòng:\n- thứ nhất\tvà ""thứ hai"""\nPhòng B\t - Ban hành quy chế\n =1+1\t');
});

test('Word gets a table in which nothing is markup, and sheets cells of text', () => {
  const plain = tableAsHtml(rows).replaceAll(` style="mso-number-format:'\\@'"`, '');
  expect(plain).toBe(
    '<table border="1"><thead><tr><th>Đơn vị</th><th>Nội dung</th></tr></thead><tbody><tr><td>Phòng &lt;A&gt;</td><td>Hai dòng:<br>- thứ nhất\tvà "thứ hai"</td></tr><tr><td>Phòng B</td><td> - Ban hành quy chế</td></tr><tr><td> =1+1</td><td></td></tr></tbody></table>',
  );
  expect(plain.length).toBeLessThan(tableAsHtml(rows).length);
});

test('a browser that keeps the clipboard closed is no error', async () => {
  expect(await copyTable(rows)).toBe(false);
});
