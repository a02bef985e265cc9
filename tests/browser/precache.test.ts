import { afterEach, beforeEach, expect, test } from 'vitest';
import { createPrecache, type Precache } from '../../src/app/serviceWorker/precache.ts';

const scope = `${location.origin}/so-kiem-tra/`;

/** What the pretended server has, by path below the scope. */
let server: Record<string, string>;
let downloads: string[];

const fetch = ({ url }: Request): Promise<Response> => {
  const path = url.slice(scope.length);
  downloads.push(path);
  const text = server[path];
  return Promise.resolve(text === undefined ? new Response('', { status: 404 }) : new Response(text));
};

const digest = async (text: string): Promise<string> =>
  btoa(String.fromCharCode(...new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))));

const precacheOf = async (version: string, contents: Record<string, string>): Promise<Precache> => ({
  version,
  files: await Promise.all(
    Object.entries(contents).map(async ([path, text]) => ({ path, digest: await digest(text), bytes: text.length })),
  ),
});

const first = { '': '<html>1</html>', 'assets/a-1.js': 'a1', 'assets/b.js': 'b' };
const second = { '': '<html>2</html>', 'assets/a-2.js': 'a2', 'assets/b.js': 'b' };

const rest = (): Promise<void> => Promise.resolve();

const build = async (version: string, contents: Record<string, string>) =>
  createPrecache(await precacheOf(version, contents), { scope, caches, fetch, rest });

const removeCaches = async (): Promise<void> => {
  for (const name of await caches.keys()) await caches.delete(name);
};

beforeEach(async () => {
  await removeCaches();
  server = first;
  downloads = [];
});
afterEach(removeCaches);

test('install keeps every file, and verify reads them back', async () => {
  const precache = await build('1', first);
  await precache.install();
  expect(downloads.toSorted()).toEqual(Object.keys(first).toSorted());
  expect(await precache.verify()).toEqual({ type: 'complete', version: '1', files: 3, bytes: 17 });
  expect(downloads).toHaveLength(3);
});

test('many files are kept a few at a time, so that somebody who is writing meanwhile keeps his computer', async () => {
  const many = Object.fromEntries(Array.from({ length: 30 }, (_, no) => [`assets/${no}.js`, `${no}`]));
  server = many;
  let now = 0;
  let most = 0;
  const slow = async (request: Request): Promise<Response> => {
    now += 1;
    most = Math.max(most, now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    now -= 1;
    return fetch(request);
  };
  const precache = createPrecache(await precacheOf('1', many), { scope, caches, fetch: slow, rest });
  await precache.install();
  expect(downloads.toSorted()).toEqual(Object.keys(many).toSorted());
  expect(most).toBeGreaterThan(1);
  expect(most).toBeLessThan(8);
  expect(await precache.verify()).toMatchObject({ type: 'complete', files: 30 });
});

test('a rest comes before every file, when it is kept and when it is read back', async () => {
  const rests: string[] = [];
  const counted = (work: string): Promise<void> => {
    rests.push(work);
    return Promise.resolve();
  };
  const precache = createPrecache(await precacheOf('1', first), { scope, caches, fetch, rest: counted });
  await precache.install();
  expect(rests).toEqual(Array.from({ length: 3 }, () => 'keeping'));
  await precache.verify();
  expect(rests.slice(3)).toEqual(Array.from({ length: 3 }, () => 'checking'));
});

test('one missing file makes the whole installation fail and leaves nothing behind', async () => {
  const precache = await build('1', first);
  server = { '': first[''], 'assets/b.js': 'b' };
  await expect(precache.install()).rejects.toThrow('assets/a-1.js: 404');
  expect(await caches.keys()).toEqual([]);
});

test('a file with other content than was built is refused', async () => {
  const precache = await build('1', first);
  server = { ...first, 'assets/b.js': '<html>Please log in</html>' };
  await expect(precache.install()).rejects.toThrow('other content');
});

test('an update downloads only what has changed and forgets the old version once it is active', async () => {
  const old = await build('1', first);
  await old.install();
  await caches.open('another app of this origin');
  server = second;
  downloads = [];
  const precache = await build('2', second);
  await precache.install();
  expect(downloads.toSorted()).toEqual(['', 'assets/a-2.js']);
  expect(await old.verify()).toMatchObject({ type: 'complete' });
  await precache.removeOld();
  expect(await caches.keys()).toEqual(['another app of this origin', `so-kiem-tra ${scope} 2`]);
});

test('a failed update leaves the version in use whole', async () => {
  const old = await build('1', first);
  await old.install();
  server = {};
  await expect((await build('2', second)).install()).rejects.toThrow('404');
  expect(await old.verify()).toMatchObject({ type: 'complete' });
});

test('verify names damaged and missing files, and mends them when the server has them', async () => {
  const precache = await build('1', first);
  await precache.install();
  const cache = await caches.open(`so-kiem-tra ${scope} 1`);
  await cache.put(`${scope}assets/b.js`, new Response('damaged'));
  await cache.delete(scope);
  server = {};
  expect(await precache.verify()).toEqual({ type: 'incomplete', version: '1', files: 3, broken: ['', 'assets/b.js'] });
  server = first;
  expect(await precache.verify()).toMatchObject({ type: 'complete' });
});

test.each([
  ['a route', 'plans/p1/planning', 'navigate', ''],
  ['a route that ends in the number of a version', 'plans/p1/planning/criteria/cchc-2026.2', 'navigate', ''],
  ['the start page', '', 'navigate', ''],
  ['the start page with a query', '?from=home', 'navigate', ''],
  ['a kept file', 'assets/b.js', 'cors', 'assets/b.js'],
  ['a kept file opened by itself', 'assets/b.js', 'navigate', 'assets/b.js'],
  ['a file that this build lacks', 'assets/gone.js', 'no-cors', undefined],
  ['such a file opened by itself', 'schema/gone.json', 'navigate', undefined],
  ['data that is asked for at a route', 'plans/p1', 'cors', undefined],
  ['another app of the origin', '../another/', 'navigate', undefined],
] as const)('%s is answered by the right file', async (_, path, mode, expected) => {
  const precache = await build('1', first);
  expect(precache.fileFor({ url: new URL(path, scope).href, method: 'GET', mode })?.path).toBe(expected);
});

test('nothing but GET is answered', async () => {
  const precache = await build('1', first);
  expect(precache.fileFor({ url: scope, method: 'POST', mode: 'navigate' })).toBeUndefined();
});

test('a file that the browser has dropped is answered from the network', async () => {
  const precache = await build('1', first);
  await precache.install();
  const file = precache.fileFor({ url: `${scope}assets/b.js`, method: 'GET', mode: 'cors' });
  if (!file) throw new Error('expected a file');
  const request = new Request(`${scope}assets/b.js`);
  downloads = [];
  expect(await (await precache.respond(file, request)).text()).toBe('b');
  expect(downloads).toEqual([]);
  await caches.delete(`so-kiem-tra ${scope} 1`);
  expect(await (await precache.respond(file, request)).text()).toBe('b');
  expect(downloads).toEqual(['assets/b.js']);
});
