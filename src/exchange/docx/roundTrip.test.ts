import { array, assert, asyncProperty, constantFrom, integer, record, string, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { editsOfFile } from '#domain/documents/fileEdits.ts';
import { usualFormat } from '#domain/documents/format.ts';
import { applyHandEdits, sameWords } from '#domain/documents/handEdits.ts';
import { intakeOf } from '#domain/documents/intake.ts';
import type { Block, DocumentModel, ParagraphStyle } from '#domain/documents/model.ts';
import { keyedTexts, sectionStart } from '#domain/documents/printed.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import type { Row } from '#domain/schema/tables.ts';
import { takenRows } from '../../../tests/support/documents/handEditRows.ts';
import { paragraph, sampleLetter } from '../../../tests/support/documents/sampleModel.ts';
import { instead, rewritten, typed, withBody } from '../../../tests/support/documents/wordFile.ts';
import { readDocx } from './read.ts';
import { writeDocx } from './write.ts';

const ref: DocumentRef = { kind: 'minutes', visit: null };
const styles: readonly ParagraphStyle[] = ['body', 'dash', 'part', 'note', 'clause'];

/** Texts as people and strangers write them. */
const words = constantFrom('Có 88 hồ sơ', 'trễ hạn', '<w:p>&amp;', '😀', '„xin lỗi“', '12,5%', 'ngày 05 tháng 02 năm 2024', 'TT1.', '- ', '\t', '\n', 'ả');
const text = tuple(array(words, { minLength: 1, maxLength: 6 }), string({ unit: 'grapheme', maxLength: 12 })).map(([parts, rest]) => [...parts, rest].join(' '));
/** A text that is no blank one. */
const said = text.map((each) => `Đoạn ${each}`);

interface Parts {
  readonly paragraphs: readonly { readonly style: ParagraphStyle; readonly text: string }[];
  readonly cells: readonly (readonly [string, string])[];
}
const parts = record({
  paragraphs: array(record({ style: constantFrom(...styles), text: said }), { minLength: 2, maxLength: 6 }),
  cells: array(tuple(text, text), { minLength: 1, maxLength: 3 }),
});

const modelOf = ({ paragraphs, cells }: Parts): DocumentModel => {
  const blocks: readonly Block[] = [
    ...paragraphs.map((each, at) => paragraph(`p-${at}`, each.style, each.text)),
    {
      kind: 'table',
      key: 'table',
      columns: [
        { heading: 'A', width: 50, align: 'left' },
        { heading: 'B', width: 50, align: 'left' },
      ],
      rows: cells.map((row, at) => ({ kind: 'cells' as const, key: `row-${at}`, cells: row.map((cell) => cell.split('\n').map((line) => [{ text: line }])) })),
    },
  ];
  return { ...sampleLetter, sections: sampleLetter.sections.map((section) => ({ ...section, blocks: [...blocks, ...section.blocks.filter(({ kind }) => kind === 'signatures')] })) };
};

const write = (model: DocumentModel) => writeDocx(model, { ...usualFormat, document: 'r/d', now: 0 });

const take = async (bytes: Uint8Array<ArrayBuffer>, rows: readonly Row<'handEdits'>[] = []): Promise<readonly Row<'handEdits'>[]> => {
  const read = await readDocx(new Blob([bytes]));
  if (!read.ok) throw new Error(read.error.type);
  return takenRows(intakeOf(editsOfFile(read.value.file).edits, ref, rows), ref, rows);
};
const foundIn = async (bytes: Uint8Array<ArrayBuffer>) => {
  const read = await readDocx(new Blob([bytes]));
  if (!read.ok) throw new Error(read.error.type);
  return editsOfFile(read.value.file);
};
const saying = (model: DocumentModel, key: string): string | undefined => keyedTexts(model).find((each) => each.key === key)?.text;
const runs = { numRuns: 15 };

test('what was written is read back, and nothing counts as changed', async () => {
  await assert(
    asyncProperty(parts, async (given) => {
      expect(await foundIn(await write(modelOf(given)))).toEqual({ edits: [], unread: [] });
    }),
    runs,
  );
});

test('a document with hand edits is read back without any, whatever they are', async () => {
  await assert(
    asyncProperty(parts, said, said, integer({ min: 0, max: 1 }), async (given, hand, added, at) => {
      const model = modelOf(given);
      const bytes = withBody(await write(model), (xml) => instead(`p-${at}`, (own) => own + typed(added.replace(/[\n\t]/g, ' ')))(rewritten('row-0#1', hand.replace(/[\n\t]/g, ' '))(xml)));
      const rows = await take(bytes);
      const edited = applyHandEdits(model, rows).model;
      expect(await foundIn(await write(edited))).toEqual({ edits: [], unread: [] });
      // And a second time over: the same file brings nothing new.
      expect(await take(bytes, rows)).toEqual(rows);
    }),
    runs,
  );
});

test('an edit is in the document made again, also after other data changed; where the same text changed, both are there', async () => {
  await assert(
    asyncProperty(parts, said, said, async (given, wording, other) => {
      const hand = `${wording.replace(/[\n\t]/g, ' ')} (sửa tay)`;
      const model = modelOf(given);
      const rows = await take(withBody(await write(model), rewritten('p-0', hand)));
      expect(rows).toHaveLength(1);

      const again = applyHandEdits(model, rows);
      // A heading of a part is printed in capitals, however it was typed.
      expect(sameWords((saying(again.model, 'p-0') ?? '').toLocaleUpperCase('vi'), hand.toLocaleUpperCase('vi'))).toBe(true);
      expect(again.edits.map(({ state }) => state)).toEqual(['standing']);

      const elsewhere = applyHandEdits(modelOf({ ...given, paragraphs: given.paragraphs.map((each, at) => (at === 1 ? { ...each, text: other } : each)) }), rows);
      expect(sameWords(saying(elsewhere.model, 'p-0') ?? '', saying(again.model, 'p-0') ?? '')).toBe(true);

      const changed = modelOf({ ...given, paragraphs: given.paragraphs.map((each, at) => (at === 0 ? { ...each, text: `${each.text} (số liệu mới)` } : each)) });
      const both = applyHandEdits(changed, rows);
      expect(both.edits.map(({ state, generated }) => [state, generated])).toEqual([['conflicting', saying(changed, 'p-0')]]);
      expect(both.model.sections).toEqual(changed.sections);
    }),
    runs,
  );
});

test('paragraphs that two people put in at the same place both stand; one of them, read back, can be changed and taken out again', async () => {
  const model = modelOf({ paragraphs: [{ style: 'dash', text: '- Một' }, { style: 'body', text: 'Hai' }], cells: [['a', 'b']] });
  const bytes = await write(model);
  const first = await take(withBody(bytes, instead('p-0', (own) => own + typed('- Của An'))));
  const both = await take(withBody(bytes, instead('p-0', (own) => own + typed('- Của Bình'))), first);
  const document = applyHandEdits(model, both).model;
  const shown = () => keyedTexts(document).slice(0, 3).map((each) => each.text);
  expect(shown()).toEqual(['- Một', '- Của An', '- Của Bình']);
  expect(document.sections[0]?.blocks.slice(0, 3).map((block) => block.kind === 'paragraph' && block.style)).toEqual(['dash', 'dash', 'dash']);

  const later = withBody(await write(document), (xml) => rewritten('p-0+2', '- Của Bình, đã sửa')(instead('p-0+1', () => '')(xml)));
  const rows = await take(later, both);
  expect(keyedTexts(applyHandEdits(model, rows).model).slice(0, 3).map((each) => each.text)).toEqual(['- Một', '- Của Bình, đã sửa', 'Hai']);
});

test('a paragraph put in above the first block, a row put in and a row removed stand in the document made again', async () => {
  const model = modelOf({ paragraphs: [{ style: 'body', text: 'Một' }, { style: 'body', text: 'Hai' }], cells: [['a', 'b'], ['c', 'd'], ['e', 'f']] });
  const rowXml = `<w:tr><w:tc>${typed('x')}</w:tc><w:tc>${typed('y')}</w:tc></w:tr>`;
  const bytes = withBody(await write(model), (xml) => {
    const added = instead('p-0', (own) => typed('Mở đầu') + own)(xml);
    return added.replace(/(<w:tr>(?:(?!<\/w:tr>).)*>c<(?:(?!<\/w:tr>).)*<\/w:tr>)/s, rowXml);
  });
  const rows = await take(bytes);
  expect(rows.map(({ block, edit }) => [block, edit.kind])).toEqual([[sectionStart('main'), 'inserted'], ['row-0', 'inserted'], ['row-1', 'removed']]);
  expect(keyedTexts(applyHandEdits(model, rows).model).map((each) => each.text)).toEqual(['Mở đầu', 'Một', 'Hai', 'a', 'b', 'x', 'y', 'e', 'f']);
});

test('the words of a paragraph that stayed keep how they look', async () => {
  const bold = { ...modelOf({ paragraphs: [{ style: 'body', text: 'x' }, { style: 'body', text: 'y' }], cells: [['a', 'b']] }) };
  const model: DocumentModel = { ...bold, sections: bold.sections.map((section) => ({ ...section, blocks: [paragraph('p-0', 'body', [{ text: 'TT1. ', bold: true }, { text: 'Có 88 hồ sơ trễ hạn.' }]), ...section.blocks.slice(1)] })) };
  const rows = await take(withBody(await write(model), rewritten('p-0', 'TT1. Có 88 hồ sơ quá hạn.')));
  const [block] = applyHandEdits(model, rows).model.sections[0]?.blocks ?? [];
  expect(block).toMatchObject({ runs: [{ text: 'TT1. ', bold: true }, { text: 'Có 88 hồ sơ quá hạn.' }], made: 'TT1. Có 88 hồ sơ trễ hạn.' });
});
