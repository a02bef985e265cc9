import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { Laptop, plan, product } from '../../tests/support/laptop.ts';
import { addUnits } from './commands/directory.ts';
import { createPlan, editUnit, removeUnit } from './commands/planning.ts';
import { cchcCriteria } from './criteria/cchc.ts';
import { UnitIdSchema } from './ids.ts';
import { basisOf } from './row.ts';
import type { Undo } from './undo.ts';
import { leftAlone, noSteps, stepDone, stepGone, type UndoSteps } from './undoSteps.ts';

const names = ['u-1', 'u-2'].map((id) => UnitIdSchema.parse(id));

/** A laptop with the steps of its one tab. */
const createTab = () => {
  const laptop = new Laptop(product, { replica: 'alpha', person: 'ha' });
  let steps: UndoSteps = noSteps;
  let time = 0;
  const run = <I extends { readonly plan: typeof plan }>(command: Parameters<typeof laptop.run<I>>[0], input: I): void => {
    time += 1000;
    const done = laptop.run(command, input, time);
    if (done.ok && done.value.change) steps = stepDone(steps, done.value.undo);
  };
  const take = (direction: 'undo' | 'redo'): Undo | null => {
    const way = (direction === 'undo' ? steps.past : steps.future).at(-1);
    if (!way) return null;
    time += 1000;
    const done = laptop.undo(way, time);
    const back = done.ok && done.value.change ? done.value.undo : null;
    steps = stepGone(steps, way, back, direction === 'undo' ? 'undone' : 'redone');
    return back;
  };
  const shown = () => names.map((id) => laptop.rows.get(`units/${id}`)).map((row) => (row?.deleted === 0 ? [row['name'], row['contact']] : null));
  return { laptop, run, take, shown, steps: () => steps };
};

const edit = (tab: ReturnType<typeof createTab>, at: number, field: 'name' | 'contact', value: string): void => {
  const id = names[at];
  const row = id && tab.laptop.rows.get(`units/${id}`);
  if (id && row?.deleted === 0) tab.run(editUnit, { plan, id, field, value, basis: basisOf(row, field) });
};

test('undo and redo walk through one’s own steps as an editor does, whatever the steps are', () => {
  const step = fc.oneof(
    fc.record({ do: fc.constant('edit' as const), at: fc.nat(1), field: fc.constantFrom('name' as const, 'contact' as const), value: fc.constantFrom('A', 'B', 'C') }),
    fc.record({ do: fc.constantFrom('add' as const, 'remove' as const), at: fc.nat(1) }),
    fc.record({ do: fc.constantFrom('undo' as const, 'undo' as const, 'redo' as const) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (plot) => {
      const tab = createTab();
      // What an editor would keep: the screens, and where in them the person is.
      let screens = [tab.shown()];
      let here = 0;
      for (const each of plot) {
        if (!('at' in each)) {
          const to = here + (each.do === 'undo' ? -1 : 1);
          tab.take(each.do);
          if (to >= 0 && to < screens.length) here = to;
        } else {
          const before = tab.steps();
          const id = names[each.at];
          const row = id && tab.laptop.rows.get(`units/${id}`);
          if (each.do === 'edit') edit(tab, each.at, each.field, each.value);
          else if (id && each.do === 'add' && !row) tab.run(addUnits, { plan, made: [{ id, values: { name: 'neu' } }], places: [] });
          else if (id && each.do === 'remove' && row?.deleted === 0) tab.run(removeUnit, { plan, row: { id, regs: row.regs } });
          if (tab.steps() === before) continue;
          screens = [...screens.slice(0, here + 1), tab.shown()];
          here += 1;
        }
        expect(tab.shown()).toEqual(screens[here]);
        expect([tab.steps().past.length, tab.steps().future.length]).toEqual([here, screens.length - 1 - here]);
      }
      expect(tab.laptop.conflicts.size).toBe(0);
    }),
    { numRuns: 300 },
  );
});

test('what a colleague has written since is left alone and named, whatever is taken back around it', () => {
  const tab = createTab();
  tab.run(addUnits, { plan, made: [{ id: names[0] ?? UnitIdSchema.parse('x'), values: { name: 'A' } }], places: [] });
  edit(tab, 0, 'name', 'B');
  edit(tab, 0, 'contact', 'C');
  const colleague = new Laptop(product, { replica: 'beta', person: 'binh' });
  colleague.receive(tab.laptop.log.values());
  const row = colleague.rows.get('units/u-1');
  colleague.run(editUnit, { plan, id: UnitIdSchema.parse('u-1'), field: 'name', value: 'Z', basis: basisOf(row, 'name') }, 50_000);
  tab.laptop.receive(colleague.log.values());
  edit(tab, 0, 'name', 'Y');
  tab.take('undo');
  expect(tab.shown()[0]).toEqual(['Z', 'C']);
  tab.take('undo');
  const way = tab.steps().past.at(-1);
  expect(tab.take('undo')).toBe(null);
  expect(way && leftAlone(way, null).map(({ field }) => field)).toEqual(['name']);
  expect(tab.shown()[0]).toEqual(['Z', '']);
  expect(tab.laptop.conflicts.size).toBe(0);
});

test('a new step ends what could be done again', () => {
  const tab = createTab();
  tab.run(addUnits, { plan, made: [{ id: UnitIdSchema.parse('u-1'), values: { name: 'A' } }], places: [] });
  edit(tab, 0, 'name', 'B');
  tab.take('undo');
  expect(tab.steps().future).toHaveLength(1);
  edit(tab, 0, 'contact', 'C');
  expect(tab.steps().future).toHaveLength(0);
});

test('a round is not taken away by a key', () => {
  const tab = createTab();
  tab.run(createPlan, { plan, values: { title: 'Đợt' }, criteria: cchcCriteria });
  expect(tab.steps().past).toHaveLength(0);
});
