import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureLine } from '../../tests/support/roundBooks.ts';
import { blankMeasure } from '../../tests/support/rows.ts';
import { editMeasures } from './commands/measureActs.ts';
import { MeasureIdSchema, MeasureNoteIdSchema, PersonIdSchema, PlanIdSchema, UnitIdSchema } from './ids.ts';
import { measureChange, type MeasureAct } from './measureActs.ts';
import { asksWhy, stepsOf, type StepName } from './measureProgress.ts';
import { IsoDateSchema, MomentSchema } from './schema/field.ts';
import { measureStatuses, verdicts } from './schema/inspection.ts';
import type { Row, Values } from './schema/tables.ts';

const plan = PlanIdSchema.parse('kt-2025');
const day = (text: string) => IsoDateSchema.parse(text);
const now = MomentSchema.parse('2025-04-10T01:00:00.000Z');
const ground = { today: day('2025-04-10'), now, noteId: MeasureNoteIdSchema.parse('n-1') };
const [here, there] = [UnitIdSchema.parse('a'), UnitIdSchema.parse('b')];

const row = (values: Partial<Values<'measures'>> = {}): Row<'measures'> => ({ ...blankMeasure, id: MeasureIdSchema.parse('m'), plan, deleted: 0, conflicts: 0, regs: {}, ...values });
const lineOf = ({ progress, deadline, owner }: Row<'measures'>) => measureLine('m', { progress, deadline, owner: owner.unit, post: owner.post });
const change = (of: Row<'measures'>, act: MeasureAct) => measureChange(lineOf(of), of, act, ground);

const steps: readonly StepName[] = ['start', 'report', 'verify', 'sendBack', 'close', 'reopen'];

describe('what an act does to a measure', () => {
  it('steps: just those that the buttons offer; verifying needs a verdict', () => {
    fc.assert(
      fc.property(fc.constantFrom(...measureStatuses), fc.constantFrom(null, ...verdicts), fc.constantFrom(...steps), fc.constantFrom(null, ...verdicts), (status, before, step, verdict) => {
        const of = row({ progress: { status, verdict: before, on: null } });
        const allowed = stepsOf(of.progress).find(({ name }) => name === step);
        const done = change(of, { type: 'step', step, verdict, why: 'vì' });
        if (!allowed) expect(done).toEqual({ ok: false, error: 'step-not-allowed' });
        else if (step === 'verify' && verdict === null) expect(done).toEqual({ ok: false, error: 'verdict-required' });
        else {
          expect(done.ok && done.value.progress?.value.status).toBe(allowed.to);
          expect(done.ok && done.value.note !== undefined).toBe(asksWhy(step));
        }
      }),
    );
  });

  it('a step back needs a reason, which begins with the step in the diary', () => {
    const closed = row({ progress: { status: 'closed', verdict: 'fixed', on: null } });
    expect(change(closed, { type: 'step', step: 'reopen', verdict: null, why: ' ' })).toEqual({ ok: false, error: 'reason-required' });
    expect(change(closed, { type: 'step', step: 'reopen', verdict: null, why: 'tái diễn' })).toMatchObject({ value: { note: { entry: { kind: 'note', text: 'Mở lại: tái diễn' } } } });
  });

  it('a first or earlier deadline needs no reason; one that is put off does, and the diary keeps it', () => {
    const late = row({ deadline: day('2025-05-01') });
    const to = day('2025-06-01');
    expect(change(row(), { type: 'deadline', to, why: '' })).toEqual({ ok: true, value: { id: 'm', deadline: { value: to, basis: [] } } });
    expect(change(late, { type: 'deadline', to: day('2025-04-20'), why: '' })).toMatchObject({ ok: true });
    expect(change(late, { type: 'deadline', to, why: '  ' })).toEqual({ ok: false, error: 'reason-required' });
    expect(change(late, { type: 'deadline', to, why: ' chờ kinh phí ' })).toMatchObject({
      ok: true,
      value: { note: { id: 'n-1', on: '2025-04-10', entry: { kind: 'extension', from: '2025-05-01', to, why: 'chờ kinh phí' } } },
    });
    expect(change(late, { type: 'deadline', to: day('2025-05-01'), why: 'x' })).toEqual({ ok: false, error: 'same' });
    expect(change(row({ progress: { status: 'closed', verdict: 'fixed', on: null } }), { type: 'deadline', to, why: 'x' })).toEqual({ ok: false, error: 'closed' });
  });

  it('owner: the unit, the post, or both; what is left alone stays', () => {
    const of = row({ owner: { unit: here, post: 'Trưởng phòng' } });
    const owner = (unit: typeof here | null | 'keep' | 'unknown', post: string) => change(of, { type: 'owner', unit, post });
    expect(owner(there, '')).toMatchObject({ value: { owner: { value: { unit: there, post: 'Trưởng phòng' } } } });
    expect(owner('keep', ' Đội trưởng ')).toMatchObject({ value: { owner: { value: { unit: here, post: 'Đội trưởng' } } } });
    expect(owner(null, '')).toMatchObject({ value: { owner: { value: { unit: null } } } });
    expect(owner('keep', '')).toEqual({ ok: false, error: 'same' });
    expect(owner('unknown', 'x')).toEqual({ ok: false, error: 'unit-unknown' });
  });

  it('what changed or went since it was shown is passed by', () => {
    const of = row({ deadline: day('2025-05-01') });
    const shown = lineOf(row());
    expect(measureChange(shown, of, { type: 'deadline', to: day('2025-06-01'), why: 'x' }, ground)).toEqual({ ok: false, error: 'changed-meanwhile' });
    expect(measureChange(shown, of, { type: 'note', text: 'Đã gọi điện' }, ground)).toMatchObject({ ok: true });
    expect(measureChange(shown, null, { type: 'note', text: 'x' }, ground)).toEqual({ ok: false, error: 'gone' });
    expect(measureChange(shown, { ...of, deleted: 1 }, { type: 'note', text: 'x' }, ground)).toEqual({ ok: false, error: 'gone' });
    expect(change(of, { type: 'note', text: ' ' })).toEqual({ ok: false, error: 'text-required' });
  });
});

it('many changes are one command; none is refused', () => {
  const context = { now, actor: PersonIdSchema.parse('ha') };
  const step = change(row(), { type: 'step', step: 'start', verdict: null, why: '' });
  const note = change(row({ deadline: day('2025-05-01') }), { type: 'deadline', to: day('2025-06-01'), why: 'chờ' });
  if (!step.ok || !note.ok) throw new Error('refused');
  const decided = editMeasures.decide({ plan, changes: [step.value, note.value] }, context);
  expect(decided.ok && decided.value.map(({ table, field }) => `${table}.${field}`)).toEqual([
    'measures.progress',
    'measures.deadline',
    'measureNotes.measure',
    'measureNotes.on',
    'measureNotes.entry',
    'measureNotes.recordedAt',
  ]);
  expect(editMeasures.decide({ plan, changes: [] }, context)).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
});
