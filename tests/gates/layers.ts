import { dirname, join, normalize } from 'node:path/posix';
import { parseSync, Visitor } from 'vite';

/** What each layer may import, besides itself. `app` is where everything meets. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  exchange: ['domain'],
  storage: ['domain', 'exchange'],
  workers: ['domain', 'exchange', 'storage'],
  live: ['domain', 'exchange', 'storage', 'workers'],
  ui: [],
  i18n: ['domain', 'exchange', 'ui'],
  features: ['domain', 'exchange', 'storage', 'workers', 'live', 'ui', 'i18n'],
  cli: ['domain', 'exchange', 'i18n'],
  app: ['domain', 'exchange', 'storage', 'workers', 'live', 'ui', 'i18n', 'features'],
};

/** The packages that only one layer may import. */
const RESERVED: Readonly<Record<string, string>> = { dexie: 'storage' };

/** A source file: path relative to src, with slashes, and text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a file imports, in whatever way: statically, dynamically, as a type, or as the file of a worker. */
const importsOf = ({ path, text }: SourceFile): { readonly specifiers: readonly string[]; readonly isBarrel: boolean } => {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} cannot be parsed: ${errors[0]?.message}`);
  const specifiers: string[] = [];
  const add = (source: { readonly type: string; readonly value?: unknown } | null | undefined): void => {
    if (typeof source?.value === 'string') specifiers.push(source.value);
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source),
    ExportNamedDeclaration: (node) => add(node.source),
    ExportAllDeclaration: (node) => add(node.source),
    ImportExpression: (node) => add(node.source),
    TSImportType: (node) => add(node.source),
    NewExpression: (node) => {
      const [first, second] = node.arguments;
      if (node.callee.type === 'Identifier' && node.callee.name === 'URL' && second && first?.type === 'Literal') add(first);
    },
  }).visit(program);
  const statements = program.body.filter((node) => node.type !== 'ImportDeclaration');
  const isReExport = (node: (typeof statements)[number]): boolean =>
    node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.declaration === null);
  return { specifiers, isBarrel: statements.length > 0 && statements.every(isReExport) };
};

/** The path below src that an import means, or undefined for a package. */
const targetOf = (path: string, specifier: string): string | undefined => {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : undefined;
};

const faultOf = (path: string, specifier: string): string | undefined => {
  const [layer = '', feature] = path.split('/');
  const target = targetOf(path, specifier);
  if (target === undefined) {
    const name = Object.keys(RESERVED).find((reserved) => specifier === reserved || specifier.startsWith(`${reserved}/`));
    return name !== undefined && RESERVED[name] !== layer ? `only ${RESERVED[name]} imports ${name}` : undefined;
  }
  const [targetLayer = '', targetFeature] = target.split('/');
  if (targetLayer === layer) return layer === 'features' && targetFeature !== feature ? 'a feature imports no other feature' : undefined;
  return ALLOWED[layer]?.includes(targetLayer) ? undefined : `${layer} does not import ${targetLayer}`;
};

/** The breaches of the layer rules, one line each. */
export const layerFaults = (files: readonly SourceFile[]): string[] =>
  files.flatMap((file) => {
    const { specifiers, isBarrel } = importsOf(file);
    return [
      ...(ALLOWED[file.path.split('/')[0] ?? ''] ? [] : [`${file.path}: is in no layer`]),
      ...(isBarrel ? [`${file.path}: is a barrel file`] : []),
      ...specifiers.flatMap((specifier) => {
        const fault = faultOf(file.path, specifier);
        return fault === undefined ? [] : [`${file.path} → ${specifier}: ${fault}`];
      }),
    ];
  });
