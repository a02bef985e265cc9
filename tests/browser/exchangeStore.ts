import { createPlan, addUnit, editUnit } from '#domain/commands/planning.ts';
import { cchcCriteria } from '#domain/criteria/cchc.ts';
import { PlanIdSchema, UnitIdSchema, type PlanId } from '#domain/ids.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { basisOf } from '#domain/row.ts';
import { Store } from '#storage/db.ts';
import { setPersonName } from '#storage/device.ts';
import { execute } from '#storage/execute.ts';

/** The plan of these tests. */
export const planId: PlanId = PlanIdSchema.parse('kiem-tra-cchc-2024-abcdefghij');
export const unitId = UnitIdSchema.parse('phong-quan-ly-khoa-hoc-aaaaaaaa');

/** A laptop: a database of its own. */
export const newLaptop = (): Store => new Store(`laptop-${crypto.randomUUID()}`);

/** Runs a command that must succeed. */
export const run = async <I extends CommandInput>(db: Store, command: Command<I>, input: I): Promise<void> => {
  const outcome = await execute(db, command, input);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
};

/** Plans a small round: areas, criteria and one unit, by a person with a name. */
export const planRound = async (db: Store, name = 'Nguyễn Thị Hà'): Promise<void> => {
  await setPersonName(db, name);
  await run(db, createPlan, { plan: planId, values: { title: 'Kiểm tra CCHC năm 2024', year: 2024 }, criteria: cchcCriteria });
  await run(db, addUnit, { plan: planId, id: unitId, values: { name: 'Phòng Quản lý Khoa học', kind: 'division' } });
};

/** Renames the unit as a person who sees its present name. */
export const renameUnit = async (db: Store, value: string): Promise<void> => {
  const row = await db.rows('units').get([planId, unitId]);
  await run(db, editUnit, { plan: planId, id: unitId, field: 'name', value, basis: basisOf(row, 'name') });
};
