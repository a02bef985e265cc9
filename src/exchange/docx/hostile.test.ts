import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { usualFormat } from '#domain/documents/format.ts';
import type { DocumentModel, ParagraphStyle } from '#domain/documents/model.ts';
import { keyedTexts, printable } from '#domain/documents/printed.ts';
import { all, packageFaults, partOf, partsOf, textOf } from '../../../tests/support/documents/docxPackage.ts';
import { readMarks } from './marks.ts';
import { writeDocx } from './write.ts';

/** A document in which every text that people type is this one. */
const documentOf = (text: string): DocumentModel => ({
  kind: 'conclusionNotice',
  name: text,
  sections: [
    {
      key: 'main',
      orientation: 'portrait',
      heading: { governingBody: text, issuingBody: text, number: text, symbol: text, place: text, date: null, year: 2024, urgency: 'express' },
      title: { kind: 'named', type: text, subject: text },
      blocks: [
        ...(['basis', 'part', 'body', 'ruled'] as const).map((style: ParagraphStyle) => ({ kind: 'paragraph' as const, key: style, style, runs: [{ text, bold: true }, { text }] })),
        {
          kind: 'table',
          key: 'table',
          columns: [
            { heading: text, width: 30, align: 'left' },
            { heading: text, width: 70, align: 'right' },
          ],
          rows: [
            { kind: 'group', key: 'group', text },
            { kind: 'cells', key: 'row', cells: [[[{ text }], [{ text }]], []] },
          ],
        },
        { kind: 'signatures', key: 'end', recipients: [text, text], signatures: [{ lines: [text, text], name: text, hint: text }] },
      ],
    },
    { key: 'appendix', orientation: 'landscape', heading: null, title: { kind: 'appendix', no: text, subject: text, attachedTo: text }, blocks: [] },
  ],
});

const write = (text: string) => writeDocx(documentOf(text), { ...usualFormat, document: 'd', now: 0 });

const hostile: Readonly<Record<string, string>> = {
  nothing: '',
  spaces: '  \t  ',
  markup: '<w:p>&amp;</w:p> "a" \'b\' ]]> <!-- -- --> <?xml?>',
  entities: '&#0; &lt; &unknown;',
  emoji: '👩‍👩‍👧‍👦 🇻🇳 ✅',
  controls: 'a\u0000b\u0001\u0008\u000b\u000c\u001b\u007f\u0085\u2028\ufeff\ufffe\uffffz',
  'half a pair': 'a\ud83d b\udc00',
  'lines of Windows': 'một\r\nhai\rba\n\nbốn\tnăm',
  'decomposed letters': 'Đơn vị đã ban hành'.normalize('NFD'),
  'right to left': '\u202eabc\u202c שלום',
  'a very long word': 'x'.repeat(3000),
  '20,000 letters': 'Tồn tại, hạn chế & nguyên nhân <chủ quan>. '.repeat(470),
  templates: '{#a}{/b} ${c} $& $1 $`',
};

describe('texts that are hard on a file', () => {
  test.each(Object.entries(hostile))('%s', async (_, text) => {
    const bytes = await write(text);
    expect(packageFaults(bytes)).toEqual([]);
    const printed = all(partOf(bytes, 'word/document.xml'), 'p').map(textOf);
    expect(printed).toContain(printable(text) + printable(text));
  });

  test('any text at all, and it is read back as it was printed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const bytes = await write(text);
        expect(packageFaults(bytes)).toEqual([]);
        const marks = readMarks(partsOf(bytes).get('customXml/item1.xml') ?? '');
        expect(marks?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).toEqual(keyedTexts(documentOf(text)).map((keyed) => keyed.text));
      }),
      { numRuns: 40 },
    );
  });
});
