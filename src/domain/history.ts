import { isKnown, type Change, type LoggedChange, type Op } from './change.ts';
import { sameJson } from './canonicalJson.ts';
import { timeOf, type Hlc } from './hlc.ts';
import type { ChangeId, PersonId } from './ids.ts';
import type { Json } from './json.ts';
import { unitOf, visitOf, type FindValues } from './rowLabel.ts';
import { isTable, type Table } from './schema/tables.ts';
import { isPlace } from './undo.ts';

/** What a register held before a write, as far as the log at hand can tell. */
export type Before =
  /** Nobody had written there. */
  | { readonly kind: 'none' }
  | { readonly kind: 'value'; readonly val: Json }
  /** Versions that stood against each other; the write settled it. */
  | { readonly kind: 'several'; readonly vals: readonly Json[] }
  /** What was replaced has not arrived on this laptop. */
  | { readonly kind: 'unknown' };

/** One write in words of the log: where, what stood before, what stands since. */
export interface HistoryEntry {
  readonly table: Table;
  readonly row: string;
  readonly field: string;
  readonly before: Before;
  readonly after: Json;
  /** Somebody wrote something else there, and neither had seen the other's. */
  readonly concurrent: boolean;
}

/** One command with its writes. */
export interface HistoryStep {
  readonly change: ChangeId;
  readonly cmd: string;
  readonly actor: PersonId;
  /** When, by the writer's clock. */
  readonly hlc: Hlc;
  /** The writer's reason; blank where none was given. */
  readonly note: string;
  readonly entries: readonly HistoryEntry[];
  /** Writes that match too, beyond the entries; writes of the same command that do not match. */
  readonly more: number;
  readonly others: number;
  /** Whether the writer's clock can be right: `behind` what he had already seen, or `ahead` of this laptop's. */
  readonly clock: 'plausible' | 'behind' | 'ahead';
}

/** What is asked for; null everywhere asks for everything. */
export interface HistoryFilter {
  readonly visit: string | null;
  readonly unit: string | null;
  readonly person: string | null;
  readonly table: Table | null;
  /** A row of `table`. */
  readonly row: string | null;
  /** One command alone, with all its writes. */
  readonly change: string | null;
  /** Moments (ISO 8601, UTC) by the writers' clocks: from this one on, and before that one. */
  readonly from: string | null;
  readonly until: string | null;
}

/** The newest steps that match. */
export interface HistoryPage {
  readonly steps: readonly HistoryStep[];
  /** Steps that match in all. */
  readonly total: number;
  /** Changes of newer versions of the app: kept, but not to be told. */
  readonly newer: number;
}

/** A log that can be asked. */
export interface History {
  /** Adds changes in any order; those that it has already make no difference. */
  readonly add: (changes: Iterable<LoggedChange>) => void;
  /** The newest steps that match, at most `limit`. `now` (ISO 8601) is this laptop's clock. */
  readonly page: (filter: HistoryFilter, limit: number, now: string) => HistoryPage;
}

/** Writes of one command that are told before the rest is counted only. */
export const ENTRIES_SHOWN = 12;

/** Clocks of two laptops may differ by this much without a word, in milliseconds. */
const TOLERANCE_MS = 5 * 60_000;

interface Written {
  readonly change: Change;
  readonly op: Op;
}

type Told = Omit<HistoryEntry, 'before' | 'concurrent'> & { readonly written: Written };

const newest = (a: { readonly hlc: Hlc; readonly id: ChangeId }, b: { readonly hlc: Hlc; readonly id: ChangeId }): number =>
  a.hlc === b.hlc ? (a.id < b.id ? 1 : -1) : a.hlc < b.hlc ? 1 : -1;

/** Whether one write was made with knowledge of another, through any number of writes between; null when the log has gaps on the way. */
const knew = (later: Written, earlier: Written, all: ReadonlyMap<ChangeId, Written>): boolean | null => {
  const seen = new Set<ChangeId>();
  const waiting = [...later.op.over];
  let gaps = false;
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === earlier.change.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const write = all.get(id);
    if (write) waiting.push(...write.op.over);
    else gaps = true;
  }
  return gaps ? null : false;
};

/** Whether another value was written beside this one. Where the log has gaps nothing is claimed. */
const isConcurrent = (own: Written, writes: readonly Written[]): boolean => {
  if (writes.length < 2) return false;
  const byId = new Map(writes.map((each) => [each.change.id, each]));
  return writes.some(
    (other) => other !== own && !sameJson(other.op.val, own.op.val) && knew(own, other, byId) === false && knew(other, own, byId) === false,
  );
};

/** The values that a write replaced. */
const beforeOf = ({ op }: Written, writes: readonly Written[]): Before => {
  if (op.over.length === 0) return { kind: 'none' };
  const vals: Json[] = [];
  for (const id of op.over) {
    const replaced = writes.find((each) => each.change.id === id);
    if (!replaced) return { kind: 'unknown' };
    const { val } = replaced.op;
    if (!vals.some((known) => sameJson(known, val))) vals.push(val);
  }
  const [only, ...others] = vals;
  return only === undefined || others.length > 0 ? { kind: 'several', vals } : { kind: 'value', val: only };
};

/** The registers by which a row hangs on another. */
const links = ['unit', 'visit', 'finding', 'owner'];

/**
 * PURE but for its own memory. The history of a plan from its changes, complete or not: who wrote what over what. What it
 * says follows from the set of changes; the clocks of the writers only put the steps in order.
 */
export const createHistory = (): History => {
  const known = new Map<ChangeId, Change>();
  const newer = new Set<ChangeId>();
  const registers = new Map<string, Written[]>();
  let ordered: Change[] = [];

  const writesOf = (table: string, row: string, field: string): readonly Written[] => registers.get(`${table}/${row}/${field}`) ?? [];

  const add: History['add'] = (changes) => {
    const fresh: Change[] = [];
    for (const change of changes) {
      if (!isKnown(change)) newer.add(change.id);
      else if (!known.has(change.id)) {
        known.set(change.id, change);
        fresh.push(change);
        for (const op of change.ops) {
          const key = `${op.t}/${op.r}/${op.f}`;
          const list = registers.get(key);
          if (list) list.push({ change, op });
          else registers.set(key, [{ change, op }]);
        }
      }
    }
    if (fresh.length > 0) ordered = [...ordered, ...fresh].sort(newest);
  };

  /** The newest values of the registers by which a row is found; deleted rows have them too. */
  const find: FindValues = (table, row) => {
    const values: Record<string, Json> = {};
    for (const field of links) {
      const [first, ...rest] = writesOf(table, row, field);
      if (first) values[field] = rest.reduce((last, each) => (newest(each.change, last.change) < 0 ? each : last), first).op.val;
    }
    return values;
  };

  const toldBy = (change: Change): readonly Told[] =>
    change.ops.flatMap((op) => {
      const { t: table, r: row, f: field, val: after } = op;
      if (!isTable(table) || isPlace(table, field)) return [];
      const written = writesOf(table, row, field).find((each) => each.change === change);
      // A register that a change writes twice holds the last.
      return [{ table, row, field, after, written: written ?? { change, op } }];
    });

  const isAbout = ({ visit, unit, table, row }: HistoryFilter, told: Told): boolean => {
    if (table !== null && told.table !== table) return false;
    if (row !== null && told.row !== row) return false;
    if (visit === null && unit === null) return true;
    const values = find(told.table, told.row) ?? {};
    if (visit !== null && visitOf(told.table, told.row, values, find) !== visit) return false;
    return unit === null || unitOf(told.table, told.row, values, find) === unit;
  };

  const isAsked = ({ person, change, from, until }: HistoryFilter, { id, actor, hlc }: Change): boolean =>
    (change === null || id === change) &&
    (person === null || actor === person) &&
    (from === null || timeOf(hlc) >= from) &&
    (until === null || timeOf(hlc) < until);

  const clockOf = ({ hlc, ops }: Change, now: string): HistoryStep['clock'] => {
    if (Date.parse(timeOf(hlc)) > Date.parse(now) + TOLERANCE_MS) return 'ahead';
    const saw = (id: ChangeId): boolean => {
      const replaced = known.get(id);
      return replaced !== undefined && timeOf(replaced.hlc) > timeOf(hlc);
    };
    return ops.some((op) => op.over.some(saw)) ? 'behind' : 'plausible';
  };

  const page: History['page'] = (filter, limit, now) => {
    const steps: HistoryStep[] = [];
    let total = 0;
    for (const change of ordered) {
      if (!isAsked(filter, change)) continue;
      const all = toldBy(change);
      const matching = all.filter((told) => isAbout(filter, told));
      if (matching.length === 0) continue;
      total += 1;
      if (steps.length >= limit) continue;
      const shown = filter.change === null ? matching.slice(0, ENTRIES_SHOWN) : matching;
      steps.push({
        change: change.id,
        cmd: change.cmd,
        actor: change.actor,
        hlc: change.hlc,
        note: change.note ?? '',
        entries: shown.map(({ written, ...told }) => {
          const writes = writesOf(told.table, told.row, told.field);
          return { ...told, before: beforeOf(written, writes), concurrent: isConcurrent(written, writes) };
        }),
        more: matching.length - shown.length,
        others: all.length - matching.length,
        clock: clockOf(change, now),
      });
    }
    return { steps, total, newer: newer.size };
  };

  return { add, page };
};
