import { afterEach, expect, test } from 'vitest';
import { createSharedFiles } from '../../src/app/serviceWorker/shared.ts';

const scope = `${location.origin}/so-kiem-tra/`;
const shared = createSharedFiles({ scope, caches });

afterEach(async () => {
  for (const name of await caches.keys()) await caches.delete(name);
});

const sent = (...files: readonly File[]): Request => {
  const body = new FormData();
  for (const file of files) body.append('files', file);
  return new Request(`${scope}shared-files`, { method: 'POST', body });
};

test('files that another app shares wait until a page takes them, and are handed over once', async () => {
  const first = new File(['{"format":"so-kiem-tra/bundle"}'], 'Đợt kiểm tra, Hà.skt.json', { type: 'application/json' });
  const second = new File([new Uint8Array([80, 75, 3, 4])], 'kt.skt.zip', { type: '' });
  expect(await shared.take()).toEqual([]);
  const request = sent(first, second);
  expect(shared.accepts(request)).toBe(true);
  const answer = await shared.keep(request);
  // The answer of a share must be a redirect, or a reload would share again.
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `${scope}import`]);
  const taken = await shared.take();
  expect(taken.map(({ name }) => name)).toEqual([first.name, second.name]);
  expect(await taken[0]?.text()).toBe('{"format":"so-kiem-tra/bundle"}');
  expect(taken[1]?.size).toBe(4);
  expect(await shared.take()).toEqual([]);
});

test('two shares before a page looks are both kept; nothing but a share is answered', async () => {
  await shared.keep(sent(new File(['a'], 'a.skt.json')), 1);
  await shared.keep(sent(new File(['b'], 'b.skt.json')), 2);
  expect((await shared.take()).map(({ name }) => name)).toEqual(['a.skt.json', 'b.skt.json']);
  expect(shared.accepts({ method: 'GET', url: `${scope}shared-files` })).toBe(false);
  expect(shared.accepts({ method: 'POST', url: `${scope}import` })).toBe(false);
});

test('an update of the app forgets no shared file', async () => {
  await shared.keep(sent(new File(['a'], 'a.skt.json')));
  // What the precache removes are caches whose names begin like this.
  for (const name of await caches.keys()) if (name.startsWith(`so-kiem-tra ${scope} `)) await caches.delete(name);
  expect(await shared.take()).toHaveLength(1);
});
