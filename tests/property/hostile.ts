import * as fc from 'fast-check';
import { ChangeSchema, asJson, changeIdOf, type Change } from '#domain/change.ts';
import { stateText } from '#domain/fold.ts';
import type { JsonObject } from '#domain/json.ts';
import { isTable } from '#domain/schema/tables.ts';
import { canonicalJson } from '#domain/canonicalJson.ts';
import { Laptop, plan, type Core } from '../support/laptop.ts';
import { shuffled, someOf } from './world.ts';

/** A change as a program might write that has read only the schema: replaced ids and sight taken from anywhere. */
interface Draft {
  readonly hour: number;
  readonly ops: readonly { readonly r: number; readonly f: number; readonly val: number; readonly over: number; readonly seen: number }[];
}

const number = fc.nat({ max: 30 });
const draftsArb: fc.Arbitrary<readonly Draft[]> = fc.array(
  fc.record({
    hour: fc.nat({ max: 3 }),
    ops: fc.array(fc.record({ r: number, f: number, val: number, over: fc.nat(), seen: fc.nat() }), { minLength: 1, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 14, size: 'max' },
);

const fields = ['text', 'cause', '$deleted', 'constructor', '__proto__'];
const unknownId = 'z'.repeat(32);

const changesOf = (drafts: readonly Draft[]): readonly Change[] => {
  const changes: Change[] = [];
  for (const [no, { hour, ops }] of drafts.entries()) {
    const ids = [unknownId, ...changes.map((change) => change.id)];
    const content: JsonObject = {
      v: 1, plan, replica: `evil${no % 2}`, seq: 1 + (no % 3), prev: null, actor: 'nobody', cmd: 'x',
      hlc: `2024-04-01T0${hour}:00:00.000Z-0000-evil${no % 2}`,
      ops: ops.map(({ r, f, val, over, seen }) => {
        const field = fields[f % fields.length] ?? 'text';
        return {
          t: 'findings', r: `f-${r % 2}`, f: field, val: field === '$deleted' ? val % 2 === 0 : val % 3, over: someOf(ids, over).slice(0, 4),
          ...(seen % 2 === 0 ? { seen: someOf(ids, seen) } : {}),
        };
      }),
    };
    changes.push(ChangeSchema.parse({ ...content, id: changeIdOf(content) }));
  }
  return changes;
};

const screensOf = ({ rows, conflicts }: Laptop): string =>
  [
    ...[...rows].map(([key, row]) => {
      const table = key.slice(0, key.indexOf('/'));
      return `${isTable(table) ? stateText(table, row) : key} ${canonicalJson(asJson({ ...row, regs: undefined }))}`;
    }),
    ...[...conflicts.values()].map((conflict) => canonicalJson(asJson(conflict))),
  ]
    .sort()
    .join('\n');

/** Changes that no honest app writes, but that any file may hold, mean the same in any order and portions. */
export const hostileProperty = (core: Core): fc.IRawProperty<unknown, false> =>
  fc.property(draftsArb, fc.nat(), (drafts, seed) => {
    const changes = changesOf(drafts);
    const whole = new Laptop(core, { replica: 'whole', person: 'chi' });
    whole.receive(changes);
    const piecewise = new Laptop(core, { replica: 'pieces', person: 'chi' });
    for (const change of shuffled([...changes, ...someOf(changes, seed)], seed)) piecewise.receive([change]);
    if (screensOf(whole) !== screensOf(piecewise)) throw new Error(`${screensOf(whole)}\nis not\n${screensOf(piecewise)}`);
  });
