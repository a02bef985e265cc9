import { resolveConflicts } from '#domain/commands/conflict.ts';
import type { Command, CommandInput } from '#domain/commands/command.ts';
import { editFinding, editMeasure, proposeMeasure, recordFinding, removeFinding, removeMeasure, restoreFinding } from '#domain/commands/inspection.ts';
import { addBasis, assignMember, editBasis, removeAssignment, removeBasis } from '#domain/commands/planning.ts';
import { CROSS_PREFIX } from '#domain/crossRows.ts';
import { FindingIdSchema, MemberIdSchema, assignmentIdOf, type ChangeId } from '#domain/ids.ts';
import { basisOf } from '#domain/row.ts';
import { decodeBundle } from '#exchange/decodeBundle.ts';
import { encodeBundle } from '#exchange/encodeBundle.ts';
import { applyBundle, collectBundle, previewBundle } from '#storage/bundles.ts';
import type { Store } from '#storage/db.ts';
import { execute, undo, type Undo } from '#storage/execute.ts';
import { readLog } from '#storage/log.ts';
import { mergeChanges } from '#storage/merge.ts';
import { livingParts } from '#storage/reads/parts.ts';
import { forgetPlan, rebuild } from '#storage/rebuild.ts';
import { bases, measures, numbers, someOf, type Setting, type Step } from '../property/world.ts';
import { plan } from '../support/laptop.ts';
import { copyProfile, newStore } from './stores.ts';

const START_MS = Date.UTC(2024, 3, 1);
const STORES_AT_MOST = 8;
const rows = ['f-1', 'f-2'].map((id) => FindingIdSchema.parse(id));
const member = MemberIdSchema.parse('m-1');
const assignment = assignmentIdOf(member, 1, null);
const texts = ['', 'Thiếu hồ sơ', 'Chậm hạn', 'Đã đủ', 'Sai mẫu'];

const pick = <T>(items: readonly T[], no: number): T | undefined => (items.length === 0 ? undefined : items[no % items.length]);

interface Form {
  readonly db: Store;
  readonly id: (typeof rows)[number];
  readonly basis: readonly ChangeId[];
}

/** Changes handed over as they are, past any file. */
const sendBare = async (from: Store, to: Store, seed: number): Promise<void> => {
  await mergeChanges(to, plan, someOf(await readLog(from, plan), seed));
};

/** A file with a part of the changes, made, read and merged as the app does; now and then it is opened twice. */
const sendFile = async (from: Store, to: Store, seed: number): Promise<void> => {
  const log = await readLog(from, plan);
  const changes = someOf(log, seed);
  // A file without changes is refused as empty, and a laptop on which nothing was written makes none.
  if (changes.length === 0) return;
  const { file } = await encodeBundle({ ...(await collectBundle(from, plan, { photos: true })), changes }, { app: 'model', now: 0 });
  for (let time = 0; time < 1 + (seed % 2); time += 1) {
    const bundle = await decodeBundle(file, { expected: plan });
    if (!bundle.ok) throw new Error(`Refused: ${JSON.stringify(bundle.error)}`);
    const preview = await previewBundle(to, bundle.value);
    const merged = await applyBundle(to, bundle.value);
    if (!preview.ok || !merged.ok) throw new Error(`Not merged: ${JSON.stringify({ preview, merged })}`);
    // What was announced is what was done.
    if (JSON.stringify(merged.value.total) !== JSON.stringify(preview.value.total)) throw new Error('The preview said something else');
    if (time > 0 && merged.value.fresh > 0) throw new Error('The same file twice brought something new');
  }
};

/** Plays a setting of the model (tests/property/world.ts) on real stores; returns them. */
export const playOnStores = async ({ offsets, steps }: Setting): Promise<readonly Store[]> => {
  const stores = offsets.map(() => newStore());
  const clocks = new Map(stores.map((db, no) => [db, offsets[no] ?? 0]));
  const undos = new Map<Store, Undo>();
  const forms: Form[] = [];

  const take = async (step: Step, time: number): Promise<void> => {
    const db = step.do === 'wait' ? undefined : pick(stores, step.at);
    if (!db) return;
    const clock = (): number => time + (clocks.get(db) ?? 0);
    const run = async <I extends CommandInput>(command: Command<I>, input: I): Promise<void> => {
      const done = await execute(db, command, input, clock);
      if (!done.ok) throw new Error(`Refused: ${JSON.stringify(done.error)}`);
      undos.set(db, done.value.undo);
    };
    const rowAt = (no: number) => db.rows('findings').get([plan, pick(rows, no) ?? 'f-1']);
    const text = (no: number) => pick(texts, no) ?? '';
    switch (step.do) {
      case 'wait':
        return;
      case 'record':
        return run(recordFinding, { plan, id: pick(rows, step.row) ?? FindingIdSchema.parse('f-1'), values: { text: text(step.value) } });
      case 'edit':
      case 'open': {
        const row = await rowAt(step.row);
        if (!row) return;
        const basis = basisOf(row, 'text');
        if (step.do === 'open') forms.push({ db, id: row.id, basis });
        else await run(editFinding, { plan, id: row.id, field: 'text', value: text(step.value), basis });
        return;
      }
      case 'save': {
        const form = pick(forms.filter((each) => each.db === db), step.form);
        if (form) await run(editFinding, { plan, id: form.id, field: 'text', value: text(step.value), basis: form.basis });
        return;
      }
      case 'delete':
      case 'undelete': {
        const row = await rowAt(step.row);
        if (row) await run(step.do === 'delete' ? removeFinding : restoreFinding, { plan, row });
        return;
      }
      case 'assign':
        return run(assignMember, { plan, member, area: 1, visit: null });
      case 'unassign': {
        const row = await db.rows('assignments').get([plan, assignment]);
        if (row) await run(removeAssignment, { plan, row });
        // Now and then a plan is taken off the laptop, or its tables are made anew.
        if (step.row === 0) await forgetPlan(db, plan);
        if (step.row === 1) await rebuild(db, plan);
        return;
      }
      case 'propose': {
        const id = pick(measures, step.row);
        const finding = pick(rows, step.value);
        const row = id && (await db.rows('measures').get([plan, id]));
        if (!id || !finding) return;
        return row?.deleted === 0
          ? run(editMeasure, { plan, id, field: 'finding', value: finding, basis: basisOf(row, 'finding') })
          : run(proposeMeasure, { plan, id, values: { finding } });
      }
      case 'cite': {
        const id = pick(bases, step.row);
        const row = id && (await db.rows('bases').get([plan, id]));
        const number = pick(numbers, step.value) ?? '';
        if (!id) return;
        return row?.deleted === 0 ? run(editBasis, { plan, id, field: 'number', value: number, basis: basisOf(row, 'number') }) : run(addBasis, { plan, id, values: { number } });
      }
      case 'drop': {
        const basis = step.row % 3 === 0 ? await db.rows('bases').get([plan, pick(bases, step.row) ?? 'c-1']) : undefined;
        const measure = await db.rows('measures').get([plan, pick(measures, step.row) ?? 'b-1']);
        if (basis) return run(removeBasis, { plan, row: basis });
        if (measure) await run(removeMeasure, { plan, row: measure });
        return;
      }
      case 'deleteAll': {
        const row = await rowAt(step.row);
        if (row) await run(removeFinding, { plan, row, parts: await livingParts(plan, { table: 'findings', id: row.id }, db).read() });
        return;
      }
      case 'resolve': {
        const conflict = pick((await db.conflicts.toArray()).filter(({ id }) => !id.startsWith(CROSS_PREFIX)), step.conflict);
        const row = conflict && (await db.foldedRows(conflict.table).get([plan, conflict.row]));
        if (!conflict || !row) return;
        const value = conflict.kind === 'value' ? (pick(conflict.heads, step.pick)?.val ?? null) : step.pick % 2 === 0;
        return run(resolveConflicts, { plan, verdicts: [{ ...conflict, regs: row.regs, value }], reason: 'Theo biên bản' });
      }
      case 'undo': {
        const way = undos.get(db);
        const done = way && (await undo(db, way, clock));
        if (done?.ok) undos.set(db, done.value.undo);
        return;
      }
      case 'clone': {
        if (stores.length >= STORES_AT_MOST) return;
        const copy = await copyProfile(db);
        clocks.set(copy, clocks.get(db) ?? 0);
        stores.push(copy);
        return;
      }
      case 'send': {
        const to = pick(stores, step.to);
        if (to && to !== db) await (step.seed % 3 === 0 ? sendBare : sendFile)(db, to, step.seed);
        return;
      }
    }
  };

  for (const [no, step] of steps.entries()) await take(step, START_MS + Math.floor(no / 3) * 1000);
  return stores;
};
