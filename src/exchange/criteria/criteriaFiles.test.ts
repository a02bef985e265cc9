import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { CriteriaContent } from '#domain/criteria/content.ts';
import { criterionOf, setOf, someSet } from '../../../tests/support/criteria.ts';
import type { Cell } from '../sheet/cells.ts';
import { columnKeys, columns } from './columns.ts';
import type { CriteriaFileFault, FileContext, FileProblem } from './file.ts';
import { readCriteria } from './readCriteria.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { writeWorkbook } from '../sheet/workbook.ts';
import { contentOfSheets } from './sheet.ts';
import { writeCriteria } from './writeCriteria.ts';

const context: FileContext = { title: 'tep', areas: [{ no: 1, name: 'Chỉ đạo, điều hành', thematic: false }, { no: 8, name: 'Chuyên đề', thematic: true }] };
const figures = { type: 'quantitative', numerator: 'Số hồ sơ đúng hạn', denominator: 'Tổng số hồ sơ' } as const;
const full: CriteriaContent = {
  ...setOf(
    criterionOf('1.1', { maxScore: 150 }),
    criterionOf('1.10', { ...figures, maxScore: 75, applies: ['subDepartment'] }, {
      key: 'ty-le',
      measurement: { unit: 'hồ sơ', sourceSystem: 'Hệ thống một cửa', cutOff: '31/12', scoring: { kind: 'stepped', steps: [{ from: 10_000, share: 10_000 }, { from: 9750, share: 80 }] } },
    }),
    criterionOf('2.1', { ...figures }, { measurement: { unit: '', sourceSystem: '', cutOff: '', scoring: { kind: 'linear', full: 9000 } } }),
    criterionOf('2.2', {}, { retired: true, measurement: { unit: '', sourceSystem: '', cutOff: '', scoring: { kind: 'byResult', partly: 50 } } }),
  ),
  note: 'Bổ sung 2 tiêu chí.\nBỏ một.',
};

const faultOf = async (file: Blob): Promise<CriteriaFileFault> => {
  const read = await readCriteria(file, context);
  if (read.ok) throw new Error('taken over');
  return read.error;
};
const problemsOf = (fault: CriteriaFileFault): readonly FileProblem[] => (fault.type === 'faulty' ? fault.problems : []);
/** A sheet of criteria with these columns. */
const sheetOf = (headings: readonly string[], ...rows: readonly (readonly Cell[])[]): readonly Sheet[] => [{ name: 'Tiêu chí', rows: [headings, ...rows] }];
const read = (sheets: readonly Sheet[]) => contentOfSheets(sheets, context);
const told = (sheets: readonly Sheet[]) => {
  const outcome = read(sheets);
  return outcome.ok ? [] : problemsOf(outcome.error).map(({ at, column, fault, found }) => [at.kind === 'row' ? at.row : at.path, column, fault, found]);
};

describe('there and back', () => {
  test.each(['xlsx', 'json'] as const)('a set as %s comes back as it was', async (form) => {
    expect(await readCriteria(await writeCriteria(full, form), context)).toEqual({ ok: true, value: { content: full, ignored: [] } });
  });

  test('property: every set that can be issued comes back from both forms', async () => {
    await fc.assert(
      fc.asyncProperty(someSet, async (content) => {
        for (const form of ['xlsx', 'json'] as const) {
          expect(await readCriteria(await writeCriteria(content, form), context)).toEqual({ ok: true, value: { content, ignored: [] } });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the workbook has real numbers, texts that stay texts, frozen headings and widths', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(new Uint8Array(await (await writeCriteria(full, 'xlsx')).arrayBuffer()));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    const at = columnKeys.indexOf('maxScore');
    expect(sheet).toMatch(new RegExp(`<c r="${String.fromCodePoint(65 + at)}2"[^>]*><v>1.5</v>`));
    expect(sheet).toMatch(/<c r="A3"[^>]*t="s"/);
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain('<cols>');
    expect(strFromU8(parts['xl/styles.xml'] ?? new Uint8Array())).toContain('Times New Roman');
  });
});

describe('sheets as offices keep them', () => {
  test('a letterhead above, columns in any order, other words for them, columns of their own', () => {
    const outcome = read([
      { name: 'Sheet1', rows: [['UBND TỈNH'], ['BỘ TIÊU CHÍ'], [], ['STT', 'NỘI DUNG', 'Lĩnh vực', 'Ghi chú', 'Điểm', 'Áp dụng'], ['1.1', ' Có kế hoạch không? ', 'Lĩnh vực 1', 'x', '1,5', 'Phòng, chi cục'], [], ['8.1', 'Kỷ luật?', 8, null, null, null]] },
    ]);
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        ignored: ['Ghi chú'],
        content: {
          title: 'tep',
          areas: [{ no: 1, name: 'Chỉ đạo, điều hành', maxScore: 150 }, { no: 8, thematic: true, maxScore: 0 }],
          criteria: [
            { key: '1.1', definition: { question: 'Có kế hoạch không?', maxScore: 150, applies: ['division', 'subDepartment'], type: 'qualitative' } },
            { key: '8.1', definition: { applies: ['division', 'subDepartment', 'serviceUnit'] } },
          ],
        },
      },
    });
  });

  test('points with comma or point or as a number, steps in percent, marks as words', () => {
    const heading = ['Mã', 'Lĩnh vực', 'Nội dung kiểm tra', 'Điểm tối đa', 'Tử số', 'Mẫu số', 'Các bậc', 'Thôi sử dụng'];
    const row = (code: string, points: Cell, steps: string, mark: Cell) => [code, 1, 'Tỷ lệ?', points, 'a', 'b', steps, mark];
    const outcome = read(sheetOf(heading, row('1', '1,5', '100:100; 90:80; 80:60', null), row('2', '1.25', '97,5 % : 80 %', 'x'), row('3', 0.1 + 0.2, '50=100', 'Không')));
    expect(outcome.ok && outcome.value.content.criteria.map(({ definition, retired, measurement: { scoring } }) => [definition.maxScore, retired, scoring])).toEqual([
      [150, false, { kind: 'stepped', steps: [{ from: 10_000, share: 10_000 }, { from: 9000, share: 8000 }, { from: 8000, share: 6000 }] }],
      [125, true, { kind: 'stepped', steps: [{ from: 9750, share: 8000 }] }],
      [30, false, { kind: 'stepped', steps: [{ from: 5000, share: 10_000 }] }],
    ]);
  });
});

describe('what is not right is told with row, column and reason, and all of it at once', () => {
  const heading = ['Mã', 'Lĩnh vực', 'Nội dung kiểm tra', 'Điểm tối đa', 'Áp dụng', 'Cách chấm điểm', 'Đạt một phần (%)', 'Các bậc', 'Loại'];

  test('several rows, several reasons', () => {
    expect(
      told(
        sheetOf(
          heading,
          ['1.1', 1, 'Có?', 'nhiều', 'Sở', null, null, null, null],
          ['1.1', 'A', '', 1, null, 'Theo bậc tỷ lệ', null, 'cao: nhiều', null],
          [null, null, null, 5, null, null, null, null, null],
          [new Date(0), 1, 'Ngày?', -1, null, 'Theo kết quả', 0.8, null, 'Khác'],
          ['1.3', 1, 'Tỷ lệ?', null, null, 'Tuyến tính theo tỷ lệ', null, null, null],
        ),
      ),
    ).toEqual([
      [2, 'code', 'code-doubled', '1.1'],
      [2, 'maxScore', 'not-points', 'nhiều'],
      [2, 'applies', 'unknown-word', 'Sở'],
      [3, 'code', 'code-doubled', '1.1'],
      [3, 'area', 'not-a-number', 'A'],
      [3, 'question', 'question-blank', ''],
      [3, 'steps', 'not-steps', 'cao: nhiều'],
      [4, null, 'not-a-criterion', ''],
      [5, 'code', 'date', '1970-01-01'],
      [5, 'type', 'unknown-word', 'Khác'],
      [5, 'maxScore', 'not-points', '-1'],
      [5, 'partly', 'percent-as-share', '0.8'],
      [6, 'full', 'scoring-incomplete', ''],
    ]);
  });
});

test('a fault of an area is told with its own sheet and row, though a title stands above and a row is blank', () => {
  const criteria: Sheet = { name: 'Tiêu chí', rows: [['Mã', 'Lĩnh vực', 'Nội dung kiểm tra'], ['1.1', 1, 'Có?']] };
  const areas: Sheet = { name: 'LĨNH VỰC', rows: [['CÁC LĨNH VỰC'], [], ['Số', 'Tên lĩnh vực'], [1, 'Chỉ đạo'], [], [2, ''], ['hai', 'Thể chế']] };
  const outcome = read([criteria, areas]);
  expect(outcome.ok ? [] : problemsOf(outcome.error).map(({ at, column, fault }) => [at, column, fault])).toEqual([
    [{ kind: 'row', sheet: 'LĨNH VỰC', row: 6 }, 'question', 'area-unnamed'],
    [{ kind: 'row', sheet: 'LĨNH VỰC', row: 7 }, 'area', 'not-a-number'],
  ]);
});

describe('files that are none', () => {
  const bytes = (...parts: readonly (string | Uint8Array<ArrayBuffer>)[]) => new Blob([...parts]);
  const workbook = async (rows: readonly (readonly Cell[])[]) => writeWorkbook([{ name: 'Tiêu chí', rows, widths: [], hasHeading: true }]);

  test.each([
    ['nothing', bytes(), 'empty'],
    ['a text', bytes('Mã;Lĩnh vực'), 'not-criteria'],
    ['bytes that are no text', bytes(new Uint8Array([0x25, 0xff, 0xfe, 0x00])), 'not-criteria'],
    ['an old workbook, or one under a password', bytes(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0])), 'old-excel'],
    ['a zip that breaks off', bytes('PK\u0003\u0004rest'), 'damaged'],
    ['JSON that breaks off', bytes('{"format":'), 'not-json'],
    ['JSON of something else', bytes('{"format":"so-kiem-tra"}'), 'not-criteria'],
    ['JSON of a later version', bytes('{"format":"so-kiem-tra-criteria","formatVersion":9}'), 'newer-version'],
  ])('%s', async (_, file, type) => {
    expect(await faultOf(file)).toMatchObject({ type });
  });

  test('more bytes than the limit', async () => {
    expect(await faultOf(bytes('x'.repeat(5_000_001)))).toMatchObject({ type: 'too-large' });
  });

  test('a zip without a workbook, and one that unpacks to far too much', async () => {
    expect(await faultOf(new Blob([zipSync({ 'a.txt': strToU8('a') })]))).toEqual({ type: 'damaged' });
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40_000_000), 'xl/_rels/workbook.xml.rels': strToU8('') }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await faultOf(new Blob([bomb]))).toEqual({ type: 'damaged' });
  });

  test('a blank sheet, a sheet of headings alone, headings that were merged away', async () => {
    expect(await faultOf(await workbook([]))).toMatchObject({ type: 'no-rows', sheet: 'Tiêu chí' });
    expect(await faultOf(await workbook([columnKeys.map((key) => columns[key].heading)]))).toMatchObject({ type: 'no-rows' });
    expect(await faultOf(await workbook([['Mã', 'Tiêu chí và nội dung', null], ['1.1', 'Có?', 1]]))).toEqual({ type: 'no-heading', sheet: 'Tiêu chí', missing: ['area', 'question'] });
  });

  test('more rows than a set has, and a cell in the far corner', async () => {
    const heading = ['Mã', 'Lĩnh vực', 'Nội dung kiểm tra'];
    const rows = Array.from({ length: 2001 }, (_, no) => [`1.${no}`, 1, 'Có?']);
    expect(read(sheetOf(heading, ...rows))).toMatchObject({ error: { type: 'too-many-rows', limit: 2000 } });
    const { unzipSync, strFromU8 } = await import('fflate');
    const parts = unzipSync(new Uint8Array(await (await workbook([heading, ['1.1', 1, 'Có?']])).arrayBuffer()));
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace('</sheetData>', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>');
    expect(await faultOf(new Blob([zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) })]))).toMatchObject({ type: 'too-many-rows' });
  });

  test('formulas are named by their cells, under the heading that stands above them', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const withFormula = async (rows: readonly (readonly Cell[])[], address: string) => {
      const parts = unzipSync(new Uint8Array(await (await workbook(rows)).arrayBuffer()));
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()).replace(new RegExp(`<c r="${address}"([^>]*)><v>1</v>`), `<c r="${address}"$1><f>A2</f><v>1</v>`);
      return problemsOf(await faultOf(new Blob([zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) })])));
    };
    const problem = (row: number, column: string, found: string) => [{ at: { kind: 'row', sheet: 'Tiêu chí', row }, column, fault: 'formula', found }];
    expect(await withFormula([['Mã', 'Lĩnh vực', 'Nội dung kiểm tra'], ['1.1', 1, 'Có?']], 'B2')).toEqual(problem(2, 'area', 'B2'));
    expect(await withFormula([['BỘ TIÊU CHÍ', null, null, null], ['Điểm', 'Mã', 'Nội dung', 'Lĩnh vực'], [1, '1.1', 'Có?', 2]], 'A3')).toEqual(problem(3, 'maxScore', 'A3'));
  });

  test('numbers as texts are numbers, and a code that Excel took for a number is a code', async () => {
    const outcome = await readCriteria(await workbook([['Mã', 'Lĩnh vực', 'Nội dung kiểm tra', 'Điểm tối đa'], [1.2, '1', 'Có?', '2,50']]), context);
    expect(outcome).toMatchObject({ ok: true, value: { content: { criteria: [{ definition: { code: '1.2', area: 1, maxScore: 250 } }] } } });
  });

  test('JSON names the path of each fault', async () => {
    const json = JSON.parse(await (await writeCriteria(full, 'json')).text());
    json.criteria[1].maxScore = -1;
    json.criteria[2].type = 'other';
    const fault = await faultOf(bytes(JSON.stringify(json)));
    expect(problemsOf(fault).map(({ at }) => at)).toEqual([{ kind: 'path', path: 'criteria[1].maxScore' }, { kind: 'path', path: 'criteria[2].type' }]);
    const doubled = JSON.parse(await (await writeCriteria(full, 'json')).text());
    doubled.criteria[1].code = '1.1';
    expect(problemsOf(await faultOf(bytes(JSON.stringify(doubled)))).map(({ at, fault: why }) => [at.kind === 'path' && at.path, why])).toEqual([
      ['criteria[0]', 'code-doubled'],
      ['criteria[1]', 'code-doubled'],
    ]);
  });

  test('property: whatever bytes come, the answer is a fault and never an exception', async () => {
    const whole = new Uint8Array(await (await writeCriteria(full, 'xlsx')).arrayBuffer());
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.boolean(), async (at, by, cut) => {
        const spoilt = cut ? whole.slice(0, at) : Uint8Array.from(whole, (byte, no) => (no === at ? byte ^ by : byte));
        const outcome = await readCriteria(new Blob([spoilt]), context);
        expect(typeof outcome.ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});
