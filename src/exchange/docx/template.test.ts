import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { buildDocument } from '#domain/documents/build.ts';
import { documentsOfRound } from '#domain/documents/list.ts';
import { printable } from '#domain/documents/printed.ts';
import type { DocumentRef } from '#domain/documents/source.ts';
import { tagDataOf, tagsOf } from '#domain/documents/tags.ts';
import type { TagData, TagInfo } from '#domain/documents/tags/tag.ts';
import { documentKinds, type DocumentKind } from '#domain/schema/documents.ts';
import { all, packageFaults, partOf, partsOf, textOf } from '../../../tests/support/documents/docxPackage.ts';
import { resultSource, resultVisit } from '../../../tests/support/documents/results.ts';
import { sampleTemplate } from './sampleTemplate.ts';
import type { TagFault } from './template/check.ts';
import { checkTemplate, renderTemplate } from './template.ts';

const source = resultSource();
const refOf = (kind: DocumentKind): DocumentRef => {
  const ref = documentsOfRound(source.rows.visits)
    .flatMap(({ refs }) => refs)
    .find((one) => one.kind === kind && (one.visit === null || one.visit === resultVisit));
  if (!ref) throw new Error(kind);
  return ref;
};
const dataOf = (kind: DocumentKind): TagData => tagDataOf(source, refOf(kind), buildDocument(source, refOf(kind)));

const paragraphsOf = (bytes: Uint8Array): readonly string[] => all(partOf(bytes, 'word/document.xml'), 'p').map(textOf);

const minutesSample = sampleTemplate('minutes', 0);

/** A .docx with these paragraphs, made of the sample of a kind. */
const fileOf = async (body: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> => {
  const parts = unzipSync(await minutesSample);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const document = xml.replace(/(<w:body>).*(<w:sectPr>.*<\/w:sectPr><\/w:body>)/su, (_, start: string, end: string) => `${start}${body}${end}`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(document), ...Object.fromEntries(Object.entries(more).map(([name, text]) => [name, strToU8(text)])) });
};
const p = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cellXml = (text: string): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(text)}</w:tc>`;
const tableXml = (...rows: readonly string[][]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>${rows.map((cells) => `<w:tr>${cells.map(cellXml).join('')}</w:tr>`).join('')}</w:tbl>${p('')}`;

const checked = async (...texts: readonly string[]) => {
  const report = await checkTemplate(await fileOf(texts.map((text) => (text.startsWith('<') ? text : p(text))).join('')), 'minutes');
  if (!report.ok) throw new Error(report.error.type);
  return report.value;
};
const faultsOf = async (...texts: readonly string[]): Promise<readonly TagFault[]> => (await checked(...texts)).faults;

describe.each(documentKinds)('the sample of %s', (kind) => {
  test('passes the checker with nothing missing, is a sound file, and carries no marks', async () => {
    const sample = await sampleTemplate(kind, 0);
    expect(packageFaults(sample)).toEqual([]);
    const report = await checkTemplate(sample, kind);
    expect(report).toEqual({ ok: true, value: { faults: [], count: expect.any(Number), missing: [] } });
    expect([...partsOf(sample).keys()].filter((name) => name.startsWith('customXml'))).toEqual([]);
  });

  test('renders the example round: no tag is left, the file is sound, what the data says is there', async () => {
    const data = dataOf(kind);
    const made = await renderTemplate({ template: await sampleTemplate(kind, 0), kind, data, now: 0 });
    if (!made.ok) throw new Error('unusable');
    expect(packageFaults(made.value)).toEqual([]);
    const said = paragraphsOf(made.value).join('\n');
    expect(said).not.toMatch(/[{}]/);
    expect(said).not.toContain('undefined');
    const subject = data['trich_yeu'];
    expect(typeof subject === 'string' && said.toLocaleLowerCase('vi').includes(subject.toLocaleLowerCase('vi'))).toBe(true);
    if (['minutes', 'visitReport', 'conclusionNotice', 'remedyForm', 'roundReport', 'appendix'].includes(kind))
      for (const { text } of source.rows.findings.filter((finding) => finding.kind === 'shortcoming')) expect(said).toContain(text);
  });
});

describe('the checker says of a file', () => {
  const typeOf = async (bytes: Uint8Array) => {
    const report = await checkTemplate(bytes, 'minutes');
    return report.ok ? 'ok' : report.error.type;
  };

  test('that it is no .docx', async () => {
    expect(await typeOf(strToU8('xin chào'))).toBe('notDocx');
    expect(await typeOf(new Uint8Array())).toBe('notDocx');
    expect(await typeOf(zipSync({ 'a.txt': strToU8('a') }))).toBe('notDocx');
    expect(await typeOf(zipSync({ '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>') }))).toBe('notDocx');
  });

  test('that it is an old .doc, or locked with a password', async () => {
    const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    const name = 'EncryptedPackage'.split('').flatMap((letter) => [letter.charCodeAt(0), 0]);
    expect(await typeOf(new Uint8Array([...ole, ...Array<number>(600).fill(0)]))).toBe('oldWord');
    expect(await typeOf(new Uint8Array([...ole, ...Array<number>(600).fill(0), ...name]))).toBe('encrypted');
  });

  test('that it is damaged', async () => {
    const sample = await minutesSample;
    expect(await typeOf(sample.slice(0, sample.length / 2))).toBe('damaged');
    expect(await typeOf(await fileOf('<w:p>'))).toBe('damaged');
    expect(await typeOf(await fileOf(p('a'), { 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }))).toBe('damaged');
  });

  test('that it has macros, or is a template of Word', async () => {
    const parts = unzipSync(await minutesSample);
    const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    const of = (type: string) => fileOf(p('a'), { '[Content_Types].xml': types.replace(main, type) });
    expect(await typeOf(await of('application/vnd.ms-word.document.macroEnabled.main+xml'))).toBe('macros');
    expect(await typeOf(await of('application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml'))).toBe('wordTemplate');
  });

  test('never throws, whatever part of a file is harmed', async () => {
    const sample = await sampleTemplate('conclusionNotice', 0);
    await fc.assert(
      fc.asyncProperty(fc.nat(sample.length - 1), fc.nat(255), async (at, byte) => {
        const harmed = sample.slice();
        harmed[at] = byte;
        await checkTemplate(harmed, 'conclusionNotice');
      }),
      { numRuns: 15 },
    );
  });
});

describe('the checker says of a tag', () => {
  const at = (excerpt: string) => ({ place: 'body', excerpt });

  test('that its end is missing, or its begin, or its name', async () => {
    expect(await faultsOf('Số: {so_ky_hieu ngày', 'thứ hai }', 'rỗng {}')).toEqual([
      { type: 'unclosedTag', tag: 'so_ky_hieu ngày', other: '', at: at('Số: {so_ky_hieu ngày') },
      { type: 'unopenedTag', at: at('thứ hai }') },
      { type: 'emptyTag', at: at('rỗng {}') },
    ]);
  });

  test('that nobody knows it, and which one is near', async () => {
    expect(await faultsOf('{Số, ký hiệu} {so_ki_hieu} {abcxyz}')).toEqual([
      { type: 'unknownTag', tag: 'Số, ký hiệu', other: 'so_ky_hieu', at: expect.anything() },
      { type: 'unknownTag', tag: 'so_ki_hieu', other: 'so_ky_hieu', at: expect.anything() },
      { type: 'unknownTag', tag: 'abcxyz', other: '', at: expect.anything() },
    ]);
    expect(await faultsOf('{@so_ky_hieu}')).toMatchObject([{ type: 'unknownTag', tag: '@so_ky_hieu', other: 'so_ky_hieu' }]);
    expect(await faultsOf('{constructor}')).toMatchObject([{ type: 'unknownTag' }]);
    expect(await faultsOf('{=[[ ]]=}')).toMatchObject([{ type: 'unknownTag' }]);
  });

  test('that it belongs into a list', async () => {
    expect(await faultsOf('{muc_do}')).toMatchObject([{ type: 'insideOnly', tag: 'muc_do', other: 'ton_tai' }]);
    expect(await faultsOf('{#ton_tai}{viec_lam}{/ton_tai}')).toMatchObject([{ type: 'insideOnly', tag: 'viec_lam', other: 'bien_phap' }]);
    expect(await faultsOf('{ton_tai}')).toMatchObject([{ type: 'listAsText', tag: 'ton_tai' }]);
    expect(await faultsOf('{^ton_tai}{muc_do}{/ton_tai}')).toMatchObject([{ type: 'insideOnly', tag: 'muc_do' }]);
  });

  test('that lists are not closed, not opened, crossed, or torn apart by a table', async () => {
    expect(await faultsOf('{#ton_tai}{so}')).toMatchObject([{ type: 'unclosedList', tag: 'ton_tai' }]);
    expect(await faultsOf('{so_ky_hieu}{/ton_tai}')).toMatchObject([{ type: 'unopenedList', tag: 'ton_tai' }]);
    expect(await faultsOf('{#ton_tai}{#bien_phap}{viec_lam}{/ton_tai}{/bien_phap}')).toMatchObject([{ type: 'crossedLists', tag: 'ton_tai', other: 'bien_phap' }, { type: 'unopenedList', tag: 'bien_phap' }]);
    expect(await faultsOf(tableXml(['{#ton_tai}{so}', '{noi_dung}']), '{/ton_tai}')).toMatchObject([{ type: 'tornList', tag: 'ton_tai' }]);
  });

  test('only that the list is unknown, not each tag in it', async () => {
    expect(await faultsOf('{#ton_taii}{muc_do}{noi_dung}{/ton_taii}')).toMatchObject([{ type: 'unknownTag', tag: 'ton_taii', other: 'ton_tai' }]);
  });

  test('nothing where all is well: conditions, short ends, rows of tables, tags in runs of their own', async () => {
    expect(await faultsOf('{#xep_loai}Xếp loại: {xep_loai}{/xep_loai}', '{^ton_tai}Không có{/}', '{#ton_tai}{so}{don_vi}{nam}{/}')).toEqual([]);
    expect(await faultsOf(tableXml(['{#ton_tai}{so}', '{noi_dung}{/ton_tai}']))).toEqual([]);
    expect(await faultsOf('<w:p><w:r><w:t>{so_</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>ky_hieu}</w:t></w:r></w:p>')).toEqual([]);
  });

  test('where it stands: header and footer too', async () => {
    const parts = unzipSync(await minutesSample);
    const header = Object.keys(parts).find((name) => name.startsWith('word/header')) ?? '';
    const xml = strFromU8(parts[header] ?? new Uint8Array()).replace('</w:p>', '<w:r><w:t>{sai}</w:t></w:r></w:p>');
    const report = await checkTemplate(await fileOf(p('{so_ky_hieu}'), { [header]: xml }), 'minutes');
    expect(report).toMatchObject({ ok: true, value: { faults: [{ type: 'unknownTag', tag: 'sai', at: { place: 'header' } }] } });
  });

  test('that there is none at all, and what such a document should have', async () => {
    expect(await faultsOf('Không có thẻ nào')).toEqual([{ type: 'noTags' }]);
    const { faults, missing } = await checked('{so_ky_hieu}{trich_yeu}{cau_dan}{thanh_vien}'.replace('{thanh_vien}', ''));
    expect(faults).toEqual([]);
    expect(missing).toContainEqual(['ton_tai', 'ton_tai_han_che', 'toan_van']);
    expect(missing).not.toContainEqual(['so_ky_hieu']);
  });
});

/** Data in which every text is this one. */
const dataWith = (tags: readonly TagInfo[], text: string): TagData => Object.fromEntries(tags.map(({ name, inner }) => [name, inner === null ? printable(text) : [dataWith(inner, text)]]));

describe('a template filled in', () => {
  const filled = async (text: string) => {
    const made = await renderTemplate({ template: await fileOf([p('A{trich_yeu}Z'), p('{#ton_tai}'), p('{noi_dung}'), p('{/ton_tai}'), tableXml(['{#ton_tai}{so}', '{noi_dung}{/ton_tai}'])].join('')), kind: 'minutes', data: dataWith(tagsOf('minutes'), text), now: 0 });
    if (!made.ok) throw new Error('unusable');
    expect(packageFaults(made.value).filter((fault) => !fault.includes('style'))).toEqual([]);
    return paragraphsOf(made.value);
  };

  test.each(['', '<w:p>&amp;</w:p> ]]> <!-- --> "a"', '👩‍👩‍👧‍👦 🇻🇳', 'a\u0000b\u0001\u000b\ufffe', '{#ton_tai}{/ton_tai}{so}', 'một\nhai\r\nba\n\nbốn', '$& $1', 'Tồn tại & hạn chế <chủ quan>. '.repeat(700)])('holds hard text %#', async (text) => {
    const printed = printable(text);
    const [first, second, ...cells] = await filled(text);
    expect([first, second]).toEqual([`A${printed}Z`, printed]);
    expect(cells.slice(0, 2)).toEqual([printed, printed]);
  });

  test('any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 120 }), async (text) => {
        expect((await filled(text))[0]).toBe(`A${printable(text)}Z`);
      }),
      { numRuns: 15 },
    );
  });

  test('repeats rows, keeps lists of lists apart, and says what stands in no list', async () => {
    const data = dataOf('minutes');
    const template = await fileOf([tableXml(['{#ton_tai}{so}', '{#bien_phap}{viec_lam}{/bien_phap}{/ton_tai}']), p('{^kho_khan}Không{/kho_khan}{^ky_don_vi}Trống{/}')].join(''));
    const made = await renderTemplate({ template, kind: 'minutes', data, now: 0 });
    if (!made.ok) throw new Error('unusable');
    expect(paragraphsOf(made.value).slice(0, 6)).toEqual(['TT1', 'Ban hành bảng phân công người thay thếGửi văn bản xin lỗi đối với 12 hồ sơ.', 'TT2', '', 'TT…', '']);
  });

  test('is the same file for the same moment, and pictures and properties stay', async () => {
    const template = await fileOf(p('{so_ky_hieu}'), { 'word/media/dau.png': 'hình', 'docProps/x.xml': '<a>{khong_dung_den}</a>' });
    const make = () => renderTemplate({ template, kind: 'minutes', data: dataOf('minutes'), now: 1_700_000_000_000 });
    const [one, two] = [await make(), await make()];
    if (!one.ok) throw new Error('unusable');
    expect(two).toEqual(one);
    const parts = partsOf(one.value);
    expect(parts.get('word/media/dau.png')).toBe('hình');
    expect(parts.get('docProps/x.xml')).toBe('<a>{khong_dung_den}</a>');
  });

  test('is refused when it is none: it may have come from elsewhere', async () => {
    expect(await renderTemplate({ template: await fileOf(p('{sai}')), kind: 'minutes', data: {}, now: 0 })).toEqual({ ok: false, error: { type: 'unusable' } });
    expect(await renderTemplate({ template: strToU8('x'), kind: 'minutes', data: {}, now: 0 })).toEqual({ ok: false, error: { type: 'unusable' } });
  });
});
