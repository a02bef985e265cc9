import { describe, expect, it } from 'vitest';
import { builtInWordings } from '#domain/wordings/builtIn.ts';
import type { OwnWording } from '#domain/wordings/wordings.ts';
import { offeredWordings } from './wordingOffer.ts';

const own = (id: string, criterionKey: string, text: string): OwnWording => ({
  id,
  criterionKey,
  kind: 'shortcoming',
  text,
  severity: null,
  cause: { kind: null, text: '' },
  recommendation: '',
});
const idsOf = (key: string, kept: readonly OwnWording[], search = '') => offeredWordings(key, 'shortcoming', kept, search).map(({ id }) => id);

describe('the wordings that are offered', () => {
  const kept = [own('elsewhere', '99.9', 'Chưa treo biển hiệu'), own('here', '98.1', 'Chưa niêm yết')];

  it('are those of the criterion while nothing is searched for', () => {
    expect(idsOf('98.1', kept)).toEqual(['here']);
  });

  it('are those of all criteria in a search without diacritics, and where the criterion has none', () => {
    expect(idsOf('98.1', kept, 'bien hieu')).toEqual(['elsewhere']);
    expect(idsOf('97.7', kept)).toEqual(expect.arrayContaining(['elsewhere', 'here', builtInWordings.find(({ kind }) => kind === 'shortcoming')?.id]));
  });

  it('say one text once, whichever rounds brought it', () => {
    expect(idsOf('98.1', [...kept, own('copy', '98.1', 'chưa  niêm yết')])).toEqual(['here']);
  });

  it('are of the kind of the finding', () => {
    expect(offeredWordings('98.1', 'proposal', kept, '').every(({ kind }) => kind === 'proposal')).toBe(true);
  });
});
