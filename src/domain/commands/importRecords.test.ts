import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Laptop, plan, product } from '../../../tests/support/laptop.ts';
import { settingArb, play } from '../../../tests/property/world.ts';
import { stateOf } from '../../../tests/support/state.ts';
import { FindingIdSchema } from '../ids.ts';
import { basisOf } from '../row.ts';
import { importRecords, writesOfGiven, type GivenRow } from './importRecords.ts';
import { editFinding, recordFinding, removeFinding } from './inspection.ts';

const id = FindingIdSchema.parse('f-1');
const laptop = (replica = 'laptop0', person = 'ha'): Laptop => new Laptop(product, { replica, person });
const given = (values: GivenRow['values'], row = 'f-1'): readonly GivenRow[] => [{ table: 'findings', id: row, values }];

const take = (at: Laptop, rows: readonly GivenRow[], time = 0) => {
  // A file replaces what was shown in its preview, and not what this tab has written since (storage/givenRows.ts).
  at.own.clear();
  const done = at.run(importRecords, { plan, writes: writesOfGiven(rows, at.rows) }, time);
  if (!done.ok) throw new Error(done.error.type);
  return done.value.change;
};

const rowOf = (at: Laptop) => at.rows.get('findings/f-1');

describe('a row that is not here', () => {
  test('is made with the values that say something, and only once', () => {
    const at = laptop();
    const change = take(at, given({ text: 'Thiếu hồ sơ', kind: 'shortcoming', severity: null, responsible: '' }));
    expect(rowOf(at)).toMatchObject({ text: 'Thiếu hồ sơ', kind: 'shortcoming', severity: null, deleted: 0 });
    expect(change?.ops.map(({ f }) => f)).not.toContain('severity');
    expect(take(at, given({ text: 'Thiếu hồ sơ', kind: 'shortcoming', severity: null }))).toBeNull();
  });

  test('is made even when nothing is said of it', () => {
    const at = laptop();
    take(at, given({}));
    expect(rowOf(at)).toMatchObject({ deleted: 0, text: '' });
    expect(take(at, given({}))).toBeNull();
  });
});

describe('a row that is here', () => {
  test('is written over only where the file says something else; what it does not name stays', () => {
    const at = laptop();
    at.run(recordFinding, { plan, id, values: { text: 'Thiếu hồ sơ', recommendation: 'Bổ sung' } });
    const change = take(at, given({ text: 'Thiếu hồ sơ', responsible: 'Văn phòng' }));
    expect(change?.ops).toMatchObject([{ f: 'responsible', val: 'Văn phòng' }]);
    expect(rowOf(at)).toMatchObject({ recommendation: 'Bổ sung', responsible: 'Văn phòng', conflicts: 0 });
  });

  test('comes back when it was deleted and the file still has it', () => {
    const at = laptop();
    at.run(recordFinding, { plan, id, values: { text: 'Thiếu hồ sơ' } });
    const row = rowOf(at);
    at.run(removeFinding, { plan, row: { id, regs: row?.regs ?? {} } });
    take(at, given({ text: 'Thiếu hồ sơ và biểu mẫu' }));
    expect(rowOf(at)).toMatchObject({ deleted: 0, text: 'Thiếu hồ sơ và biểu mẫu', conflicts: 0 });
  });

  test('keeps its conflict: the file adds a version, and settles nothing', () => {
    const [a, b] = [laptop('alpha', 'ha'), laptop('beta', 'binh')];
    a.run(recordFinding, { plan, id, values: { text: 'Ban đầu' } });
    b.receive(a.log.values());
    for (const [at, text] of [[a, 'Của Hà'], [b, 'Của Bình']] as const) {
      at.run(editFinding, { plan, id, field: 'text', value: text, basis: basisOf(rowOf(at), 'text') });
    }
    a.receive(b.log.values());
    expect(take(a, given({ text: 'Của Bình' }))).toBeNull();
    take(a, given({ text: 'Của tệp' }));
    expect(rowOf(a)?.regs['text']?.heads.map(({ val }) => val).toSorted()).toEqual(['Của Bình', 'Của Hà', 'Của tệp']);
    expect(take(a, given({ text: 'Của tệp' }))).toBeNull();
  });
});

test('what was written after the preview is not buried', () => {
  const [a, b] = [laptop('alpha', 'ha'), laptop('beta', 'binh')];
  a.run(recordFinding, { plan, id, values: { text: 'Ban đầu' } });
  b.receive(a.log.values());
  const writes = writesOfGiven(given({ text: 'Của tệp' }), a.rows);
  b.run(editFinding, { plan, id, field: 'text', value: 'Của Bình', basis: basisOf(rowOf(b), 'text') });
  a.receive(b.log.values());
  a.run(importRecords, { plan, writes });
  expect(rowOf(a)).toMatchObject({ conflicts: 1 });
});

const valuesArb = fc.record({ text: fc.constantFrom('', 'Thiếu hồ sơ', 'Chậm hạn'), responsible: fc.constantFrom('', 'Văn phòng') }, { requiredKeys: [] });

test('in any round: the second time writes nothing, and every given value stands', () => {
  fc.assert(
    fc.property(settingArb(30), valuesArb, valuesArb, (setting, first, second) => {
      const rows: readonly GivenRow[] = [...given(first), ...given(second, 'f-2')];
      for (const at of play(product, setting).laptops) {
        take(at, rows, Date.UTC(2030, 1, 1));
        const before = stateOf(at);
        expect(take(at, rows, Date.UTC(2030, 1, 2))).toBeNull();
        expect(stateOf(at)).toEqual(before);
        for (const { id: row, values } of rows) {
          for (const [field, value] of Object.entries(values)) {
            const held = at.rows.get(`findings/${row}`);
            const heads = held?.regs[field]?.heads.map(({ val }) => val) ?? [];
            expect(heads.length === 0 ? held?.[field] === value : heads.includes(value)).toBe(true);
          }
        }
      }
    }),
    { numRuns: 60 },
  );
});
