import { CHANGE_VERSION, type LoggedChange } from '#domain/change.ts';
import { shortCode } from '#domain/digest.ts';
import { timeOf } from '#domain/hlc.ts';
import type { JsonObject } from '#domain/json.ts';
import { unreachable, type Result } from '#domain/result.ts';
import { unitOf } from '#domain/rowLabel.ts';
import { tableNames, type Table } from '#domain/schema/tables.ts';
import type { ExchangeScope } from '#exchange/bundle.ts';
import { contentsOf, labelOf, type Contents } from './contents.ts';
import type { FileFault, SoundFile } from './readFile.ts';
import { codeOf, faultJson, faultLine, type Report } from './report.ts';
import type { Words } from './words.ts';

/** Rows by table, in the order of the tables; tables without rows are left out. */
const countByTable = (rows: Iterable<{ readonly table: Table }>): Readonly<Partial<Record<Table, number>>> => {
  const counts = new Map<Table, number>();
  for (const { table } of rows) counts.set(table, (counts.get(table) ?? 0) + 1);
  return Object.fromEntries(tableNames.flatMap((table) => (counts.has(table) ? [[table, counts.get(table)]] : [])));
};

interface UnitCount {
  readonly unit: string | null;
  readonly name: string;
  readonly counts: Readonly<Partial<Record<Table, number>>>;
}

const byUnit = (contents: Contents): readonly UnitCount[] => {
  const units = new Map<string | null, { readonly table: Table }[]>();
  for (const row of contents.living.values()) {
    const unit = unitOf(row.table, row.id, row.values, contents.find);
    const list = units.get(unit);
    if (list) list.push(row);
    else units.set(unit, [row]);
  }
  return [...units].map(([unit, rows]) => {
    const row = unit === null ? undefined : contents.living.get(`units/${unit}`);
    return { unit, name: row ? labelOf(row, contents) : (unit ?? ''), counts: countByTable(rows) };
  });
};

interface Replica {
  readonly replica: string;
  readonly changes: number;
  readonly from: number;
  readonly to: number;
  readonly newest: string;
}

const replicasOf = (changes: readonly LoggedChange[]): readonly Replica[] => {
  const replicas = new Map<string, Replica>();
  for (const { replica, seq, hlc } of changes) {
    const so = replicas.get(replica) ?? { replica, changes: 0, from: seq, to: seq, newest: timeOf(hlc) };
    const newest = timeOf(hlc) > so.newest ? timeOf(hlc) : so.newest;
    replicas.set(replica, { replica, changes: so.changes + 1, from: Math.min(so.from, seq), to: Math.max(so.to, seq), newest });
  }
  return [...replicas.values()].sort((a, b) => (a.replica < b.replica ? -1 : 1));
};

const versionsOf = (changes: readonly LoggedChange[]): readonly { readonly version: number; readonly changes: number }[] => {
  const versions = new Map<number, number>();
  for (const { v } of changes) versions.set(v, (versions.get(v) ?? 0) + 1);
  return [...versions].sort(([a], [b]) => a - b).map(([version, count]) => ({ version, changes: count }));
};

/** Everything that `info` says of a file, before it is put into words. */
const factsOf = ({ path, size, bundle }: SoundFile) => {
  const { plan, by, createdAt, app, changes, blobs, digest, scope, signature } = bundle;
  const contents = contentsOf(bundle);
  const title = contents.find('plans', plan)?.['title'];
  return {
    file: path,
    size,
    plan,
    title: contents.living.has(`plans/${plan}`) ? (typeof title === 'string' ? title : '') : null,
    by,
    createdAt,
    app,
    scope,
    signature,
    digest,
    changes: changes.length,
    given: bundle.given.length,
    people: new Set(changes.map(({ actor }) => actor)).size,
    replicas: replicasOf(changes),
    versions: versionsOf(changes),
    rows: countByTable(contents.living.values()),
    units: byUnit(contents),
    conflicts: contents.conflicts,
    blobs: blobs.length,
    missingBlobs: blobs.filter(({ bytes }) => bytes === null).length,
  };
};
type Facts = ReturnType<typeof factsOf>;

const countsText = (counts: UnitCount['counts'], { t, format }: Words): string =>
  tableNames.flatMap((table) => (counts[table] === undefined ? [] : [`${t(`terms:table.${table}`)}: ${format.number(counts[table])}`])).join(', ');

/** Who wrote how much, on which laptops, in which versions of the app. */
const historyLines = ({ changes, people, replicas, versions }: Facts, { t, format }: Words): readonly string[] => [
  t('info.changes', { count: changes, people, replicas: replicas.length }),
  ...replicas.map(({ replica, changes: count, from, to, newest }) => `  ${t('info.replica', { replica, count, from, to, time: format.dateTime(newest) })}`),
  t('info.versions', {
    list: versions.map(({ version, changes: count }) => t(version > CHANGE_VERSION ? 'info.newer' : 'info.version', { version, count })).join('; '),
  }),
];

const scopeLine = (scope: ExchangeScope, { t }: Words): string => {
  switch (scope.kind) {
    case 'plan':
      return t('info.scope.plan');
    case 'visit':
      return t('info.scope.visit', { id: scope.visit });
    case 'member':
      return t('info.scope.member', { id: scope.member });
    case 'since':
      return t('info.scope.since', { id: scope.person });
    default:
      return unreachable(scope);
  }
};

const linesOf = (facts: Facts, words: Words): readonly string[] => {
  const { t, format } = words;
  const title = facts.title === '' ? t('untitled') : facts.title;
  return [
    `${facts.file} (${format.fileSize(facts.size)})`,
    ...[
      title === null ? t('info.deleted', { id: facts.plan }) : t('info.plan', { title, id: facts.plan }),
      t('info.by', { name: facts.by.name || t('nobody'), time: format.dateTime(facts.createdAt), app: facts.app }),
      scopeLine(facts.scope, words),
      ...(facts.given > 0 ? [t('info.records')] : historyLines(facts, words)),
      `${t('info.byTable')} ${countsText(facts.rows, words)}`,
      t('info.byUnit'),
      ...facts.units.map(({ unit, name, counts }) => `  ${unit === null ? t('wholeRound') : name}: ${countsText(counts, words)}`),
      t('info.conflicts', { count: facts.conflicts }),
      t('info.blobs', { count: facts.blobs, missing: facts.missingBlobs }),
      t('info.digest', { code: shortCode(facts.digest) }),
      facts.signature.kind === 'unsigned' ? t('info.signature.unsigned') : t(`info.signature.${facts.signature.kind}`, { key: facts.signature.key }),
    ].map((line) => `  ${line}`),
  ];
};
const jsonOf = ({ by, ...facts }: Facts): JsonObject => ({
  ...facts,
  ok: true,
  by: { id: by.id, name: by.name, replica: by.replica },
  scope: { ...facts.scope },
  signature: { ...facts.signature },
  replicas: facts.replicas.map((replica) => ({ ...replica })),
  versions: facts.versions.map((version) => ({ ...version })),
  rows: { ...facts.rows },
  units: facts.units.map(({ unit, name, counts }) => ({ unit, name, counts: { ...counts } })),
});

/** `info`: what the files hold. */
export const info = (files: readonly Result<SoundFile, FileFault>[], words: Words): Report => {
  const facts = files.flatMap((file) => (file.ok ? [factsOf(file.value)] : []));
  const faults = files.flatMap((file) => (file.ok ? [] : [file.error]));
  return {
    lines: facts.flatMap((each) => linesOf(each, words)),
    faults: faults.map((fault) => faultLine(fault, words)),
    json: [...facts.map(jsonOf), ...faults.map((fault) => faultJson(fault, words))],
    code: codeOf(faults),
  };
};
