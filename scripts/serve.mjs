// @ts-check
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { basePath, dist } from './build.mjs';
import { headerPolicy } from './contentSecurityPolicy.mjs';
import { say } from './run.mjs';

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The file that answers a path below the base, or undefined for 404. A missing path without an extension is a route
 * of the app and gets its page, also where it ends in the number of a version (cchc-2026.2); a missing asset never does,
 * because a page in place of a script hides the fault.
 * @param {string} folder
 * @param {string} path decoded, without a leading slash
 */
const fileFor = (folder, path) => {
  if (/[\\:\0]/.test(path) || path.split('/').some((part) => part.startsWith('.'))) return undefined;
  const file = join(folder, path);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  return /\.[a-z][^/]*$/i.test(path) ? undefined : join(folder, 'index.html');
};

/** @param {string} text @returns {string | undefined} undefined when the percent signs are broken */
const decoded = (text) => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/**
 * Serves a folder of static files on this computer only.
 *
 * The port is fixed and one address is used, because the browser keeps the data by origin: under another port, or under
 * 127.0.0.1 instead of localhost, people would find an empty app. Rejects when the port is taken (EADDRINUSE, EACCES).
 * @param {{ port: number, folder?: string, base?: string, contentSecurityPolicy?: string }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export const serve = async ({ port, folder = dist, base = basePath(), contentSecurityPolicy = headerPolicy }) => {
  const origin = `http://localhost:${port}`;
  /** @type {import('node:http').RequestListener} */
  const answer = (request, response) => {
    /** @type {(status: number, headers?: Record<string, string>, text?: string) => void} */
    const end = (status, headers = {}, text = '') => void response.writeHead(status, headers).end(text);
    const host = request.headers.host;
    // Any web page can point a name of its own at 127.0.0.1 (DNS rebinding); it then arrives with that name.
    if (host !== `localhost:${port}` && host !== `127.0.0.1:${port}` && host !== `[::1]:${port}`) return end(403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, { allow: 'GET, HEAD' });
    const target = request.url ?? '/';
    if (host !== `localhost:${port}`) return end(308, { location: `${origin}${target.replace(/^\/+/, '/')}` });
    const path = decoded(target.replace(/[?#].*$/s, ''));
    if (path === undefined) return end(400);
    if (base !== '/' && (path === '/' || `${path}/` === base)) return end(302, { location: base });
    const file = path.startsWith(base) ? fileFor(folder, path.slice(base.length)) : undefined;
    const size = file && statSync(file, { throwIfNoEntry: false })?.size;
    if (!file || size === undefined) return end(404, { 'content-type': 'text/plain' }, 'Not found');
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-length': String(size),
      'cache-control': path.startsWith(`${base}assets/`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': contentSecurityPolicy,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).on('error', () => response.destroy()).pipe(response);
  };
  // `localhost` is 127.0.0.1 to some browsers and ::1 to others; a computer without IPv6 has only the first.
  const servers = [await listen(answer, '127.0.0.1', port)];
  try {
    servers.push(await listen(answer, '::1', port));
  } catch (error) {
    if (isPortTaken(error)) {
      await Promise.all(servers.map(close));
      throw error;
    }
  }
  return { url: `${origin}${base}`, close: async () => void (await Promise.all(servers.map(close))) };
};

/** Whether listening failed because another program, or Windows itself, holds the port. @param {unknown} error */
export const isPortTaken = (error) =>
  error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES');

/**
 * @param {import('node:http').RequestListener} answer
 * @param {string} host
 * @param {number} port
 * @returns {Promise<import('node:http').Server>}
 */
const listen = (answer, host, port) =>
  new Promise((resolve, reject) => {
    const server = createServer(answer);
    server.once('error', reject).listen(port, host, () => resolve(server));
  });

/** @param {import('node:http').Server} server @returns {Promise<void>} */
const close = (server) =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

// `node scripts/serve.mjs 4273` serves dist without building it first; the end-to-end tests are started so.
if (process.argv[1]?.endsWith('serve.mjs')) say((await serve({ port: Number(process.argv[2]) })).url);
