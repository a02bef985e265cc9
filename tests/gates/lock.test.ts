import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface LockedPackage {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

type Packages = Readonly<Record<string, LockedPackage>>;

/** The folders, from the package's own upwards, in which Node looks for what a package names. */
const foldersFor = (folder: string, name: string): string[] => {
  const parts = folder === '' ? [] : folder.split('/node_modules/');
  return [...parts.map((_, depth) => `${parts.slice(0, parts.length - depth).join('/node_modules/')}/node_modules/${name}`), `node_modules/${name}`];
};

/**
 * What keeps a lock file from installing everywhere alike. npm leaves native builds out of the lock without a word
 * when the registry of the day lacks them; on the systems that need them the tools then fail to start.
 */
const lockFaults = (packages: Packages): string[] =>
  Object.entries(packages).flatMap(([folder, { resolved, integrity, hasInstallScript, optionalDependencies = {} }]) => [
    ...(resolved === undefined ? [] : [`${folder}: names a download address`]),
    ...(integrity === undefined && folder !== '' ? [`${folder}: has no digest`] : []),
    ...(hasInstallScript ? [`${folder}: has an install script`] : []),
    ...Object.keys(optionalDependencies)
      .filter((name) => foldersFor(folder, name).every((place) => packages[place] === undefined))
      .map((name) => `${folder}: its native build ${name} is not locked`),
  ]);

const { packages }: { packages: Packages } = JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8'));

test('the lock file installs on every system, runs no scripts and names no registry', () => {
  expect(lockFaults(packages)).toEqual([]);
});

test('the native tools are locked for the systems that people have', () => {
  const names = Object.keys(packages);
  for (const system of ['linux-x64', 'win32-x64', 'win32-arm64', 'darwin-x64', 'darwin-arm64']) {
    for (const tool of ['@rolldown/binding', 'lightningcss', '@oxlint/binding', '@oxlint-tsgolint', '@typescript/typescript', '@oxc-parser/binding']) {
      expect(names.some((name) => name.startsWith(`node_modules/${tool}`) && name.includes(system)), `${tool} for ${system}`).toBe(true);
    }
  }
});

test('the check sees each fault', () => {
  const good = { integrity: 'sha512-x' };
  expect(lockFaults({ '': {}, 'node_modules/a': { ...good, optionalDependencies: { 'a-win32-x64': '1' } }, 'node_modules/a-win32-x64': good })).toEqual([]);
  expect(lockFaults({ 'node_modules/a': { ...good, resolved: 'https://registry.example/a.tgz' } })).toEqual(['node_modules/a: names a download address']);
  expect(lockFaults({ 'node_modules/a': {} })).toEqual(['node_modules/a: has no digest']);
  expect(lockFaults({ 'node_modules/a': { ...good, hasInstallScript: true } })).toEqual(['node_modules/a: has an install script']);
  const naming = { ...good, optionalDependencies: { 'a-win32-x64': '1' } };
  expect(lockFaults({ 'node_modules/b/node_modules/a': naming })).toEqual(['node_modules/b/node_modules/a: its native build a-win32-x64 is not locked']);
  expect(lockFaults({ 'node_modules/b/node_modules/a': naming, 'node_modules/b/node_modules/a-win32-x64': good })).toEqual([]);
});
