import { z } from 'zod';
import { ChangeSchema, EarlierWriteSchema, FutureChangeSchema, OpSchema } from '#domain/change.ts';
import { HlcSchema } from '#domain/hlc.ts';
import { BlobHashSchema, ChangeIdSchema, PersonIdSchema, ReplicaIdSchema, RowIdSchema } from '#domain/ids.ts';
import { DateSpanSchema, DecimalSchema, IsoDateSchema, MomentSchema, ScoreSchema, line, order, text, workingDays } from '#domain/schema/field.ts';
import { fieldsOf, laterTables, tableNames, type Table } from '#domain/schema/tables.ts';
import { isGivable } from './givenRows.ts';
import { BlobEntrySchema, EnvelopeSchema, RecordsEnvelopeSchema } from './envelope.ts';

const fieldSchemas = (table: Table) => Object.fromEntries(Object.entries(fieldsOf(table)).map(([name, { schema }]) => [name, schema.optional()]));

/** A row as records show it. Fields that a later version added may be missing in older files, hence optional. */
const recordSchema = (table: Table) => z.looseObject({ id: RowIdSchema, ...fieldSchemas(table) });

/** Whatever a field may hold. */
const anyValue = z.json();

const conflictSchema = z.looseObject({
  kind: z.enum(['orphan', 'duplicate-number']).optional(),
  rows: z.array(z.looseObject({ table: z.enum(tableNames), id: RowIdSchema })).optional(),
  table: z.enum(tableNames),
  id: RowIdSchema,
  field: z.string(),
  values: z.array(z.looseObject({ value: anyValue, by: PersonIdSchema, at: MomentSchema })),
});

const recordsSchema = z.looseObject({
  plan: recordSchema('plans').nullable(),
  ...Object.fromEntries(
    tableNames
      .filter((table) => table !== 'plans')
      .map((table) => [table, laterTables.includes(table) ? z.array(recordSchema(table)).optional() : z.array(recordSchema(table))]),
  ),
  conflicts: z.array(conflictSchema),
});

/** The whole file, for programs of others; our own reader checks the same by hand, in the order that damage calls for. */
const BundleFileSchema = EnvelopeSchema.extend({
  records: recordsSchema,
  changes: z.array(z.union([ChangeSchema, FutureChangeSchema])),
  blobs: z.array(BlobEntrySchema),
});

/** A row that another program gives: fields that it does not name are left alone, those that do not exist are refused. */
const givenSchema = (table: Table) => z.strictObject({ id: RowIdSchema, ...fieldSchemas(table) });

/** A file that another program has written: rows, and no changes. */
const RecordsFileSchema = RecordsEnvelopeSchema.extend({
  records: z.strictObject({
    plan: givenSchema('plans'),
    ...Object.fromEntries(tableNames.filter(isGivable).map((table) => [table, z.array(givenSchema(table)).optional()])),
    conflicts: z.array(anyValue).optional(),
  }),
  changes: z.array(anyValue).max(0).optional(),
  blobs: z.array(BlobEntrySchema).optional(),
});

/** The parts that stand once in the schema, under a name that a reader understands. */
const named: Readonly<Record<string, z.ZodType>> = {
  Id: RowIdSchema,
  ReplicaId: ReplicaIdSchema,
  ChangeId: ChangeIdSchema,
  BlobHash: BlobHashSchema,
  Clock: HlcSchema,
  Moment: MomentSchema,
  Day: IsoDateSchema,
  DaySpan: DateSpanSchema,
  Decimal: DecimalSchema,
  Hundredths: ScoreSchema,
  Line: line,
  Text: text,
  Order: order,
  WorkingDays: workingDays,
  EarlierWrite: EarlierWriteSchema,
  Op: OpSchema,
  Change: ChangeSchema,
  ChangeOfNewerVersion: FutureChangeSchema,
  Blob: BlobEntrySchema,
  FileWithChanges: BundleFileSchema,
  FileOfAnotherProgram: RecordsFileSchema,
  AnyValue: anyValue,
};

/** The layout of a file as JSON Schema (2020-12); public/bundle.schema.json is this, and a test keeps it so. */
export const bundleJsonSchema = (): object => {
  const metadata = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(named)) metadata.add(schema, { id });
  const { $schema, ...rest } = z.toJSONSchema(z.union([BundleFileSchema, RecordsFileSchema]), { io: 'input', unrepresentable: 'any', metadata });
  return {
    $schema,
    title: 'Sổ Kiểm Tra: exchange file',
    description: 'One inspection round as *.skt.json. What a schema cannot say (hashes, digest, seal, folding) is in docs/FORMAT.md.',
    ...rest,
  };
};
