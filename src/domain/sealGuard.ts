import type { Op } from './change.ts';
import { VisitIdSchema, type VisitId } from './ids.ts';
import type { Json } from './json.ts';
import type { RowsByKey } from './ops.ts';
import { rowKeyOf } from './ops.ts';
import type { SealedTable } from './visitSeal.ts';

/** An op or an intent, as far as the guard cares. */
type Write = Pick<Op, 't' | 'r' | 'f' | 'val'>;

const partOf = (value: Json | undefined, key: string): string => {
  if (value === null || value === undefined || typeof value !== 'object' || Array.isArray(value)) return '';
  const part = Object.entries(value).find(([name]) => name === key)?.[1];
  return typeof part === 'string' ? part : '';
};

/** The values of a field that a row had and that the writes give it: a finding that moves concerns both its visits. */
const valuesOf = (field: string, { t, r }: Write, writes: readonly Write[], rows: RowsByKey): readonly Json[] => [
  ...(rows.get(rowKeyOf({ table: t, row: r }))?.regs[field]?.heads.map((head) => head.val) ?? []),
  ...writes.filter((write) => write.t === t && write.r === r && write.f === field).map((write) => write.val),
];

const textsOf = (values: readonly Json[]): readonly string[] => values.filter((value) => typeof value === 'string');

/** A row by whose own row the visit of another is found: an attachment hangs on an item or a finding, a dossier on a sample. */
export interface OwnerRow {
  readonly table: 'items' | 'findings' | 'samples';
  readonly row: string;
}

/** PURE. The rows that have to be read before `minutesTouched` can tell: owners of attachments, samples of dossiers. */
export const ownersOf = (writes: readonly Write[], rows: RowsByKey): readonly OwnerRow[] =>
  writes.flatMap((write): readonly OwnerRow[] => {
    if (write.t === 'dossiers') return textsOf(valuesOf('sample', write, writes, rows)).map((row) => ({ table: 'samples', row }));
    if (write.t !== 'attachments') return [];
    return valuesOf('owner', write, writes, rows).flatMap((owner) => {
      const table = partOf(owner, 'table');
      return table === 'items' || table === 'findings' ? [{ table, row: partOf(owner, 'id') }] : [];
    });
  });

/** Fields of findings that the follow-up settles, after the minutes. */
const ofFollowUp: readonly string[] = ['recommendation', 'authority', 'effect'];

const visitsOf = (write: Write, writes: readonly Write[], rows: RowsByKey): readonly string[] => {
  const { t, r, f } = write;
  const byVisit = () => textsOf(valuesOf('visit', write, writes, rows));
  switch (t) {
    case 'visits':
      return [r];
    case 'items':
    case 'attendees':
    case 'agenda':
    case 'samples':
    case 'minutesLines':
      return byVisit();
    case 'findings':
      return ofFollowUp.includes(f) ? [] : byVisit();
    case 'dossiers':
      return textsOf(valuesOf('sample', write, writes, rows)).flatMap((sample) => textsOf(valuesOf('visit', { t: 'samples', r: sample, f, val: null }, writes, rows)));
    // A new seal is no edit; one that is written over or deleted is.
    case 'seals':
      return rows.has(rowKeyOf({ table: t, row: r })) ? byVisit() : [];
    case 'attachments':
      return valuesOf('owner', write, writes, rows).flatMap((owner) => {
        const [table, id] = [partOf(owner, 'table'), partOf(owner, 'id')];
        // A new file of the visit itself is allowed: the scan of the signed minutes comes after the signature.
        if (table === 'visits') return rows.has(rowKeyOf({ table: t, row: r })) ? [id] : [];
        return table === 'items' || table === 'findings' ? textsOf(valuesOf('visit', { t: table, r: id, f, val: null }, writes, rows)) : [];
      });
    default:
      return [];
  }
};

/**
 * PURE. The visits whose minutes a set of writes would alter. Measures, the team's recommendation, the authority and what a good
 * practice has brought are follow-up and alter none; units, members and criteria are not asked about (renaming a unit is no edit of its minutes, and
 * the check of the seal shows it).
 * @param rows the touched rows as they are, and those that `ownersOf` names
 */
export const minutesTouched = (writes: readonly Write[], rows: RowsByKey): ReadonlySet<VisitId> =>
  new Set(
    writes
      .flatMap((write) => visitsOf(write, writes, rows))
      .flatMap((id) => {
        const visit = VisitIdSchema.safeParse(id);
        return visit.success ? [visit.data] : [];
      }),
  );

/** Tables whose rows the guard asks about; others are follow-up or belong to the whole round. */
export const guardedTables: ReadonlySet<string> = new Set<SealedTable | 'seals'>([
  'visits',
  'attendees',
  'agenda',
  'items',
  'samples',
  'dossiers',
  'findings',
  'attachments',
  'minutesLines',
  'seals',
]);
