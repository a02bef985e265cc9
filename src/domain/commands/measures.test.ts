import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shownRow } from '../../../tests/support/documents/source.ts';
import { calendarWith } from '../calendar/workingCalendar.ts';
import { dayOfNumber, numberOf } from '../days.ts';
import { MeasureNoteIdSchema, PersonIdSchema, PlanIdSchema } from '../ids.ts';
import { diaryOf, extensionsOf, firstDeadline } from '../measureDiary.ts';
import { heldCount, reckon } from '../measureDeadline.ts';
import { asksWhy, stepsOf, takeStep, type StepName } from '../measureProgress.ts';
import type { Result } from '../result.ts';
import { IsoDateSchema, MomentSchema, type Moment } from '../schema/field.ts';
import { verdicts } from '../schema/inspection.ts';
import type { Row } from '../schema/tables.ts';
import type { Rejection, WriteIntent } from './command.ts';
import { editMeasure } from './inspection.ts';
import { extendMeasure, noteMeasure, reckonDeadline, returnMeasure, verifyMeasure } from './measures.ts';

const plan = PlanIdSchema.parse('kt-2024');
const day = (text: string) => IsoDateSchema.parse(text);
const moment = (at: number): Moment => MomentSchema.parse(new Date(Date.UTC(2024, 5, 1) + at * 60_000).toISOString());
const contextAt = (at: number) => ({ now: moment(at), actor: PersonIdSchema.parse('ha') });

/** What is stored of one measure. */
interface Stored {
  readonly measure: Row<'measures'>;
  readonly notes: readonly Row<'measureNotes'>[];
}

/** The tables after the writes of a command. */
const written = ({ measure, notes }: Stored, writes: readonly WriteIntent[]): Stored => {
  const values = (table: string, row: string) => Object.fromEntries(writes.filter((one) => one.table === table && one.row === row).map(({ field, value }) => [field, value]));
  const added = [...new Set(writes.filter(({ table }) => table === 'measureNotes').map(({ row }) => row))];
  return { measure: { ...measure, ...values('measures', measure.id) }, notes: [...notes, ...added.map((id) => shownRow('measureNotes', id, values('measureNotes', id)))] };
};

const begun: Stored = { measure: shownRow('measures', 'm-1', { text: 'Niêm yết lại', deadline: '2024-06-10' }), notes: [] };

const anyDay = fc.integer({ min: numberOf(day('2024-01-01')), max: numberOf(day('2025-12-31')) }).map(dayOfNumber);
const why = fc.constantFrom('', '  ', 'Chờ kinh phí');
const act = fc.oneof(
  fc.record({ kind: fc.constant('step' as const), name: fc.constantFrom<StepName>('start', 'report', 'verify', 'sendBack', 'close', 'reopen'), verdict: fc.constantFrom(...verdicts), on: anyDay, why }),
  fc.record({ kind: fc.constant('extend' as const), to: anyDay, on: anyDay, why }),
  fc.record({ kind: fc.constant('reckon' as const), from: anyDay, days: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ kind: fc.constant('note' as const), on: anyDay, text: why }),
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** What a screen sends for an act. */
const decide = (one: Act, { measure }: Stored, at: number): Result<readonly WriteIntent[], Rejection> => {
  const entry = (on: Row<'measures'>['deadline'] & string) => ({ id: MeasureNoteIdSchema.parse(`n-${at}`), on });
  const context = contextAt(at);
  switch (one.kind) {
    case 'step': {
      if (asksWhy(one.name)) return returnMeasure.decide({ plan, measure, step: one.name, entry: entry(one.on), why: one.why }, context);
      if (one.name === 'verify') return verifyMeasure.decide({ plan, measure, verdict: one.verdict, verification: one.why, on: one.on }, context);
      const taken = takeStep(measure.progress, one.name, one.on);
      return taken.ok ? editMeasure.decide({ plan, id: measure.id, field: 'progress', value: taken.value, basis: [] }, context) : { ok: false, error: { type: 'nothing-to-write' } };
    }
    case 'extend':
      return extendMeasure.decide({ plan, measure, entry: entry(one.on), to: { deadline: one.to, reckoned: null }, why: one.why }, context);
    case 'reckon':
      return reckonDeadline.decide({ plan, measure, reckoned: reckon(one.from, one.days, calendarWith([])) }, context);
    case 'note':
      return noteMeasure.decide({ plan, measure, entry: entry(one.on), text: one.text }, context);
  }
};

const invariants = ({ measure: { progress, deadline, reckoned }, notes }: Stored, typed: boolean): void => {
  expect(progress.verdict !== null).toBe(progress.status === 'verified' || progress.status === 'closed');
  expect(progress.on !== null).toBe(progress.status !== 'proposed');
  const extensions = extensionsOf(notes);
  for (const { entry } of extensions) {
    expect(entry.why.trim()).not.toBe('');
    expect(entry.from === null || entry.from < entry.to).toBe(true);
  }
  // Unless somebody set the deadline anew meanwhile, the diary tells the whole way from the first to the last.
  if (!typed) {
    const way = [firstDeadline({ deadline }, notes), ...extensions.map(({ entry }) => entry.to)];
    expect(extensions.map(({ entry }) => entry.from)).toEqual(way.slice(0, -1));
    expect(way.at(-1)).toBe(deadline);
  }
  expect(heldCount({ deadline, reckoned }) === null || reckoned?.deadline === deadline).toBe(true);
};

describe('from every state that can be reached', () => {
  it('each act keeps the rules, and what is refused changes nothing', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let stored = begun;
        let typed = false;
        for (const [at, one] of acts.entries()) {
          const before = structuredClone(stored);
          const decided = decide(one, stored, at);
          const steps = stepsOf(stored.measure.progress).map(({ name }) => name);
          if (one.kind === 'step') expect(decided.ok).toBe(steps.includes(one.name) && (!asksWhy(one.name) || one.why.trim() !== ''));
          if (one.kind === 'note') expect(decided.ok).toBe(one.text.trim() !== '');
          expect(stored).toEqual(before);
          if (!decided.ok) continue;
          if (one.kind === 'reckon') typed = true;
          stored = written(stored, decided.value);
          invariants(stored, typed);
        }
        expect(diaryOf(stored.measure, stored.notes).filter(({ kind }) => kind !== 'proposed' && kind !== 'step')).toHaveLength(stored.notes.length);
      }),
    );
  });
});

it('an extension writes the deadline, the count that it stands by and the reason in one change', () => {
  const to = reckon(day('2024-06-10'), 10, calendarWith([]));
  const decided = extendMeasure.decide({ plan, measure: begun.measure, entry: { id: MeasureNoteIdSchema.parse('n-1'), on: day('2024-06-07') }, to: { deadline: to.deadline, reckoned: to }, why: ' Chờ kinh phí ' }, contextAt(0));
  expect(decided.ok && Object.fromEntries(decided.value.map(({ table, field, value }) => [`${table}.${field}`, value]))).toEqual({
    'measures.deadline': '2024-06-24',
    'measures.reckoned': to,
    'measureNotes.measure': 'm-1',
    'measureNotes.on': '2024-06-07',
    'measureNotes.entry': { kind: 'extension', from: '2024-06-10', to: '2024-06-24', why: 'Chờ kinh phí' },
    'measureNotes.recordedAt': moment(0),
  });
});

it('an extension goes forward only, and none is given once a measure is closed', () => {
  const extend = (measure: Row<'measures'>, to: string) => extendMeasure.decide({ plan, measure, entry: { id: MeasureNoteIdSchema.parse('n-1'), on: day('2024-06-07') }, to: { deadline: day(to), reckoned: null }, why: 'x' }, contextAt(0)).ok;
  expect(extend(begun.measure, '2024-06-11')).toBe(true);
  expect(extend(begun.measure, '2024-06-10')).toBe(false);
  expect(extend({ ...begun.measure, progress: { status: 'closed', verdict: 'fixed', on: day('2024-06-01') } }, '2024-06-11')).toBe(false);
});

it('the diary says why a measure was opened again', () => {
  const closed: Stored = { ...begun, measure: { ...begun.measure, recordedAt: moment(0), progress: { status: 'closed', verdict: 'fixed', on: day('2024-06-20') } } };
  const decided = returnMeasure.decide({ plan, measure: closed.measure, step: 'reopen', entry: { id: MeasureNoteIdSchema.parse('n-1'), on: day('2024-07-01') }, why: 'Tái diễn' }, contextAt(5));
  if (!decided.ok) throw new Error(decided.error.type);
  const after = written(closed, decided.value);
  expect(diaryOf(after.measure, after.notes).map(({ kind, on }) => [kind, on])).toEqual([
    ['proposed', '2024-06-01'],
    ['note', '2024-07-01'],
    ['step', '2024-07-01'],
  ]);
  expect(diaryOf(after.measure, after.notes)[1]).toMatchObject({ text: 'Mở lại: Tái diễn' });
});
