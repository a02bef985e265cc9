import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { exampleSource, shownRow } from '../../../tests/support/documents/source.ts';
import { remedyFormDocument } from '#domain/documents/kinds/remedyForm.ts';
import { documentIdOf } from '#domain/ids.ts';
import { writeDocx } from '../docx/write.ts';
import { usualFormat } from '#domain/documents/format.ts';
import { readRemedyFile, remediesOfBody } from './readDocx.ts';
import { pastedRemedies } from './table.ts';

const body = (inner: string) => `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inner}</w:body></w:document>`;
const cell = (text: string, properties = '') => `<w:tc>${properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`}<w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const heads = row(...['Số', 'Biện pháp khắc phục', 'Kết quả thực hiện', 'Trạng thái'].map((text) => cell(text)));
const docx = (xml: string, name = 'word/document.xml') => new Blob([zipSync({ [name]: strToU8(xml) })]);

describe('pasted cells', () => {
  it('are read by their headings, in any order and under the names that offices use', () => {
    const read = pastedRemedies('STT\tKết quả\tSố phát hiện\tNgày hoàn thành\tTình trạng\tNgười phụ trách\n1\t"Đã niêm yết\nlại"\tTT1\t20/6/2024\tĐã hoàn thành\tÔng Nam\n');
    expect(read).toEqual({
      ok: true,
      value: [{ row: 2, label: 'TT1', measure: '', result: 'Đã niêm yết\nlại', proof: '', done: '2024-06-20', owner: 'Ông Nam', state: 'done' }],
    });
  });

  it('without headings follow the order of the form, with or without the words of the finding', () => {
    const seven = pastedRemedies('TT1\tNiêm yết\tĐã xong\tẢnh\t20/06/2024\tÔng Nam\tđang thực hiện');
    expect(seven).toMatchObject({ value: [{ row: 1, label: 'TT1', measure: 'Niêm yết', result: 'Đã xong', proof: 'Ảnh', done: '2024-06-20', owner: 'Ông Nam', state: 'underway' }] });
    const eight = pastedRemedies('TT1\tChưa niêm yết\tNiêm yết\tĐã xong\tẢnh\t20/06/2024\tÔng Nam\tHoàn thành');
    expect(eight).toMatchObject({ value: [{ measure: 'Niêm yết', result: 'Đã xong', state: 'done' }] });
  });

  it('may be typed, parted by bars', () => {
    expect(pastedRemedies('TT1 | Niêm yết | Đã niêm yết\n\nTT2||Đang làm||||Đang thực hiện')).toMatchObject({
      value: [{ row: 1, label: 'TT1', measure: 'Niêm yết', result: 'Đã niêm yết', state: null }, { row: 3, label: 'TT2', result: 'Đang làm', state: 'underway' }],
    });
  });

  it('are refused whole when one cell is not right, with the row and what stands there', () => {
    const read = pastedRemedies('Số\tKết quả\tNgày hoàn thành\tTrạng thái\nTT1\tx\ttuần sau\txong\nTT2\ty\t\tgần xong\n\tz\t\t');
    expect(read).toMatchObject({
      error: {
        type: 'faulty',
        problems: [
          { at: { row: 2 }, column: 'done', fault: 'not-a-day', found: 'tuần sau' },
          { at: { row: 3 }, column: 'state', fault: 'unknown-word', found: 'gần xong' },
          { at: { row: 4 }, column: 'label', fault: 'number-blank' },
        ],
      },
    });
  });

  it('without anything to read say so', () => {
    expect(pastedRemedies('')).toMatchObject({ error: { type: 'no-rows' } });
    expect(pastedRemedies('Số\tBiện pháp\nTT1\tx')).toMatchObject({ error: { type: 'no-heading', missing: ['result'] } });
  });
});

describe('the table of a file of Word', () => {
  it('is the one with the headings of the form; text that was deleted, merged cells and edits are read as they look', () => {
    const xml = body(
      table(row(cell('SỞ KHOA HỌC'), cell('CỘNG HÒA')), row(cell('Số: 1'), cell('Độc lập'))) +
        table(
          heads,
          row(cell('TT1', '<w:vMerge w:val="restart"/>'), cell('Niêm yết'), '<w:tc><w:p><w:del><w:r><w:delText>Chưa</w:delText></w:r></w:del><w:ins><w:r><w:t>Đã làm</w:t></w:r></w:ins></w:p><w:p><w:r><w:t>xong</w:t></w:r></w:p></w:tc>', cell('Hoàn thành')),
          row(cell('', '<w:vMerge/>'), cell('Tập huấn'), cell('Đang tập huấn'), cell('Đang thực hiện')),
          row(cell('TT2'), cell('Bỏ', '<w:gridSpan w:val="2"/>'), cell('Chưa thực hiện')),
        ),
    );
    expect(remediesOfBody(xml)).toMatchObject({
      value: [
        { label: 'TT1', measure: 'Niêm yết', result: 'Đã làm\nxong', state: 'done' },
        { label: 'TT1', measure: 'Tập huấn', state: 'underway' },
        { label: 'TT2', measure: 'Bỏ', result: '', state: 'notStarted' },
      ],
    });
  });

  it('comes back from our own form as it was filled in', async () => {
    const source = exampleSource();
    const visit = source.rows.visits[0];
    if (!visit) throw new Error('the example has visits');
    const findings = [shownRow('findings', 'f-1', { visit: visit.id, kind: 'shortcoming', number: 1, text: 'Chưa niêm yết.' }), shownRow('findings', 'f-2', { visit: visit.id, kind: 'shortcoming', number: 2, text: 'Trễ hạn.' })];
    const measures = [shownRow('measures', 'm-1', { finding: 'f-1', text: 'Niêm yết lại', report: 'Đã niêm yết', progress: { status: 'reported', verdict: null, on: '2024-06-20' } })];
    const model = remedyFormDocument({ ...source, rows: { ...source.rows, findings, measures } }, { kind: 'remedyForm', visit: visit.id });
    const bytes = await writeDocx(model, { ...usualFormat, document: documentIdOf('remedyForm', visit.id), now: 0 });
    const read = await readRemedyFile(new Blob([bytes]));
    expect(read).toMatchObject({
      ok: true,
      value: { form: documentIdOf('remedyForm', visit.id), lines: [{ label: 'TT1', measure: 'Niêm yết lại', result: 'Đã niêm yết', done: '2024-06-20', state: 'done' }, { label: 'TT2' }] },
    });
  });

  it('of a file that the unit made by itself belongs to no form', async () => {
    const own = docx(body(table(heads, row(cell('TT1'), cell('a'), cell('b'), cell('')))));
    expect(await readRemedyFile(own)).toMatchObject({ ok: true, value: { form: null, lines: [{ label: 'TT1' }] } });
  });

  it('that is none, or no file of Word at all, is refused with its reason', async () => {
    expect(remediesOfBody(body('<w:p/>'))).toEqual({ ok: false, error: { type: 'no-table' } });
    expect(remediesOfBody(body(table(row(cell('a'), cell('b')))))).toEqual({ ok: false, error: { type: 'no-table' } });
    expect(remediesOfBody('<html/>')).toEqual({ ok: false, error: { type: 'damaged' } });
    expect(remediesOfBody('no xml')).toEqual({ ok: false, error: { type: 'damaged' } });
    expect(remediesOfBody(body(table(heads)))).toMatchObject({ error: { type: 'no-rows' } });
    expect(await readRemedyFile(new Blob([]))).toEqual({ ok: false, error: { type: 'empty' } });
    expect(await readRemedyFile(new Blob(['Báo cáo']))).toEqual({ ok: false, error: { type: 'not-docx' } });
    expect(await readRemedyFile(new Blob([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0])]))).toEqual({ ok: false, error: { type: 'old-word' } });
    expect(await readRemedyFile(docx('<x/>', 'xl/workbook.xml'))).toEqual({ ok: false, error: { type: 'not-docx' } });
    expect(await readRemedyFile(new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]))).toEqual({ ok: false, error: { type: 'damaged' } });
  });
});
