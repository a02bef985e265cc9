import { expect, test } from 'vitest';
import { asJson, changeIdOf, type LoggedChange } from '#domain/change.ts';
import { MemberIdSchema, PersonIdSchema, ReplicaIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { DELETED } from '#domain/row.ts';
import { rowsOfLog } from '#domain/rowsOfLog.ts';
import { tableNames } from '#domain/schema/tables.ts';
import type { ExchangeScope } from '#exchange/bundle.ts';
import { frontierOf } from '#exchange/lineage.ts';
import { partOf, type PlanPart } from '#exchange/scope.ts';
import { createWriter, samplePlan } from './sample.ts';

const criterion = (code: string, area: number) =>
  ({ code, area, question: code, evidence: '', legal: '', type: 'qualitative', numerator: null, denominator: null, applies: [], maxScore: 0 }) as const;

/** Two visits to two units; An has area 1 everywhere, Bình the second visit, Chi nothing by name. Every command is a change of its own. */
type Write = ReturnType<typeof createWriter>['write'];
const round = (...more: readonly ((write: Write) => void)[]): readonly LoggedChange[] => {
  const { log, write } = createWriter();
  write('plan.create', [
    ['plans', samplePlan, 'title', 'Kiểm tra 2024'],
    ['areas', 'area-1', 'no', 1],
    ['people', 'ps-hatranlong', 'name', 'Trần Long Hà'],
  ]);
  for (const [id, area] of [['c-1.1', 1], ['c-2.1', 2]] as const) write('criteria.pin', [['criteria', id, 'definition', criterion(id, area)]]);
  for (const [id, unit] of [['v-1', 'u-1'], ['v-2', 'u-2']] as const) {
    write('unit.add', [['units', unit, 'name', unit]]);
    write('visit.add', [['visits', id, 'unit', unit]]);
  }
  for (const id of ['m-an', 'm-binh', 'm-chi']) write('member.add', [['members', id, 'name', id]]);
  write('assignment.add', [['assignments', 'a-an', 'member', 'm-an'], ['assignments', 'a-an', 'area', 1]]);
  write('assignment.add', [['assignments', 'a-binh', 'member', 'm-binh'], ['assignments', 'a-binh', 'visit', 'v-2']]);
  for (const visit of ['v-1', 'v-2']) {
    for (const of of ['c-1.1', 'c-2.1']) {
      write('item.note', [['items', `${visit}.${of}`, 'visit', visit], ['items', `${visit}.${of}`, 'criterion', of], ['items', `${visit}.${of}`, 'note', 'x']]);
      write('finding.record', [['findings', `f-${visit}-${of}`, 'visit', visit], ['findings', `f-${visit}-${of}`, 'criterion', of]]);
    }
    write('finding.record', [['findings', `f-${visit}`, 'visit', visit], ['findings', `f-${visit}`, 'text', 'chung']]);
    write('visit.seal', [['seals', `n-${visit}`, 'visit', visit]]);
    write('measure.add', [['measures', `m-${visit}`, 'finding', `f-${visit}-c-2.1`]]);
    write('attachment.add', [['attachments', `t-${visit}`, 'owner', { table: 'measures', id: `m-${visit}` }]]);
    write('attachment.add', [['attachments', `t-all-${visit}`, 'owner', { table: 'visits', id: visit }]]);
  }
  write('finding.remove', [['findings', 'f-v-1', DELETED, true]]);
  write('unit.edit', [['units', 'u-2', 'contact', '0272']]);
  for (const each of more) each(write);
  return log;
};

const part = (scope: ExchangeScope, log: readonly LoggedChange[] = round()): PlanPart => partOf({ rows: rowsOfLog(samplePlan, log), log, told: [] }, scope);
const rowsIn = ({ rows }: PlanPart, ...tables: readonly string[]): readonly string[] =>
  tableNames.filter((table) => tables.includes(table)).flatMap((table) => rows.get(table)?.map(({ id }) => id) ?? []).toSorted();

const visitScope = { kind: 'visit', visit: VisitIdSchema.parse('v-1') } as const;
const shareOf = (member: string): ExchangeScope => ({ kind: 'member', member: MemberIdSchema.parse(member) });

test('the whole plan is everything', () => {
  const log = round();
  expect(part({ kind: 'plan' }, log).changes).toBe(log);
});

test('a visit goes with all that hangs on it, deleted rows too, and with what explains it', () => {
  const visit = part(visitScope);
  expect(rowsIn(visit, 'visits', 'items', 'findings', 'measures', 'attachments')).toEqual(
    ['v-1', 'v-1.c-1.1', 'v-1.c-2.1', 'f-v-1-c-1.1', 'f-v-1-c-2.1', 'f-v-1', 'm-v-1', 't-v-1', 't-all-v-1'].toSorted(),
  );
  expect(rowsIn(visit, 'units', 'seals')).toEqual(['n-v-1', 'u-1']);
  expect(rowsIn(visit, 'members', 'criteria', 'areas', 'plans')).toHaveLength(3 + 2 + 1 + 1);
  // Who goes along at another visit only is nobody's business here.
  expect(rowsIn(visit, 'assignments')).toEqual(['a-an']);
  expect(rowsIn(visit, 'people')).toEqual(['ps-hatranlong']);
});

test('its changes are those that touch it, whole, and folding them gives the same rows', () => {
  const log = round();
  const visit = part(visitScope, log);
  expect(visit.changes.length).toBeLessThan(log.length);
  const folded = rowsOfLog(samplePlan, visit.changes);
  for (const [table, rows] of visit.rows) {
    for (const row of rows) expect(folded.get(table)?.find(({ id }) => id === row.id)).toEqual(row);
  }
  const text = JSON.stringify(visit.changes);
  expect(text).not.toContain('v-2.c-1.1');
  expect(text).not.toContain('0272');
});

test('the share of a member: his areas, his visits, everything where nothing is said', () => {
  const an = part(shareOf('m-an'));
  expect(rowsIn(an, 'visits', 'items')).toEqual(['v-1', 'v-1.c-1.1', 'v-2', 'v-2.c-1.1']);
  // Findings that name no criterion belong to whoever goes along; measures and files follow their findings.
  expect(rowsIn(an, 'findings')).toEqual(['f-v-1', 'f-v-1-c-1.1', 'f-v-2', 'f-v-2-c-1.1']);
  expect(rowsIn(an, 'measures', 'attachments')).toEqual(['t-all-v-1', 't-all-v-2']);
  const binh = part(shareOf('m-binh'));
  expect(rowsIn(binh, 'visits', 'units', 'items')).toEqual(['u-2', 'v-2', 'v-2.c-1.1', 'v-2.c-2.1']);
  expect(rowsIn(binh, 'measures')).toEqual(['m-v-2']);
  const chi = part(shareOf('m-chi'));
  expect(rowsIn(chi, 'items')).toHaveLength(4);
});

test('the share of a member follows his group, and what a visit says of its team', () => {
  const groups = (write: Write): void => {
    write('group.add', [['groups', 'g-1', 'name', 'Nhóm 1'], ['groups', 'g-2', 'name', 'Nhóm 2']]);
    write('visit.edit', [['visits', 'v-1', 'group', 'g-1'], ['visits', 'v-2', 'group', 'g-2']]);
    write('member.edit', [['members', 'm-an', 'group', 'g-1']]);
  };
  const team = (write: Write): void => void write('visit.team', [['visits', 'v-2', 'team', { also: ['m-an'], except: ['m-binh'] }]]);
  const of = (member: string, log: readonly LoggedChange[]) => rowsIn(part(shareOf(member), log), 'visits', 'items');
  expect(of('m-an', round(groups))).toEqual(['v-1', 'v-1.c-1.1']);
  expect(of('m-binh', round(groups))).toEqual(['v-2', 'v-2.c-1.1', 'v-2.c-2.1']);
  expect(of('m-an', round(groups, team))).toEqual(['v-1', 'v-1.c-1.1', 'v-2', 'v-2.c-1.1']);
  expect(of('m-binh', round(groups, team))).toEqual([]);
  // Of no group and given nothing by name: the leader gets everything.
  expect(of('m-chi', round(groups, team))).toHaveLength(6);
});

test('whoever wrote in a file is introduced in it', () => {
  const log = round();
  const first = log[0];
  if (!first) throw new Error('no change');
  const by = (draft: object): LoggedChange => JSON.parse(JSON.stringify({ ...draft, id: changeIdOf(asJson(draft)) }));
  const other = { ...first, id: undefined, replica: 'anderelaptop', seq: 1, prev: null, actor: 'ps-binh' };
  const introduction = by({ ...other, cmd: 'unit.edit', ops: [{ t: 'people', r: 'ps-binh', f: 'name', val: 'Bình', over: [] }, { t: 'units', r: 'u-2', f: 'contact', val: '', over: [] }] });
  const edit = by({ ...other, seq: 2, prev: introduction.id, cmd: 'item.note', ops: [{ t: 'items', r: 'v-1.c-1.1', f: 'note', val: 'y', over: [] }] });
  const visit = part(visitScope, [...log, introduction, edit]);
  expect(visit.changes).toContain(introduction);
  expect(rowsIn(visit, 'people')).toEqual(['ps-binh', 'ps-hatranlong']);
  // Whose change is not in the file is not introduced.
  expect(part(visitScope, [...log, introduction]).changes).not.toContain(introduction);
});

test('what a newer version wrote goes along everywhere', () => {
  const log = round();
  const draft = { ...log[0], id: undefined, v: 7, replica: 'newerapp01', seq: 1, prev: null, ops: undefined, moves: ['u-2'] };
  const future: LoggedChange = JSON.parse(JSON.stringify({ ...draft, id: changeIdOf(asJson(draft)) }));
  expect(part(visitScope, [...log, future]).changes).toContain(future);
});

test('what a colleague lacks: the changes since his file, and the rows that they touch', () => {
  const log = round();
  const told = [{ replica: ReplicaIdSchema.parse('binhslaptop'), frontier: frontierOf(log.slice(0, -2)), brought: '' }];
  const scope: ExchangeScope = { kind: 'since', person: PersonIdSchema.parse('ps-binh') };
  const delta = partOf({ rows: rowsOfLog(samplePlan, log), log, told }, scope);
  expect(delta.changes).toEqual(log.slice(-2));
  expect(rowsIn(delta, ...tableNames)).toEqual(['f-v-1', 'u-2', samplePlan].toSorted());
});
