import { expect, it } from 'vitest';
import { HlcSchema } from '#domain/hlc.ts';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema, VisitIdSchema, criterionIdOf, itemIdOf } from '#domain/ids.ts';
import { blankCriterion, blankItem } from '../../../tests/support/rows.ts';
import { reuseEntries, reuseRows } from './reuseRows.ts';

const rowOf = (id: string, letter: string, conflicts = 0) => ({
  id,
  plan: PlanIdSchema.parse('kt'),
  deleted: 0 as const,
  conflicts,
  regs: {
    note: {
      heads: [
        {
          change: ChangeIdSchema.parse(letter.repeat(32)),
          val: letter,
          actor: PersonIdSchema.parse('ha'),
          hlc: HlcSchema.parse('2024-04-17T08:00:00.000Z-0000-r7k2m9qx'),
        },
      ],
      awaited: [],
    },
  },
});

it('keeps the identity of rows that say the same, though others come in between', () => {
  const before = new Map([rowOf('b', 'b'), rowOf('d', 'd')].map((row) => [row.id, row]));
  const after = reuseRows(before, [rowOf('a', 'a'), rowOf('b', 'b'), rowOf('c', 'c'), rowOf('d', 'e')]);
  expect([...after.keys()]).toEqual(['a', 'b', 'c', 'd']);
  expect(after.get('b')).toBe(before.get('b'));
  expect(after.get('d')).not.toBe(before.get('d'));
});

it('keeps the identity of lines whose criterion and item are the same ones', () => {
  const meta = { plan: PlanIdSchema.parse('kt'), deleted: 0, conflicts: 0, regs: {} } as const;
  const criteria = ['1.1', '1.2', '1.3'].map((code) => ({ ...meta, ...blankCriterion, id: criterionIdOf('bo', code) }));
  const [first, second] = criteria;
  const before = reuseEntries([], criteria, () => undefined);
  const item = { ...meta, ...blankItem, id: itemIdOf(VisitIdSchema.parse('v'), criterionIdOf('bo', '1.2')) };
  const after = reuseEntries(before, criteria, (criterion) => (criterion === second?.id ? item : undefined));
  expect(after.map((entry, no) => entry === before[no])).toEqual([true, false, true]);
  expect(after[1]).toEqual({ criterion: second, item });
  expect(reuseEntries(after, criteria.slice(0, 1), () => undefined)).toEqual([{ criterion: first, item: undefined }]);
});
