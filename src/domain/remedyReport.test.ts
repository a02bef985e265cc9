import { describe, expect, it } from 'vitest';
import { shownRow } from '../../tests/support/documents/source.ts';
import { takeRemedyReport, type ReportedLine } from './commands/remedyReport.ts';
import { MeasureIdSchema, MeasureNoteIdSchema, PersonIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from './ids.ts';
import { matchRemedies, remedyWords, saysDone, type RemedyLine, type RemedyTarget } from './remedyReport.ts';
import { IsoDateSchema, MomentSchema } from './schema/field.ts';

const visit = VisitIdSchema.parse('v-1');
const on = IsoDateSchema.parse('2024-06-20');
const line = (values: Partial<RemedyLine> = {}): RemedyLine => ({ row: 1, label: 'TT1', measure: '', result: '', proof: '', done: null, owner: '', state: null, ...values });
const finding = (id: string, number: number, kind = 'shortcoming', about = 'v-1') => shownRow('findings', id, { visit: about, kind, number, text: `Phát hiện ${id}` });
const measure = (id: string, about: string, values: Parameters<typeof shownRow>[2] = {}) => shownRow('measures', id, { finding: about, text: `Biện pháp ${id}`, owner: { unit: 'phong-a', post: 'Trưởng phòng' }, ...values });
const rows = {
  findings: [finding('f-1', 1), finding('f-2', 2), finding('k-1', 1, 'difficulty'), finding('x-1', 3, 'shortcoming', 'v-2'), finding('d-1', 9), finding('d-2', 9), finding('x-2', 1, 'proposal')],
  measures: [measure('m-1', 'f-1'), measure('m-2a', 'f-2'), measure('m-2b', 'f-2')],
};
const matched = (...lines: readonly RemedyLine[]) => matchRemedies(lines, visit, rows);

describe('lines of a report', () => {
  it('find their finding by its number, however it is typed', () => {
    for (const label of ['TT1', 'tt 1', 'TT.01', ' Tt-1 ']) expect(matched(line({ label, result: 'Xong' }))).toMatchObject([{ kind: 'target', target: { kind: 'measure', measure: { id: 'm-1' } } }]);
    for (const label of ['ĐX1', 'đx 1', 'DX1']) expect(matched(line({ label, result: 'Xong' }))).toMatchObject([{ kind: 'target', target: { kind: 'new', finding: { id: 'x-2' } } }]);
    expect(matched(line({ label: 'KK1', measure: 'Đề nghị Sở hướng dẫn' }))).toMatchObject([{ kind: 'target', target: { kind: 'new', finding: { id: 'k-1' } } }]);
  });

  it('stay without one where the visit has no such number, or two of them', () => {
    expect(matched(line({ label: 'TT3', result: 'x' }), line({ label: 'TT9', result: 'x' }), line({ label: '1', result: 'x' })).map(({ kind }) => kind)).toEqual(['unknown', 'unknown', 'unknown']);
  });

  it('say nothing when the unit filled nothing in', () => {
    expect(matched(line({ owner: 'Trưởng phòng' }))).toEqual([{ kind: 'blank' }]);
  });

  it('leave the choice between several measures, unless they name theirs', () => {
    expect(matched(line({ label: 'TT2', result: 'x' }))).toMatchObject([{ kind: 'choose', choices: [{ id: 'm-2a' }, { id: 'm-2b' }] }]);
    expect(matched(line({ label: 'TT2', result: 'x', measure: 'biện pháp  M-2b' }))).toMatchObject([{ kind: 'target', target: { measure: { id: 'm-2b' } } }]);
  });

  it('are known when the report says so already', () => {
    const reported = { ...rows, measures: [measure('m-1', 'f-1', { report: 'Đã niêm yết', progress: { status: 'reported', verdict: null, on } })] };
    expect(matchRemedies([line({ result: 'Đã niêm yết' }), line({ result: 'Đã niêm yết lại' })], visit, reported).map(({ kind }) => kind)).toEqual(['known', 'target']);
  });
});

it('a result counts as done unless the unit says otherwise', () => {
  expect(saysDone(line({ result: 'Đã niêm yết' }))).toBe(true);
  expect(saysDone(line({ result: 'Đang niêm yết', state: 'underway' }))).toBe(false);
  expect(saysDone(line({ measure: 'Sẽ niêm yết' }))).toBe(false);
});

it('the report has what was done, the proof, the day, and who did it where that is somebody else', () => {
  const given = line({ measure: 'Làm khác', result: 'Đã niêm yết', proof: 'Ảnh chụp', done: on, owner: 'Ông Nam' });
  expect(remedyWords(given, measure('m-1', 'f-1'))).toBe('Biện pháp: Làm khác\nĐã niêm yết\nMinh chứng: Ảnh chụp\nHoàn thành ngày 20/6/2024\nNgười chịu trách nhiệm: Ông Nam');
  expect(remedyWords({ ...given, measure: 'BIỆN PHÁP m-1', owner: 'trưởng phòng' }, measure('m-1', 'f-1'))).toBe('Đã niêm yết\nMinh chứng: Ảnh chụp\nHoàn thành ngày 20/6/2024');
});

describe('taking a report in', () => {
  const context = { now: MomentSchema.parse('2024-06-21T01:00:00.000Z'), actor: PersonIdSchema.parse('ha') };
  const reported = (at: number, target: RemedyTarget, values: Partial<RemedyLine>): ReportedLine => ({
    line: line(values),
    target,
    measureId: MeasureIdSchema.parse(`new-${at}`),
    noteId: MeasureNoteIdSchema.parse(`n-${at}`),
  });
  const taken = (...lines: readonly ReportedLine[]) => {
    const decided = takeRemedyReport.decide({ plan: PlanIdSchema.parse('kt'), lines, unit: UnitIdSchema.parse('phong-a'), number: '12/BC-PA', on }, context);
    return decided.ok ? Object.fromEntries(decided.value.map(({ table, row, field, value }) => [`${table}/${row}.${field}`, value])) : decided.error;
  };
  const f1 = finding('f-1', 1);
  const m1 = (values = {}): RemedyTarget => ({ kind: 'measure', finding: f1, measure: measure('m-1', 'f-1', values) });
  const note = { 'measureNotes/n-1.measure': 'm-1', 'measureNotes/n-1.on': on, 'measureNotes/n-1.recordedAt': context.now };

  it('reports on a measure and says in the diary where the words come from', () => {
    expect(taken(reported(1, m1({ report: 'Lần 1' }), { result: 'Đã niêm yết' }))).toEqual({
      'measures/m-1.report': 'Lần 1\n\nĐã niêm yết',
      'measures/m-1.progress': { status: 'reported', verdict: null, on },
      ...note,
      'measureNotes/n-1.entry': { kind: 'note', text: 'Báo cáo khắc phục của đơn vị số 12/BC-PA ngày 20/6/2024' },
    });
  });

  it('keeps what is not done yet in the diary, and one open line keeps the whole from being reported', () => {
    const lines = [reported(1, m1(), { result: 'Đã niêm yết' }), reported(2, m1(), { state: 'underway', result: 'Chờ bảng mới' })];
    expect(taken(...lines)).toEqual({
      'measures/m-1.report': 'Đã niêm yết',
      'measures/m-1.progress': { status: 'inProgress', verdict: null, on },
      ...note,
      'measureNotes/n-1.entry': { kind: 'note', text: 'Báo cáo khắc phục của đơn vị số 12/BC-PA ngày 20/6/2024\nĐang thực hiện. Chờ bảng mới' },
    });
    expect(taken(reported(1, m1(), { state: 'notStarted' }))).not.toHaveProperty(['measures/m-1.progress']);
  });

  it('makes a measure where the finding has none', () => {
    expect(taken(reported(1, { kind: 'new', finding: f1 }, { measure: 'Niêm yết lại', result: 'Đã niêm yết', owner: 'Phó phòng' }))).toMatchObject({
      'measures/new-1.finding': 'f-1',
      'measures/new-1.text': 'Niêm yết lại',
      'measures/new-1.owner': { unit: 'phong-a', post: 'Phó phòng' },
      'measures/new-1.report': 'Đã niêm yết',
      'measures/new-1.progress': { status: 'reported', verdict: null, on },
      'measureNotes/n-1.measure': 'new-1',
    });
    expect(taken(reported(1, { kind: 'new', finding: f1 }, { state: 'done' }))).toMatchObject({ type: 'text-required' });
  });

  it('a new report on what was verified as not mended goes to verification again; what is mended stays', () => {
    const verified = (verdict: string) => taken(reported(1, m1({ progress: { status: 'verified', verdict, on } }), { result: 'Đã làm lại' }));
    expect(verified('notFixed')).toHaveProperty(['measures/m-1.progress'], { status: 'reported', verdict: null, on });
    expect(verified('fixed')).not.toHaveProperty(['measures/m-1.progress']);
  });

  it('fills in who is in charge only where nobody is', () => {
    expect(taken(reported(1, m1({ owner: { unit: 'phong-a', post: ' ' } }), { result: 'x', owner: 'Ông Nam' }))).toHaveProperty(['measures/m-1.owner'], { unit: 'phong-a', post: 'Ông Nam' });
  });

  it('writes nothing without a line', () => {
    expect(taken()).toEqual({ type: 'nothing-to-write' });
  });
});
