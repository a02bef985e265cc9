import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { usualFormat } from '#domain/documents/format.ts';
import { editsOfFile, type FileEdits } from '#domain/documents/fileEdits.ts';
import { sectionStart } from '#domain/documents/printed.ts';
import { sampleLetter, sampleMinutes, sampleModels, sampleReport } from '../../../tests/support/documents/sampleModel.ts';
import { instead, paragraphXml, rewritten, rowInstead, run, typed, unmarked, withBody, withPart } from '../../../tests/support/documents/wordFile.ts';
import { bookmarkOf } from './marks.ts';
import { readDocx } from './read.ts';
import { writeDocx } from './write.ts';

let report: Uint8Array<ArrayBuffer>;
let minutes: Uint8Array<ArrayBuffer>;
const write = (model: Parameters<typeof writeDocx>[0]) => writeDocx(model, { ...usualFormat, document: 'r/doc', now: 0 });

beforeAll(async () => {
  report = await write(sampleReport);
  minutes = await write(sampleMinutes);
});

const found = async (bytes: Uint8Array<ArrayBuffer>): Promise<FileEdits> => {
  const read = await readDocx(new Blob([bytes]));
  if (!read.ok) throw new Error(read.error.type);
  return editsOfFile(read.value.file);
};
/** What was found, shortly. */
const edits = async (bytes: Uint8Array<ArrayBuffer>) => (await found(bytes)).edits.map(({ block, no, edit, after }) => [block, no, edit.kind, after]);
const edited = (edit: (xml: string) => string) => edits(withBody(report, edit));

const lead = 'Thực hiện Kế hoạch nêu trên, Tổ kiểm tra báo cáo kết quả như sau:';

describe('a file as it was made', () => {
  test.each(sampleModels)('$kind says which document it is, and that nothing was changed', async (model) => {
    const bytes = await write(model);
    const read = await readDocx(new Blob([bytes]));
    expect(read.ok && [read.value.document, read.value.kind]).toEqual(['r/doc', model.kind]);
    expect(await found(bytes)).toEqual({ edits: [], unread: [] });
  });
});

describe('what people change', () => {
  test('other words in a paragraph, a heading in capitals, a cell', async () => {
    expect(await edited(rewritten('lead', 'Tổ kiểm tra báo cáo:'))).toEqual([['lead', 0, 'changed', 'Tổ kiểm tra báo cáo:']]);
    expect(await edited(rewritten('part-1', 'I. TÌNH HÌNH KIỂM TRA'))).toEqual([['part-1', 0, 'changed', 'I. TÌNH HÌNH KIỂM TRA']]);
    expect(await edited(rewritten('row-3#3', '31/12/2024'))).toEqual([['row-3#3', 0, 'changed', '31/12/2024']]);
    expect(await edited(rewritten('area-1', 'I. Chỉ đạo'))).toEqual([['area-1', 0, 'changed', 'I. Chỉ đạo']]);
  });

  test('a change says what stood there, and what stands there', async () => {
    expect((await found(withBody(report, rewritten('lead', 'Báo cáo:')))).edits).toEqual([
      { block: 'lead', no: 0, edit: { kind: 'changed', was: lead, now: 'Báo cáo:', written: lead }, before: lead, after: 'Báo cáo:' },
    ]);
  });

  test('a word at the end, which Word leaves outside of the bookmark', async () => {
    expect(await edited(instead('lead', (paragraph) => paragraph.replace('</w:p>', `${run(' (kèm phụ lục)')}</w:p>`)))).toEqual([['lead', 0, 'changed', `${lead} (kèm phụ lục)`]]);
  });

  test('a line that was left to be written on by hand', async () => {
    const bytes = withBody(minutes, instead('ruled-2', (paragraph) => paragraph.replace(/(<w:bookmarkEnd [^>]*\/>)/, (end) => end + run('Không có ý kiến.'))));
    expect(await edits(bytes)).toEqual([['ruled-2', 0, 'changed', 'Không có ý kiến.']]);
  });

  test('a paragraph put in: in the middle, above the first, in an appendix, after the signatures', async () => {
    expect(await edited(instead('lead', (paragraph) => paragraph + typed('Đoạn thêm.') + typed('Đoạn thêm nữa.')))).toEqual([
      ['lead', 1, 'inserted', 'Đoạn thêm.'],
      ['lead', 2, 'inserted', 'Đoạn thêm nữa.'],
    ]);
    expect(await edited(instead('basis-1', (paragraph) => typed('Căn cứ Hiến pháp;') + paragraph))).toEqual([[sectionStart('main'), 1, 'inserted', 'Căn cứ Hiến pháp;']]);
    expect(await edited(instead(sectionStart('appendix-1'), (paragraph) => paragraph + typed('Đơn vị tính: điểm.')))).toEqual([[sectionStart('appendix-1'), 1, 'inserted', 'Đơn vị tính: điểm.']]);
    expect(await edited((xml) => xml.replace(/(Nguyễn Văn An.*?<\/w:tbl>)/s, (end) => end + typed('Ghi chú cuối.')))).toEqual([['end', 1, 'inserted', 'Ghi chú cuối.']]);
    expect(await edited((xml) => xml.replace(/<\/w:tbl>(?=(?:(?!<\/w:tbl>).)*$)/s, (end) => end + typed('Sau bảng.')))).toEqual([['findings', 1, 'inserted', 'Sau bảng.']]);
  });

  test('a paragraph cut in two, two made one', async () => {
    const cut = instead('lead', (paragraph) => paragraph.replace(/<w:r>.*<\/w:r>/s, `${run('Thực hiện Kế hoạch.')}</w:p><w:p>${run('Kết quả như sau:')}`));
    expect(await edited(cut)).toEqual([
      ['lead', 0, 'changed', 'Thực hiện Kế hoạch.'],
      ['lead', 1, 'inserted', 'Kết quả như sau:'],
    ]);
    const joined = (xml: string) => {
      const [first, second] = [paragraphXml(xml, 'heading-1'), paragraphXml(xml, 'point-a')];
      return xml.replace(second, '').replace(first, first.replace('</w:p>', second.replace(/^<w:p>(?:<w:pPr>.*?<\/w:pPr>)?/s, '')));
    };
    expect(await edited(joined)).toEqual([
      ['heading-1', 0, 'changed', '1. Số đơn vị được kiểm traa) Kiểm tra trực tiếp 05 đơn vị;'],
      ['point-a', 0, 'removed', ''],
    ]);
  });

  test('a paragraph removed, or emptied', async () => {
    expect(await edited(instead('point-a', () => ''))).toEqual([['point-a', 0, 'removed', '']]);
    expect(await edited(rewritten('point-a', ''))).toEqual([['point-a', 0, 'removed', '']]);
  });

  test('a paragraph rewritten so that its bookmark is lost is the same paragraph', async () => {
    expect(await edited(instead('point-a', () => typed('a) Kiểm tra 06 đơn vị;')))).toEqual([['point-a', 0, 'changed', 'a) Kiểm tra 06 đơn vị;']]);
    expect(await edited(instead('point-a', () => typed('Đoạn khác hẳn.') + typed('a) Kiểm tra trực tiếp 06 đơn vị;')))).toEqual([
      ['body-1', 1, 'inserted', 'Đoạn khác hẳn.'],
      ['point-a', 0, 'changed', 'a) Kiểm tra trực tiếp 06 đơn vị;'],
    ]);
  });

  test('a paragraph moved is gone from its place and stands at another', async () => {
    const moved = (xml: string) => {
      const note = paragraphXml(xml, 'note');
      return instead('lead', (paragraph) => paragraph + note)(xml.replace(note, ''));
    };
    expect(await edited(moved)).toEqual([
      ['lead', 1, 'inserted', 'Ghi chú: số liệu tính đến ngày kiểm tra.'],
      ['note', 0, 'removed', ''],
    ]);
  });

  test('rows removed, put in, copied', async () => {
    expect((await edited(rowInstead('row-2#0', () => ''))).map(([block, , kind]) => [block, kind])).toEqual([['row-2', 'removed']]);
    const fresh = `<w:tr>${['x', 'Tồn tại thêm', 'Khắc phục', '', '1'].map((text) => `<w:tc>${typed(text)}</w:tc>`).join('')}</w:tr>`;
    expect(await edited(rowInstead('row-2#0', (row) => row + fresh))).toEqual([['row-2', 1, 'inserted', 'x\tTồn tại thêm\tKhắc phục\t\t1']]);
    expect((await edited(rowInstead('row-2#0', (row) => row + row))).map(([block, no, kind]) => [block, no, kind])).toEqual([['row-2', 1, 'inserted']]);
  });

  test('words of heading, title and signature are told, and not taken', async () => {
    const { edits: none, unread } = await found(withBody(report, (xml) => xml.replace('Nguyễn Văn An', 'Nguyễn Văn Bình').replace('BÁO CÁO', 'BÁO CÁO TỔNG HỢP')));
    expect(none).toEqual([]);
    expect(unread).toEqual(['BÁO CÁO TỔNG HỢP', 'Nguyễn Văn Bình']);
  });
});

describe('what word processors do by themselves', () => {
  test('runs cut anywhere, proofing marks, revision numbers, fields, links, content controls', async () => {
    const cut = instead('lead', (paragraph) =>
      paragraph
        .replace('<w:p>', '<w:p w:rsidR="00A1" w14:paraId="1">')
        .replace(/<w:r>.*<\/w:r>/s, `<w:proofErr w:type="spellStart"/>${run('Thực hiện Kế')}<w:hyperlink w:anchor="x">${run(' hoạch nêu')}</w:hyperlink><w:proofErr w:type="spellEnd"/><w:sdt><w:sdtPr/><w:sdtContent>${run(' trên, ')}</w:sdtContent></w:sdt><w:fldSimple w:instr=" DATE ">${run('Tổ kiểm tra')}</w:fldSimple><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:lastRenderedPageBreak/></w:r>${run(' báo cáo kết quả như sau:')}`),
    );
    expect(await edited(cut)).toEqual([]);
  });

  test('tracked changes count as accepted', async () => {
    const tracked = instead('lead', (paragraph) => paragraph.replace(/<w:r>.*<\/w:r>/s, `${run('Thực hiện ')}<w:del w:id="9" w:author="A"><w:r><w:delText>Kế hoạch nêu trên</w:delText></w:r></w:del><w:ins w:id="10" w:author="A">${run('Quyết định')}</w:ins>${run(', như sau:')}`));
    expect(await edited(tracked)).toEqual([['lead', 0, 'changed', 'Thực hiện Quyết định, như sau:']]);
    const removed = instead('point-a', (paragraph) =>
      paragraph.replace(/<w:p>(<w:pPr>)?/, '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A"/></w:rPr></w:pPr><!--').replace('<w:bookmarkStart', '--><w:bookmarkStart').replace(/<w:r>.*<\/w:r>/s, '<w:del w:id="2"><w:r><w:delText>a) Kiểm tra trực tiếp 05 đơn vị;</w:delText></w:r></w:del>'),
    );
    expect(await edited(removed)).toEqual([['point-a', 0, 'removed', '']]);
    expect(await edited(instead('lead', (paragraph) => `${paragraph}<w:p><w:pPr><w:rPr><w:ins w:id="3"/></w:rPr></w:pPr><w:ins w:id="4">${run('Đoạn thêm.')}</w:ins></w:p>`))).toEqual([['lead', 1, 'inserted', 'Đoạn thêm.']]);
    expect((await edited(rowInstead('row-2#0', (row) => row.replace(/<w:trPr>/, '<w:trPr><w:del w:id="5"/>')))).map(([block, , kind]) => [block, kind])).toEqual([['row-2', 'removed']]);
  });

  test('a paragraph copied with its bookmark is put in; the one that says what it said is the paragraph', async () => {
    const copy = (xml: string) => instead('lead', (paragraph) => paragraph.replace(/<w:r>.*<\/w:r>/s, run('Bản chép đã sửa.')) + paragraph)(xml);
    expect(await edited(copy)).toEqual([['basis-2', 1, 'inserted', 'Bản chép đã sửa.']]);
  });

  test('a bookmark between paragraphs belongs to the next one', async () => {
    const between = instead('lead', (paragraph) => {
      const start = /<w:bookmarkStart [^>]*\/>/.exec(paragraph)?.[0] ?? '';
      return start + paragraph.replace(start, '');
    });
    expect(await edited(between)).toEqual([]);
  });

  test('cells whose bookmarks are lost are found by their place in the row', async () => {
    const lost = rowInstead('row-2#0', (row) => row.replaceAll(/<w:bookmarkStart [^>]*\/>/g, (start) => (start.includes(bookmarkOf('row-2#0')) ? start : '')).replace('30/9/2024', '1/1/2025'));
    expect(await edited(lost)).toEqual([['row-2#3', 0, 'changed', '1/1/2025']]);
  });

  test('custom XML by another address, and a relationship that is forgotten', async () => {
    const absolute = (bytes: Uint8Array<ArrayBuffer>) =>
      withPart(bytes, 'word/_rels/document.xml.rels', (xml) => xml.replace('../customXml/item1.xml', '/customXml/item1.xml'));
    expect(await edits(absolute(withBody(report, rewritten('lead', 'Khác.'))))).toEqual([['lead', 0, 'changed', 'Khác.']]);
    const forgotten = withPart(report, 'word/_rels/document.xml.rels', (xml) => xml.replace(/<Relationship [^>]*customXml[^>]*\/>/, ''));
    expect(await edits(forgotten)).toEqual([]);
  });
});

describe('what is none of ours', () => {
  const fault = async (bytes: BlobPart) => {
    const read = await readDocx(new Blob([bytes]));
    return read.ok ? 'read' : read.error.type;
  };
  const ole = (name: string) => {
    const bytes = new Uint8Array(600);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (let at = 0; at < name.length; at += 1) bytes[512 + at * 2] = name.charCodeAt(at);
    return bytes;
  };

  test('is told apart', async () => {
    expect(await fault(new Uint8Array())).toBe('empty');
    expect(await fault('%PDF-1.7')).toBe('not-docx');
    expect(await fault(ole('EncryptedPackage'))).toBe('encrypted');
    expect(await fault(ole('WordDocument'))).toBe('old-word');
    expect(await fault(report.slice(0, -40))).toBe('damaged');
    expect(await fault(zipSync({ 'a.txt': new Uint8Array([1]) }))).toBe('not-docx');
    expect(await fault(withPart(report, 'customXml/item1.xml', () => '<a xmlns="urn:other"/>'))).toBe('not-ours');
    expect(await fault(withBody(report, (xml) => xml.slice(0, -300)))).toBe('damaged');
    expect(await fault(withBody(report, unmarked))).toBe('marks-lost');
  });

  test('a file that is too large is not opened', async () => {
    const read = await readDocx(new Blob([new Uint8Array(50_000_001)]));
    expect(read).toEqual({ ok: false, error: { type: 'too-large', size: 50_000_001, limit: 50_000_000 } });
  });
});

test('a letter has its subject in the heading: what is put in above the first paragraph is found', async () => {
  const bytes = withBody(await write(sampleLetter), instead('to', (paragraph) => typed('HỎA TỐC, HẸN GIỜ') + paragraph));
  expect(await edits(bytes)).toEqual([[sectionStart('main'), 1, 'inserted', 'HỎA TỐC, HẸN GIỜ']]);
});
