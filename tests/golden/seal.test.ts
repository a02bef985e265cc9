import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { PlanIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { SEAL_VERSION, checkSeal, recordsOfVisit, sealContentOf } from '#domain/visitSeal.ts';
import { rowOf } from '../support/rows.ts';

/*
 * Frozen. The digest of a seal stands on signed paper: the rule of version 1 can never change. When a test here fails, the
 * code is wrong, not the file; a new rule is a new version. Worked out by a second implementation in another language.
 */
const golden = z
  .strictObject({
    plan: PlanIdSchema,
    visit: VisitIdSchema,
    rows: z.array(z.strictObject({ table: z.string(), id: z.string(), values: z.record(z.string(), z.array(z.json())) })),
    records: z.record(z.string(), z.string()),
    digest: z.string(),
  })
  .parse(JSON.parse(readFileSync(new URL('seal.v1.json', import.meta.url), 'utf8')));

const rows = (table: string) => golden.rows.filter((row) => row.table === table).map(({ id, values }) => rowOf(id, values));
const [visit] = rows('visits');
if (!visit) throw new Error('The golden file has no visit');
const now = recordsOfVisit({
  visit,
  unit: rows('units')[0],
  criteria: rows('criteria'),
  items: rows('items'),
  findings: rows('findings'),
  attachments: rows('attachments'),
});

test('a seal of version 1 is what it always was', () => {
  expect(SEAL_VERSION).toBe(1);
  expect(now.records).toEqual(golden.records);
  expect(sealContentOf(golden.plan, golden.visit, now)).toEqual({ version: 1, digest: golden.digest, records: golden.records });
});

test('the frozen seal still fits its data', () => {
  const seal = { version: 1, digest: golden.digest, records: golden.records };
  expect(checkSeal(golden.plan, golden.visit, seal, now)).toEqual({ state: 'matches' });
});
