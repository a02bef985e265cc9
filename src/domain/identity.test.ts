import { expect, test } from 'vitest';
import { keyCode, standingOf, type AcceptedKey } from './identity.ts';
import { PersonIdSchema } from './ids.ts';

const [ha, hung] = [PersonIdSchema.parse('ps-ha'), PersonIdSchema.parse('ps-hung')];
const accepted: readonly AcceptedKey[] = [
  { person: ha, key: 'key-1', name: 'Trần Long Hà' },
  { person: ha, key: 'key-2', name: 'Trần Long Hà' },
];
const standing = (person: typeof ha, name: string, key: string | null) => standingOf({ person, name, key }, accepted, 'key-own');

test('a person may have several accepted keys, one for each laptop', () => {
  expect(standing(ha, 'Trần Long Hà', 'key-1')).toBe('known');
  expect(standing(ha, 'Trần Long Hà', 'key-2')).toBe('known');
});

test('another key for an accepted person, or for somebody of the same name, is told', () => {
  expect(standing(ha, 'Trần Long Hà', 'key-3')).toBe('other-key');
  expect(standing(hung, '  TRẦN  long hà ', 'key-3')).toBe('other-key');
  expect(standing(hung, 'Trần Long Hà'.normalize('NFD'), 'key-3')).toBe('other-key');
});

test('an accepted key under another person is not known', () => {
  expect(standing(hung, 'Lê Hùng', 'key-1')).toBe('unknown');
});

test('a missing signature is worth a warning only where one was to be expected', () => {
  expect(standing(ha, 'Trần Long Hà', null)).toBe('missing');
  expect(standing(hung, 'Trần Long Hà', null)).toBe('missing');
  expect(standing(hung, 'Lê Hùng', null)).toBe('unsigned');
  expect(standing(hung, '', null)).toBe('unsigned');
});

test('what this laptop signed is its own', () => {
  expect(standing(hung, 'Lê Hùng', 'key-own')).toBe('own');
});

test('the code covers the key and the person', () => {
  expect(keyCode(ha, 'key-1')).toMatch(/^[A-Z2-7]{4}(-[A-Z2-7]{4}){4}$/);
  expect(new Set([keyCode(ha, 'key-1'), keyCode(ha, 'key-2'), keyCode(hung, 'key-1')]).size).toBe(3);
});
