import { beforeAll, describe, expect, test } from 'vitest';
import { usualFormat } from '#domain/documents/format.ts';
import { MOTTO, NATION } from '#domain/documents/headingLines.ts';
import type { Block, DocumentModel } from '#domain/documents/model.ts';
import { keyedTexts } from '#domain/documents/printed.ts';
import { bookmarkOf, readMarks } from '#exchange/docx/marks.ts';
import { writeDocx } from '#exchange/docx/write.ts';
import { all, partOf, partsOf, valueOf } from '../support/documents/docxPackage.ts';
import { printedPages, savedAgain, squeezed } from '../support/documents/office.ts';
import { paragraph, sampleLetter, sampleMinutes, sampleModels, sampleReport } from '../support/documents/sampleModel.ts';

const long = 'Tồn tại, hạn chế & nguyên nhân <chủ quan> của đơn vị 😀. '.repeat(350);

/** A paragraph and a row that go over several pages, and words that fit on no line. */
const sampleLong: DocumentModel = {
  ...sampleMinutes,
  kind: 'visitReport',
  sections: sampleMinutes.sections.map((section) => ({
    ...section,
    blocks: [
      paragraph('long', 'body', long),
      paragraph('word', 'body', 'x'.repeat(500)),
      {
        kind: 'table',
        key: 'table',
        columns: [
          { heading: 'STT', width: 10, align: 'centre' },
          { heading: 'Nội dung', width: 90, align: 'left' },
        ],
        rows: [{ kind: 'cells', key: 'row', cells: [[[{ text: '1' }]], [[{ text: long }]]] }],
      },
      ...section.blocks,
    ],
  })),
};

/** A letter whose last lines come nearer to the foot of the page: somewhere the signature goes over to the next. */
const sampleFoot = (lines: number): DocumentModel => ({
  ...sampleLetter,
  sections: sampleLetter.sections.map((section) => ({
    ...section,
    blocks: section.blocks.flatMap((block): readonly Block[] =>
      block.kind === 'signatures' ? [...Array.from({ length: lines }, (_, at) => paragraph(`line-${at}`, 'body', `Dòng ${at}.`)), paragraph('last', 'body', 'Trân trọng./.'), block] : [block],
    ),
  })),
});
const feet = [10, 12, 14, 16, 18, 20, 22];

const models = [...sampleModels, sampleLong];
const files = new Map<string, Uint8Array>();
let pages: Awaited<ReturnType<typeof printedPages>>;

beforeAll(async () => {
  for (const model of models) files.set(model.kind, await writeDocx(model, { ...usualFormat, document: 'doc-1', now: 0 }));
  for (const lines of feet) files.set(`foot-${lines}`, await writeDocx(sampleFoot(lines), { ...usualFormat, document: 'doc-1', now: 0 }));
  pages = await printedPages(files);
});

const pagesOf = ({ kind }: DocumentModel): readonly string[] => (pages.get(kind) ?? []).map(({ text }) => text);
const firstLine = (text: string): string => text.trimStart().split('\n')[0]?.trim() ?? '';

describe('what LibreOffice prints', () => {
  test('as many pages as the text takes, none of them empty', () => {
    expect(pagesOf(sampleLetter)).toHaveLength(1);
    expect(pagesOf(sampleMinutes)).toHaveLength(1);
    const report = pagesOf(sampleReport);
    expect(report.length).toBeGreaterThanOrEqual(5);
    expect(report.length).toBeLessThanOrEqual(7);
    for (const page of [...report, ...pagesOf(sampleLong)]) expect(squeezed(page).length).toBeGreaterThan(40);
  });

  test.each(models)('$kind: every paragraph is on the paper', (model) => {
    // Numbers of pages and headings of tables come between the lines of a text that goes over pages.
    const printed = pagesOf(model).map((page) => squeezed(page.replace(/^\s*\d+\s*\n/, ''))).join('');
    for (const { text } of keyedTexts(model)) {
      const words = text.split(/\s+/u).filter((word) => word !== '' && word.length < 60);
      for (const word of new Set(words)) expect(printed).toContain(squeezed(word));
    }
    if (model !== sampleReport && model !== sampleLong) for (const { text } of keyedTexts(model)) expect(printed).toContain(squeezed(text));
  });

  test('a text over many pages is there whole', () => {
    const emoji = squeezed(pagesOf(sampleLong).join('')).split('<chủquan>').length - 1;
    expect(emoji).toBe(700);
  });

  test('the first page has no number, the others theirs, appendices go on', () => {
    const report = pagesOf(sampleReport);
    expect(firstLine(report[0] ?? '')).toContain('CỘNG HÒA');
    expect(report.slice(1).map(firstLine)).toEqual(report.slice(1).map((_, at) => String(at + 2)));
  });

  test('Quốc hiệu and Tiêu ngữ stand on one line each', () => {
    for (const model of sampleModels) {
      const lines = (pagesOf(model)[0] ?? '').split('\n');
      expect(lines.filter((line) => line.includes(NATION))).toHaveLength(1);
      expect(lines.filter((line) => line.includes(MOTTO))).toHaveLength(1);
    }
  });

  test('the appendix lies across, its table has its headings on every page', () => {
    const across = (pages.get(sampleReport.kind) ?? []).filter(({ width, height }) => width > height);
    expect(across.length).toBeGreaterThanOrEqual(2);
    for (const { text } of across) expect(text).toContain('Biện pháp khắc phục');
    for (const { width, height } of across) expect([Math.round(width), Math.round(height)]).toEqual([842, 595]);
  });

  test('post, name and the last words are on one page', () => {
    const [page] = pagesOf(sampleReport).filter((text) => text.includes('Nguyễn Văn An'));
    expect(page).toContain('PHÓ GIÁM ĐỐC');
    expect(page).toContain('Ghi chú');
    expect(page).toContain('- Lưu: VT, VP.');
  });
});

test('a signature never stands alone on a page: the last words go with it', () => {
  const counts = feet.map((lines) => {
    const letter = pages.get(`foot-${lines}`) ?? [];
    const last = letter.at(-1)?.text ?? '';
    for (const words of ['Trân trọng./.', 'Nơi nhận:', 'CHÁNH VĂN PHÒNG', 'Phạm Thị Dung']) expect([lines, last]).toEqual([lines, expect.stringContaining(words)]);
    return letter.length;
  });
  // Both cases were looked at.
  expect(new Set(counts)).toEqual(new Set([1, 2]));
});

test('a file that LibreOffice saved again still says which paragraph is which', async () => {
  const saved = await savedAgain(files.get(sampleReport.kind) ?? new Uint8Array());
  const kept = new Set(all(partOf(saved, 'word/document.xml'), 'bookmarkStart').map((start) => valueOf(start, 'name')));
  const keyed = keyedTexts(sampleReport);
  expect(keyed.filter(({ key }) => !kept.has(bookmarkOf(key)))).toEqual([]);
  const marks = [...partsOf(saved)].filter(([name]) => name.startsWith('customXml/')).flatMap(([, text]) => readMarks(text)?.marks ?? []);
  expect(marks.flatMap((mark) => (mark.kind === 'text' ? [{ key: mark.key, text: mark.text }] : []))).toEqual(keyed);
});
