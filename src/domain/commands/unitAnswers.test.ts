import { blankMeasure } from '../../../tests/support/rows.ts';
import { describe, expect, it } from 'vitest';
import { blankAnswer, type Answer } from '../documents/answers.ts';
import { FindingIdSchema, MeasureIdSchema, PersonIdSchema, PlanIdSchema, UnitAnswerIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { IsoDateSchema, MomentSchema } from '../schema/field.ts';
import type { Row } from '../schema/tables.ts';
import type { WriteIntent } from './command.ts';
import { acceptAnswer, dropAnswer, importAnswers, measureIdOfAnswer, type AcceptAnswerInput } from './unitAnswers.ts';

const plan = PlanIdSchema.parse('kt-2026');
const meta = { plan, deleted: 0, conflicts: 0, regs: {} } as const;
const context = { now: MomentSchema.parse('2026-05-04T01:00:00.000Z'), actor: PersonIdSchema.parse('ha') };
const today = IsoDateSchema.parse('2026-05-04');
const visit = VisitIdSchema.parse('v-1');
const unit = UnitIdSchema.parse('phong-a');
const finding = FindingIdSchema.parse('f-1');
const id = UnitAnswerIdSchema.parse('tl-1');
const answered = { by: 'Trần B', at: MomentSchema.parse('2026-05-02T03:00:00.000Z') };
const row = (answer: Partial<Answer>, about: typeof finding | null = finding): Row<'unitAnswers'> => ({
  ...meta,
  id,
  visit,
  unit,
  finding: about,
  answer: { ...blankAnswer, ...answer },
  answered,
  decision: { state: 'proposed', why: '' },
});
const measure = (values: Partial<Row<'measures'>> = {}): Row<'measures'> => ({
  ...blankMeasure,
  ...meta,
  id: MeasureIdSchema.parse('m-1'),
  finding,
  text: 'Niêm yết lại',
  deadline: null,
  recordedAt: null,
  ...values,
});
const place = { there: '', basis: [] };
const written = (writes: readonly WriteIntent[]) => Object.fromEntries(writes.map(({ table, row: name, field, value }) => [`${table}/${name}.${field}`, value]));
const accepted = (input: Omit<AcceptAnswerInput, 'plan' | 'today'>) => {
  const decided = acceptAnswer.decide({ plan, today, ...input }, context);
  return decided.ok ? written(decided.value) : decided.error;
};
const taken = { 'unitAnswers/tl-1.decision': { state: 'accepted', why: '' } };

it('takes answers in as proposals that change nothing else', () => {
  const answer = { ...blankAnswer, opinion: 'Nhất trí' };
  const decided = importAnswers.decide({ plan, visit, unit, answered, answers: [{ id, finding, answer }] }, context);
  expect(decided.ok && written(decided.value)).toEqual({
    'unitAnswers/tl-1.visit': visit,
    'unitAnswers/tl-1.unit': unit,
    'unitAnswers/tl-1.finding': finding,
    'unitAnswers/tl-1.answer': answer,
    'unitAnswers/tl-1.answered': answered,
  });
  expect(importAnswers.decide({ plan, visit, unit, answered, answers: [] }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
});

describe('accepting', () => {
  it('puts the opinion on a finding under what the minutes have of the unit', () => {
    expect(accepted({ answer: row({ opinion: 'Nhất trí' }), opinion: { there: 'Đề nghị xem lại', basis: [] }, measure: null })).toEqual({
      ...taken,
      'minutesLines/v-1.finding-f-1.visit': visit,
      'minutesLines/v-1.finding-f-1.subject': { kind: 'finding', id: finding },
      'minutesLines/v-1.finding-f-1.opinion': 'Đề nghị xem lại\n\nNhất trí',
    });
  });

  it('puts the opinion on the whole visit into the visit', () => {
    expect(accepted({ answer: row({ opinion: 'Cảm ơn' }, null), opinion: place, measure: null })).toEqual({ ...taken, 'visits/v-1.unitOpinion': 'Cảm ơn' });
  });

  it('touches no minutes when they are signed', () => {
    expect(accepted({ answer: row({ opinion: 'Nhất trí' }), opinion: null, measure: null })).toEqual(taken);
  });

  it('makes a measure under the name of the unit, reported on where something was done', () => {
    const key = `measures/${measureIdOfAnswer(id)}`;
    const answer = row({ measure: 'Gửi văn bản xin lỗi', post: 'Trưởng phòng', deadline: IsoDateSchema.parse('2026-05-30'), result: 'Đã gửi', proof: 'CV 12' });
    expect(accepted({ answer, opinion: null, measure: 'new' })).toEqual({
      ...taken,
      [`${key}.finding`]: finding,
      [`${key}.text`]: 'Gửi văn bản xin lỗi',
      [`${key}.owner`]: { unit, post: 'Trưởng phòng' },
      [`${key}.deadline`]: '2026-05-30',
      [`${key}.report`]: 'Đã gửi\nMinh chứng: CV 12',
      [`${key}.progress`]: { status: 'reported', verdict: null, on: today },
      [`${key}.recordedAt`]: context.now,
    });
    expect(accepted({ answer: row({ measure: 'Sẽ làm' }), opinion: null, measure: 'new' })).not.toHaveProperty([`${key}.progress`]);
    expect(accepted({ answer: row({ result: 'Đã gửi' }), opinion: null, measure: 'new' })).toHaveProperty([`${key}.text`], 'Đã gửi');
    expect(accepted({ answer: row({ opinion: 'Nhất trí' }), opinion: null, measure: 'new' })).toEqual({ type: 'text-required', table: 'measures', field: 'text' });
  });

  it('reports on a measure of the team without replacing what the team has set', () => {
    const set = measure({ deadline: IsoDateSchema.parse('2026-05-10'), owner: { unit: null, post: 'Phó Trưởng phòng' }, report: 'Lần 1' });
    const answer = row({ measure: 'Niêm yết lại', post: 'Trưởng phòng', deadline: IsoDateSchema.parse('2026-06-30'), result: 'Đã niêm yết' });
    expect(accepted({ answer, opinion: null, measure: set })).toEqual({
      ...taken,
      'measures/m-1.report': 'Lần 1\n\nĐã niêm yết',
      'measures/m-1.progress': { status: 'reported', verdict: null, on: today },
      'measures/m-1.owner': { unit, post: 'Phó Trưởng phòng' },
    });
    const verified = measure({ progress: { status: 'verified', verdict: 'fixed', on: today }, owner: { unit, post: 'x' } });
    expect(accepted({ answer: row({ result: 'Đã niêm yết' }), opinion: null, measure: verified })).toEqual({ ...taken, 'measures/m-1.report': 'Đã niêm yết' });
  });
});

it('drops an answer with its reason only', () => {
  const decided = dropAnswer.decide({ plan, answer: row({ opinion: 'Không đúng' }), why: ' Đã đối chiếu ' }, context);
  expect(decided.ok && written(decided.value)).toEqual({ 'unitAnswers/tl-1.decision': { state: 'dropped', why: 'Đã đối chiếu' } });
  expect(dropAnswer.decide({ plan, answer: row({}), why: ' ' }, context)).toEqual({ ok: false, error: { type: 'reason-required' } });
});
