import { expect, it } from 'vitest';
import { HlcSchema } from '#domain/hlc.ts';
import { ChangeIdSchema, PersonIdSchema, PlanIdSchema } from '#domain/ids.ts';
import { reuseRows } from './reuseRows.ts';

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
