import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, test } from 'vitest';
import { fixedLines } from '#domain/documents/fixedLines.ts';
import { formatRules, usualFormat, type FormatRuleId } from '#domain/documents/format.ts';
import { MOTTO, NATION } from '#domain/documents/headingLines.ts';
import type { DocumentModel } from '#domain/documents/model.ts';
import { keyedTexts, placesIn } from '#domain/documents/printed.ts';
import { all, first, packageFaults, partOf, partsOf, textOf, valueOf } from '../../../tests/support/documents/docxPackage.ts';
import { sampleLetter, sampleMinutes, sampleModels, sampleReport } from '../../../tests/support/documents/sampleModel.ts';
import { bookmarkOf, readMarks } from './marks.ts';
import { writeDocx } from './write.ts';

const now = Date.UTC(2024, 5, 1, 8);
const write = (model: DocumentModel) => writeDocx(model, { ...usualFormat, document: 'doc-1', now });

const files = new Map<DocumentModel, Uint8Array>();
const fileOf = (model: DocumentModel): Uint8Array => files.get(model) ?? new Uint8Array();
const documentOf = (model: DocumentModel) => partOf(fileOf(model), 'word/document.xml');

beforeAll(async () => {
  for (const model of sampleModels) files.set(model, await write(model));
});

/** The paragraph that holds this text. */
const paragraphWith = (model: DocumentModel, text: string): Element => {
  const found = all(documentOf(model), 'p').find((paragraph) => textOf(paragraph).includes(text));
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found;
};

const styleNamed = (model: DocumentModel, id: string): Element => {
  const found = all(partOf(fileOf(model), 'word/styles.xml'), 'style').find((style) => valueOf(style, 'styleId') === id);
  if (!found) throw new Error(`no style ${id}`);
  return found;
};

const isOn = (element: Element | null): boolean => element !== null && !['false', '0', 'off'].includes(valueOf(element));

/** How a paragraph looks in the end: its style, and what it says itself. */
const lookOf = (model: DocumentModel, paragraph: Element) => {
  const style = styleNamed(model, valueOf(first(paragraph, 'pStyle')));
  const run = first(first(paragraph, 'r') ?? paragraph, 'rPr');
  const own = <T>(name: string, read: (element: Element | null) => T): T => read((run && first(run, name)) ?? first(style, name));
  return {
    size: own('sz', (element) => Number(valueOf(element)) / 2),
    bold: own('b', isOn),
    italic: own('i', isOn),
    align: valueOf(first(first(paragraph, 'pPr') ?? paragraph, 'jc') ?? first(style, 'jc')),
    colour: own('color', (element) => valueOf(element)),
  };
};

const aligns = { left: 'left', centre: 'center', right: 'right', justify: 'both' } as const;

describe('a .docx as Decree 30 wants it', () => {
  test.each(sampleModels)('$kind is a package without faults', (model) => {
    expect(packageFaults(fileOf(model))).toEqual([]);
  });

  test('the same document at the same moment is the same file', async () => {
    expect(await write(sampleLetter)).toEqual(fileOf(sampleLetter));
  });

  /** Where each component stands in the samples. */
  const components: readonly (readonly [FormatRuleId, DocumentModel, string])[] = [
    ['nation', sampleReport, NATION],
    ['motto', sampleReport, MOTTO],
    ['governingBody', sampleReport, 'ỦY BAN NHÂN DÂN TỈNH LONG AN'],
    ['issuingBody', sampleReport, 'SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['number', sampleMinutes, 'Số: 05/BB-TKT'],
    ['placeAndDate', sampleMinutes, 'Long An, ngày 05 tháng 02 năm 2024'],
    ['type', sampleReport, 'BÁO CÁO'],
    ['subject', sampleReport, 'Kết quả kiểm tra công tác cải cách'],
    ['letterSubject', sampleLetter, 'V/v thông báo lịch'],
    ['basis', sampleReport, 'Căn cứ Luật'],
    ['lead', sampleReport, 'Thực hiện Kế hoạch nêu trên'],
    ['body', sampleReport, 'Đơn vị đã ban hành'],
    ['part', sampleReport, 'I. TÌNH HÌNH TỔ CHỨC KIỂM TRA'],
    ['heading', sampleReport, '1. Số đơn vị được kiểm tra'],
    ['point', sampleReport, 'a) Kiểm tra'],
    ['dash', sampleReport, '- Nguyên nhân'],
    ['note', sampleReport, 'Ghi chú'],
    ['addressee', sampleLetter, 'Kính gửi'],
    ['ruled', sampleMinutes, 'Ý kiến khác'],
    ['tableHeading', sampleReport, 'Biện pháp khắc phục'],
    ['signerPost', sampleReport, 'KT. GIÁM ĐỐC'],
    ['signerName', sampleReport, 'Nguyễn Văn An'],
    ['signerHint', sampleMinutes, '(Ký, ghi rõ họ tên)'],
    ['recipientsWord', sampleReport, 'Nơi nhận:'],
    ['recipients', sampleReport, '- Ban Giám đốc Sở;'],
    ['appendixNo', sampleReport, 'Phụ lục I'],
    ['appendixTitle', sampleReport, 'TỔNG HỢP TỒN TẠI'],
    ['attachedTo', sampleReport, '(Kèm theo'],
    ['urgency', sampleMinutes, 'THƯỢNG KHẨN'],
  ];

  test.each(components)('%s has its size, weight, slant and place', (rule, model, text) => {
    const { value } = formatRules[rule];
    if (value.kind !== 'letters' && value.kind !== 'paragraph' && value.kind !== 'frame') throw new Error('no letters');
    const look = lookOf(model, paragraphWith(model, text));
    expect(look).toMatchObject({
      size: value.size === 'body' ? 14 : value.size,
      bold: value.bold,
      italic: value.italic,
      align: aligns[value.align],
    });
    if (value.kind === 'frame') expect(look.colour).toBe(value.colour);
  });

  test('letters are Times New Roman, black, Vietnamese', () => {
    const defaults = first(partOf(fileOf(sampleReport), 'word/styles.xml'), 'docDefaults');
    const fonts = defaults && first(defaults, 'rFonts');
    for (const script of ['ascii', 'hAnsi', 'cs', 'eastAsia']) expect(valueOf(fonts, script)).toBe('Times New Roman');
    expect(valueOf(defaults && first(defaults, 'color'))).toBe('000000');
    expect(valueOf(defaults && first(defaults, 'lang'))).toBe('vi-VN');
    expect(all(documentOf(sampleReport), 'rFonts')).toEqual([]);
  });

  test('pages are A4 with the margins of the Decree, also those that lie across', () => {
    const [upright, across] = all(documentOf(sampleReport), 'sectPr');
    const size = (section: Element | undefined) => {
      const page = section ? first(section, 'pgSz') : null;
      return [valueOf(page, 'w'), valueOf(page, 'h'), valueOf(page, 'orient')];
    };
    expect(size(upright)).toEqual(['11906', '16838', 'portrait']);
    expect(size(across)).toEqual(['16838', '11906', 'landscape']);
    for (const margin of all(documentOf(sampleReport), 'pgMar')) {
      expect([valueOf(margin, 'top'), valueOf(margin, 'bottom'), valueOf(margin, 'left'), valueOf(margin, 'right')]).toEqual(['1134', '1134', '1701', '850']);
    }
  });

  test('the number of the page is centred above, and none on the first page', () => {
    const [main, appendix] = all(documentOf(sampleReport), 'sectPr');
    expect(main && isOn(first(main, 'titlePg'))).toBe(true);
    expect(appendix && isOn(first(appendix, 'titlePg'))).toBe(false);
    expect(all(documentOf(sampleReport), 'headerReference').map((reference) => valueOf(reference, 'type'))).toEqual(['default', 'default']);
    const header = partOf(fileOf(sampleReport), 'word/header1.xml');
    const field = first(header, 'fldSimple');
    expect(valueOf(field, 'instr').trim()).toBe('PAGE');
    expect(field && textOf(field)).toMatch(/^\d+$/);
    expect(lookOf(sampleReport, first(header, 'p') ?? paragraphWith(sampleReport, MOTTO))).toMatchObject({ size: 13, bold: false, align: 'center' });
  });

  test('the content is indented, kept apart and spaced', () => {
    const style = styleNamed(sampleReport, 'SktBody');
    expect(valueOf(first(style, 'ind'), 'firstLine')).toBe('720');
    expect(valueOf(first(style, 'spacing'), 'after')).toBe('120');
    expect(valueOf(first(style, 'spacing'), 'line')).toBe('276');
    expect(isOn(first(styleNamed(sampleReport, 'SktPart'), 'keepNext'))).toBe(true);
  });

  test('rules stand under Tiêu ngữ, the issuing body and the subject, as long as they should be', () => {
    const borders = all(documentOf(sampleReport), 'pBdr').map((border) => border.parentNode as Element);
    expect(borders).toHaveLength(3);
    const width = (paragraph: Element | undefined, room: number) => room - Number(valueOf(first(paragraph ?? paragraphWith(sampleReport, MOTTO), 'ind'), 'left')) * 2;
    const [body, motto, subject] = borders;
    // Millimetres of Times New Roman bold: 12 point 64,8; 13 point 56,1; the longer line of the subject some 105.
    const mm = (twips: number) => (twips * 25.4) / 1440;
    expect(mm(width(motto, 5329))).toBeGreaterThan(55);
    expect(mm(width(motto, 5329))).toBeLessThan(57.5);
    expect(mm(width(body, 4025)) / 64.8).toBeGreaterThan(1 / 3);
    expect(mm(width(body, 4025)) / 64.8).toBeLessThan(1 / 2);
    expect(mm(width(subject, 6803 + 2551))).toBeGreaterThan(30);
    for (const border of all(documentOf(sampleReport), 'pBdr')) expect(valueOf(first(border, 'top'))).toBe('single');
  });

  test('headings of tables repeat, and rows do not break unless they are longer than half a page', async () => {
    const rows = all(documentOf(sampleReport), 'tr');
    const heading = rows.filter((row) => isOn(first(row, 'tblHeader')));
    expect(heading.map(textOf)).toEqual(['STTTồn tại, hạn chếBiện pháp khắc phụcThời hạnĐiểm trừ']);
    expect(rows.every((row) => isOn(first(row, 'cantSplit')))).toBe(true);
    const [section] = sampleReport.sections;
    if (!section) throw new Error('no section');
    const cell = 'dài '.repeat(2000);
    const long: DocumentModel = {
      ...sampleReport,
      sections: [{ ...section, blocks: [{ kind: 'table', key: 't', columns: [{ heading: 'a', width: 100, align: 'left' }], rows: [{ kind: 'cells', key: 'r', cells: [[[{ text: cell }]]] }] }] }],
    };
    expect(all(partOf(await write(long), 'word/document.xml'), 'tr').some((row) => textOf(row) === cell && !isOn(first(row, 'cantSplit')))).toBe(true);
  });

  test('the frame of urgency is as large as the Decree says, and red', () => {
    const frame = paragraphWith(sampleMinutes, 'THƯỢNG KHẨN');
    const border = first(frame, 'pBdr');
    for (const side of ['top', 'bottom', 'left', 'right']) expect(valueOf(border && first(border, side), 'color')).toBe('C00000');
    expect(valueOf(first(frame, 'spacing'), 'line')).toBe('454');
    expect(valueOf(first(frame, 'spacing'), 'lineRule')).toBe('exact');
    const indent = Number(valueOf(first(frame, 'ind'), 'left'));
    expect(Math.abs(4025 - 2 * indent - 2268)).toBeLessThanOrEqual(2);
    expect(textOf(first(documentOf(sampleReport), 'tbl') ?? frame)).not.toContain('KHẨN');
  });

  test('who signs alone signs on the right, three sign beside each other, recipients end with a full stop', () => {
    const tables = all(documentOf(sampleReport), 'tbl');
    const ending = tables.find((table) => textOf(table).includes('Nơi nhận:'));
    expect(ending && all(ending, 'tc').map(textOf)).toEqual([
      'Nơi nhận:- Ủy ban nhân dân tỉnh (báo cáo);- Ban Giám đốc Sở;- Các đơn vị được kiểm tra;- Lưu: VT, VP.',
      'KT. GIÁM ĐỐCPHÓ GIÁM ĐỐCNguyễn Văn An',
    ]);
    const three = all(documentOf(sampleMinutes), 'tbl').find((table) => textOf(table).includes('TỔ TRƯỞNG'));
    expect(three && all(three, 'tc')).toHaveLength(3);
  });

  test('a line to write on runs in dots to the margin', () => {
    const tab = first(paragraphWith(sampleMinutes, 'Ý kiến khác'), 'tabs');
    expect(valueOf(tab && first(tab, 'tab'), 'leader')).toBe('dot');
    expect(valueOf(tab && first(tab, 'tab'), 'pos')).toBe('9354');
    expect(textOf(paragraphWith(sampleMinutes, 'Ý kiến khác'))).toBe('Ý kiến khác: \t');
  });

  test('an office may have 13 points', async () => {
    const bytes = await writeDocx(sampleLetter, { bodySize: 13, document: 'd', now });
    const style = all(partOf(bytes, 'word/styles.xml'), 'style').find((each) => valueOf(each, 'styleId') === 'SktBody');
    expect(valueOf(style ? first(style, 'sz') : null)).toBe('26');
  });
});

describe('how paragraphs are found again', () => {
  test.each(sampleModels)('$kind says of every block its bookmark and what was printed', (model) => {
    const marks = readMarks(partsOf(fileOf(model)).get('customXml/item1.xml') ?? '');
    expect(marks).toEqual({
      document: 'doc-1',
      kind: model.kind,
      marks: placesIn(model).map((place) => ({ ...place, bookmark: bookmarkOf(place.key) })),
      fixed: fixedLines(model),
    });
    expect(marks?.marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))).toEqual(keyedTexts(model).map(({ text }) => text));
  });

  test.each(sampleModels)('$kind has between the ends of each bookmark what was printed', (model) => {
    const document = documentOf(model);
    const printed = new Map<string, string[]>();
    for (const paragraph of all(document, 'p')) {
      const start = first(paragraph, 'bookmarkStart');
      if (start) printed.set(valueOf(start, 'name'), [textOf(paragraph).replace(/\t$/, '')]);
    }
    for (const { key, text } of keyedTexts(model)) {
      const [start = ''] = text.split('\n');
      expect(printed.get(bookmarkOf(key))?.[0]).toBe(start);
    }
  });

  test('another part is none of ours', () => {
    expect(readMarks('<a xmlns="urn:other"/>')).toBeNull();
    expect(readMarks('urn:so-kiem-tra:marks:1 is no XML')).toBeNull();
  });
});
