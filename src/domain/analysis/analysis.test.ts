import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookUnit, findingLine, measureLine, roundBook } from '../../../tests/support/roundBooks.ts';
import { scoredCriterion, scoredEntry } from '../../../tests/support/scoredRows.ts';
import { SampleIdSchema, UnitIdSchema, VisitIdSchema } from '../ids.ts';
import { scoresOfEntries, type LateDossierLine } from '../roundBook/figures.ts';
import type { BookVisit } from '../roundBook/roundBook.ts';
import { unitGroupsOf } from '../roundBook/unitGroups.ts';
import { IsoDateSchema } from '../schema/field.ts';
import { findingKinds, measureStatuses, severities, verdicts } from '../schema/inspection.ts';
import { bandScaleOf } from '../scoring/bands.ts';
import { scoreTotals } from '../scoring/totals.ts';
import { countTable } from './countTable.ts';
import { dossierRate } from './dossierRates.ts';
import { partBy, type OfRound } from './figure.ts';
import { measureRate, measureTime } from './measureRates.ts';
import { findingsIn, measuresIn, scoresIn } from './reported.ts';
import { bandOfCell, noCell, scoreGrid, shareOf, shareStep } from './scoreGrid.ts';
import { causeKinds, severityKinds, shortcomingTable } from './shortcomings.ts';
import { yearSeries } from './years.ts';

const day = (text: string) => IsoDateSchema.parse(text);
const visitId = (id: string) => VisitIdSchema.parse(id);
const unitId = (id: string) => UnitIdSchema.parse(id);
const visit = (id: string, unit: string, stage: BookVisit['stage'] = 'minutesSigned'): BookVisit => ({ id: visitId(id), unit: unitId(unit), date: null, form: 'direct', stage, recheckOf: null });
const keyOf = ({ line }: OfRound<{ readonly unit: string | null }>): string => line.unit ?? '-';
const at = { id: visitId('v'), unit: unitId('a') };
const gridOf = (entries: Parameters<typeof scoresOfEntries>[1]) => scoreGrid(scoresOfEntries(at, entries).map((line) => ({ plan: roundBook(2026).plan, line })), keyOf);

describe('points by unit and area', () => {
  const given = (code: string, area: number, maxScore: number, score: number | null) => scoredEntry(scoredCriterion({ code, area, maxScore }), { result: 'met', score });
  const outside = (code: string, area: number, maxScore: number) => scoredEntry(scoredCriterion({ code, area, maxScore }), { result: 'notApplicable' });

  it.each([
    ['complete', [given('1.1', 1, 300, 0)], 0],
    ['complete', [given('1.1', 1, 300, 250), outside('1.2', 1, 100)], 8333],
    ['partial', [given('1.1', 1, 300, 250), given('1.2', 1, 100, null)], null],
    ['unscored', [given('1.1', 1, 300, null)], null],
    ['notApplicable', [outside('1.1', 1, 300)], null],
    ['noPoints', [given('8.1', 1, 0, null)], null],
  ] as const)('a field that is %s has no other state, and a share only when it is finished', (state, entries, share) => {
    const cell = gridOf(entries).whole.cells.get(1) ?? noCell;
    expect([cell.state, shareOf(cell)]).toEqual([state, share]);
    expect(bandOfCell(cell, bandScaleOf('five')) === null).toBe(share === null);
    expect(shareStep(cell) === null).toBe(share === null);
  });

  it('a unit that was not asked is not one without points', () => {
    expect([noCell.state, shareOf(noCell)]).toEqual(['notAsked', null]);
  });

  it('colours by the exact share, from weak to excellent', () => {
    expect([4999, 5000, 7000, 8000, 8999, 9000].map((score) => shareStep(gridOf([given('1.1', 1, 10_000, score)]).whole.whole))).toEqual([0, 1, 2, 3, 3, 4]);
  });

  const line = fc.record({ visit: fc.nat(3), area: fc.integer({ min: 1, max: 4 }), max: fc.integer({ min: 0, max: 400 }), part: fc.double({ min: 0, max: 1, noNaN: true }), state: fc.constantFrom('given', 'open', 'outside') });
  it('the fields of a row and of a column add up to the total, and the total to the points of the lines', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const entries = lines.map(({ visit: no, area, max, part, state }, index) => ({
          visit: no,
          entry: scoredEntry(scoredCriterion({ code: `${area}.${index}`, area, maxScore: max }), state === 'outside' ? { result: 'notApplicable' } : { result: 'met', score: state === 'given' ? Math.floor(max * part) : null }),
        }));
        const { plan } = roundBook(2026);
        const scores = [0, 1, 2, 3].flatMap((no) =>
          scoresOfEntries({ id: visitId(`v-${no}`), unit: unitId(`u-${no % 2}`) }, entries.filter((one) => one.visit === no).map(({ entry }) => entry)).map((score) => ({ plan, line: score })),
        );
        const grid = scoreGrid(scores, keyOf);
        const all = scoreTotals(entries.map(({ entry }) => entry));
        expect(grid.whole.whole.verified).toEqual(all);
        const sum = (cells: readonly { readonly verified: { readonly got: number; readonly max: number; readonly scoredMax: number } }[], part: 'got' | 'max' | 'scoredMax') => cells.reduce((total, { verified }) => total + verified[part], 0);
        for (const part of ['got', 'max', 'scoredMax'] as const) {
          expect(sum(grid.rows.map(({ whole }) => whole), part)).toBe(all[part]);
          expect(sum(grid.rows.flatMap(({ cells }) => [...cells.values()]), part)).toBe(all[part]);
          expect(sum([...grid.whole.cells.values()], part)).toBe(all[part]);
        }
        // Nothing is counted twice: every part of a visit stands in one field.
        const rows = grid.rows.flatMap(({ cells }) => [...cells.values()].flatMap((cell) => cell.rows));
        expect(new Set(rows).size).toBe(rows.length);
        expect(rows).toHaveLength(scores.length);
      }),
    );
  });
});

describe('what counts', () => {
  const book = roundBook(2026, {
    visits: [visit('v-1', 'a'), visit('v-2', 'b', 'planned'), visit('v-3', 'c', 'cancelled'), visit('v-4', 'd', 'inProgress')],
    findings: [
      findingLine('f-1', { visit: visitId('v-1') }),
      findingLine('f-2', { visit: visitId('v-2') }),
      findingLine('f-3', { visit: visitId('v-3') }),
      findingLine('f-4', { visit: visitId('v-4') }),
      findingLine('f-5', { visit: visitId('v-1'), isBlank: true }),
      findingLine('f-6'),
    ],
  });
  it('is what visits that have begun say; the rest is left out with its reason', () => {
    const { counted, leftOut } = findingsIn([book]);
    expect(counted.map(({ line }) => line.id)).toEqual(['f-1', 'f-4']);
    expect(leftOut.map(({ reason, rows }) => [reason, rows.map(({ line }) => line.id)])).toEqual([['cancelled', ['f-3']], ['notBegun', ['f-2']], ['noVisit', ['f-6']], ['blank', ['f-5']]]);
  });

  it('a measure of a finding that says nothing does not count', () => {
    const measures = [measureLine('m-1', { visit: visitId('v-1'), finding: book.findings[0]?.id ?? null }), measureLine('m-2', { visit: visitId('v-1'), finding: book.findings[4]?.id ?? null }), measureLine('m-3')];
    const { counted, leftOut } = measuresIn([{ ...book, measures }]);
    expect(counted.map(({ line }) => line.id)).toEqual(['m-1']);
    expect(leftOut.map(({ reason, rows }) => [reason, rows.length])).toEqual([['noVisit', 1], ['blank', 1]]);
  });

  it('every line is either counted or left out, once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(null, 'blank', 'noDay', 'notDue'), { maxLength: 30 }), (reasons) => {
        const rows = reasons.map((reason, no) => ({ plan: book.plan, line: { no, reason } as const }));
        const { counted, leftOut } = partBy(rows, ({ line }) => line.reason);
        expect([...counted, ...leftOut.flatMap((one) => one.rows)].map(({ line }) => line.no).sort((a, b) => a - b)).toEqual(reasons.map((_, no) => no));
      }),
    );
  });
});

describe('findings', () => {
  const anyFinding = fc.record({ kind: fc.constantFrom(...findingKinds), severity: fc.option(fc.constantFrom(...severities)), cause: fc.option(fc.constantFrom('objective', 'subjective', 'both')), area: fc.option(fc.integer({ min: 1, max: 4 })) });
  it('by two things: fields add up to rows, columns and all; shortcomings by severity and cause are all of them', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 30 }), (told) => {
        const rows = told.map((values, no) => ({ plan: roundBook(2026).plan, line: findingLine(`f-${no}`, values) }));
        const table = countTable(rows, ({ line }) => line.kind, ({ line }) => String(line.area));
        const areas = ['1', '2', '3', '4', 'null'];
        for (const kind of findingKinds) expect(areas.flatMap((area) => table.at(kind, area)).length).toBe(table.ofRow(kind).length);
        for (const area of areas) expect(findingKinds.flatMap((kind) => table.at(kind, area)).length).toBe(table.ofColumn(area).length);
        expect(new Set(findingKinds.flatMap((kind) => table.ofRow(kind)))).toEqual(new Set(rows));
        const shortcomings = shortcomingTable(rows);
        expect(severityKinds.flatMap((severity) => causeKinds.flatMap((cause) => shortcomings.at(severity, cause))).length).toBe(told.filter(({ kind }) => kind === 'shortcoming').length);
      }),
    );
  });
});

describe('measures in time', () => {
  const today = day('2026-06-10');
  const told = (values: Parameters<typeof measureLine>[1]) => measureTime(measureLine('m', values), today);
  it.each([
    ['onTime', { deadline: day('2026-06-01'), progress: { status: 'closed', verdict: 'fixed', on: day('2026-06-01') } }],
    ['onTime', { deadline: day('2026-06-20'), progress: { status: 'verified', verdict: 'fixed', on: day('2026-06-02') } }],
    ['late', { deadline: day('2026-06-01'), progress: { status: 'verified', verdict: 'fixed', on: day('2026-06-02') } }],
    ['overdue', { deadline: day('2026-06-09'), progress: { status: 'inProgress', verdict: null, on: null } }],
    ['notDue', { deadline: today, progress: { status: 'inProgress', verdict: null, on: null } }],
    ['overdue', { deadline: day('2026-06-01'), progress: { status: 'verified', verdict: 'partlyFixed', on: day('2026-05-30') } }],
    ['awaiting', { deadline: day('2026-06-01'), progress: { status: 'reported', verdict: null, on: day('2026-05-30') } }],
    ['awaiting', { deadline: day('2026-06-01'), progress: { status: 'verified', verdict: 'unknown', on: day('2026-05-30') } }],
    ['noDeadline', { deadline: null, progress: { status: 'closed', verdict: 'fixed', on: day('2026-06-01') } }],
    ['noDay', { deadline: day('2026-06-01'), progress: { status: 'closed', verdict: 'fixed', on: null } }],
  ] as const)('%s', (state, values) => {
    expect(told(values)).toBe(state);
  });

  it('the three and those left out are all measures', () => {
    const anyMeasure = fc.record({ deadline: fc.option(fc.constantFrom(day('2026-06-01'), day('2026-06-20'))), progress: fc.record({ status: fc.constantFrom(...measureStatuses), verdict: fc.option(fc.constantFrom(...verdicts)), on: fc.option(fc.constantFrom(day('2026-05-30'), day('2026-06-02'))) }) });
    fc.assert(
      fc.property(fc.array(anyMeasure, { maxLength: 20 }), (list) => {
        const rows = list.map((values, no) => ({ plan: roundBook(2026).plan, line: measureLine(`m-${no}`, values) }));
        const { byTime, of, leftOut } = measureRate(rows, today);
        expect(byTime.onTime.length + byTime.late.length + byTime.overdue.length).toBe(of);
        expect(of + leftOut.reduce((sum, one) => sum + one.rows.length, 0)).toBe(list.length);
      }),
    );
  });
});

describe('dossiers in time', () => {
  const { plan } = roundBook(2026);
  const sample = (id: string, numerator: number, denominator: number, source: LateDossierLine['source'] = 'sample', drawnOf: number | null = 100): OfRound<LateDossierLine> => ({
    plan,
    line: { id: SampleIdSchema.parse(id), visit: at.id, unit: at.unit, area: 3, criterionKey: '3.4', source, title: id, late: denominator - numerator, of: denominator, onTime: { numerator, denominator }, drawnOf: source === 'report' ? null : drawnOf },
  });
  it('samples and reports of units are never mixed, and one that says nothing is left out', () => {
    const lines = [sample('s-1', 18, 20), sample('s-2', 0, 0), sample('s-1', 900, 1000, 'report')];
    const [counted, reported] = [dossierRate(lines, 'sample'), dossierRate(lines, 'report')];
    expect([counted.numerator, counted.denominator, counted.leftOut.map(({ reason }) => reason)]).toEqual([18, 20, ['nothingCounted']]);
    expect([reported.numerator, reported.denominator, reported.estimate]).toEqual([900, 1000, null]);
  });
  it('one sample speaks of its list within exact bounds; several lists have none in common', () => {
    const one = dossierRate([sample('s-1', 18, 20)], 'sample').estimate;
    expect(one?.share).toBe(0.9);
    expect(one?.from).toBeLessThan(0.9);
    expect(dossierRate([sample('s-1', 18, 20), sample('s-2', 20, 20)], 'sample').estimate).toBeNull();
    expect(dossierRate([sample('s-1', 18, 20, 'sample', null)], 'sample').estimate).toBeNull();
  });
});

describe('rounds beside each other', () => {
  it('follow a unit through a merger; a round without it is a gap, not 0', () => {
    const score = (unit: string, got: number) => ({ visit: visitId(`v-${unit}`), unit: unitId(unit), area: 1, verified: { got, max: 100, scoredMax: 100, percent: got * 100 }, self: { got: 0, max: 100, scoredMax: 0, percent: 0 }, progress: { total: 1, assessed: 1, byResult: { met: 1, partlyMet: 0, notMet: 0, notApplicable: 0, none: 0 } } });
    const merged = bookUnit('a', { lineage: [{ event: 'merged', date: day('2025-03-01'), from: [{ id: unitId('b'), name: 'b' }, { id: unitId('a'), name: 'a' }] }] });
    const books = [
      roundBook(2026, { units: [merged, bookUnit('d')], visits: [visit('v-a', 'a'), visit('v-d', 'd')], scores: [score('a', 90), score('d', 50)] }),
      roundBook(2024, { units: [bookUnit('a'), bookUnit('b')], visits: [visit('v-a', 'a'), visit('v-b', 'b')], scores: [score('a', 60), score('b', 80)] }),
    ];
    const groups = unitGroupsOf(books);
    const series = yearSeries(books, scoresIn(books).counted, ({ plan, line }) => groups.groupOf(plan, line.unit));
    expect(series.map(({ key, points }) => [key, points.map(({ year, cell }) => [year, cell.state, shareOf(cell)])])).toEqual([
      ['a', [[2024, 'complete', 7000], [2026, 'complete', 9000]]],
      ['d', [[2024, 'notAsked', null], [2026, 'complete', 5000]]],
    ]);
  });
});
