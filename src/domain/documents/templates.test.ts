import { expect, test } from 'vitest';
import { shownRow } from '../../../tests/support/documents/source.ts';
import { templateInUse } from './templates.ts';

const row = (id: string, values: Parameters<typeof shownRow>[2]) => shownRow('templates', id, values);

test('the template in use is of its kind, and of two the same one everywhere', () => {
  const rows = [row('b', { kind: 'minutes', inUse: true }), row('a', { kind: 'minutes', inUse: true }), row('0', { kind: 'minutes', inUse: false }), row('c', { kind: 'plan', inUse: true })];
  expect(templateInUse(rows, 'minutes')?.id).toBe('a');
  expect(templateInUse(rows.toReversed(), 'minutes')?.id).toBe('a');
  expect(templateInUse(rows, 'plan')?.id).toBe('c');
  expect(templateInUse(rows, 'appendix')).toBeUndefined();
});
