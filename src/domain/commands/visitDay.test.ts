import { describe, expect, test } from 'vitest';
import { blankVisit } from '../../../tests/support/rows.ts';
import { AgendaStepIdSchema, AttendeeIdSchema, FindingIdSchema, MemberIdSchema, PersonIdSchema, PlanIdSchema, SealIdSchema, VisitIdSchema } from '../ids.ts';
import { MomentSchema } from '../schema/field.ts';
import type { VisitStage } from '../schema/planning.ts';
import { closingWrites, signVisit } from './sealing.ts';
import { agreeLine, closeVisit, inviteAttendees, layOutAgenda, noteOpinion, openVisit, reopenLine, tickStep } from './visitDay.ts';

const plan = PlanIdSchema.parse('kt-2024');
const visit = VisitIdSchema.parse('v-1');
const now = MomentSchema.parse('2024-04-18T01:00:00.000Z');
const context = { now, actor: PersonIdSchema.parse('ha') };
const shown = (stage: VisitStage = 'planned') => ({ ...blankVisit, id: visit, regs: {}, stage });
/** The writes of a decision as `table/row.field = value`. */
const written = (outcome: ReturnType<typeof openVisit.decide>): unknown =>
  outcome.ok ? outcome.value.map(({ table, row, field, value }) => [`${table}/${row}.${field}`, value]) : outcome.error;

describe('the time on site', () => {
  test('opening a visit begins it; one that is under way keeps its stage', () => {
    expect(written(openVisit.decide({ plan, visit: shown() }, context))).toEqual([['visits/v-1.openedAt', now], ['visits/v-1.stage', 'inProgress']]);
    expect(written(openVisit.decide({ plan, visit: shown('inProgress') }, context))).toEqual([['visits/v-1.openedAt', now]]);
  });

  test('closing it on site signs nothing', () => {
    expect(written(closeVisit.decide({ plan, visit: shown('inProgress') }, context))).toEqual([['visits/v-1.closedAt', now]]);
  });
});

test('those who are likely to come are put on the list in one change; nobody is no change', () => {
  const people = [{ id: AttendeeIdSchema.parse('v-1.an'), values: { side: 'team' as const, member: MemberIdSchema.parse('an'), name: '', position: '' }, order: 'a0' }];
  expect(written(inviteAttendees.decide({ plan, visit, people }, context))).toContainEqual(['attendees/v-1.an.member', 'an']);
  expect(inviteAttendees.decide({ plan, visit, people: [] }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
});

test('a running order is laid out in one change, and its steps are ticked by the clock', () => {
  const id = AgendaStepIdSchema.parse('v-1.step-1');
  expect(written(layOutAgenda.decide({ plan, visit, steps: [{ id, title: 'Công bố', minutes: 15, order: 'a0' }] }, context))).toEqual([
    ['agenda/v-1.step-1.visit', visit],
    ['agenda/v-1.step-1.title', 'Công bố'],
    ['agenda/v-1.step-1.minutes', 15],
    ['agenda/v-1.step-1.order', 'a0'],
  ]);
  expect(written(tickStep.decide({ plan, step: { id, regs: {} }, isDone: true }, context))).toEqual([['agenda/v-1.step-1.doneAt', now]]);
  expect(written(tickStep.decide({ plan, step: { id, regs: {} }, isDone: false }, context))).toEqual([['agenda/v-1.step-1.doneAt', null]]);
});

test('a line of the minutes comes into being with the first word on it, under an id that all laptops share', () => {
  const line = { plan, visit, subject: { kind: 'finding' as const, id: FindingIdSchema.parse('ph-1') }, basis: [] };
  const made = [['minutesLines/v-1.finding-ph-1.visit', visit], ['minutesLines/v-1.finding-ph-1.subject', line.subject]];
  const hash = 'a'.repeat(32);
  expect(written(noteOpinion.decide({ ...line, opinion: 'Nhất trí' }, context))).toEqual([...made, ['minutesLines/v-1.finding-ph-1.opinion', 'Nhất trí']]);
  expect(written(agreeLine.decide({ ...line, hash }, context))).toEqual([...made, ['minutesLines/v-1.finding-ph-1.agreed', { at: now, hash }]]);
  expect(written(reopenLine.decide(line, context))).toEqual([...made, ['minutesLines/v-1.finding-ph-1.agreed', null]]);
});

describe('signing', () => {
  const finding = { id: FindingIdSchema.parse('ph-1'), regs: {} };
  const closing = { visit: shown('inProgress'), numbers: [{ finding, number: 1 }], exception: '' };

  test('numbers findings; a reason that stands already is not written again', () => {
    expect(written(closingWrites(closing))).toEqual([['findings/ph-1.number', 1]]);
    expect(written(closingWrites({ ...closing, exception: 'Mất điện' }))).toEqual([['findings/ph-1.number', 1], ['visits/v-1.closingException', 'Mất điện']]);
    expect(written(closingWrites({ ...closing, numbers: [], visit: { ...closing.visit, closingException: 'Mất điện' } }))).toEqual([['visits/v-1.closingException', '']]);
  });

  test('writes what its seal covers, the seal and the stage in one change; signing again leaves the stage', () => {
    const input = { plan, id: SealIdSchema.parse('np-1'), ...closing, content: { version: 2, digest: 'a'.repeat(32), records: {} }, signers: ' Hà ' };
    expect(written(signVisit.decide(input, context))).toEqual([
      ['findings/ph-1.number', 1],
      ['seals/np-1.visit', visit],
      ['seals/np-1.content', input.content],
      ['seals/np-1.at', now],
      ['seals/np-1.signers', 'Hà'],
      ['visits/v-1.stage', 'minutesSigned'],
    ]);
    expect(JSON.stringify(signVisit.decide({ ...input, visit: shown('minutesSigned') }, context))).not.toContain('"stage"');
  });
});
