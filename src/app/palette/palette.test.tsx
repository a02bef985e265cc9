import { expect, test } from 'vitest';
import { PlanIdSchema } from '#domain/ids.ts';
import { indexedTables, type SearchHit } from '#domain/search.ts';
import { hitPath } from './hitPath.ts';
import { paletteKey } from './usePaletteKeys.ts';

const plan = PlanIdSchema.parse('kt-2024');
const hit: SearchHit = { plan, table: 'findings', id: 'x-1', label: '', excerpt: '', visit: 'v-1', unitName: '', day: null, criterionCode: '3.4', finding: 'f-1', sample: null };

test('every hit leads to a page of its round', () => {
  for (const table of indexedTables) expect(hitPath({ ...hit, table }), table).toMatch(/^\/plans\/kt-2024\/(planning|inspection|follow-up)/);
});

test('a finding leads to its line, one without a criterion to the findings of the visit, a measure to the follow-up', () => {
  expect(hitPath(hit)).toBe('/plans/kt-2024/inspection/v-1?item=3.4');
  expect(hitPath({ ...hit, criterionCode: '' })).toBe('/plans/kt-2024/inspection/v-1?tab=findings');
  expect(hitPath({ ...hit, table: 'measures' })).toBe('/plans/kt-2024/follow-up?finding=f-1&measure=x-1');
});

test('a dossier leads to its own sample, a document to its place in the legal library', () => {
  const dossier: SearchHit = { ...hit, table: 'dossiers', sample: 'mau-2' };
  expect(hitPath(dossier)).toBe('/plans/kt-2024/inspection/v-1?tab=samples&sample=mau-2');
  expect(hitPath({ ...dossier, table: 'samples' })).toBe(hitPath(dossier));
  expect(hitPath({ ...hit, table: 'legalDocuments', id: 'nd-118-2025' })).toBe('/plans/kt-2024/planning?tab=legal&document=nd-118-2025');
});

const press = (key: string, more: KeyboardEventInit = {}) => paletteKey(new KeyboardEvent('keydown', { key, ...more }));

test('Ctrl+K goes somewhere, Ctrl+Shift+F searches everything; nothing else is taken, nor a key that an input method holds', () => {
  expect(press('k', { ctrlKey: true })).toBe('go');
  expect(press('K', { ctrlKey: true })).toBe('go');
  expect(press('F', { ctrlKey: true, shiftKey: true })).toBe('search');
  expect(press('f', { ctrlKey: true })).toBeNull();
  expect(press('k')).toBeNull();
  expect(press('k', { ctrlKey: true, altKey: true })).toBeNull();
  expect(press('k', { ctrlKey: true, isComposing: true })).toBeNull();
});
