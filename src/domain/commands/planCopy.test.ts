import { describe, expect, it } from 'vitest';
import type { FoldedRow } from '../fold.ts';
import { exampleChange, examplePlanId } from './example.ts';
import { BasisIdSchema, PersonIdSchema, PlanIdSchema } from '../ids.ts';
import { builtInDocuments } from '../legal/builtIn.ts';
import { libraryOf } from '../legal/library.ts';
import type { PlanSource } from '../planCopy.ts';
import { inYear, titleInYear } from '../planTitle.ts';
import { IsoDateSchema, MomentSchema, type AnyField } from '../schema/field.ts';
import { rowsOfLog } from '../rowsOfLog.ts';
import { fieldsOf, type Row, type Table } from '../schema/tables.ts';
import { copyPlan } from './planCopy.ts';

const rows = rowsOfLog(examplePlanId, [exampleChange()]);
const isRowOf = <T extends Table>(table: T, row: FoldedRow): row is FoldedRow & Row<T> =>
  Object.entries<AnyField>(fieldsOf(table)).every(([name, { schema }]) => schema.safeParse(row[name]).success);
const of = <T extends Table>(table: T): Row<T>[] => (rows.get(table) ?? []).filter((row) => isRowOf(table, row));
const [plan] = of('plans');
if (plan === undefined) throw new Error('no example');
const source: PlanSource = {
  plan,
  bases: of('bases'),
  areas: of('areas'),
  units: of('units').map((unit, at) => (at === 0 ? { ...unit, until: IsoDateSchema.parse('2025-06-30') } : unit)),
  groups: [],
  members: of('members'),
  assignments: of('assignments'),
  criteriaSets: [],
  criteria: of('criteria'),
  legalDocuments: [],
  wordings: [],
};
const context = { now: MomentSchema.parse('2026-11-01T00:00:00.000Z'), actor: PersonIdSchema.parse('ps-an') };
const next = PlanIdSchema.parse('kt-2025');
const make = (parts: Partial<Parameters<typeof copyPlan.decide>[0]['parts']> = {}, bases = source.bases) => {
  const result = copyPlan.decide(
    {
      plan: next,
      source: { ...source, bases },
      values: { title: 'Kiểm tra 2025', year: 2025, document: { number: '', date: null } },
      parts: { units: true, team: true, bases: true, ...parts },
      day: IsoDateSchema.parse('2026-11-01'),
      library: libraryOf(builtInDocuments, []),
    },
    context,
  );
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};
const value = (writes: ReturnType<typeof make>, table: Table, row: string, field: string) =>
  writes.find((write) => write.table === table && write.row === row && write.field === field)?.value;

describe('a round made from last year’s', () => {
  it('has the units, the team and the criteria under the same ids, and says where it comes from', () => {
    const writes = make();
    const ids = (table: Table) => new Set(writes.filter((write) => write.table === table).map(({ row }) => row));
    for (const table of ['units', 'members', 'areas', 'criteria'] as const) expect(ids(table)).toEqual(new Set(of(table).map(({ id }) => id)));
    expect(ids('assignments')).toEqual(new Set(of('assignments').filter(({ visit }) => visit === null).map(({ id }) => id)));
    expect(value(writes, 'plans', next, 'madeFrom')).toBe(examplePlanId);
    expect(value(writes, 'plans', next, 'principles')).toBe(plan.principles);
    expect(value(writes, 'plans', next, 'criteriaVersion')).toBe(plan.criteriaVersion);
  });

  it('takes along no day, no number, and nothing that was inspected', () => {
    const writes = make();
    const tables = new Set(writes.map(({ table }) => table));
    for (const table of ['visits', 'items', 'findings', 'measures', 'attachments', 'seals', 'dossiers', 'attendees'] as const) expect(tables.has(table)).toBe(false);
    for (const field of ['window', 'period', 'teamDecision', 'isExample']) expect(value(writes, 'plans', next, field)).toBeUndefined();
    expect(value(writes, 'plans', next, 'document')).toEqual({ number: '', date: null });
  });

  it('leaves a dissolved unit in the directory only', () => {
    const gone = source.units[0]?.id ?? '';
    expect(value(make(), 'units', gone, 'chosen')).toBe(false);
    expect(value(make(), 'units', gone, 'until')).toBe('2025-06-30');
  });

  it('takes only the parts that were asked for; without the units nobody has a home unit', () => {
    const writes = make({ units: false, bases: false });
    expect(writes.some(({ table }) => table === 'units' || table === 'bases')).toBe(false);
    expect(writes.some(({ table, field }) => table === 'members' && field === 'unit')).toBe(false);
    expect(make({ team: false }).some(({ table }) => table === 'members' || table === 'assignments')).toBe(false);
  });

  it('keeps valid and superseded bases, drops what has ended, and blanks the number of an annual plan', () => {
    const [first] = source.bases;
    if (first === undefined) throw new Error('no basis');
    const basis = (id: string, documentType: string, number: string, date: string | null, subject = '') => ({
      ...first,
      id: BasisIdSchema.parse(id),
      documentType,
      number,
      date: date === null ? null : IsoDateSchema.parse(date),
      subject,
    });
    const writes = make({}, [
      basis('b1', 'Nghị định', '118/2025/NĐ-CP', '2025-06-09'),
      basis('b2', 'Nghị định', '61/2018/NĐ-CP', '2018-04-23'),
      basis('b3', 'Kế hoạch', '771/KH-UBND', '2024-03-12', 'kiểm tra công tác cải cách hành chính năm 2024'),
      basis('b4', 'Quyết định', '12/QĐ-SKHCN', '2022-01-05'),
    ]);
    expect([...new Set(writes.filter(({ table }) => table === 'bases').map(({ row }) => row))]).toEqual(['b1', 'b2', 'b3', 'b4']);
    expect(value(writes, 'bases', 'b2', 'number')).toBe('61/2018/NĐ-CP');
    expect([value(writes, 'bases', 'b3', 'number'), value(writes, 'bases', 'b3', 'date'), value(writes, 'bases', 'b3', 'subject')]).toEqual([
      '',
      null,
      'kiểm tra công tác cải cách hành chính năm 2025',
    ]);
    expect(value(writes, 'bases', 'b4', 'number')).toBe('12/QĐ-SKHCN');
  });
});

it('a year in a text moves, a number that contains it does not', () => {
  expect(inYear('Kế hoạch năm 2024 theo 12/2024/NĐ-CP, 120241', 2024, 2025)).toBe('Kế hoạch năm 2025 theo 12/2024/NĐ-CP, 120241');
  expect(titleInYear('Kiểm tra CCHC năm 2024', 2024, 2025)).toBe('Kiểm tra CCHC năm 2025');
  expect(titleInYear('Đợt 2', 2024, 2025)).toBe('Đợt 2 năm 2025');
});
