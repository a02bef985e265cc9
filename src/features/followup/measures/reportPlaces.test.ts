import { expect, it } from 'vitest';
import { shownRow } from '../../../../tests/support/documents/source.ts';
import { VisitIdSchema } from '#domain/ids.ts';
import { matchRemedies, type RemedyLine } from '#domain/remedyReport.ts';
import { placed, placesOfVisit, taken, type Place } from './reportPlaces.ts';

const visit = VisitIdSchema.parse('v-1');
const finding = (id: string, number: number | null, kind = 'shortcoming') => shownRow('findings', id, { visit: 'v-1', kind, number, text: id });
const measure = (id: string, about: string, progress: { status: string; verdict: string | null; on: string | null } = { status: 'inProgress', verdict: null, on: '2024-05-01' }) =>
  shownRow('measures', id, { finding: about, text: id, progress });
const rows = {
  findings: [finding('f-2', 2), finding('f-1', 1), finding('k-1', 1, 'difficulty'), finding('f-3', 3), finding('f-4', 4)],
  measures: [measure('m-1', 'f-1'), measure('m-2a', 'f-2'), measure('m-2b', 'f-2'), measure('m-3', 'f-3', { status: 'reported', verdict: null, on: '2024-05-01' }), measure('m-4', 'f-4', { status: 'closed', verdict: 'fixed', on: '2024-05-01' })],
};
const line = (row: number, label: string, values: Partial<RemedyLine> = {}): RemedyLine => ({ row, label, measure: '', result: 'Đã làm', proof: '', done: null, owner: '', state: null, ...values });
const lines = [line(1, 'TT1'), line(2, 'TT2'), line(3, 'TT9'), line(4, 'KK1'), line(5, 'TT3'), line(6, 'TT4'), line(7, 'TT1', { state: 'underway' }), line(8, 'TT1', { result: '' })];
const placedLines = (chosen: ReadonlyMap<number, Place>) => {
  const matches = matchRemedies(lines, visit, rows);
  return lines.map((one, at) => placed(one, matches[at] ?? { kind: 'blank' }, chosen.get(one.row)));
};

it('tells of each line what will become of it', () => {
  expect(placedLines(new Map()).map(({ state }) => state)).toEqual(['target', 'choose', 'unknown', 'new', 'again', 'ended', 'underway', 'blank']);
});

it('takes nothing in while a line has no place, and leaves out what was skipped', () => {
  expect(taken(placedLines(new Map())).open).toBe(2);
  const places = placesOfVisit(visit, rows);
  const chosen = new Map<number, Place>([[2, places.find(({ key }) => key === 'm-2b')?.target ?? 'skip'], [3, 'skip']]);
  const all = taken(placedLines(chosen));
  expect(all.open).toBe(0);
  expect(all.lines.map((one) => one.line.row)).toEqual([1, 2, 4, 5, 6, 7]);
  expect(placedLines(chosen).map(({ state }) => state)).toEqual(['target', 'target', 'skipped', 'new', 'again', 'ended', 'underway', 'blank']);
});

it('offers every measure of the visit, and a new one where a finding has none', () => {
  expect(placesOfVisit(visit, rows).map(({ key, label }) => [key, label])).toEqual([
    ['m-1', 'TT1'],
    ['m-2a', 'TT2'],
    ['m-2b', 'TT2'],
    ['m-3', 'TT3'],
    ['m-4', 'TT4'],
    ['new k-1', 'KK1'],
  ]);
});
