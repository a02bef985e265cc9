import { expect, test } from 'vitest';
import { Laptop, plan, product } from '../../tests/support/laptop.ts';
import { editMeasure, proposeMeasure, recordFinding, removeFinding } from './commands/inspection.ts';
import { addUnits } from './commands/directory.ts';
import { addBasis, addMembers, editBasis, removeUnit } from './commands/planning.ts';
import { doubtAbout } from './crossRows.ts';
import { BasisIdSchema, FindingIdSchema, MeasureIdSchema, MemberIdSchema, UnitIdSchema } from './ids.ts';
import { basisOf } from './row.ts';

const [first, second] = [FindingIdSchema.parse('f-1'), FindingIdSchema.parse('f-2')];
const measure = MeasureIdSchema.parse('bp-1');
const laptop = (replica: string) => new Laptop(product, { replica, person: 'ha' });
const shown = (at: Laptop, key: string) => at.rows.get(key)?.regs ?? {};
const kinds = (at: Laptop) => [...at.conflicts.values()].map(({ kind }) => kind).sort();

/** A laptop with two findings and a measure under the first. */
const working = (): Laptop => {
  const a = laptop('alpha');
  for (const id of [first, second]) a.run(recordFinding, { plan, id, values: { text: 'Chậm hạn' } });
  a.run(proposeMeasure, { plan, id: measure, values: { finding: first } });
  return a;
};
const drop = (at: Laptop, knowing: boolean) => {
  const parts = knowing ? [{ table: 'measures' as const, row: { id: measure, regs: shown(at, 'measures/bp-1') } }] : [];
  return at.run(removeFinding, { plan, row: { id: first, regs: shown(at, 'findings/f-1') }, parts });
};

test('what the deleter knew goes along; what he did not know is an orphan, until it moves or all comes back', () => {
  const a = working();
  drop(a, true);
  expect(kinds(a)).toEqual([]);

  const b = working();
  const dropped = drop(b, false);
  expect([...b.conflicts.values()]).toMatchObject([{ kind: 'orphan', table: 'findings', row: 'f-1', parts: [{ table: 'measures', id: 'bp-1' }] }]);
  b.run(editMeasure, { plan, id: measure, field: 'finding', value: second, basis: basisOf(b.rows.get('measures/bp-1'), 'finding') });
  expect(kinds(b)).toEqual([]);
  b.run(editMeasure, { plan, id: measure, field: 'finding', value: first, basis: basisOf(b.rows.get('measures/bp-1'), 'finding') });
  expect(kinds(b)).toEqual(['orphan']);
  if (dropped.ok) b.undo(dropped.value.undo);
  expect(kinds(b)).toEqual([]);
});

test('a home unit is a fact about a member, not his place', () => {
  const a = laptop('alpha');
  const unit = UnitIdSchema.parse('u-1');
  a.run(addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng' } }], places: [] });
  a.run(addMembers, { plan, made: [{ id: MemberIdSchema.parse('m-1'), values: { name: 'An', unit } }], places: [] });
  a.run(removeUnit, { plan, row: { id: unit, regs: shown(a, 'units/u-1') } });
  expect(kinds(a)).toEqual([]);
});

test('a number counts with its day and issuer, whatever the case and spaces; no number is none', () => {
  const a = laptop('alpha');
  const cite = (id: string, number: string, issuer: string) => a.run(addBasis, { plan, id: BasisIdSchema.parse(id), values: { number, issuer } });
  cite('c-1', '12/KH-SKHCN', 'Sở KH&CN');
  cite('c-2', ' 12/kh-skhcn', 'Sở  KH&CN');
  cite('c-3', '12/KH-SKHCN', 'UBND tỉnh');
  cite('c-4', '', 'Sở KH&CN');
  cite('c-5', ' ', 'Sở KH&CN');
  expect([...a.conflicts.values()]).toMatchObject([{ kind: 'duplicate-number', rows: ['c-1', 'c-2'], number: '12/KH-SKHCN' }]);
  a.run(editBasis, { plan, id: BasisIdSchema.parse('c-2'), field: 'number', value: '13/KH-SKHCN', basis: basisOf(a.rows.get('bases/c-2'), 'number') });
  expect(kinds(a)).toEqual([]);
});

test('an ordinary edit puts nothing in doubt', () => {
  const a = working();
  const before = a.rows.get('measures/bp-1');
  a.run(editMeasure, { plan, id: measure, field: 'text', value: 'Niêm yết lại', basis: [] });
  const row = a.rows.get('measures/bp-1');
  if (!row) throw new Error('no measure');
  expect(doubtAbout([{ table: 'measures', before, row }])).toEqual({ wholes: [], numbers: false });
  expect(doubtAbout([{ table: 'measures', before: undefined, row }]).wholes).toEqual([{ table: 'findings', id: 'f-1' }]);
});
