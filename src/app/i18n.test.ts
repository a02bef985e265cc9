import { describe, expect, it } from 'vitest';
import { loadAllTexts } from './i18n.ts';

type Text = readonly [key: string, text: string];

const flatten = (node: unknown, path: string): readonly Text[] =>
  typeof node === 'string'
    ? [[path, node]]
    : Object.entries(Object(node)).flatMap(([key, value]) => flatten(value, path === '' ? key : `${path}.${key}`));

const catalogues = [...(await loadAllTexts())].map(([name, { vi, en }]) => ({ name, vi: flatten(vi, ''), en: flatten(en, '') }));

/** The names that a text interpolates. */
const slots = (text: string): readonly string[] => [...text.matchAll(/\{\{(\w+)[^}]*\}\}/g)].map(match => match[1] ?? '').sort();

describe.each(catalogues)('the catalogue $name', ({ vi, en }) => {
  it('has the same keys in both languages, and a singular in English for each plural', () => {
    const expected = vi.flatMap(([key]) => (key.endsWith('_other') ? [key, key.replace(/_other$/, '_one')] : [key]));
    expect(en.map(([key]) => key).sort()).toEqual([...expected].sort());
  });

  it('interpolates the same names in both languages', () => {
    const inEnglish = new Map(en);
    for (const [key, text] of vi) expect(slots(inEnglish.get(key) ?? ''), key).toEqual(slots(text));
  });

  it('is blank in one language only where it is blank in the other', () => {
    const inEnglish = new Map(en);
    for (const [key, text] of vi) expect((inEnglish.get(key) ?? '').trim() === '', key).toBe(text.trim() === '');
  });

  it('has no decomposed letters, no blanks at the ends, and quotes as Vietnamese does', () => {
    for (const [key, text] of [...vi, ...en]) {
      // A text of blanks alone is meant: room for a number that is written by hand.
      if (text.trim() !== '') expect(text, key).toBe(text.normalize('NFC').trim());
      expect(text, key).not.toMatch(/[„‟]/);
    }
  });
});

it('reads all catalogues', () => {
  expect(catalogues.length).toBeGreaterThan(10);
  expect(catalogues.flatMap(({ vi }) => vi).length).toBeGreaterThan(400);
});
