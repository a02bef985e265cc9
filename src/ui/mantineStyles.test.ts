import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * mantine.css takes only the style sheets of the components in use, a third of the whole. This test
 * walks from every component that the source imports through Mantine's own modules, collects the
 * class names that they can put on the page, and insists that mantine.css brings each of them.
 */

const root = resolve(import.meta.dirname, '../..');
const mantine = join(root, 'node_modules/@mantine');
const sheets = join(mantine, 'core/styles');

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** `{ a, b as c }` of import statements, by the module they come from. */
const namedImports = (source: string, from: RegExp): readonly string[] =>
  [...source.matchAll(new RegExp(`import \\{([^}]*)\\} from ['"]${from.source}['"]`, 'g'))].flatMap(match =>
    (match[1] ?? '')
      .split(',')
      .map(name => name.trim().split(' as ')[0] ?? '')
      .filter(name => name !== '' && !name.startsWith('type ')),
  );

/** Where @mantine/core keeps each of its exports. */
const moduleOf = new Map(
  [...readFileSync(join(mantine, 'core/esm/index.mjs'), 'utf8').matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)].flatMap(match =>
    (match[1] ?? '').split(',').map(name => [name.trim().split(' as ').at(-1) ?? '', join(mantine, 'core/esm', match[2] ?? '')] as const),
  ),
);

/** Every module that is reached from some modules, Mantine's other packages included. */
const reachable = (starts: readonly string[]): ReadonlySet<string> => {
  const reached = new Set<string>();
  const open = [...starts];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file) || !existsSync(file)) continue;
    reached.add(file);
    const source = readFileSync(file, 'utf8');
    for (const match of source.matchAll(/(?:from|import) "(\.[^"]+)"/g)) open.push(resolve(dirname(file), match[1] ?? ''));
    for (const name of namedImports(source, /@mantine\/core/)) open.push(moduleOf.get(name) ?? '');
  }
  return reached;
};

const sources = filesBelow(join(root, 'src')).filter(file => /\.tsx?$/.test(file) && !file.includes('.test.'));
const used = new Set(sources.flatMap(file => namedImports(readFileSync(file, 'utf8'), /@mantine\/core/)));
const usedDates = new Set(sources.flatMap(file => namedImports(readFileSync(file, 'utf8'), /@mantine\/dates/)));

const modules = reachable([
  ...[...used].map(name => moduleOf.get(name) ?? ''),
  ...[...usedDates].map(name => join(mantine, `dates/esm/components/${name}/${name}.mjs`)),
  join(mantine, 'notifications/esm/Notifications.mjs'),
]);

/** Class names of the core components that the app can put on the page. */
const classes = [...modules]
  .filter(file => file.startsWith(join(mantine, 'core')) && file.endsWith('.module.mjs'))
  .flatMap(file => readFileSync(file, 'utf8').match(/m_[0-9a-f]{6,8}/g) ?? []);

const imported = [...readFileSync(join(import.meta.dirname, 'mantine.css'), 'utf8').matchAll(/@mantine\/core\/styles\/([^']+)/g)].map(
  match => match[1] ?? '',
);
const styled = new Set(imported.flatMap(sheet => readFileSync(join(sheets, sheet), 'utf8').match(/m_[0-9a-f]{6,8}/g) ?? []));

/** The style sheet that has a class, for the message. */
const sheetOf = (name: string): string =>
  filesBelow(sheets)
    .filter(file => file.endsWith('.layer.css') && readFileSync(file, 'utf8').includes(name))
    .map(file => basename(file))[0] ?? '';

describe('mantine.css', () => {
  it('brings the styles of every Mantine component in use', () => {
    expect(used.size).toBeGreaterThan(20);
    expect(classes.length).toBeGreaterThan(100);
    // A class without a rule anywhere (a bare hook for custom styles) needs no sheet.
    const missing = new Set(classes.filter(name => !styled.has(name)).map(sheetOf));
    missing.delete('');
    expect([...missing].map(sheet => `add @import '@mantine/core/styles/${sheet}' to src/ui/mantine.css`)).toEqual([]);
  });

  it('keeps the order of the whole sheet, in which later rules win', () => {
    const whole = readFileSync(join(mantine, 'core/styles.layer.css'), 'utf8');
    const places = imported
      .map(sheet => /m_[0-9a-f]{6,8}/.exec(readFileSync(join(sheets, sheet), 'utf8'))?.[0])
      .filter(name => name !== undefined)
      .map(name => whole.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
