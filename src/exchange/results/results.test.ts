import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import * as fc from 'fast-check';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, it } from 'vitest';
import { vi as followUp } from '#features/followup/messages.ts';
import { vi as vocabulary } from '#i18n/terms/vocabulary.ts';
import { builtInCalendar } from '#domain/calendar/workingCalendar.ts';
import { CriterionIdSchema, DossierIdSchema, ItemIdSchema, PlanIdSchema, SampleIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { DecimalSchema, IsoDateSchema, MomentSchema } from '#domain/schema/field.ts';
import { bandScaleOf } from '#domain/scoring/bands.ts';
import type { ChecklistEntry } from '#domain/checklist.ts';
import { blankCriterion, blankFinding, blankItem, blankMeasure } from '../../../tests/support/rows.ts';
import { writeDataSheets } from '../sheet/dataSheet.ts';
import { writeFindings, type FindingEntry, type MeasureEntry } from './findingsBook.ts';
import { writeSamples } from './samplesBook.ts';
import { writeScores } from './scoresBook.ts';
import * as words from './words.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const meta = { plan: PlanIdSchema.parse('kt-2026'), deleted: 0, conflicts: 0, regs: {} } as const;

/** A workbook opened again: its sheets as cells, and as they stand in the package. */
const opened = async (book: Blob) => {
  const parts = unzipSync(new Uint8Array(await book.arrayBuffer()));
  const plain = new Blob([zipSync(parts, { level: 0 })]);
  return {
    parts: Object.entries(parts).map(([name, bytes]) => ({ name, text: strFromU8(bytes) })),
    xml: (no: number) => strFromU8(parts[`xl/worksheets/sheet${no}.xml`] ?? new Uint8Array()),
    styles: strFromU8(parts['xl/styles.xml'] ?? new Uint8Array()),
    rows: (no: number) => readSheet(plain, no),
  };
};

const finding: FindingEntry = {
  round: 'Kiểm tra năm 2026',
  label: 'TT1',
  finding: { ...blankFinding, text: '=1+1 <b>&"\'\u0007 😀', severity: 'serious', cause: { kind: 'both', text: 'Thiếu người' }, fixedOnSite: true },
  unit: 'Phòng A',
  visitDay: day('2026-05-14'),
  criterion: '1.10',
  responsibleUnit: '',
  measures: 2,
  state: 'inRemedy',
};
const measure: MeasureEntry = {
  round: 'Kiểm tra năm 2026',
  label: 'TT1',
  measure: { ...blankMeasure, text: 'Niêm yết lại', owner: { unit: null, post: 'Trưởng phòng' }, deadline: day('2026-05-30'), progress: { status: 'verified', verdict: 'partlyFixed', on: day('2026-06-01') }, },
  findingText: 'Chưa niêm yết',
  unit: 'Phòng A',
  owner: 'Phòng B',
  daysLeft: -3,
};

describe('findings and measures', () => {
  it('are real days, numbers and texts', async () => {
    const book = await opened(await writeFindings([finding], [measure]));
    const [headings, row] = await book.rows(1);
    const cell = (name: string) => row?.[headings?.indexOf(name) ?? -1];
    expect(cell('Ngày kiểm tra')).toEqual(new Date('2026-05-14T00:00:00Z'));
    expect(cell('Số biện pháp')).toBe(2);
    expect(cell('Tiêu chí')).toBe('1.10');
    // A text that begins like a formula is none, and what XML cannot hold is left out.
    expect(cell('Nội dung')).toBe('=1+1 <b>&"\' 😀');
    expect(book.xml(1)).not.toContain('<f>');
    expect([cell('Mức độ'), cell('Loại nguyên nhân'), cell('Đã khắc phục tại chỗ'), cell('Tình trạng')]).toEqual(['Nghiêm trọng', 'Khách quan và chủ quan', 'Có', 'Đang khắc phục']);
    const [named, second] = await book.rows(2);
    expect(second?.[named?.indexOf('Số ngày còn lại') ?? -1]).toBe(-3);
    expect(second?.[named?.indexOf('Kết quả xác minh') ?? -1]).toBe('Khắc phục một phần');
    expect(book.styles).toContain('dd/mm/yyyy');
  });

  it('have headings that stay in view and filters over all that is there, on each sheet', async () => {
    const book = await opened(await writeFindings([finding, finding], []));
    expect(book.xml(1)).toContain('<autoFilter ref="A1:R3"/>');
    expect(book.xml(2)).toContain('<autoFilter ref="A1:O1"/>');
    for (const no of [1, 2]) {
      expect(book.xml(no)).toMatch(/<pane [^>]*state="frozen"/);
      // After the cells, as the schema of the format orders it; elsewhere Excel calls the file damaged.
      expect(book.xml(no).indexOf('<autoFilter')).toBeGreaterThan(book.xml(no).indexOf('</sheetData>'));
      expect(book.xml(no).indexOf('<autoFilter')).toBeLessThan(book.xml(no).indexOf('<pageSetup'));
    }
  });

  it('are as many as the data has, and the longest text fits', async () => {
    const many = Array.from({ length: 300 }, () => ({ ...finding, finding: { ...finding.finding, text: 'dài.'.repeat(5000) } }));
    const book = await opened(await writeFindings(many, [measure]));
    const rows = await book.rows(1);
    expect(rows).toHaveLength(301);
    expect(rows[300]?.[0]).toBe(300);
    expect(rows[300]?.[6]).toHaveLength(20_000);
  });
});

const entry = (code: string, area: number, maxScore: number, score: number | null, numerator: string | null = null): ChecklistEntry => {
  const id = CriterionIdSchema.parse(`b-${code}`);
  return {
    criterion: { ...blankCriterion, ...meta, id, definition: { ...blankCriterion.definition, code, area, maxScore, question: `Câu ${code}` } },
    item:
      score === null
        ? undefined
        : { ...blankItem, ...meta, id: ItemIdSchema.parse(`v.${code}`), criterion: id, assessment: { result: 'partlyMet', numerator: numerator === null ? null : DecimalSchema.parse(numerator), denominator: null, score }, selfScore: maxScore },
  };
};

const visitOf = (id: string) => ({ plan: meta.plan, id: VisitIdSchema.parse(id), unit: null });

describe('scores', () => {
  const ground = { areas: [{ no: 1, name: 'Chỉ đạo' }, { no: 2, name: 'Thể chế' }, { no: 8, name: 'Chuyên đề' }], scale: bandScaleOf('five') };

  it('are points, shares and bands, whole and by area', async () => {
    const visits = [
      { visit: visitOf('a'), unit: 'Phòng A', day: day('2026-05-14'), entries: [entry('1.1', 1, 200, 150, '12.5'), entry('2.1', 2, 100, 100)] },
      { visit: visitOf('b'), unit: 'Phòng B', day: null, entries: [entry('1.1', 1, 200, 50), entry('2.1', 2, 100, null)] },
    ];
    const book = await opened(await writeScores(visits, ground));
    const [headings, a, b] = await book.rows(1);
    const of = (row: readonly unknown[] | undefined, name: string) => row?.[headings?.indexOf(name) ?? -1];
    expect([of(a, 'Điểm tự chấm'), of(a, 'Điểm thẩm định'), of(a, 'Điểm tối đa'), of(a, 'Tỷ lệ'), of(a, 'Xếp loại')]).toEqual([3, 2.5, 3, 0.8333, 'Tốt']);
    // Not scored to the end: no share and no band, as in the reports.
    expect([of(b, 'Điểm thẩm định'), of(b, 'Tỷ lệ'), of(b, 'Xếp loại')]).toEqual([0.5, null, null]);
    // An area without points has no column.
    expect(headings?.slice(-2)).toEqual(['1. Chỉ đạo', '2. Thể chế']);
    expect(a?.slice(-2)).toEqual([1.5, 1]);
    for (const format of ['#,##0.00', '0.00%']) expect(book.styles.includes(format) || /numFmtId="(?:4|10)"/.test(book.styles)).toBe(true);
    const items = await book.rows(2);
    expect(items).toHaveLength(5);
    expect(items[1]?.slice(3, 11)).toEqual(['1.1', 'Câu 1.1', 'Đạt một phần', 12.5, null, 2, 2, 1.5]);
  });
});

describe('samples', () => {
  it('are their rates, and each dossier with its days', async () => {
    const sample = { title: 'Hồ sơ quý I', draw: { rule: 1, seed: 'ABCD', size: 2, of: 40, listHash: 'a'.repeat(32), at: MomentSchema.parse('2026-05-14T01:00:00.000Z') }, note: '' };
    const dossier = (no: number, returned: string | null) => ({
      ...meta,
      id: DossierIdSchema.parse(`m.${no}`),
      sample: SampleIdSchema.parse('m'),
      no,
      code: `H-${no}`,
      procedure: '',
      received: day('2026-03-02'),
      due: day('2026-03-16'),
      returned: returned === null ? null : day(returned),
      apology: 'notIssued' as const,
      composition: 'complete' as const,
      fee: null,
      note: '',
    });
    const book = await opened(await writeSamples([{ sample, dossiers: [dossier(1, '2026-03-16'), dossier(2, '2026-03-18')] }], day('2026-05-14'), builtInCalendar));
    const [headings, row] = await book.rows(1);
    expect(row?.[headings?.indexOf('Tỷ lệ đúng hạn') ?? -1]).toBe(0.5);
    expect(row?.[headings?.indexOf('Mã chọn ngẫu nhiên') ?? -1]).toBe('ABCD');
    const [, first, second] = await book.rows(2);
    expect([first?.[6], first?.[7], first?.[8]]).toEqual([new Date('2026-03-16T00:00:00Z'), 'Đúng hạn', null]);
    expect([second?.[7], second?.[8], second?.[9], second?.[11]]).toEqual(['Trễ hạn', 2, 'Chưa có văn bản xin lỗi', null]);
  });
});

it('no text spoils the package: each part is well-formed XML', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 1, maxLength: 5 }), async (texts) => {
      const book = await opened(await writeDataSheets([{ name: 'Thử', columns: [{ width: 10 }], rows: [['A'], ...texts.map((text) => [text])] }]));
      const parser = new DOMParser({ onError: onErrorStopParsing });
      for (const { name, text } of book.parts) expect(parser.parseFromString(text, 'text/xml').documentElement, name).not.toBeNull();
    }),
    { numRuns: 40 },
  );
  const book = await opened(await writeDataSheets([{ name: 'Thử', columns: [{ width: 10 }], rows: [['A'], ['\ud800x\u0000']] }]));
  expect((await book.rows(1))[1]?.[0]).toBe('x');
});

it('the words are those of the screens', () => {
  expect(words.resultWords).toEqual({ ...vocabulary.assessment.result, none: undefined });
  expect(words.kindWords).toEqual(vocabulary.finding.kind);
  expect(words.severityWords).toEqual(vocabulary.finding.severity);
  expect(words.causeWords).toEqual(vocabulary.finding.cause);
  expect(words.authorityWords).toEqual(vocabulary.finding.authority);
  expect({ ...words.statusWords, overdue: 'Quá hạn' }).toEqual(vocabulary.measure.status);
  expect(words.verdictWords).toEqual(vocabulary.measure.verdict);
  expect(words.bandWords).toEqual(vocabulary.band);
  expect(words.apologyWords).toEqual(vocabulary.dossier.apology);
  expect(words.compositionWords).toEqual(vocabulary.dossier.composition);
  expect(words.feeWords).toEqual(vocabulary.dossier.fee);
  expect(words.stateWords).toEqual(followUp.state);
});
