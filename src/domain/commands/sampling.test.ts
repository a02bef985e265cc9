import { expect, test } from 'vitest';
import { Laptop, plan, product } from '../../../tests/support/laptop.ts';
import { CriterionIdSchema, SampleIdSchema, VisitIdSchema, dossierIdOf, itemIdOf } from '../ids.ts';
import { basisOf } from '../row.ts';
import { figuresOfRate } from '../sampling/carry.ts';
import { readDossierList } from '../sampling/dossierList.ts';
import { drawSample } from '../sampling/draw.ts';
import { blankAssessment } from '../schema/inspection.ts';
import { addSample, carryRate, drawDossiers, extendSample, recordDossiers, unlinkFigures } from './sampling.ts';

const visit = VisitIdSchema.parse('v-1');
const sample = SampleIdSchema.parse('mau-1');
const { dossiers } = readDossierList(Array.from({ length: 40 }, (_, no) => `H-${no + 1}\tCấp phép\t01/03/2024\t15/03/2024`).join('\n'));
const laptop = (replica = 'aaaa', person = 'ha') => new Laptop(product, { replica, person });
const dossierRows = (one: Laptop) => [...one.rows].filter(([key, row]) => key.startsWith('dossiers/') && row.deleted === 0).map(([, row]) => row);
const cellOf = (one: Laptop, no: number) => one.rows.get(`dossiers/${dossierIdOf(sample, no)}`);

const drawn = (one: Laptop, size = 5) => one.run(drawDossiers, { plan, sample, drawn: drawSample(dossiers, 'KQ7M2XPA', size), basis: [] });

test('a draw makes its dossiers in the same change, and one undo takes all of it back', () => {
  const one = laptop();
  one.run(addSample, { plan, id: sample, values: { visit, title: 'Mẫu 1' } });
  const done = drawn(one);
  if (!done.ok) throw new Error('refused');
  expect(done.value.logged).toHaveLength(1);
  expect(dossierRows(one)).toHaveLength(5);
  expect(cellOf(one, 1)).toMatchObject({ no: 1, procedure: 'Cấp phép', received: '2024-03-01', due: '2024-03-15', returned: null });
  expect(one.rows.get(`samples/${sample}`)?.['draw']).toMatchObject({ rule: 1, seed: 'KQ7M2XPA', size: 5, of: 40 });
  one.undo(done.value.undo);
  expect(dossierRows(one)).toHaveLength(0);
  expect(one.rows.get(`samples/${sample}`)?.['draw']).toBeNull();
});

test('two laptops that draw the same meet in the same rows, without conflict', () => {
  const [one, two] = [laptop('aaaa', 'ha'), laptop('bbbb', 'binh')];
  drawn(one);
  drawn(two);
  one.receive(two.log.values());
  expect(dossierRows(one)).toHaveLength(5);
  // Only the moment of the draw differs where both drew at different times; here it is the same.
  expect(one.conflicts.size).toBe(0);
});

test('drawing more leaves what was recorded alone', () => {
  const one = laptop();
  drawn(one);
  one.run(recordDossiers, { plan, cells: [{ dossier: dossierIdOf(sample, 2), column: 'due', value: '2024-03-20', basis: basisOf(cellOf(one, 2), 'due') }] });
  const more = one.run(extendSample, { plan, sample, drawn: drawSample(dossiers, 'KQ7M2XPA', 8), before: 5, basis: basisOf(one.rows.get(`samples/${sample}`), 'draw') });
  expect(more.ok).toBe(true);
  expect(dossierRows(one)).toHaveLength(8);
  expect(cellOf(one, 2)?.['due']).toBe('2024-03-20');
  expect(one.rows.get(`samples/${sample}`)?.['draw']).toMatchObject({ size: 8 });
  expect(one.conflicts.size).toBe(0);
});

test('an empty draw and an extension by nothing are refused', () => {
  const one = laptop();
  expect(one.run(drawDossiers, { plan, sample, drawn: drawSample([], 'A', 5), basis: [] })).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  expect(one.run(extendSample, { plan, sample, drawn: drawSample(dossiers, 'A', 5), before: 5, basis: [] })).toEqual({ ok: false, error: { type: 'nothing-to-write' } });
  expect(one.log.size).toBe(0);
});

test('many cells are one change; one bad value refuses all of them', () => {
  const one = laptop();
  drawn(one);
  const before = one.log.size;
  const cells = [1, 2, 3].map((no) => ({ dossier: dossierIdOf(sample, no), column: 'composition' as const, value: 'complete', basis: [] }));
  const done = one.run(recordDossiers, { plan, cells });
  if (!done.ok) throw new Error('refused');
  expect(one.log.size).toBe(before + 1);
  expect(cellOf(one, 3)?.['composition']).toBe('complete');
  one.undo(done.value.undo);
  expect(cellOf(one, 3)?.['composition']).toBeNull();
  const bad = one.run(recordDossiers, { plan, cells: [...cells, { dossier: dossierIdOf(sample, 4), column: 'fee', value: 'nhiều', basis: [] }] });
  expect(bad).toEqual({ ok: false, error: { type: 'invalid-value', table: 'dossiers', field: 'fee' } });
  expect(cellOf(one, 1)?.['composition']).toBeNull();
});

test('a rate goes into an item with where it came from; result and score stay', () => {
  const one = laptop();
  const criterion = CriterionIdSchema.parse('cchc-2026.1-3.4');
  const seen = { assessment: { ...blankAssessment, result: 'met' as const, score: 300 }, assessmentBasis: [], fromBasis: [] };
  const done = one.run(carryRate, { plan, visit, criterion, sample, figures: figuresOfRate({ numerator: 28, denominator: 30 }), seen });
  if (!done.ok) throw new Error('refused');
  const item = () => one.rows.get(`items/${itemIdOf(visit, criterion)}`);
  expect(item()).toMatchObject({ visit, criterion, figuresFrom: sample, assessment: { result: 'met', score: 300, numerator: '28', denominator: '30' } });
  expect(done.value.logged).toHaveLength(1);
  one.undo(done.value.undo);
  expect(item()).toMatchObject({ figuresFrom: null, assessment: blankAssessment });
});

test('figures are cut off from their sample and stay; one undo links them again', () => {
  const one = laptop();
  const criterion = CriterionIdSchema.parse('cchc-2026.1-3.4');
  const id = itemIdOf(visit, criterion);
  const seen = { assessment: blankAssessment, assessmentBasis: [], fromBasis: [] };
  one.run(carryRate, { plan, visit, criterion, sample, figures: figuresOfRate({ numerator: 28, denominator: 30 }), seen });
  const item = () => one.rows.get(`items/${id}`);
  const shown = item();
  if (!shown) throw new Error('no item');
  const done = one.run(unlinkFigures, { plan, item: { id, regs: shown.regs } });
  if (!done.ok) throw new Error('refused');
  expect(done.value.logged).toHaveLength(1);
  expect(item()).toMatchObject({ figuresFrom: null, assessment: { numerator: '28', denominator: '30' } });
  one.undo(done.value.undo);
  expect(item()).toMatchObject({ figuresFrom: sample, assessment: { numerator: '28', denominator: '30' } });
});
