import { z } from 'zod';
import { isKnown, type LoggedChange } from '#domain/change.ts';
import type { FoldedRow, RowKey } from '#domain/fold.ts';
import { GroupIdSchema, MemberIdSchema, VisitIdSchema, type MemberId } from '#domain/ids.ts';
import { isList, type Json, type JsonObject } from '#domain/json.ts';
import type { TeamedVisit } from '#domain/schedule.ts';
import { visitFields } from '#domain/schema/planning.ts';
import { isTable, tableNames, type Table } from '#domain/schema/tables.ts';
import { isWithinShare, type OwnSeats } from '#domain/share.ts';
import { shownValuesOf } from '#domain/shownValues.ts';
import { unreachable } from '#domain/result.ts';
import type { ExchangeScope } from './bundle.ts';
import type { FileTold } from '#domain/possession.ts';
import { lackedBy } from './lineage.ts';
import type { PlanRows } from './records.ts';

/** All that a laptop holds of a plan, to cut a part from. */
export interface WholePlan {
  readonly rows: PlanRows;
  readonly log: readonly LoggedChange[];
  /** What the files of a colleague have told; asked only for what he lacks. */
  readonly told: readonly FileTold[];
}

/** The rows that a file shows and the changes that it carries. */
export interface PlanPart {
  readonly rows: PlanRows;
  readonly changes: readonly LoggedChange[];
}

type Keys = Set<string>;

const keyOf = (table: Table, id: string): RowKey => `${table}/${id}`;
const rowsOf = (rows: PlanRows, table: Table): readonly FoldedRow[] => rows.get(table) ?? [];

/** Every value that stands in a field, both sides of a conflict; those of deleted rows too, so that deletions travel. */
const standing = (row: FoldedRow, field: string): readonly Json[] => row.regs[field]?.heads.map(({ val }) => val) ?? [];

const isObject = (value: Json | undefined): value is JsonObject => value !== null && typeof value === 'object' && !isList(value);

/** The row ids among some values. */
const idsAmong = (values: readonly (Json | undefined)[]): readonly string[] => values.filter((value) => typeof value === 'string');

/** The rows on which a row hangs. */
const parentsOf = (table: HangingTable, row: FoldedRow): readonly string[] => {
  switch (table) {
    case 'items':
    case 'findings':
    case 'seals':
    case 'attendees':
    case 'agenda':
    case 'samples':
    case 'minutesLines':
    case 'keptDocuments':
    case 'unitAnswers':
      return idsAmong(standing(row, 'visit')).map((visit) => `visits/${visit}`);
    case 'dossiers':
      return idsAmong(standing(row, 'sample')).map((sample) => `samples/${sample}`);
    case 'measures':
    case 'referrals':
      return idsAmong(standing(row, 'finding')).map((finding) => `findings/${finding}`);
    case 'adoptions':
      return idsAmong(standing(row, 'practice')).map((finding) => `findings/${finding}`);
    case 'measureNotes':
      return idsAmong(standing(row, 'measure')).map((measure) => `measures/${measure}`);
    case 'attachments':
      return standing(row, 'owner')
        .filter(isObject)
        .map((owner) => idsAmong([owner['table'], owner['id']]).join('/'));
    default:
      return unreachable(table);
  }
};

/** Tables whose rows hang on others, in the order in which they do. */
const hanging = ['attendees', 'agenda', 'items', 'samples', 'dossiers', 'findings', 'measures', 'measureNotes', 'adoptions', 'referrals', 'keptDocuments', 'unitAnswers', 'attachments', 'minutesLines', 'seals'] as const satisfies readonly Table[];
type HangingTable = (typeof hanging)[number];

/** Tables that everybody needs whole to understand the rest: the plan, what is asked, who is on the team. */
const common: readonly Table[] = [
  'plans', 'bases', 'areas', 'groups', 'members', 'calendarDays', 'carriedFindings', 'focusPoints', 'issuances', 'legalDocuments', 'criteriaSets', 'criteria', 'wordings',
  'documents', 'handEdits', 'templates',
];

/** Which visits are meant, and which items and findings of each. */
interface Share {
  readonly hasVisit: (visit: string) => boolean;
  /** Rows that name no criterion belong to everybody who goes along. */
  readonly hasRow: (row: FoldedRow) => boolean;
}

const numberOrNull = (value: Json | undefined): number | null => (typeof value === 'number' ? value : null);

const AssignmentSchema = z.object({ member: MemberIdSchema.nullable(), visit: VisitIdSchema.nullable(), area: z.number().nullable() });
const SeatSchema = z.object({ id: MemberIdSchema, group: GroupIdSchema.nullable() });
const TeamedVisitSchema = z.object({ id: VisitIdSchema, group: GroupIdSchema.nullable(), team: visitFields.team.schema });

/** What rows of a table show, as far as it can be read; those that cannot say nothing. */
const read = <T>(table: Table, rows: readonly FoldedRow[], schema: z.ZodType<T>): readonly T[] =>
  rows.flatMap((row) => {
    const parsed = schema.safeParse({ ...shownValuesOf(table, row), id: row.id });
    return parsed.success ? [parsed.data] : [];
  });

/** The seat of a member and what was given to him. */
const seatOf = (rows: PlanRows, member: MemberId): OwnSeats => ({
  seats: read('members', rowsOf(rows, 'members'), SeatSchema).filter(({ id }) => id === member),
  own: read('assignments', rowsOf(rows, 'assignments').filter(({ deleted }) => deleted === 0), AssignmentSchema).filter((one) => one.member === member),
});

const areasOfCriteria = (rows: PlanRows): ReadonlyMap<string, number | null> =>
  new Map(
    rowsOf(rows, 'criteria').map((row) => {
      const { definition } = shownValuesOf('criteria', row);
      return [row.id, isObject(definition) ? numberOrNull(definition['area']) : null];
    }),
  );

/** What a member answers for (domain/share.ts, `isWithinShare`): the visits on which he goes, and there his areas. */
const memberShare = (rows: PlanRows, member: MemberId): Share => {
  const mine = seatOf(rows, member);
  const areaOf = areasOfCriteria(rows);
  const visitsById = new Map<string, TeamedVisit>(read('visits', rowsOf(rows, 'visits'), TeamedVisitSchema).map((visit) => [visit.id, visit]));
  const isHis = (visit: string, area: number | null): boolean => isWithinShare(mine, { visit, area }, visitsById.get(visit));
  return {
    hasVisit: (visit) => isHis(visit, null),
    hasRow: (row) => {
      const criteria = idsAmong(standing(row, 'criterion'));
      if (criteria.length === 0) return true;
      const visits = idsAmong(standing(row, 'visit'));
      return visits.some((visit) => criteria.some((id) => isHis(visit, areaOf.get(id) ?? null)));
    },
  };
};

/** The rows of some visits, with all that hangs on them and all that it takes to understand them. */
const rowsOfShare = (rows: PlanRows, { hasVisit, hasRow }: Share): Keys => {
  const keys: Keys = new Set();
  const add = (table: Table, row: FoldedRow): void => void keys.add(keyOf(table, row.id));
  for (const table of common) for (const row of rowsOf(rows, table)) add(table, row);
  const visits = rowsOf(rows, 'visits').filter(({ id }) => hasVisit(id));
  for (const row of visits) add('visits', row);
  for (const table of hanging) {
    for (const row of rowsOf(rows, table)) {
      const isAsked = table === 'items' || table === 'findings' || table === 'samples';
      if (parentsOf(table, row).some((parent) => keys.has(parent)) && (!isAsked || hasRow(row))) add(table, row);
    }
  }
  const units = new Set<Json>([...visits, ...rowsOf(rows, 'members')].flatMap((row) => standing(row, 'unit')));
  for (const row of rowsOf(rows, 'units')) if (units.has(row.id)) add('units', row);
  for (const row of rowsOf(rows, 'assignments')) {
    if (idsAmong(standing(row, 'visit')).every(hasVisit)) add('assignments', row);
  }
  const people = new Set<Json>(rowsOf(rows, 'members').flatMap((row) => standing(row, 'person')));
  for (const row of rowsOf(rows, 'people')) if (people.has(row.id)) add('people', row);
  return keys;
};

/** Whether a change writes to one of some rows. What one of a newer version writes nobody here can tell, so it goes along. */
const touches = (change: LoggedChange, keys: ReadonlySet<string>): boolean =>
  !isKnown(change) || change.ops.some(({ t, r }) => keys.has(`${t}/${r}`));

/** Changes that touch some rows, and those by which their authors said who they are; adds the authors to the rows. */
const changesTouching = (log: readonly LoggedChange[], keys: Keys): readonly LoggedChange[] => {
  for (;;) {
    const before = keys.size;
    const chosen = log.filter((change) => touches(change, keys));
    for (const { actor } of chosen) keys.add(keyOf('people', actor));
    if (keys.size === before) return chosen;
  }
};

/** The rows that changes write to, and the plan itself. */
const rowsTouched = (changes: readonly LoggedChange[]): Keys => {
  const keys: Keys = new Set();
  for (const change of changes) {
    keys.add(keyOf('plans', change.plan));
    if (isKnown(change)) for (const { t, r } of change.ops) if (isTable(t)) keys.add(keyOf(t, r));
  }
  return keys;
};

const rowsAmong = (rows: PlanRows, keys: ReadonlySet<string>): PlanRows =>
  new Map(tableNames.map((table) => [table, rowsOf(rows, table).filter(({ id }) => keys.has(keyOf(table, id)))]));

const partOfShare = ({ rows, log }: WholePlan, share: Share): PlanPart => {
  const keys = rowsOfShare(rows, share);
  const changes = changesTouching(log, keys);
  return { rows: rowsAmong(rows, keys), changes };
};

/**
 * PURE. The part of a plan that a file of a scope carries. A change goes along when any of its writes touches a row in scope:
 * changes are never cut, so a file may bring more than it was asked for, and never less.
 */
export const partOf = (whole: WholePlan, scope: ExchangeScope): PlanPart => {
  switch (scope.kind) {
    case 'plan':
      return { rows: whole.rows, changes: whole.log };
    case 'visit':
      return partOfShare(whole, { hasVisit: (visit) => visit === scope.visit, hasRow: () => true });
    case 'member':
      return partOfShare(whole, memberShare(whole.rows, scope.member));
    case 'since': {
      const changes = lackedBy(whole.log, whole.told);
      return { rows: rowsAmong(whole.rows, rowsTouched(changes)), changes };
    }
    default:
      return unreachable(scope);
  }
};
