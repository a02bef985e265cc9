// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';

/** Whether this is the administrator. */
export const isRoot = () => process.getuid?.() === 0;

/** Debian itself: Ubuntu's packages of the same names are sometimes only snaps, which a container cannot run. */
export const isDebian = () => {
  const release = '/etc/os-release';
  return process.platform === 'linux' && existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
};

/** Installs packages of Debian. @param {readonly string[]} packages @returns {Promise<string>} what was said */
export const installPackages = async (packages) => {
  const apt = (/** @type {string[]} */ ...args) => {
    const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=300', '-q', ...args];
    const [program = '', ...rest] = isRoot() ? command : ['sudo', '-n', ...command];
    return run(program, rest);
  };
  const update = await apt('update');
  const install = await apt('install', '-y', '--no-install-recommends', ...packages);
  return `${update.output}${install.output}`;
};
