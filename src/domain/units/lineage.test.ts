import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnitIdSchema, type UnitId } from '../ids.ts';
import { IsoDateSchema, type IsoDate } from '../schema/field.ts';
import { unitsBefore, unitsNow, type DirectoryUnit } from './lineage.ts';

const id = (text: string): UnitId => UnitIdSchema.parse(text);
const day = (text: string): IsoDate => IsoDateSchema.parse(text);

type Event = readonly [DirectoryUnit['lineage'][number]['event'], string | null, ...string[]];

/** A unit by its id, which is its name too; `until` when it is gone. */
const unit = (name: string, events: readonly Event[] = [], until: string | null = null): DirectoryUnit => ({
  id: id(name.toLowerCase().replaceAll(' ', '-')),
  name,
  lineage: events.map(([event, date, ...from]) => ({
    event,
    date: date === null ? null : day(date),
    from: from.map((source) => ({ id: id(source.toLowerCase().replaceAll(' ', '-')), name: source })),
  })),
  until: until === null ? null : day(until),
});

const then = (name: string) => ({ id: id(name.toLowerCase().replaceAll(' ', '-')), name });
const now = (name: string, directory: readonly DirectoryUnit[], since: string | null = null) =>
  unitsNow(then(name), directory, since === null ? null : day(since));

describe('what a unit of an earlier round is now', () => {
  it('is itself while nothing happened', () => {
    expect(now('a', [unit('a'), unit('b')])).toEqual(['a']);
  });

  it('is nothing when it was dissolved without a successor, or was never known', () => {
    expect(now('a', [unit('a', [], '2024-12-31')])).toEqual([]);
    expect(now('x', [unit('a')])).toEqual([]);
  });

  it('is itself under another name: renamed, it keeps its id', () => {
    const renamed = { ...unit('a', [['renamed', '2025-03-01', 'a']]), name: 'Phòng Khoa học và Công nghệ' };
    expect(now('a', [renamed])).toEqual(['a']);
  });

  it('is the unit into which it was merged, one of them or a new one', () => {
    expect(now('b', [unit('a', [['merged', '2025-03-01', 'a', 'b']]), unit('b', [], '2025-02-28')])).toEqual(['a']);
    expect(now('b', [unit('a', [], '2025-02-28'), unit('b', [], '2025-02-28'), unit('c', [['merged', '2025-03-01', 'a', 'b']])])).toEqual(['c']);
  });

  it('is every part when it was split, itself too if it goes on', () => {
    const parts = [unit('b', [['split', '2025-03-01', 'a']]), unit('c', [['split', '2025-03-01', 'a']])];
    expect(now('a', [unit('a', [], '2025-02-28'), ...parts])).toEqual(['b', 'c']);
    expect(now('a', [unit('a'), ...parts])).toEqual(['a', 'b', 'c']);
  });

  it('follows a row that the directory has lost, by the events that name it', () => {
    expect(now('a', [unit('c', [['merged', '2025-03-01', 'a', 'b']])])).toEqual(['c']);
  });

  it('counts what parted and met again once (a diamond)', () => {
    const directory = [
      unit('a', [], '2021-12-31'),
      unit('b', [['split', '2022-01-01', 'a']], '2024-12-31'),
      unit('c', [['split', '2022-01-01', 'a']], '2024-12-31'),
      unit('d', [['merged', '2025-01-01', 'b', 'c']]),
    ];
    expect(now('a', directory)).toEqual(['d']);
  });

  it('ends where units went into each other (a cycle)', () => {
    const directory = [unit('a', [['merged', '2025-01-01', 'b']]), unit('b', [['merged', null, 'a']], '2024-12-31')];
    expect(now('a', directory)).toEqual(['a']);
    expect(now('b', directory)).toEqual(['a']);
  });

  it('leaves out what had parted before the day from which it is looked at', () => {
    const directory = [unit('a'), unit('b', [['split', '2020-06-01', 'a']])];
    expect(now('a', directory, '2023-04-01')).toEqual(['a']);
    expect(now('a', directory, '2020-04-01')).toEqual(['a', 'b']);
  });

  it('does not walk back in time: what joined later is not what had left before', () => {
    const directory = [unit('a', [['merged', '2024-01-01', 'a', 'b']]), unit('b', [], '2023-12-31'), unit('c', [['split', '2020-06-01', 'a']])];
    expect(now('b', directory)).toEqual(['a']);
  });

  it('finds a unit of a round made by itself by its name, also by one that it bore before', () => {
    const renamed = { ...unit('a', [['renamed', '2025-03-01', 'a']]), name: 'Phòng Số hóa', lineage: [{ event: 'renamed' as const, date: null, from: [{ id: id('a'), name: 'Phòng Công nghệ' }] }] };
    expect(unitsNow({ id: id('other-1'), name: 'PHÒNG  công nghệ' }, [renamed])).toEqual(['a']);
    expect(unitsNow({ id: id('other-2'), name: 'Phòng Số hóa' }, [renamed])).toEqual(['a']);
    expect(unitsNow({ id: id('other-3'), name: ' ' }, [renamed])).toEqual([]);
    expect(unitsNow({ id: null, name: 'phòng số hóa' }, [renamed])).toEqual(['a']);
    expect(unitsNow({ id: null, name: '' }, [{ ...unit('a'), name: '' }])).toEqual([]);
  });
});

/** Directories in which anything may have come out of anything, at any time or none. */
const worlds = fc.integer({ min: 1, max: 6 }).chain((count) => {
  const name = fc.integer({ min: 0, max: count - 1 }).map((no) => `u${no}`);
  const date = fc.option(fc.constantFrom('2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'), { nil: null });
  const event = fc.tuple(fc.constantFrom('renamed', 'merged', 'split', 'moved'), date, fc.array(name, { minLength: 1, maxLength: 3 })).map(([kind, at, from]): Event => [kind, at, ...from]);
  return fc.tuple(
    fc.array(fc.tuple(fc.array(event, { maxLength: 3 }), fc.boolean()), { minLength: count, maxLength: count }),
    name,
    fc.option(fc.constantFrom('2020-06-01', '2021-06-01'), { nil: null }),
  );
});

/** By trying every way through events, each used once: slow, and plainly what is meant. */
const byEveryWay = (start: UnitId, directory: readonly DirectoryUnit[], since: string): ReadonlySet<UnitId> => {
  const events = directory.flatMap((to) => to.lineage.flatMap(({ date, from }) => from.map((source) => ({ from: source.id, to: to.id, date }))));
  const found = new Set<UnitId>();
  const walk = (at: UnitId, time: string, used: ReadonlySet<number>): void => {
    found.add(at);
    for (const [no, event] of events.entries()) {
      if (used.has(no) || event.from !== at || event.to === at || (event.date !== null && event.date < time)) continue;
      if (used.size < 6) walk(event.to, event.date ?? time, new Set([...used, no]));
    }
  };
  walk(start, since, new Set());
  return found;
};

describe('properties of descent', () => {
  it('finds what every way through the events finds, in the order of the directory, and never what is gone', () => {
    fc.assert(
      fc.property(worlds, ([rows, start, since]) => {
        const directory = rows.map(([events, gone], no) => unit(`u${no}`, events, gone ? '2024-01-01' : null));
        const found = now(start, directory, since);
        const all = byEveryWay(id(start), directory, since ?? '');
        expect(found).toEqual(directory.filter((one) => all.has(one.id) && one.until === null).map((one) => one.id));
      }),
      { numRuns: 300 },
    );
  });

  it('names the units before one each once, and ends', () => {
    fc.assert(
      fc.property(worlds, ([rows]) => {
        const directory = rows.map(([events], no) => unit(`u${no}`, events));
        for (const one of directory) {
          const before = unitsBefore(one, directory);
          expect(before[0]).toEqual({ id: one.id, name: one.name });
          expect(new Set(before.map((each) => each.id)).size).toBe(before.length);
        }
      }),
    );
  });
});
