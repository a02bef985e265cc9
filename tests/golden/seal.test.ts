import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { PlanIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { SEAL_VERSION, checkSeal, sealContentOf, type SealRule, type VisitRows } from '#domain/visitSeal.ts';
import { rowOf } from '../support/rows.ts';

/*
 * Frozen. The digest of a seal stands on signed paper: the rules by which seals have been made can never change. When a test
 * here fails, the code is wrong, not the file; a new rule is a new version. Worked out by a second implementation in another
 * language.
 */
const goldenSchema = z.strictObject({
  plan: PlanIdSchema,
  visit: VisitIdSchema,
  rows: z.array(z.strictObject({ table: z.string(), id: z.string(), values: z.record(z.string(), z.array(z.json())) })),
  records: z.record(z.string(), z.string()),
  digest: z.string(),
});

const goldenOf = (rule: SealRule) => goldenSchema.parse(JSON.parse(readFileSync(new URL(`seal.v${rule}.json`, import.meta.url), 'utf8')));

const rowsIn = ({ rows }: z.infer<typeof goldenSchema>): VisitRows => {
  const of = (table: string) => rows.filter((row) => row.table === table).map(({ id, values }) => rowOf(id, values));
  const [visit] = of('visits');
  if (!visit) throw new Error('The golden file has no visit');
  return {
    visit,
    unit: of('units')[0],
    members: of('members'),
    criteria: of('criteria'),
    attendees: of('attendees'),
    agenda: of('agenda'),
    items: of('items'),
    samples: of('samples'),
    dossiers: of('dossiers'),
    findings: of('findings'),
    attachments: of('attachments'),
    minutesLines: of('minutesLines'),
  };
};

describe.each([1, 2] as const)('rule %s', (rule) => {
  const golden = goldenOf(rule);
  const rows = rowsIn(golden);

  test('a seal is what it always was', () => {
    expect(sealContentOf(golden.plan, golden.visit, rows, rule)).toEqual({ version: rule, digest: golden.digest, records: golden.records });
  });

  test('the frozen seal still fits its data', () => {
    const seal = { version: rule, digest: golden.digest, records: golden.records };
    expect(checkSeal(golden.plan, golden.visit, seal, rows)).toEqual({ state: 'matches' });
  });
});

test('seals are made by the newest rule', () => {
  const { plan, visit, digest, ...golden } = goldenOf(2);
  expect(SEAL_VERSION).toBe(2);
  expect(sealContentOf(plan, visit, rowsIn({ plan, visit, digest, ...golden })).digest).toBe(digest);
});

test('a seal by rule 1 holds whatever has been written of what only rule 2 covers', () => {
  const [first, second] = [goldenOf(1), goldenOf(2)];
  const seal = { version: 1, digest: first.digest, records: first.records };
  expect(checkSeal(first.plan, first.visit, seal, rowsIn(second))).toEqual({ state: 'matches' });
});
