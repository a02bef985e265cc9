import { changeIdOf, asJson, type Change, type Draft } from '#domain/change.ts';
import { conflictsOf, distinctHeads, type Conflict } from '#domain/conflict.ts';
import { doubtAbout } from '#domain/crossRows.ts';
import { foldRow, type Folded, type FoldedRow } from '#domain/fold.ts';
import type { PlanId } from '#domain/ids.ts';
import { opsOf } from '#domain/ops.ts';
import { refKey } from '#domain/parts.ts';
import { DELETED, basisOf, headsOf, shownHead, type Register, type Registers } from '#domain/row.ts';
import { undoOf } from '#domain/undo.ts';
import { fieldsOf, type Table } from '#domain/schema/tables.ts';
import type { Law } from './properties.ts';
import { product, type Core, type Laptop } from '../support/laptop.ts';

/** The product with one part spoiled, to see whether the laws notice. */
export interface Mutant {
  readonly name: string;
  /** One of the seven that the design names, or one more that we thought of or met. */
  readonly from: 'design' | 'ours';
  /** The laws that notice it. */
  readonly breaks: readonly Law['id'][];
  readonly core: Core;
}

type Fold = typeof foldRow;

/** A row with other registers. */
const withRegisters = (table: Table, plan: PlanId, row: FoldedRow, regs: Registers): Folded => {
  const conflicts = conflictsOf(table, plan, row.id, regs);
  const values = Object.entries(fieldsOf(table)).map(([name, field]) => [name, shownHead(regs[name])?.val ?? field.initial]);
  const deleted = shownHead(regs[DELETED])?.val === true ? 1 : 0;
  return { row: { ...row, ...Object.fromEntries(values), regs, deleted, conflicts: conflicts.length }, conflicts };
};

/** Folding with each register changed afterwards. */
const registers =
  (change: (register: Register, before: Register | undefined, written: readonly string[]) => Register): Fold =>
  (table, plan, id, before, writes, arrived) => {
    const { row } = foldRow(table, plan, id, before, writes, arrived);
    const regs = Object.entries(row.regs).map(([name, register]) => {
      const written = writes.filter(({ op }) => op.f === name).map((write) => write.change.id);
      return [name, register && written.length > 0 ? change(register, before?.regs[name], written) : register];
    });
    return withRegisters(table, plan, row, Object.fromEntries(regs));
  };

/** Folding with some conflicts left out. */
const conflictsOnly =
  (shown: (conflict: Conflict) => boolean): Fold =>
  (...args) => {
    const { row, conflicts } = foldRow(...args);
    const kept = conflicts.filter(shown);
    return { row: { ...row, conflicts: kept.length }, conflicts: kept };
  };

const lastArrivedFirst = registers((register, before, written) => {
  const place = (id: string): number => written.indexOf(id) * 1000 - (before?.heads.findIndex((head) => head.change === id) ?? 0);
  return { ...register, heads: register.heads.toSorted((a, b) => place(b.change) - place(a.change)) };
});

const sealedBy = (idText: (draft: Draft) => object): Core['write'] => (draft) => {
  const change: Change = { id: changeIdOf(asJson(idText(draft))), ...draft };
  return { logged: change, change };
};

const allHeads = (rows: ReadonlyMap<string, FoldedRow>, key: string, field: string) => basisOf(rows.get(key), field);

const byPerson = (laptop: Laptop): ReadonlySet<string> =>
  new Set([...laptop.log.values()].filter((change) => change.actor === laptop.person).map((change) => change.id));

/** The seven mutants of the design. */
const designed: readonly (readonly [string, Mutant['breaks'], Partial<Core>])[] = [
  ['ids are counters', ['order', 'union', 'kept', 'roundTrip', 'upgrade', 'team'], { write: sealedBy(({ replica, seq }) => ({ replica, seq })) }],
  ['over is always empty', ['conflicts', 'alternation', 'forms'], { opsOf: (...args) => opsOf(...args).map((op) => ({ ...op, over: [] })) }],
  ['the last to arrive wins', ['order', 'union', 'tables', 'upgrade', 'hostile', 'team'], { foldRow: lastArrivedFirst }],
  ['two heads are no conflict yet', ['conflicts', 'tables'], { foldRow: conflictsOnly((conflict) => conflict.kind !== 'value' || distinctHeads(conflict.heads).length > 2) }],
  ['merging folds nothing', ['order', 'alternation', 'tables', 'upgrade', 'team'], { refoldsOnMerge: false }],
  ['what is awaited is forgotten at once', ['order', 'union', 'tables', 'upgrade', 'hostile', 'team'], { foldRow: (table, plan, id, before, writes) => foldRow(table, plan, id, before, writes, () => true) }],
  ['only the newest head is kept', ['order', 'kept', 'tables', 'upgrade', 'forms', 'team'], { foldRow: registers((register) => ({ ...register, heads: register.heads.slice(0, 1) })) }],
];

/** Mutants that we added; several were bugs once. */
const added: readonly (readonly [string, Mutant['breaks'], Partial<Core>])[] = [
  [
    'the basis is read when saving',
    ['forms'],
    { opsOf: (intents, rows, own) => opsOf(intents.map((intent) => ({ ...intent, basis: allHeads(rows, `${intent.table}/${intent.row}`, intent.field) })), rows, own) },
  ],
  ['the tab forgets what it has written', ['alternation', 'forms'], { ownOf: () => new Set() }],
  ['own is the person, not the tab', ['forms'], { ownOf: byPerson }],
  ['what one’s own edit awaits is forgotten', ['tables', 'upgrade'], { arrivedAtWriting: () => () => true }],
  ['equal values conflict too', ['conflicts', 'tables', 'team'], { foldRow: (table, plan, id, before, writes, arrived) => {
    const { row, conflicts } = foldRow(table, plan, id, before, writes, arrived);
    const fields = Object.entries(row.regs).flatMap(([field, register]) => (register && register.heads.length > 1 ? [{ field, heads: register.heads }] : []));
    const values: readonly Conflict[] = fields.map(({ field, heads }) => ({ kind: 'value', id: `${table}/${id}/${field}`, plan, table, row: id, field, heads }));
    const all = [...values, ...conflicts.filter((conflict) => conflict.kind !== 'value')];
    return { row: { ...row, conflicts: all.length }, conflicts: all };
  } }],
  ['a deletion hides edits that it has not seen', ['tables', 'team'], { foldRow: conflictsOnly((conflict) => conflict.kind !== 'deleted-but-edited') }],
  [
    'a deletion sees what is stored, not what was shown, and nothing of its own tab',
    ['conflicts', 'alternation', 'forms'],
    { opsOf: (intents, rows) => opsOf(intents, rows, new Set()).map((op) => (op.seen ? { ...op, seen: headsOf(rows.get(`${op.t}/${op.r}`) ?? { regs: {} }).slice(0, 1) } : op)) },
  ],
  ['ties go to the first to arrive', ['order', 'union'], { foldRow: registers((register, before, written) => {
    const place = (id: string): number => written.indexOf(id) + (before?.heads.some((head) => head.change === id) === true ? -1000 : 0);
    return { ...register, heads: register.heads.toSorted((a, b) => (a.hlc === b.hlc ? place(a.change) - place(b.change) : a.hlc < b.hlc ? 1 : -1)) };
  }) }],
  ['the id does not cover the value', ['roundTrip'], { write: sealedBy(({ ops, ...header }) => ({ ...header, ops: ops.map((op) => ({ ...op, val: undefined })) })) }],
  ['what is known is folded again', ['idempotence', 'tables'], { skipsKnown: false }],
  ['only deletions are looked at, not what comes under deleted rows', ['order', 'tables'], { doubtAbout: (touched) => {
    const all = [...touched];
    const own = new Set(all.map(({ table, row }) => `${table}/${row.id}`));
    const doubt = doubtAbout(all);
    return { ...doubt, wholes: doubt.wholes.filter((whole) => own.has(refKey(whole))) };
  } }],
  ['a deletion does not look for what lives under it', ['order', 'tables'], { doubtAbout: (touched) => {
    const all = [...touched];
    const own = new Set(all.map(({ table, row }) => `${table}/${row.id}`));
    const doubt = doubtAbout(all);
    return { ...doubt, wholes: doubt.wholes.filter((whole) => !own.has(refKey(whole))) };
  } }],
  ['numbers are never compared', ['tables'], { doubtAbout: (touched) => ({ ...doubtAbout(touched), numbers: false }) }],
  ['undo of a decision decides for what was shown', ['reopen'], { undoOf: (...args) => {
    const undo = undoOf(...args);
    return { ...undo, writes: undo.writes.filter((write) => write.part === undefined || write.part > 0) };
  } }],
  ['a deletion brought back has seen whatever this tab wrote', ['reopen'], { opsOf: (intents, rows, own) => opsOf(intents.map((intent) => ({ ...intent, unseen: [] })), rows, own) }],
  ['who puts a value back is taken for its author', ['reopen'], { opsOf: (...args) => opsOf(...args).map((op) => ({ ...op, again: undefined })) }],
  [
    'what is older than the newest known of its laptop is taken for known',
    ['order', 'union', 'team'],
    { accepts: ({ log }, { replica, seq }) => ![...log.values()].some((known) => known.replica === replica && known.seq >= seq) },
  ],
  ['what this version does not know is dropped', ['team'], { accepts: ({ core }, change) => core.read(change) !== null }],
  ['what bears one’s own number is taken for one’s own', ['team'], { accepts: ({ replica }, change) => change.replica !== replica }],
  ['undo ignores what came before', ['undo'], { opsOf: (intents, rows, own) => opsOf(intents.filter((intent) => intent.ifHead === undefined), rows, own) }],
];

/** All mutants. */
export const mutants: readonly Mutant[] = [
  ...designed.map(([name, breaks, part]) => ({ name, breaks, from: 'design' as const, core: { ...product, ...part } })),
  ...added.map(([name, breaks, part]) => ({ name, breaks, from: 'ours' as const, core: { ...product, ...part } })),
];
