import { expect, it } from 'vitest';
import { rowLabel } from './rowLabel.ts';

it('a finding is called by its number and its first line; without a number by its words alone', () => {
  const label = (values: Parameters<typeof rowLabel>[1]) => rowLabel('findings', values, () => undefined);
  expect(label({ kind: 'shortcoming', number: 3, text: 'Chưa niêm yết\nchi tiết' })).toBe('TT3 · Chưa niêm yết');
  expect(label({ kind: 'proposal', number: null, text: 'Bổ sung biên chế' })).toBe('Bổ sung biên chế');
  // A file of a newer version may know kinds that this one does not.
  expect(label({ kind: 'other', number: 3, text: 'Chưa rõ' })).toBe('Chưa rõ');
});
