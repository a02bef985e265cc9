import { afterEach } from 'vitest';
import { addUnits } from '#domain/commands/directory.ts';
import { createPlan, editUnit } from '#domain/commands/planning.ts';
import { cchcCriteria } from '#domain/criteria/cchc.ts';
import { PlanIdSchema, UnitIdSchema, type PlanId } from '#domain/ids.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { basisOf } from '#domain/row.ts';
import { Store } from '#storage/db.ts';
import { setPersonName } from '#storage/device.ts';
import { execute } from '#storage/execute.ts';
import { exportPlan, type ExportOptions } from '#workers/exportClient.ts';
import type { ExportedFile } from '#workers/exportJob.ts';
import { openImport, type OpenOptions, type OpenedImport } from '#workers/importClient.ts';

/** The plan of these tests. */
export const planId: PlanId = PlanIdSchema.parse('kiem-tra-cchc-2024-abcdefghij');
export const unitId = UnitIdSchema.parse('phong-quan-ly-khoa-hoc-aaaaaaaa');

/** A laptop: a database of its own. */
export const newLaptop = (): Store => new Store(`laptop-${crypto.randomUUID()}`);

/** Makes laptops that are gone after the test that asked for them. */
export const laptopsOfTests = (): (() => Store) => {
  const made: Store[] = [];
  afterEach(() => Promise.all(made.splice(0).map((db) => db.delete())));
  return () => {
    const db = newLaptop();
    made.push(db);
    return db;
  };
};

/** The file that a laptop exports, which must succeed: the whole round with its photos, unless something else is asked. */
export const exported = async (db: Store, options: Partial<ExportOptions> = {}): Promise<ExportedFile> => {
  const result = await exportPlan({ database: db.name, plan: planId, photos: true, app: 'test', now: Date.UTC(2024, 4, 14), ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** A file that a laptop has opened and previewed, which must succeed. */
export const opened = async (db: Store, file: Blob, options: Partial<OpenOptions> = {}): Promise<OpenedImport> => {
  const result = await openImport(file, { database: db.name, expected: null, ...options });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

/** Runs a command that must succeed. */
export const run = async <I extends CommandInput>(db: Store, command: Command<I>, input: I): Promise<void> => {
  const outcome = await execute(db, command, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
};

/** Plans a small round: areas, criteria and one unit, by a person with a name. */
export const planRound = async (db: Store, name = 'Nguyễn Thị Hà'): Promise<void> => {
  await setPersonName(db, name);
  await run(db, createPlan, { plan: planId, values: { title: 'Kiểm tra CCHC năm 2024', year: 2024 }, criteria: cchcCriteria });
  await run(db, addUnits, { plan: planId, made: [{ id: unitId, values: { name: 'Phòng Quản lý Khoa học', kind: 'division' } }], places: [] });
};

/** Renames the unit as a person who sees its present name. */
export const renameUnit = async (db: Store, value: string): Promise<void> => {
  const row = await db.rows('units').get([planId, unitId]);
  await run(db, editUnit, { plan: planId, id: unitId, field: 'name', value, basis: basisOf(row, 'name') });
};
