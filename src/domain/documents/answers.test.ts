import { describe, expect, it } from 'vitest';
import { blankFinding, blankMeasure } from '../../../tests/support/rows.ts';
import { FindingIdSchema, MeasureIdSchema, PlanIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { findingContent, lineHash } from '../minutes.ts';
import { IsoDateSchema, MomentSchema } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import { askedFindings, blankAnswer, intakeOf, reportWords, withWords, type GivenAnswers } from './answers.ts';

const plan = PlanIdSchema.parse('kt-2026');
const meta = { plan, deleted: 0, conflicts: 0, regs: {} } as const;
const visit = VisitIdSchema.parse('v-1');
const unit = UnitIdSchema.parse('phong-a');
const finding = (name: string, values: Partial<Row<'findings'>> = {}): Row<'findings'> => ({ ...blankFinding, ...meta, id: FindingIdSchema.parse(name), visit, text: `Nội dung ${name}`, ...values });
const measure = (name: string, of: string, values: Partial<Row<'measures'>> = {}): Row<'measures'> => ({
  ...blankMeasure,
  ...meta,
  id: MeasureIdSchema.parse(name),
  finding: FindingIdSchema.parse(of),
  text: '',
  deadline: null,
  recordedAt: null,
  ...values,
});

describe('what a unit is asked', () => {
  const rows = [
    finding('f-4', { kind: 'proposal' }),
    finding('f-3', { number: 2 }),
    finding('f-2', { number: 1, fixedOnSite: true }),
    finding('f-1', { kind: 'goodPractice', number: 1 }),
    finding('f-0', { text: '  ' }),
    finding('f-9', { visit: VisitIdSchema.parse('v-2') }),
  ];

  it('is every finding of the visit that says something, as the minutes order them', () => {
    expect(askedFindings(visit, rows, []).map(({ id, label }) => `${id} ${label}`)).toEqual(['f-1 HL1', 'f-2 TT1', 'f-3 TT2', 'f-4 ']);
  });

  it('asks for a measure only where one is owed', () => {
    expect(askedFindings(visit, rows, []).filter(({ asksMeasure }) => asksMeasure).map(({ id }) => id)).toEqual(['f-3']);
  });

  it('shows the measures that the team has set', () => {
    const set = [measure('m-1', 'f-3', { text: ' Niêm yết lại ', deadline: IsoDateSchema.parse('2026-05-15') }), measure('m-2', 'f-3'), measure('m-3', 'f-2', { text: 'khác' })];
    expect(askedFindings(visit, rows, set).find(({ id }) => id === 'f-3')?.measures).toEqual([{ text: 'Niêm yết lại', deadline: '2026-05-15' }]);
  });
});

describe('taking answers in', () => {
  const shown = finding('f-1', { number: 1 });
  const hash = lineHash(findingContent(shown));
  const answered = { by: 'Trần B', at: MomentSchema.parse('2026-05-02T03:00:00.000Z') };
  const given: GivenAnswers = {
    plan,
    visit,
    unit,
    answered,
    answers: [
      { finding: shown.id, label: 'TT1', hash, answer: { ...blankAnswer, opinion: 'Nhất trí' } },
      { finding: FindingIdSchema.parse('f-2'), label: 'TT2', hash: 'x', answer: { ...blankAnswer, opinion: 'Không đúng' } },
      { finding: null, label: '', hash: '', answer: { ...blankAnswer, opinion: 'Cảm ơn Tổ' } },
    ],
  };
  const rows = { plan, visits: [{ id: visit, unit }], findings: [shown], unitAnswers: [] };

  it('takes those on living findings and on the visit, and shows those on deleted ones', () => {
    const intake = intakeOf(given, rows);
    if ('type' in intake) throw new Error(intake.type);
    expect(intake.fresh.map(({ finding: id, isChanged }) => [id, isChanged])).toEqual([['f-1', false], [null, false]]);
    expect(intake.gone.map(({ label }) => label)).toEqual(['TT2']);
    expect(new Set(intake.fresh.map(({ id }) => id)).size).toBe(2);
  });

  it('says which findings were edited after the form had gone out', () => {
    const intake = intakeOf(given, { ...rows, findings: [{ ...shown, text: 'Đã sửa' }] });
    if ('type' in intake) throw new Error(intake.type);
    expect(intake.fresh.map(({ isChanged }) => isChanged)).toEqual([true, false]);
  });

  it('leaves out what came before, and takes a corrected answer', () => {
    const first = intakeOf(given, rows);
    if ('type' in first) throw new Error(first.type);
    const unitAnswers = first.fresh.map(({ finding: id, answer }) => ({ visit, finding: id, answer }));
    const again = intakeOf({ ...given, answered: { ...answered, at: MomentSchema.parse('2026-05-03T03:00:00.000Z') }, answers: given.answers.map((one) => (one.finding === null ? { ...one, answer: { ...blankAnswer, opinion: 'Không có' } } : one)) }, { ...rows, unitAnswers });
    if ('type' in again) throw new Error(again.type);
    expect(again.known).toBe(1);
    expect(again.fresh.map(({ answer }) => answer.opinion)).toEqual(['Không có']);
    expect(again.fresh[0]?.id).not.toBe(first.fresh[1]?.id);
  });

  it('refuses what belongs to another round, visit or unit', () => {
    expect(intakeOf({ ...given, plan: PlanIdSchema.parse('kt-2025') }, rows)).toEqual({ type: 'other-plan' });
    expect(intakeOf({ ...given, visit: VisitIdSchema.parse('v-9') }, rows)).toEqual({ type: 'unknown-visit' });
    expect(intakeOf({ ...given, unit: UnitIdSchema.parse('phong-b') }, rows)).toEqual({ type: 'other-unit' });
  });
});

describe('the words of a unit', () => {
  it('go under what is there, once', () => {
    expect(withWords('', ' Nhất trí ')).toBe('Nhất trí');
    expect(withWords('Đã nêu', 'Nhất trí')).toBe('Đã nêu\n\nNhất trí');
    expect(withWords('Đã nêu\n\nNhất trí', 'Nhất trí')).toBeUndefined();
    expect(withWords('Đã nêu', '  ')).toBeUndefined();
  });

  it('report a result with its proof', () => {
    expect(reportWords({ result: 'Đã xong', proof: 'CV 12' })).toBe('Đã xong\nMinh chứng: CV 12');
    expect(reportWords({ result: '', proof: '' })).toBe('');
  });
});
