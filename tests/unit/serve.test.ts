import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPortTaken, serve } from '../../scripts/serve.mjs';

const PORT = 4283;
const folder = mkdtempSync(join(tmpdir(), 'so kiểm tra '));
let server: Awaited<ReturnType<typeof serve>>;

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Asks with the path exactly as written: `fetch` would tidy the very tricks that are tried here. */
const ask = (path: string, { host = `localhost:${PORT}`, method = 'GET' } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: PORT, path, method, headers: { host }, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    })
      .on('error', reject)
      .end();
  });

beforeAll(async () => {
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'dist/index.html'), 'the page');
  writeFileSync(join(folder, 'dist/.built-from'), 'secret');
  writeFileSync(join(folder, 'dist/assets/a-1.js'), 'the script');
  server = await serve({ port: PORT, folder: join(folder, 'dist'), base: '/' });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

describe('the server', () => {
  test.each(['/', '/plans/p1/planning', '/plans/p1?tab=2', '/plans/p1/planning/criteria/cchc-2026.2', '/index.html'])('%s is the page, always asked for anew', async (path) => {
    const { status, headers, text } = await ask(path);
    expect([status, text, headers['cache-control']]).toEqual([200, 'the page', 'no-cache']);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  test('files that carry a digest in their name are kept for ever', async () => {
    const { text, headers } = await ask('/assets/a-1.js');
    expect([text, headers['content-type']]).toEqual(['the script', 'text/javascript; charset=utf-8']);
    expect(headers['cache-control']).toContain('immutable');
  });

  test.each([
    '/assets/gone.js', '/.built-from', '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/..%5c..%5csecret.txt', '/c:%5cwindows',
    'http://example.org/',
  ])('%s is not found', async (path) => {
    const { status, text } = await ask(path);
    expect([status, text]).toEqual([404, 'Not found']);
  });

  test('a broken path is refused', async () => expect((await ask('/%E0%A4')).status).toBe(400));

  test('a foreign name for this computer is refused', async () => {
    expect((await ask('/', { host: `evil.example:${PORT}` })).status).toBe(403);
  });

  test('only reading is allowed', async () => {
    expect((await ask('/', { method: 'POST' })).status).toBe(405);
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, text: '' });
  });

  test('the other names of this computer lead to the one address that has the data', async () => {
    const { status, headers } = await ask('//example.org/plans', { host: `127.0.0.1:${PORT}` });
    expect([status, headers.location]).toEqual([308, `http://localhost:${PORT}/example.org/plans`]);
  });

  test('a taken port is told from other faults', async () => {
    const fault: unknown = await serve({ port: PORT, folder }).catch((error: unknown) => error);
    expect(isPortTaken(fault)).toBe(true);
  });
});

test('under a folder, the way there is shown and the rest is not found', async () => {
  await server.close();
  server = await serve({ port: PORT, folder: join(folder, 'dist'), base: '/so-kiem-tra/' });
  expect(server.url).toBe(`http://localhost:${PORT}/so-kiem-tra/`);
  expect((await ask('/')).headers.location).toBe('/so-kiem-tra/');
  expect((await ask('/so-kiem-tra')).headers.location).toBe('/so-kiem-tra/');
  expect((await ask('/so-kiem-tra/plans/p1')).text).toBe('the page');
  expect((await ask('/so-kiem-tra/assets/a-1.js')).headers['cache-control']).toContain('immutable');
  expect((await ask('/plans/p1')).status).toBe(404);
});
