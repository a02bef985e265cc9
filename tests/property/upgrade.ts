import * as fc from 'fast-check';
import { canonicalJson } from '#domain/canonicalJson.ts';
import { asJson, changeIdOf, isKnown, type Change, type FutureChange, type LoggedChange, type Op } from '#domain/change.ts';
import { stateText, type FoldedRow } from '#domain/fold.ts';
import { isTable } from '#domain/schema/tables.ts';
import { Laptop, foldedAnew, type Core } from '../support/laptop.ts';
import { stateOf } from '../support/state.ts';
import { play, settingArb, shuffled } from './world.ts';

/** A made-up version 2 of the wire form: the writes have another name and other keys, and mean the same. */
interface Version2 extends FutureChange {
  readonly writes: readonly { readonly at: readonly [string, string, string]; readonly put: Op['val']; readonly over: Op['over']; readonly seen?: Op['seen']; readonly again?: Op['again'] }[];
}

const isVersion2 = (change: LoggedChange): change is Version2 => change.v === 2;

/** Version 2 read as the newest form, under the same id. Pure, op by op, no look-up. */
const upcast = ({ writes, ...header }: Version2): Change => ({
  ...header,
  v: 1,
  ops: writes.map(({ at: [t, r, f], put, over, seen, again }) => ({ t, r, f, val: put, over, ...(seen ? { seen } : {}), ...(again ? { again } : {}) })),
});

/** An app that writes version 2 and reads both. */
export const newerApp = (core: Core): Core => ({
  ...core,
  write: ({ ops, ...header }) => {
    const content = {
      ...header,
      v: 2,
      writes: ops.map(({ t, r, f, val, over, seen, again }) => ({ at: [t, r, f] as const, put: val, over, ...(seen ? { seen } : {}), ...(again ? { again } : {}) })),
    };
    const logged: Version2 = { ...content, id: changeIdOf(asJson(content)) };
    return { logged, change: upcast(logged) };
  },
  read: (change) => (isVersion2(change) ? upcast(change) : core.read(change)),
});

const fail = (what: string): never => {
  throw new Error(what);
};

const same = (a: Laptop, b: Laptop, what: string): void => {
  if (JSON.stringify(stateOf(a)) !== JSON.stringify(stateOf(b))) fail(what);
};

/** What the screens of a laptop rest on; a quarantined write that is awaited or not is all the same to them. */
export const screensOf = ({ rows }: { readonly rows: ReadonlyMap<string, FoldedRow> }): string =>
  [...rows]
    .map(([key, row]) => {
      const table = key.slice(0, key.indexOf('/'));
      return isTable(table) ? stateText(table, row) : fail(key);
    })
    .sort()
    .join('\n');

/** Half of the laptops run an app that the other half does not understand. */
export const upgradeProperty = (core: Core): fc.IRawProperty<unknown, false> => {
  const newer = newerApp(core);
  return fc.property(settingArb(), fc.nat(), (setting, seed) => {
    const { laptops, written } = play(core, setting, newer);
    const asWritten = new Map(written.map((change): [string, string] => [change.id, canonicalJson(asJson(change))]));
    for (const laptop of laptops) {
      for (const change of laptop.log.values()) {
        if (canonicalJson(asJson(change)) !== asWritten.get(change.id)) fail('a change was altered on its way');
      }
      const isOld = laptop.core === core;
      const futures = new Set([...laptop.log.values()].filter((change) => !isKnown(change)).map((change) => String(change.id)));
      if (isOld) {
        for (const row of laptop.rows.values()) {
          for (const register of Object.values(row.regs)) {
            if (register?.heads.some((head) => futures.has(head.change))) fail('an old app folded what it does not know');
          }
        }
        if (screensOf(laptop) !== screensOf(foldedAnew(core, shuffled(laptop.log.values(), seed)))) fail('an old app’s tables differ from its log');
      }
      const alwaysNew = new Laptop(newer, { replica: 'always', person: 'chi' });
      for (const change of shuffled(laptop.log.values(), seed)) alwaysNew.receive([change]);
      // The upgrade folds the log anew (storage/rebuild.ts).
      same(foldedAnew(newer, laptop.log.values()), alwaysNew, 'upgraded is not as if always new');
      if (!isOld) same(laptop, alwaysNew, 'a new app’s tables differ from what its log means');
    }
  });
};
