import { beforeEach, describe, expect, it } from 'vitest';
import { ChangeIdSchema, PlanIdSchema, type ChangeId } from '#domain/ids.ts';
import { ok } from '#domain/result.ts';
import { DecimalSchema } from '#domain/schema/field.ts';
import { blankAssessment, type Assessment } from '#domain/schema/inspection.ts';
import type { Outcome } from '#live/useCommand.ts';
import { createCompositeWriter, type CompositeWriter, type Shown } from './compositeWriter.ts';

const plan = PlanIdSchema.parse('kt');
const changeId = (letter: string): ChangeId => ChangeIdSchema.parse(letter.repeat(32));
const [a, b, foreign] = [changeId('a'), changeId('b'), changeId('f')];
const [five, ten] = [DecimalSchema.parse('5'), DecimalSchema.parse('10')];

let screen: Shown<Assessment>;
let sent: { value: Assessment; basis: readonly ChangeId[]; answer: (outcome: Outcome) => void }[];
let writer: CompositeWriter<string, Assessment>;

const show = (value: Assessment, ...heads: ChangeId[]) => {
  screen = { value, heads };
};
const written = (change: ChangeId | null): Outcome => ok({ change, at: 0, undo: { plan, command: 'item.assess', writes: [] } });
const answers = () => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  show(blankAssessment);
  sent = [];
  writer = createCompositeWriter<string, Assessment>({
    shown: () => screen,
    send: (_key, value, basis) => new Promise((answer) => sent.push({ value, basis, answer })),
    coherent: (value) => (value.result === 'notApplicable' ? { ...value, score: null } : value),
  });
});

describe('writing a composite part by part', () => {
  it('builds on what was sent, though the screen still shows the old', async () => {
    void writer.write('3.4', { numerator: five });
    void writer.write('3.4', { result: 'met' });
    expect(sent.map(({ value }) => value)).toEqual([
      { ...blankAssessment, numerator: five },
      { ...blankAssessment, numerator: five, result: 'met' },
    ]);
    sent[0]?.answer(written(a));
    sent[1]?.answer(written(b));
    await answers();
    // Written, but the screen has not moved yet.
    void writer.write('3.4', { denominator: ten });
    expect(sent[2]?.value).toEqual({ result: 'met', numerator: five, denominator: ten, score: null });
  });

  it('goes by the screen again once it has moved, for example after an undo', async () => {
    void writer.write('3.4', { score: 100 });
    sent[0]?.answer(written(a));
    await answers();
    show(blankAssessment, b);
    void writer.write('3.4', { result: 'met' });
    expect(sent[1]).toMatchObject({ value: { ...blankAssessment, result: 'met' }, basis: [b] });
  });

  it('does not build on what could not be written', async () => {
    void writer.write('3.4', { result: 'met' });
    sent[0]?.answer({ ok: false, error: { type: 'quota', detail: '' } });
    await answers();
    expect(writer.current('3.4')).toEqual(blankAssessment);
  });

  it('keeps a colleague’s value apart from a figure that was being typed when it arrived', () => {
    show(blankAssessment, a);
    const seen = { heads: [a], value: blankAssessment };
    show({ ...blankAssessment, result: 'notMet', numerator: ten }, foreign);
    void writer.write('3.4', { denominator: five }, seen);
    expect(sent[0]).toMatchObject({ value: { ...blankAssessment, denominator: five }, basis: [a] });
  });

  it('does not take its own changes for a colleague’s', async () => {
    show(blankAssessment, a);
    const seen = { heads: [a], value: blankAssessment };
    void writer.write('3.4', { result: 'met' });
    sent[0]?.answer(written(b));
    await answers();
    show({ ...blankAssessment, result: 'met' }, b);
    void writer.write('3.4', { numerator: five }, seen);
    expect(sent[1]?.value).toEqual({ ...blankAssessment, result: 'met', numerator: five });
  });

  it('keeps registers apart', () => {
    void writer.write('3.4', { numerator: five });
    void writer.write('3.5', { result: 'met' });
    expect(sent[1]?.value).toEqual({ ...blankAssessment, result: 'met' });
  });

  it('writes nothing where nothing changes, and brings exclusive parts into line', async () => {
    show({ ...blankAssessment, result: 'met', score: 150 }, a);
    expect(await writer.write('3.4', { result: 'met' })).toBeNull();
    void writer.write('3.4', { result: 'notApplicable' });
    expect(sent.map(({ value }) => value)).toEqual([{ ...blankAssessment, result: 'notApplicable' }]);
  });
});
