import { expect, test } from 'vitest';
import { asHtml, tabbed } from './copyTable.ts';

test('a table with tabs: breaks and quotes stay inside their cell, and no text becomes a formula', () => {
  expect(tabbed([['Số', 'Nội dung'], ['TT1', 'Hai dòng\nvà "ngoặc"'], ['', '=1+1']])).toBe('Số\tNội dung\r\nTT1\t"Hai dòng\nvà ""ngoặc"""\r\n\t\'=1+1');
});

test('a table with its form: every cell is a text, and nothing in it is taken for markup', () => {
  const html = asHtml([['Tiêu chí'], ['1.10'], ['<b>&"']]);
  expect(html).toContain(`<td style="mso-number-format:'\\@'">1.10</td>`);
  expect(html).toContain('&lt;b&gt;&amp;&quot;');
  expect(html).not.toContain('<b>');
});
