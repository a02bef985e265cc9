import { expect, test } from 'vitest';
import { Laptop, plan, product } from '../../tests/support/laptop.ts';
import { deletionsOf } from './bin.ts';
import { restoreRows } from './commands/history.ts';
import { recordFinding, removeFinding } from './commands/inspection.ts';
import { addUnits } from './commands/directory.ts';
import { addMembers, assignMember, removeMember, removeUnit, scheduleVisit } from './commands/planning.ts';
import { FindingIdSchema, MemberIdSchema, UnitIdSchema, VisitIdSchema, assignmentIdOf } from './ids.ts';
import type { SceneRow } from './rowLabel.ts';
import { isTable } from './schema/tables.ts';

const unit = UnitIdSchema.parse('u-1');
const visit = VisitIdSchema.parse('v-1');
const finding = FindingIdSchema.parse('f-1');
const member = MemberIdSchema.parse('m-1');
const assignment = assignmentIdOf(member, 1, null);

const round = (): Laptop => {
  const a = new Laptop(product, { replica: 'alpha', person: 'ha' });
  a.run(addUnits, { plan, made: [{ id: unit, values: { name: 'Phòng A' } }], places: [] }, 1000);
  a.run(scheduleVisit, { plan, id: visit, values: { unit } }, 2000);
  a.run(recordFinding, { plan, id: finding, values: { visit, text: 'Chưa niêm yết' } }, 3000);
  a.run(addMembers, { plan, made: [{ id: member, values: { name: 'Hà' } }], places: [] }, 4000);
  a.run(assignMember, { plan, member, area: 1, visit: null }, 5000);
  return a;
};

const deleted = (laptop: Laptop): readonly SceneRow[] =>
  [...laptop.rows].flatMap(([key, row]) => {
    const table = key.slice(0, key.indexOf('/'));
    return row.deleted === 1 && isTable(table) ? [{ table, row }] : [];
  });

const shown = <I extends string>(laptop: Laptop, table: string, id: I) => ({ id, regs: laptop.rows.get(`${table}/${id}`)?.regs ?? {} });
const namesOf = (rows: readonly SceneRow[]) => rows.map(({ table, row }) => `${table}/${row.id}`);

test('a row is told with what went along, an assignment with its member', () => {
  const a = round();
  a.run(removeUnit, { plan, row: shown(a, 'units', unit), parts: [{ table: 'visits', row: shown(a, 'visits', visit) }] }, 6000);
  a.run(removeMember, { plan, row: shown(a, 'members', member), parts: [{ table: 'assignments', row: shown(a, 'assignments', assignment) }] }, 7000);
  expect(deletionsOf(deleted(a)).map(({ root, along, above }) => [namesOf([root]), namesOf(along), namesOf(above)])).toEqual([
    [['members/m-1'], ['assignments/m-1.1.all'], []],
    [['units/u-1'], ['visits/v-1'], []],
  ]);
});

test('a row that was deleted before what it hangs on comes back together with that', () => {
  const a = round();
  a.run(removeFinding, { plan, row: shown(a, 'findings', finding) }, 6000);
  a.run(removeUnit, { plan, row: shown(a, 'units', unit), parts: [{ table: 'visits', row: shown(a, 'visits', visit) }] }, 7000);
  const [, first] = deletionsOf(deleted(a));
  expect(first && [namesOf([first.root]), namesOf(first.above)]).toEqual([['findings/f-1'], ['visits/v-1', 'units/u-1']]);
  const rows = first ? [first.root, ...first.along, ...first.above] : [];
  a.run(restoreRows, { plan, rows }, 8000);
  expect(deleted(a)).toEqual([]);
  expect(a.conflicts.size).toBe(0);
});

test('an empty bin tells nothing', () => {
  expect(deletionsOf(deleted(round()))).toEqual([]);
});
