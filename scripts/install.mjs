// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root, run, runNode, say } from './run.mjs';

/** Stops with a sentence instead of a stack trace when Node is too old. The least version is that of Vite. */
export const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  say(`Cần Node.js 20.19 trở lên; máy này có ${process.version}. Tải tại https://nodejs.org`);
  say(`Node.js 20.19 or newer is needed; this machine has ${process.version}. Get it at https://nodejs.org`);
  process.exit(1);
};

/**
 * A package as npm's lock file describes it.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 */

/** @param {string} file @returns {Record<string, LockedPackage>} packages by their folder; none when the file is not there */
const lockedPackages = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});

/**
 * Optional packages are native builds, one for each system. Those that name this system must be there:
 * this notices a node_modules folder that was copied from another computer.
 * @param {LockedPackage} wanted
 */
const belongsHere = (wanted) =>
  !wanted.optional ||
  (wanted.os?.includes(process.platform) === true && wanted.cpu?.includes(process.arch) === true && !wanted.libc);

/** Whether node_modules holds what the lock file says. npm writes its own account of the folder when it has finished. */
const isInstalled = () => {
  const present = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(lockedPackages(join(root, 'package-lock.json'))).every(([folder, wanted]) => {
    const found = present[folder];
    if (folder === '') return true;
    if (found === undefined) return !belongsHere(wanted);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
};

/** npm's own JavaScript file: as `npm run` tells it, else beside Node, where its installers put it. */
const npmFile = () => {
  const bin = dirname(process.execPath);
  return [
    process.env['npm_execpath'] ?? '',
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((file) => file.endsWith('npm-cli.js') && existsSync(file));
};

/** Installs what is missing, exactly as locked. @returns {Promise<boolean>} whether the packages are there now */
export const ensureInstalled = async () => {
  if (isInstalled()) return true;
  say('Đang cài đặt các gói cần thiết… / Installing the packages…');
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = npmFile();
  const { code } = npm
    ? await runNode([npm, ...args], { shown: true })
    : process.platform === 'win32'
      ? await run('cmd', ['/d', '/s', '/c', 'npm', ...args], { shown: true })
      : await run('npm', args, { shown: true });
  if (code === 0) return true;
  say('Không cài đặt được. Kiểm tra kết nối mạng, đóng các chương trình đang mở thư mục này rồi chạy lại.');
  say('The installation failed. Check the network, close programs that hold this folder open, and try again.');
  return false;
};
