import * as fc from 'fast-check';
import { canonicalJson } from '#domain/canonicalJson.ts';
import { ChangeSchema, asJson, changeIdOf, type LoggedChange } from '#domain/change.ts';
import { resolveConflicts } from '#domain/commands/conflict.ts';
import { editFinding, recordFinding, removeFinding, restoreFinding } from '#domain/commands/inspection.ts';
import { CROSS_PREFIX } from '#domain/crossRows.ts';
import { distinctHeads, type Conflict } from '#domain/conflict.ts';
import type { FoldedRow } from '#domain/fold.ts';
import { FindingIdSchema } from '#domain/ids.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { DELETED, authorOf, basisOf, shownHead, type Registers } from '#domain/row.ts';
import { Laptop, foldedAnew, plan, type Core } from '../support/laptop.ts';
import { stateOf } from '../support/state.ts';
import { hostileProperty } from './hostile.ts';
import { jsonObjectArb, withShuffledKeys } from './json.ts';
import { naiveState } from './naiveFold.ts';
import { teamProperty } from './team.ts';
import { upgradeProperty } from './upgrade.ts';
import { offsetArb, play, settingArb, shuffled, someOf, unionOf } from './world.ts';

/** A law of the merge, checkable for the product and for its mutants. */
export interface Law {
  readonly id: 'order' | 'idempotence' | 'union' | 'kept' | 'conflicts' | 'alternation' | 'tables' | 'roundTrip' | 'upgrade' | 'forms' | 'undo' | 'reopen' | 'hostile' | 'team';
  readonly name: string;
  /** How often it is tried, before scaling. */
  readonly runs: number;
  readonly of: (core: Core) => fc.IRawProperty<unknown, false>;
}

const equal = (a: unknown, b: unknown, what: string): void => {
  const [left, right] = [JSON.stringify(a), JSON.stringify(b)];
  if (left !== right) throw new Error(`${what}\n  ${left}\n  ${right}`);
};

const sure = (condition: boolean, what: string): void => {
  if (!condition) throw new Error(what);
};

const empty = (core: Core): Laptop => new Laptop(core, { replica: 'fresh', person: 'chi' });

/** Cuts a list into portions whose sizes the seed decides. */
const portions = <T>(items: readonly T[], seed: number): T[][] => {
  const cut: T[][] = [];
  for (let from = 0, no = 0; from < items.length; no += 1) {
    const size = 1 + ((seed >>> (no % 24)) % 5);
    cut.push(items.slice(from, from + size));
    from += size;
  }
  return cut;
};

const anyOrder: Law = {
  id: 'order',
  name: 'any order, partition and duplication of the changes gives the same state',
  runs: 400,
  of: (core) =>
    fc.property(settingArb(), fc.nat(), (setting, seed) => {
      const all = unionOf(play(core, setting));
      const whole = stateOf(foldedAnew(core, all));
      const piecewise = empty(core);
      for (const part of portions(shuffled([...all, ...someOf(all, seed)], seed + 1), seed)) piecewise.receive(part);
      equal(stateOf(piecewise), whole, 'piece by piece is not the whole');
    }),
};

const idempotent: Law = {
  id: 'idempotence',
  name: 'merging what is known changes nothing and adds nothing',
  runs: 300,
  of: (core) =>
    fc.property(settingArb(), fc.nat(), (setting, seed) => {
      for (const laptop of play(core, setting).laptops) {
        const before = stateOf(laptop);
        const [replica, count] = [laptop.replica, laptop.log.size];
        sure(laptop.receive(shuffled(laptop.log.values(), seed)).length === 0, 'something was new');
        equal(stateOf(laptop), before, 'state moved');
        sure(laptop.log.size === count && laptop.replica === replica, 'log or replica moved');
      }
    }),
};

const unionLaws: Law = {
  id: 'union',
  name: 'merging is associative and commutative',
  runs: 300,
  of: (core) =>
    fc.property(settingArb(), (setting) => {
      const logs = play(core, setting).laptops.map((laptop) => [...laptop.log.values()]).reverse();
      const merged = (...parts: (readonly LoggedChange[])[]): Laptop => {
        const laptop = empty(core);
        for (const part of parts) laptop.receive(part);
        return laptop;
      };
      const [a = [], b = [], c = []] = logs;
      equal(stateOf(merged(a, b)), stateOf(merged(b, a)), 'A+B is not B+A');
      const ab = [...merged(a, b).log.values()];
      const bc = [...merged(b, c).log.values()];
      equal(stateOf(merged(ab, c)), stateOf(merged(a, bc)), '(A+B)+C is not A+(B+C)');
    }),
};

const nothingLost: Law = {
  id: 'kept',
  name: 'every write is a head or named in some over, and no write is ever lost',
  runs: 400,
  of: (core) =>
    fc.property(settingArb(), (setting) => {
      const world = play(core, setting);
      const union = unionOf(world);
      const texts = new Set(union.map((change) => canonicalJson(asJson(change))));
      for (const change of world.written) sure(texts.has(canonicalJson(asJson(change))), `lost: ${change.cmd}`);
      const all = foldedAnew(core, union);
      const named = new Set<string>();
      const known = union.map(core.read).filter((change) => change !== null);
      for (const { ops } of known) for (const { t, r, f, over } of ops) for (const id of over) named.add(`${t}/${r}/${f} ${id}`);
      for (const change of known) {
        for (const { t, r, f } of change.ops) {
          const isHead = all.rows.get(`${t}/${r}`)?.regs[f]?.heads.some((head) => head.change === change.id) === true;
          sure(isHead !== named.has(`${t}/${r}/${f} ${change.id}`), `${isHead ? 'head, though replaced' : 'buried'}: ${t}/${r}/${f}`);
        }
      }
    }),
};

const conflictsShown: Law = {
  id: 'conflicts',
  name: 'distinct head values ⇔ a conflict is shown; settling it clears it',
  runs: 400,
  of: (core) =>
    fc.property(settingArb(), fc.nat(), (setting, pick) => {
      for (const laptop of play(core, setting).laptops) {
        let open = 0;
        for (const [key, row] of laptop.rows) {
          for (const [field, register] of Object.entries(row.regs)) {
            const differing = new Set(register?.heads.map((head) => canonicalJson(head.val))).size > 1;
            sure(laptop.conflicts.has(`${key}/${field}`) === differing, `${key}/${field}: ${differing ? 'not shown' : 'no conflict'}`);
          }
          open += row.conflicts;
        }
        const ofRows = [...laptop.conflicts.values()].filter(({ id }) => !id.startsWith(CROSS_PREFIX));
        sure(open === ofRows.length, 'rows and conflict list count differently');
        const conflict = ofRows[pick % Math.max(1, ofRows.length)];
        const row = conflict && laptop.rows.get(`${conflict.table}/${conflict.row}`);
        if (!conflict || !row) continue;
        const value = conflict.kind === 'value' ? (distinctHeads(conflict.heads)[pick % 2]?.val ?? null) : pick % 2 === 0;
        const others = ofRows.map(({ id }) => id).filter((id) => id !== conflict.id && !id.startsWith(`${conflict.table}/${conflict.row}`));
        const settled = laptop.run(resolveConflicts, { plan, verdicts: [{ ...conflict, regs: row.regs, value }], reason: 'Đã đối chiếu hồ sơ' });
        sure(settled.ok && !laptop.conflicts.has(conflict.id), 'settled, and still open');
        for (const id of others) sure(laptop.conflicts.has(id), `settling closed ${id} too`);
        const shown = shownHead(laptop.rows.get(`${conflict.table}/${conflict.row}`)?.regs[conflict.field])?.val ?? null;
        equal(shown, value, 'settled with another value');
      }
    }),
};

const alternating: Law = {
  id: 'alternation',
  name: 'strictly alternating edits never conflict, whatever the clocks say',
  runs: 300,
  of: (core) =>
    fc.property(
      offsetArb,
      offsetArb,
      fc.array(fc.record({ first: fc.boolean(), what: fc.constantFrom('text', 'delete', 'restore', 'twice'), no: fc.nat({ max: 3 }) }), { maxLength: 25 }),
      (offsetA, offsetB, turns) => {
        const a = new Laptop(core, { replica: 'alpha', person: 'ha', offset: offsetA });
        const b = new Laptop(core, { replica: 'beta', person: 'binh', offset: offsetB });
        const id = FindingIdSchema.parse('f-1');
        const start = Date.UTC(2024, 4, 2);
        a.run(recordFinding, { plan, id, values: { text: 'Ban đầu' } }, start);
        b.receive(a.log.values());
        for (const [no, { first, what, no: value }] of turns.entries()) {
          const [at, other] = first ? [a, b] : [b, a];
          const row = at.rows.get('findings/f-1');
          const shown = { id, regs: row?.regs ?? {} };
          const write = (text: string) => at.run(editFinding, { plan, id, field: 'text', value: text, basis: basisOf(shown, 'text') }, start + no);
          if (what === 'delete') at.run(removeFinding, { plan, row: shown }, start + no);
          else if (what === 'restore') at.run(restoreFinding, { plan, row: shown }, start + no);
          else if (row?.deleted === 0) for (let time = 0; time < (what === 'twice' ? 2 : 1); time += 1) write(`Lần ${value + time}`);
          const latest = shownHead(at.rows.get('findings/f-1')?.regs['text'])?.val;
          other.receive(at.log.values());
          equal(shownHead(other.rows.get('findings/f-1')?.regs['text'])?.val, latest, 'the later value is not shown');
          sure(a.conflicts.size + b.conflicts.size === 0, 'a conflict out of nothing');
        }
      },
    ),
};

const tablesEqualLog: Law = {
  id: 'tables',
  name: 'the tables equal a refold of the shuffled log, and what the definitions say',
  runs: 300,
  of: (core) =>
    fc.property(settingArb(), fc.nat(), (setting, seed) => {
      for (const laptop of play(core, setting).laptops) {
        const log = shuffled(laptop.log.values(), seed);
        equal(stateOf(laptop), stateOf(foldedAnew(core, log)), 'tables and log differ');
        equal(stateOf(laptop), stateOf({ rows: new Map(), conflicts: new Map(), ...naive(core, log) }), 'tables and definitions differ');
      }
    }),
};

const naive = (core: Core, log: readonly LoggedChange[]): object => {
  const state = naiveState(log, core.read);
  const split = (isConflict: boolean) =>
    new Map(
      Object.entries(state)
        .filter(([key]) => key.startsWith('conflicts/') === isConflict)
        .map(([key, text]) => [isConflict ? key.slice('conflicts/'.length) : key, JSON.parse(text)]),
    );
  return { rows: split(false), conflicts: split(true) };
};

const roundTrip: Law = {
  id: 'roundTrip',
  name: 'a JSON round trip keeps every id, in any order of keys and with keys of a newer app',
  runs: 400,
  of: (core) =>
    fc.property(settingArb(12), jsonObjectArb, fc.nat(), (setting, extra, seed) => {
      for (const change of unionOf(play(core, setting))) {
        const back: LoggedChange & JsonObject = JSON.parse(JSON.stringify(withShuffledKeys(asJson(change), seed), null, 2));
        equal(changeIdOf(back), change.id, 'another id after the round trip');
        const { id: _, ...content } = asJson(change);
        const newer = { ...extra, ...content };
        const sealed: JsonObject = { ...newer, id: changeIdOf(newer) };
        const read = ChangeSchema.parse(JSON.parse(JSON.stringify(withShuffledKeys(sealed, seed))));
        equal(changeIdOf(asJson(read)), sealed['id'], 'reading drops something that the id covers');
      }
    }),
};

const openForms: Law = {
  id: 'forms',
  name: 'a merge during an open form never buries an unseen value; quick saves never conflict with each other',
  runs: 500,
  of: (core) =>
    fc.property(settingArb(60), (setting) => {
      for (const { basis, own, before, after, change } of play(core, setting).saves) {
        sure(after.includes(change), 'the save itself is not a head');
        for (const head of before) {
          const known = basis.includes(head) || own.has(head);
          sure(after.includes(head) !== known, known ? 'a saved value conflicts with the saver’s own' : 'an unseen value was buried');
        }
      }
    }),
};

const valuesOf = (row: FoldedRow | undefined): object => ({ ...row, regs: null, conflicts: null });

const undoShowsBefore: Law = {
  id: 'undo',
  name: 'undo at once shows what was shown before',
  runs: 300,
  of: (core) =>
    fc.property(settingArb(30), fc.constantFrom('text', 'recommendation', 'delete', 'restore', 'record'), fc.nat(), (setting, what, pick) => {
      for (const laptop of play(core, setting).laptops) {
        const id = FindingIdSchema.parse(`f-${1 + (pick % 2)}`);
        const row = laptop.rows.get(`findings/${id}`);
        const shown = { id, regs: row?.regs ?? {} };
        if (!row && what !== 'record') continue;
        const done =
          what === 'record' ? laptop.run(recordFinding, { plan, id, values: { text: 'Mới' } })
          : what === 'delete' ? laptop.run(removeFinding, { plan, row: shown })
          : what === 'restore' ? laptop.run(restoreFinding, { plan, row: shown })
          : laptop.run(editFinding, { plan, id, field: what === 'text' ? 'text' : 'recommendation', value: 'Mới', basis: basisOf(row, what) });
        if (!done.ok || !done.value.change) continue;
        laptop.undo(done.value.undo);
        const after = laptop.rows.get(`findings/${id}`);
        if (row) equal(valuesOf(after), valuesOf(row), 'not as before');
        else sure(after?.deleted === 1 && after.conflicts === 0, 'what was made is still there');
      }
    }),
};

/** What a conflict says: who wrote which value, whatever changes carry it. */
const saidIn = (conflict: Conflict | undefined): readonly string[] | null =>
  conflict
    ? conflict.heads.map((head) => `${authorOf(head).actor} ${authorOf(head).hlc} ${canonicalJson(head.val)}`).sort()
    : null;

const undoReopens: Law = {
  id: 'reopen',
  name: 'taking a decision back opens the conflict again for everybody, with the same values and authors; redoing settles it',
  runs: 300,
  of: (core) =>
    fc.property(settingArb(40), fc.nat(), (setting, pick) => {
      for (const laptop of play(core, setting).laptops) {
        const rowConflicts = [...laptop.conflicts.values()].filter(({ kind }) => kind === 'value' || kind === 'deleted-but-edited');
        const conflict = rowConflicts[pick % Math.max(1, rowConflicts.length)];
        const regs = conflict && laptop.rows.get(`${conflict.table}/${conflict.row}`)?.regs;
        if (!conflict || !regs) continue;
        const other = empty(core);
        const value = conflict.kind === 'value' ? (conflict.heads[pick % conflict.heads.length]?.val ?? null) : pick % 2 === 0;
        const settled = laptop.run(resolveConflicts, { plan, verdicts: [{ ...conflict, regs, value }], reason: 'Theo biên bản' });
        if (!settled.ok) throw new Error(settled.error.type);
        other.receive(laptop.log.values());
        sure(!other.conflicts.has(conflict.id), 'settled here, and open there');
        const undone = laptop.undo(settled.value.undo);
        if (!undone.ok) throw new Error(undone.error.type);
        for (const change of shuffled(laptop.log.values(), pick)) other.receive([change]);
        for (const at of [laptop, other]) equal(saidIn(at.conflicts.get(conflict.id)), saidIn(conflict), 'not open as it was');
        equal(laptop.rows.get(`${conflict.table}/${conflict.row}`)?.[conflict.field], valueShown(regs, conflict.field), 'shows another value meanwhile');
        laptop.undo(undone.value.undo);
        other.receive(laptop.log.values());
        for (const at of [laptop, other]) {
          sure(!at.conflicts.has(conflict.id), 'redone, and still open');
          equal(shownHead(at.rows.get(`${conflict.table}/${conflict.row}`)?.regs[conflict.field])?.val ?? null, value, 'redone with another value');
        }
      }
    }),
};

const valueShown = (regs: Registers, field: string): Json | undefined => (field === DELETED ? undefined : shownHead(regs[field])?.val);

/** All laws, in the order of the architecture's table. */
export const laws: readonly Law[] = [
  anyOrder,
  idempotent,
  unionLaws,
  nothingLost,
  conflictsShown,
  alternating,
  tablesEqualLog,
  roundTrip,
  { id: 'upgrade', name: 'an old app keeps and passes on what it does not know, and ends the same after its upgrade', runs: 300, of: upgradeProperty },
  openForms,
  undoShowsBefore,
  undoReopens,
  { id: 'team', name: 'a team of up to eight, whatever became of its files, ends with one state, nothing lost, every conflict shown', runs: 250, of: teamProperty },
  { id: 'hostile', name: 'whatever a file may say means the same in any order', runs: 1000, of: hostileProperty },
];
