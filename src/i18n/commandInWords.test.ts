import { readFileSync, readdirSync } from 'node:fs';
import { createInstance } from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { commandInWords } from './commandInWords.ts';
import { en, vi } from './terms/commands.ts';

const i18n = createInstance();
beforeAll(() => i18n.init({ lng: 'vi', ns: ['commands'], resources: { vi: { commands: vi }, en: { commands: en } }, interpolation: { escapeValue: false } }));

const words = (command: string, language = 'vi') => commandInWords(i18n.getFixedT(language, 'commands'), command);

/** The names of commands that stand in the sources of the verbs, however they are given to a command. */
const namesInCode = (): ReadonlySet<string> => {
  const root = new URL('../domain/commands/', import.meta.url);
  const files = readdirSync(root, { encoding: 'utf8' }).filter((file) => !file.endsWith('.test.ts'));
  const sources = files.map((file) => readFileSync(new URL(file, root), 'utf8'));
  return new Set(sources.flatMap((source) => [...source.matchAll(/'([a-z]+\.[a-z][A-Za-z]+)'/g)].map((match) => match[1] ?? '')));
};

test('every command that the code can record has words in both languages, and no words stand for none', () => {
  const names = namesInCode();
  expect(names.size).toBeGreaterThan(30);
  for (const name of names) {
    for (const language of ['vi', 'en']) expect(words(name, language), name).not.toBe(words('no.such', language));
  }
  const told = Object.entries(vi.name).flatMap(([subject, verbs]) => Object.keys(verbs).map((verb) => `${subject}.${verb}`));
  expect(told.toSorted()).toEqual([...names].toSorted());
});

test('what was taken back or done again says so', () => {
  expect(words('finding.edit.undo')).toBe('Hoàn tác: Sửa phát hiện');
  expect(words('finding.edit.redo')).toBe('Làm lại: Sửa phát hiện');
});

test('a command of another version is said to be one, whatever it is called', () => {
  for (const name of ['unit.mergeInto', 'x', '', '.', 'constructor.name', 'name.undo.undo']) expect(words(name), name).toMatch(/Thao tác của phiên bản khác/);
});
