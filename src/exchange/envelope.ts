import { z } from 'zod';
import { BlobHashSchema, ChangeIdSchema, MemberIdSchema, PersonIdSchema, PlanIdSchema, ReplicaIdSchema, VisitIdSchema } from '#domain/ids.ts';
import { MomentSchema, line } from '#domain/schema/field.ts';
import { laterTables, tableNames } from '#domain/schema/tables.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type BundleRecords } from './bundle.ts';
import { isObject, type Unknown } from './checkChange.ts';

/** A checksum: 32 base32 letters, as change ids. */
const checksum = z.string().regex(/^[a-z2-7]{32}$/);

/** A file that attachments name. With `included` its bytes follow in base64, or lie beside this text in the zip. */
export const BlobEntrySchema = z.looseObject({
  hash: BlobHashSchema,
  size: z.int().min(0),
  mediaType: line,
  included: z.boolean(),
  data: z.string().optional(),
  path: z.string().optional(),
});

export type BlobEntry = z.infer<typeof BlobEntrySchema>;

/** Which part of the plan a file carries. */
const ScopeSchema = z.discriminatedUnion('kind', [
  z.looseObject({ kind: z.literal('plan') }),
  z.looseObject({ kind: z.literal('visit'), visit: VisitIdSchema }),
  z.looseObject({ kind: z.literal('member'), member: MemberIdSchema }),
  z.looseObject({ kind: z.literal('since'), person: PersonIdSchema }),
]);

/** The small parts of a file: all but records, changes and blobs, which are checked one by one. */
export const EnvelopeSchema = z.looseObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal(BUNDLE_VERSION),
  app: line,
  createdAt: MomentSchema,
  plan: PlanIdSchema,
  by: z.looseObject({ id: PersonIdSchema, name: line, replica: ReplicaIdSchema }),
  scope: ScopeSchema,
  digest: checksum,
  seal: checksum,
  /** Who vouches for it (signature.ts); checked after the seal. */
  signature: z.looseObject({ alg: z.string().max(40), key: z.string().max(400), sig: z.string().max(800) }).optional(),
  frontier: z.record(ReplicaIdSchema, z.looseObject({ seq: z.int().min(1), id: ChangeIdSchema })),
});

/** The same of a file that another program has written, which has no changes to be checked by. */
export const RecordsEnvelopeSchema = EnvelopeSchema.omit({ frontier: true, scope: true }).extend({
  by: z.looseObject({ id: PersonIdSchema, name: line }),
  digest: checksum.optional(),
  seal: checksum.optional(),
});

const isRecord = (value: unknown): boolean => isObject(value) && typeof value['id'] === 'string';

const isConflict = (value: unknown): boolean =>
  isObject(value) &&
  ['table', 'id', 'field'].every((key) => typeof value[key] === 'string') &&
  Array.isArray(value['values']) &&
  value['values'].every((part) => isObject(part) && 'value' in part && typeof part['by'] === 'string' && typeof part['at'] === 'string');

/** Records with the lists of all tables: those that came later are missing in older files, and have no rows there. */
export const withAllTables = (records: unknown): unknown =>
  isObject(records) ? { ...Object.fromEntries(laterTables.map((table) => [table, []])), ...records } : records;

/** The path of the first part of `records` that has not the shape of records; null when all have. */
export const badRecordPath = (records: unknown): string | null => {
  if (!isObject(records)) return 'records';
  if (records['plan'] !== null && !isRecord(records['plan'])) return 'records.plan';
  for (const [name, accepts] of [['conflicts', isConflict] as const, ...tableNames.filter((table) => table !== 'plans').map((table) => [table, isRecord] as const)]) {
    const list: unknown = records[name];
    if (!Array.isArray(list)) return `records.${name}`;
    const no = list.findIndex((record) => !accepts(record));
    if (no >= 0) return `records.${name}[${no}]`;
  }
  return null;
};

/**
 * Whether records have the shape of records. Their values are not held to our fields: a newer app may show values that
 * only it knows, and what is merged are the changes.
 */
export const isRecords = (records: unknown): records is BundleRecords => badRecordPath(records) === null;

/** The list under a key of a file; null when there is none. */
export const listOf = (file: Unknown, key: string): readonly unknown[] | null => {
  const list = file[key];
  return Array.isArray(list) ? list : null;
};
