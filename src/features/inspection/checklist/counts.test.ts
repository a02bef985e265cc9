import { expect, it } from 'vitest';
import { blankFinding } from '../../../../tests/support/rows.ts';
import { CriterionIdSchema, FindingIdSchema, PlanIdSchema } from '#domain/ids.ts';
import type { Row, Values } from '#domain/schema/tables.ts';
import { countFindings } from './counts.ts';

const [c1, c2] = ['c-1.1', 'c-1.2'].map((id) => CriterionIdSchema.parse(id));
const finding = (id: string, values: Partial<Values<'findings'>>): Row<'findings'> => ({
  ...blankFinding,
  ...values,
  id: FindingIdSchema.parse(id),
  plan: PlanIdSchema.parse('kt-2024'),
  deleted: 0,
  conflicts: 0,
  regs: {},
});

it('a finding counts once on each row that it concerns', () => {
  if (!c1 || !c2) throw new Error('two criteria');
  const counts = countFindings([
    finding('a', { criterion: c1, alsoCriteria: [c2, c1] }),
    finding('b', { criterion: c1, kind: 'goodPractice' }),
    finding('c', { criterion: null }),
  ]);
  expect([...counts]).toEqual([
    [c1, '1,1,0,0'],
    [c2, '0,1,0,0'],
  ]);
});
