import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyBooks, findingLine, measureLine, roundBook, bookUnit } from '../../../tests/support/roundBooks.ts';
import { measureGroup } from '../measureProgress.ts';
import { FindingIdSchema, UnitIdSchema } from '../ids.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { wordMatcher } from '../searchText.ts';
import { facets, findingEntries, groupings, measureEntries, sortKeys, type Entry, type Facet } from './entries.ts';
import { groupEntries, rowsOfGroups } from './groups.ts';
import { narrow, spanOf, type Narrowed } from './narrow.ts';
import { sortEntries } from './sort.ts';
import { unitGroupsOf } from './unitGroups.ts';

const today = IsoDateSchema.parse('2025-04-10');
const listsOf = (books: Parameters<typeof unitGroupsOf>[0]): readonly (readonly Entry[])[] => {
  const groups = unitGroupsOf(books);
  return [findingEntries(books, groups, today), measureEntries(books, groups, today)];
};

const list = fc.tuple(anyBooks, fc.constantFrom(0, 1)).map(([books, which]) => listsOf(books)[which] ?? []);
const keys = (entries: readonly Entry[]) => entries.map(({ key }) => key).toSorted();

/** A narrowing that some entry of the list gives rise to, or none does. */
const narrowed = (entries: readonly Entry[]): fc.Arbitrary<Narrowed> =>
  fc.record({
    facets: fc
      .subarray([...facets])
      .chain((chosen) => fc.tuple(...chosen.map((facet) => fc.tuple(fc.constant(facet), fc.constantFrom('x', ...entries.flatMap((entry) => entry.facets[facet].values)))))) 
      .map((pairs) => Object.fromEntries(pairs)),
    search: fc.constantFrom('', '', 'niem', 'thu xin', 'phong truong', 'khong co'),
  });

const listAndNarrowing = list.chain((entries) => fc.tuple(fc.constant(entries), narrowed(entries)));

/** The same by the plain definition. */
const lets = (entry: Entry, { facets: wanted, search }: Narrowed, without: Facet | null = null): boolean =>
  wordMatcher(search)(entry.folded) && facets.every((facet) => facet === without || wanted[facet] === undefined || entry.facets[facet].values.includes(wanted[facet]));

describe('lists over rounds', () => {
  it('hold each line once, in places from 0 on', () => {
    fc.assert(
      fc.property(anyBooks, (books) => {
        const [findings = [], measures = []] = listsOf(books);
        expect(keys(findings)).toEqual(books.flatMap(({ plan, findings }) => findings.map(({ id }) => `${plan} ${id}`)).toSorted());
        expect(keys(measures)).toEqual(books.flatMap(({ plan, measures }) => measures.map(({ id }) => `${plan} ${id}`)).toSorted());
        for (const entries of [findings, measures]) expect(entries.map(({ place }) => place)).toEqual(entries.map((_, index) => index));
      }),
    );
  });

  it('narrowed, show what every filter lets through, once and in order; each choice says how much it would show', () => {
    fc.assert(
      fc.property(listAndNarrowing, ([entries, wanted]) => {
        const { shown, counts } = narrow(entries, wanted);
        expect(shown).toEqual(entries.filter((entry) => lets(entry, wanted)));
        for (const facet of facets) {
          const values = new Set(entries.flatMap((entry) => entry.facets[facet].values));
          for (const value of values) {
            const would = entries.filter((entry) => lets(entry, wanted, facet) && entry.facets[facet].values.includes(value));
            expect(counts[facet].get(value) ?? 0).toBe(would.length);
          }
        }
      }),
    );
  });

  it('sorted, hold the same lines, in rising or falling order, the unknown last', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(...sortKeys), fc.boolean(), (entries, key, descending) => {
        const sorted = sortEntries(entries, { key, descending });
        expect(keys(sorted)).toEqual(keys(entries));
        const ranks = sorted.map((entry) => entry.ranks[key]);
        const known = ranks.filter((rank) => rank !== Infinity);
        expect(ranks.slice(0, known.length)).toEqual(known);
        expect(known).toEqual(known.toSorted((a, b) => (descending ? b - a : a - b)));
        expect(sortEntries(entries, null)).toBe(entries);
      }),
    );
  });

  it('in groups, hold each line once; a closed group shows its head and how many it holds', () => {
    fc.assert(
      fc.property(list, fc.constantFrom(...groupings), fc.boolean(), (entries, by, isClosed) => {
        const groups = groupEntries(entries, by);
        expect(keys(groups.flatMap((group) => group.entries))).toEqual(keys(entries));
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        for (const group of groups) {
          expect(group.entries).toEqual(entries.filter((entry) => entry.groups[by] === group.key));
          expect(group.entries.length).toBeGreaterThan(0);
        }
        const closed = new Set(isClosed ? groups.slice(0, 1).map(({ key }) => key) : []);
        const rows = rowsOfGroups(groups, closed);
        const hidden = groups.filter(({ key }) => closed.has(key)).flatMap((group) => group.entries);
        expect(rows.filter((row) => row.type === 'head').map((row) => row.count)).toEqual(groups.map((group) => group.entries.length));
        expect(keys(rows.flatMap((row) => (row.type === 'entry' ? [row.entry] : []))).concat(keys(hidden)).toSorted()).toEqual(keys(entries));
      }),
    );
  });
});

const id = (text: string) => UnitIdSchema.parse(text);
const day = (text: string) => IsoDateSchema.parse(text);
const merged = { event: 'merged' as const, date: day('2025-03-01'), from: [{ id: id('b'), name: 'Phòng B' }, { id: id('a'), name: 'Phòng A' }] };
const split = { event: 'split' as const, date: day('2025-03-01'), from: [{ id: id('c'), name: 'Phòng C' }] };

describe('units over rounds', () => {
  const books = [
    roundBook(2025, {
      units: [
        bookUnit('a', { name: 'Phòng A và B', lineage: [merged] }),
        bookUnit('b', { name: 'Phòng B', until: day('2025-02-28') }),
        bookUnit('c', { name: 'Phòng C', until: day('2025-02-28') }),
        bookUnit('d', { name: 'Phòng D', lineage: [split] }),
        bookUnit('e', { name: 'Phòng E', lineage: [split] }),
      ],
    }),
    roundBook(2024, { units: [bookUnit('a', { name: 'Phòng A' }), bookUnit('b', { name: 'Phòng B' }), bookUnit('c', { name: 'Phòng C' }), bookUnit('x', { name: 'Trung tâm X' })] }),
  ];
  const groups = unitGroupsOf(books);
  const [now, before] = books.map(({ plan }) => plan);
  if (now === undefined || before === undefined) throw new Error('no rounds');

  it('one that was merged is listed and found under its successor, which bears the name of today', () => {
    expect(groups.groupOf(before, id('b'))).toBe('a');
    expect(groups.foundUnder(before, id('b'))).toEqual(['a']);
    expect(groups.groups.find(({ key }) => key === 'a')).toEqual({ key: 'a', name: 'Phòng A và B', was: ['Phòng B', 'Phòng A'] });
  });

  it('one that was split stands for itself, and is found under each part too', () => {
    expect(groups.groupOf(before, id('c'))).toBe('c');
    expect(groups.foundUnder(before, id('c'))).toEqual(['d', 'e', 'c']);
    expect(groups.foundUnder(now, id('d'))).toEqual(['d']);
  });

  it('one that is no more comes last under the name that it had; nobody is nobody', () => {
    expect(groups.groups.at(-1)).toEqual({ key: 'x', name: 'Trung tâm X', was: [] });
    expect(groups.groupOf(before, null)).toBe('-');
    expect(groups.groupOf(before, id('zz'))).toBe('-');
  });

  it('a round’s own directory says who answers there for a unit of today', () => {
    expect(groups.unitIn(before, 'a')).toBe('a');
    expect(groups.unitIn(before, 'd')).toBeNull();
    expect(groups.unitIn(now, 'd')).toBe('d');
  });
});

describe('what a line says in a list', () => {
  const unit = bookUnit('a', { name: 'Phòng A' });
  const finding = findingLine('f', { unit: unit.id, kind: 'difficulty', severity: 'serious', measures: 2 });
  const measures = [
    measureLine('late', { finding: finding.id, unit: unit.id, deadline: day('2025-04-01'), post: 'Trưởng phòng' }),
    measureLine('soon', { finding: finding.id, unit: unit.id, deadline: day('2025-04-17') }),
    measureLine('done', { finding: finding.id, deadline: day('2025-01-01'), progress: { status: 'closed', verdict: 'fixed', on: null } }),
    measureLine('lost', { finding: FindingIdSchema.parse('gone') }),
  ];
  const [findings = [], list = []] = listsOf([roundBook(2025, { units: [unit], findings: [finding], measures })]);

  it('the most urgent measure comes first; what it mends gives it kind and severity', () => {
    expect(list.map((entry) => [entry.line.id, entry.groups.state, entry.daysLeft])).toEqual([
      ['late', 'overdue', -9],
      ['soon', 'dueSoon', 7],
      ['lost', 'underway', null],
      ['done', 'closed', -99],
    ]);
    for (const entry of list) expect(entry.type === 'measure' && entry.group).toBe(entry.type === 'measure' && measureGroup(entry.line, today));
    expect(list[0]?.facets).toMatchObject({ kind: { values: ['difficulty'] }, severity: { values: ['serious'] }, person: { values: ['truong phong'] }, due: { values: ['overdue'] } });
    expect(list.map((entry) => entry.facets.due.values)).toEqual([['overdue'], ['week', 'month'], ['none'], []]);
    expect(list.find((entry) => entry.line.id === 'lost')).toMatchObject({ about: null, facets: { kind: { values: ['-'] } } });
  });

  it('a finding counts by the first deadline that is still owed', () => {
    expect(findings).toMatchObject([{ due: '2025-04-01', urgency: 'overdue', facets: { due: { values: ['overdue'] } } }]);
  });

  it('a span of days finds every deadline in it, owed or not; anything else is no span', () => {
    expect(narrow(list, { facets: { due: '2025-01-01..2025-04-01' }, search: '' }).shown.map((entry) => entry.line.id)).toEqual(['late', 'done']);
    for (const text of ['overdue', '2025-01-01', '2025-01-01..', '2025-02-01..2025-01-01', '2025-01-01..2025-02-01..x']) expect(spanOf(text)).toBeNull();
  });
});
