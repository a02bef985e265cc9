import { expect, test } from 'vitest';
import { rowOf } from '../../tests/support/rows.ts';
import type { FoldedRow } from './fold.ts';
import { PlanIdSchema } from './ids.ts';
import type { Json } from './json.ts';
import { minutesTouched, ownersOf } from './sealGuard.ts';

const plan = PlanIdSchema.parse('kt-2024');
const stored = (id: string, values: Readonly<Record<string, readonly Json[]>>): FoldedRow => ({ ...rowOf(id, values), plan, conflicts: 0 });
const rows = new Map<string, FoldedRow>([
  ['visits/v-1', stored('v-1', { remarks: ['Tốt'] })],
  ['items/v-1.c-1', stored('v-1.c-1', { visit: ['v-1'] })],
  ['findings/ph-1', stored('ph-1', { visit: ['v-1'] })],
  ['attachments/tep-1', stored('tep-1', { owner: [{ table: 'findings', id: 'ph-1' }] })],
  ['attachments/tep-2', stored('tep-2', { owner: [{ table: 'visits', id: 'v-1' }] })],
  ['attachments/tep-3', stored('tep-3', { owner: [{ table: 'measures', id: 'bp-1' }] })],
  ['attendees/nd-1', stored('nd-1', { visit: ['v-1'] })],
  ['agenda/bl-1', stored('bl-1', { visit: ['v-1'] })],
  ['samples/mau-1', stored('mau-1', { visit: ['v-1'] })],
  ['dossiers/mau-1.1', stored('mau-1.1', { sample: ['mau-1'] })],
  ['minutesLines/v-1.remarks', stored('v-1.remarks', { visit: ['v-1'] })],
  ['seals/np-1', stored('np-1', { visit: ['v-1'] })],
]);
const touched = (t: string, r: string, f: string, val: Json = 'x') => [...minutesTouched([{ t, r, f, val }], rows)];

test.each([
  ['the visit itself', 'visits', 'v-1', 'remarks'],
  ['its stage', 'visits', 'v-1', 'stage'],
  ['an item', 'items', 'v-1.c-1', 'note'],
  ['a finding', 'findings', 'ph-1', 'text'],
  ['a finding that is deleted', 'findings', 'ph-1', '$deleted'],
  ['a file of a finding', 'attachments', 'tep-1', 'caption'],
  ['a file of the visit that is there already', 'attachments', 'tep-2', '$deleted'],
  ['somebody who was there', 'attendees', 'nd-1', 'presence'],
  ['a step of the running order', 'agenda', 'bl-1', 'doneAt'],
  ['a sample', 'samples', 'mau-1', 'reported'],
  ['a dossier of a sample', 'dossiers', 'mau-1.1', 'returned'],
  ['a line of the minutes', 'minutesLines', 'v-1.remarks', 'opinion'],
  ['a seal that is there already', 'seals', 'np-1', '$deleted'],
])('%s: alters the minutes', (_, t, r, f) => {
  expect(touched(t, r, f)).toEqual(['v-1']);
});

test.each([
  ['a new finding', 'findings', 'ph-9', 'visit', 'v-1'],
  ['a new item', 'items', 'v-1.c-9', 'visit', 'v-1'],
  ['a new file of a finding', 'attachments', 'tep-9', 'owner', { table: 'findings', id: 'ph-1' }],
  ['a new dossier', 'dossiers', 'mau-1.2', 'sample', 'mau-1'],
  ['a new line of the minutes', 'minutesLines', 'v-1.finding-ph-1', 'visit', 'v-1'],
])('%s: alters the minutes', (_, t, r, f, val) => {
  expect(touched(t, r, f, val)).toEqual(['v-1']);
});

test.each([
  ['a measure', 'measures', 'bp-1', 'text', 'x'],
  ['the recommendation, which the follow-up settles', 'findings', 'ph-1', 'recommendation', 'x'],
  ['what a good practice has brought, which the follow-up learns', 'findings', 'ph-1', 'effect', 'x'],
  ['the authority, too', 'findings', 'ph-1', 'authority', 'unit'],
  ['a file of a measure', 'attachments', 'tep-3', 'caption', 'x'],
  ['the scan of the signed minutes', 'attachments', 'tep-9', 'owner', { table: 'visits', id: 'v-1' }],
  ['a new seal', 'seals', 'np-9', 'visit', 'v-1'],
  ['the name of the unit', 'units', 'u-1', 'name', 'x'],
  ['the position of a member', 'members', 'tv-1', 'position', 'x'],
])('%s: does not', (_, t, r, f, val) => {
  expect(touched(t, r, f, val)).toEqual([]);
});

test('a finding that moves to another visit concerns both', () => {
  expect(touched('findings', 'ph-1', 'visit', 'v-2')).toEqual(['v-1', 'v-2']);
});

test('the owner of a new file is named, so that it can be looked up', () => {
  expect(ownersOf([{ t: 'attachments', r: 'tep-9', f: 'owner', val: { table: 'items', id: 'v-1.c-1' } }], rows)).toEqual([{ table: 'items', row: 'v-1.c-1' }]);
  expect(ownersOf([{ t: 'attachments', r: 'tep-9', f: 'owner', val: { table: 'visits', id: 'v-1' } }], rows)).toEqual([]);
  expect(ownersOf([{ t: 'dossiers', r: 'mau-1.1', f: 'note', val: 'x' }], rows)).toEqual([{ table: 'samples', row: 'mau-1' }]);
});
