import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foundRow, measureRow, resultSource, resultVisit } from '../../tests/support/documents/results.ts';
import { shownRow } from '../../tests/support/documents/source.ts';
import { Laptop, plan, product } from '../../tests/support/laptop.ts';
import { answerRecheck } from './commands/recheck.ts';
import { MeasureIdSchema, VisitIdSchema, worseFindingIdOf } from './ids.ts';
import { graverThan, recheckChoices, recheckDay, recheckMatters, recheckNeeds, type RecheckAnswer, type RecheckMatter } from './recheck.ts';
import { IsoDateSchema } from './schema/field.ts';
import type { Row } from './schema/tables.ts';
import { tables } from './schema/tables.ts';

const recheckId = VisitIdSchema.parse('phuc-tra-1');
const { units, visits, findings, measures } = resultSource().rows;
const first = visits.find(({ id }) => id === resultVisit);
if (!first) throw new Error('no visit');
const recheck = shownRow('visits', recheckId, { unit: first.unit, form: 'reinspection', recheckOf: resultVisit });
const today = IsoDateSchema.parse('2024-09-10');

describe('which visits ask for a re-inspection', () => {
  test('those of which something is owed or unverified, with the one that is arranged', () => {
    expect(recheckNeeds({ units, visits, findings, measures }).map(({ visit, open, reported, arranged }) => [visit.id, open, reported, arranged])).toEqual([[resultVisit, 3, 0, null]]);
    expect(recheckNeeds({ units, visits: [...visits, recheck], findings, measures })[0]?.arranged?.id).toBe(recheckId);
    const cancelled = { ...recheck, stage: 'cancelled' as const };
    expect(recheckNeeds({ units, visits: [...visits, cancelled], findings, measures })[0]?.arranged).toBeNull();
  });

  test('none where everything was verified as fixed or mended on the spot', () => {
    const done = measureRow('bp-9', 'tt-1', 'Công khai', { progress: { status: 'verified', verdict: 'fixed', on: null } });
    const told = findings.filter(({ id }) => id === 'tt-1' || id === 'tt-2' || id === 'hl-1');
    expect(recheckNeeds({ units, visits, findings: told, measures: [done] })).toEqual([]);
    expect(recheckNeeds({ units, visits, findings: told, measures: [{ ...done, progress: { ...done.progress, verdict: 'notFixed' } }] })).toHaveLength(1);
  });

  test('a re-inspection looks at a visit of its unit that has begun, never at itself or at what looks at it', () => {
    const begun = { ...recheck, stage: 'inProgress' as const };
    expect(recheckChoices(recheck, [...visits, recheck]).map(({ id }) => id)).toEqual([resultVisit]);
    expect(recheckChoices(first, [...visits, begun])).toEqual([]);
    expect(recheckChoices({ id: recheckId, unit: null }, visits)).toEqual([]);
  });
});

const rowIn = <T extends 'findings' | 'measures'>(at: Laptop, table: T): readonly Row<T>[] =>
  [...at.rows.entries()].flatMap(([key, row]) => (key.startsWith(`${table}/`) && row.deleted === 0 ? [shownRow(table, row.id, Object.fromEntries(Object.keys(tables[table]).flatMap((name) => (row.regs[name]?.heads[0] ? [[name, row.regs[name].heads[0].val]] : []))))].map((shown) => ({ ...shown, regs: row.regs })) : []));

describe('what a re-inspection says', () => {
  const laptop = () => new Laptop(product, { replica: 'r7k2m9qx', person: 'ha' });
  const bare = foundRow('tt-1', 'shortcoming', 'Chưa công khai.', { number: 1, severity: 'minor' });
  const matterIn = (at: Laptop): RecheckMatter => {
    const [matter] = recheckMatters(recheckId, { earlier: [bare], own: rowIn(at, 'findings'), measures: rowIn(at, 'measures') });
    if (!matter) throw new Error('nothing to look at');
    return matter;
  };
  const say = (at: Laptop, answer: RecheckAnswer) => at.run(answerRecheck, { plan, recheck: recheckId, matter: matterIn(at), answer, on: today, measure: { id: MeasureIdSchema.parse('bp-moi'), text: 'Khắc phục theo yêu cầu.' } });

  test('shortcomings that were not mended on the spot, and difficulties with measures, by their numbers', () => {
    expect(recheckMatters(recheckId, { earlier: findings, own: [], measures }).map(({ label, answer, measures: own }) => [label, answer, own.length])).toEqual([['TT1', null, 2], ['', null, 0], ['KK1', null, 1]]);
  });

  test('the verdict goes to the measures; where there is none it makes one', () => {
    const at = laptop();
    expect(matterIn(at).answer).toBeNull();
    say(at, 'partlyFixed');
    expect(rowIn(at, 'measures').map(({ text, finding, progress }) => [text, finding, progress])).toEqual([['Khắc phục theo yêu cầu.', 'tt-1', { status: 'verified', verdict: 'partlyFixed', on: today }]]);
    say(at, 'fixed');
    expect(rowIn(at, 'measures')).toHaveLength(1);
    expect(matterIn(at).answer).toBe('fixed');
  });

  test('what has become worse is found anew at the re-inspection, a step graver, and taken back with the answer', () => {
    const at = laptop();
    say(at, 'worse');
    expect(rowIn(at, 'findings').map(({ id, visit, text, severity, kind }) => [id, visit, text, severity, kind])).toEqual([[worseFindingIdOf(recheckId, bare.id), recheckId, 'Chưa công khai.', 'moderate', 'shortcoming']]);
    expect(rowIn(at, 'measures')[0]?.progress.verdict).toBe('notFixed');
    say(at, 'partlyFixed');
    expect(rowIn(at, 'findings')).toEqual([]);
    say(at, 'worse');
    expect([rowIn(at, 'findings').length, at.conflicts.size]).toEqual([1, 0]);
  });

  test('whatever was said before, the last answer stands', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<RecheckAnswer>('fixed', 'partlyFixed', 'notFixed', 'unknown', 'worse'), { minLength: 1, maxLength: 6 }), (answers) => {
        const at = laptop();
        for (const answer of answers) say(at, answer);
        expect(matterIn(at).answer).toBe(answers.at(-1));
        expect(at.conflicts.size).toBe(0);
      }),
      { numRuns: 30 },
    );
  });
});

test('a step graver, at most serious; the day of the re-inspection once it has come', () => {
  expect([null, 'minor', 'moderate', 'serious'].map((severity) => graverThan(shownRow('findings', 'f', { severity }).severity))).toEqual(['moderate', 'moderate', 'serious', 'serious']);
  const on = (date: string) => ({ slot: { date: IsoDateSchema.parse(date), session: 'morning' as const } });
  expect([recheckDay(on('2024-09-01'), today), recheckDay(on('2024-09-20'), today), recheckDay({ slot: null }, today)]).toEqual(['2024-09-01', today, today]);
});
