import { beforeEach, expect, test } from 'vitest';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { exampleChange, examplePlanId } from '#domain/commands/example.ts';
import { assessItem, proposeMeasure, recordFinding } from '#domain/commands/inspection.ts';
import { CriterionIdSchema, FindingIdSchema, MeasureIdSchema, type VisitId } from '#domain/ids.ts';
import { blankAssessment } from '#domain/schema/inspection.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import type { Store } from '#storage/db.ts';
import { execute } from '#storage/execute.ts';
import { mergeChanges } from '#storage/merge.ts';
import { documentSource, type SourcePart } from '#storage/reads/documentSource.ts';
import { cleanUpStores, newStore } from './stores.ts';

cleanUpStores();

const today = IsoDateSchema.parse('2024-06-01');
let db: Store;
let visits: readonly VisitId[];

const run = async <I extends CommandInput>(command: Command<I>, input: I): Promise<void> => {
  const outcome = await execute(db, command, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
};
const read = async (part: SourcePart) => {
  const source = await documentSource(examplePlanId, part, today, db).read();
  if (source === null) throw new Error('the round is here');
  return source;
};

beforeEach(async () => {
  db = newStore();
  await mergeChanges(db, examplePlanId, [exampleChange()]);
  visits = (await db.rows('visits').toArray()).map(({ id }) => id);
  for (const [no, visit] of visits.slice(0, 2).entries()) {
    const finding = FindingIdSchema.parse(`ph-${no}`);
    await run(assessItem, { plan: examplePlanId, visit, criterion: CriterionIdSchema.parse('cchc-2026.1-1.1'), assessment: { ...blankAssessment, score: 100 }, basis: [] });
    await run(recordFinding, { plan: examplePlanId, id: finding, values: { visit, text: `Tồn tại ${no}` } });
    await run(proposeMeasure, { plan: examplePlanId, id: MeasureIdSchema.parse(`bp-${no}`), values: { finding, text: 'Khắc phục' } });
  }
});

test('a document of a visit gets the records of that visit, one of the round all of them, a plan none', async () => {
  const [first] = visits;
  if (first === undefined) throw new Error('the example has visits');
  const counts = async (part: SourcePart) => {
    const { rows } = await read(part);
    return [rows.visits.length, rows.items.length, rows.findings.length, rows.measures.length];
  };
  expect(await counts({ kind: 'visit', visit: first })).toEqual([visits.length, 1, 1, 1]);
  expect(await counts({ kind: 'round' })).toEqual([visits.length, 2, 2, 2]);
  expect(await counts({ kind: 'planning' })).toEqual([visits.length, 0, 0, 0]);
  expect((await read({ kind: 'visit', visit: first })).rows.measures.map(({ id }) => id)).toEqual(['bp-0']);
});

test('a round that is not here has no documents', async () => {
  expect(await documentSource(examplePlanId, { kind: 'planning' }, today, newStore()).read()).toBeNull();
});
