import { exampleChange, examplePlanId } from '#domain/commands/example.ts';
import type { DocumentSource, RoundRows } from '#domain/documents/source.ts';
import type { Json } from '#domain/json.ts';
import { IsoDateSchema } from '#domain/schema/field.ts';
import { fieldsOf, isTable, tableNames, type Row, type Table } from '#domain/schema/tables.ts';

/** A row as a screen would read it: what was written, and the initial values of all else. */
export const shownRow = <T extends Table>(table: T, id: string, values: Readonly<Record<string, Json>> = {}): Row<T> =>
  ({
    plan: examplePlanId,
    deleted: 0,
    conflicts: 0,
    regs: {},
    ...Object.fromEntries(Object.entries(fieldsOf(table)).map(([name, field]) => [name, field.initial])),
    ...values,
    id,
  }) as unknown as Row<T>;

/** The rows of a round, none in the tables that are not given. */
export const roundRows = (rows: Partial<RoundRows> = {}): RoundRows => ({
  ...(Object.fromEntries(tableNames.map((table) => [table, []])) as unknown as RoundRows),
  ...rows,
});

/** The example round (Long An 2024) as documents are made of it. */
export const exampleSource = (today = '2024-04-01'): DocumentSource => {
  const values = new Map<string, { readonly table: Table; readonly id: string; readonly values: Record<string, Json> }>();
  for (const { t, r, f, val } of exampleChange().ops) {
    if (!isTable(t)) throw new Error(`no table ${t}`);
    const known = values.get(`${t}/${r}`) ?? { table: t, id: r, values: {} };
    known.values[f] = val;
    values.set(`${t}/${r}`, known);
  }
  const of = (table: Table) => [...values.values()].filter((row) => row.table === table).map((row) => shownRow(row.table, row.id, row.values));
  const [plan] = of('plans');
  if (!plan) throw new Error('the example has a plan');
  const rows = Object.fromEntries(tableNames.map((table) => [table, of(table)])) as unknown as RoundRows;
  return { plan: plan as Row<'plans'>, rows, today: IsoDateSchema.parse(today) };
};
