import { sameJson } from '#domain/canonicalJson.ts';
import type { LoggedChange } from '#domain/change.ts';
import type { Json, JsonObject } from '#domain/json.ts';
import { fieldsOf, tableNames, type Table } from '#domain/schema/tables.ts';
import type { Result } from '#domain/result.ts';
import { commandInWords } from '#i18n/commandInWords.ts';
import { fieldNameIn } from '#i18n/values/place.ts';
import { contentsOf, labelOf, type Contents, type ContentRow } from './contents.ts';
import type { FileFault, SoundFile } from './readFile.ts';
import { EXIT, codeOf, faultJson, faultLine, type Report } from './report.ts';
import { valueLine } from './speech.ts';
import type { Words } from './words.ts';

/** A row that the two files do not show alike. */
interface RowDifference {
  readonly table: Table;
  readonly id: string;
  readonly label: string;
  /** Which file shows it: one of them, or both with other values. */
  readonly shownIn: 'a' | 'b' | 'both';
  /** Whether the other file says that it was deleted, and not only knows nothing of it. */
  readonly deletedInOther: boolean;
  readonly fields: readonly { readonly field: string; readonly a: Json; readonly b: Json }[];
}

const fieldsApart = (a: ContentRow, b: ContentRow): RowDifference['fields'] =>
  Object.keys(fieldsOf(a.table)).flatMap((field) => {
    const [left, right] = [a.values[field] ?? null, b.values[field] ?? null];
    return sameJson(left, right) ? [] : [{ field, a: left, b: right }];
  });

const rowsApart = (a: Contents, b: Contents): readonly RowDifference[] => {
  const differences: RowDifference[] = [];
  for (const key of new Set([...a.living.keys(), ...b.living.keys()])) {
    const [left, right] = [a.living.get(key), b.living.get(key)];
    if (left && right) {
      const fields = fieldsApart(left, right);
      if (fields.length > 0) differences.push({ table: left.table, id: left.id, label: labelOf(left, a), shownIn: 'both', deletedInOther: false, fields });
    } else if (left) {
      differences.push({ table: left.table, id: left.id, label: labelOf(left, a), shownIn: 'a', deletedInOther: b.deleted.has(key), fields: [] });
    } else if (right) {
      differences.push({ table: right.table, id: right.id, label: labelOf(right, b), shownIn: 'b', deletedInOther: a.deleted.has(key), fields: [] });
    }
  }
  return differences.sort((x, y) => tableNames.indexOf(x.table) - tableNames.indexOf(y.table) || (x.id < y.id ? -1 : 1));
};

/** Changes that one file holds and the other lacks, by person and command. */
const missingIn = (holder: SoundFile, other: SoundFile, names: (id: string) => string) => {
  const known = new Set<string>(other.bundle.changes.map(({ id }) => id));
  const changes = holder.bundle.changes.filter(({ id }) => !known.has(id));
  const people = new Map<string, Map<string, number>>();
  for (const { actor, cmd } of changes) {
    const commands = people.get(actor) ?? new Map<string, number>();
    commands.set(cmd, (commands.get(cmd) ?? 0) + 1);
    people.set(actor, commands);
  }
  return { changes, byPerson: [...people].map(([id, commands]) => ({ id, name: names(id), commands: Object.fromEntries(commands) })) };
};
type Missing = ReturnType<typeof missingIn>;

/** Photos whose bytes only one of the files carries. */
const bytesOnlyIn = (holder: SoundFile, other: SoundFile): readonly string[] => {
  const there = new Set<string>(other.bundle.blobs.flatMap(({ hash, bytes }) => (bytes ? [hash] : [])));
  return holder.bundle.blobs.flatMap(({ hash, bytes }) => (bytes && !there.has(hash) ? [hash] : []));
};

const compare = (fileA: SoundFile, fileB: SoundFile) => {
  const [a, b] = [contentsOf(fileA.bundle), contentsOf(fileB.bundle)];
  const names = (id: string): string => {
    const name = a.find('people', id)?.['name'] ?? b.find('people', id)?.['name'];
    return typeof name === 'string' && name !== '' ? name : id;
  };
  return {
    a,
    b,
    onlyA: missingIn(fileA, fileB, names),
    onlyB: missingIn(fileB, fileA, names),
    rows: rowsApart(a, b),
    blobsA: bytesOnlyIn(fileA, fileB),
    blobsB: bytesOnlyIn(fileB, fileA),
  };
};
type Comparison = ReturnType<typeof compare>;

const missingLines = (file: string, { changes, byPerson }: Missing, { t, commands: said, format }: Words): readonly string[] =>
  changes.length === 0
    ? []
    : [
        t('diff.onlyIn', { file, count: changes.length }),
        ...byPerson.map(({ name, commands }) => {
          const list = Object.entries(commands).map(([command, count]) => `${commandInWords(said, command)} × ${format.number(count)}`);
          return `  ${t('diff.person', { name, list: list.join(', ') })}`;
        }),
      ];

const rowLines = (row: RowDifference, [a, b]: readonly [string, string], { a: contentsA, b: contentsB }: Comparison, words: Words): readonly string[] => {
  const { t } = words;
  const { label } = row;
  const table = t(`terms:table.${row.table}`);
  if (row.shownIn === 'both') {
    return [
      t('diff.row', { table, label }),
      ...row.fields.map(({ field, a: left, b: right }) => {
        const said = { a: valueLine(row.table, field, left, contentsA, words), b: valueLine(row.table, field, right, contentsB, words) };
        return `  ${t('diff.field', { field: fieldNameIn({ t: words.values, format: words.format }, row.table, field), ...said })}`;
      }),
    ];
  }
  const [here, there] = row.shownIn === 'a' ? [a, b] : [b, a];
  return [row.deletedInOther ? t('diff.rowDeletedIn', { table, label, file: there }) : t('diff.rowOnlyIn', { table, label, file: here })];
};

const linesOf = (comparison: Comparison, files: readonly [string, string], words: Words): readonly string[] => {
  const { t } = words;
  const { onlyA, onlyB, rows, blobsA, blobsB } = comparison;
  return [
    ...missingLines(files[0], onlyA, words),
    ...missingLines(files[1], onlyB, words),
    ...(rows.length === 0 ? [t('diff.sameRows')] : [t('diff.rows', { count: rows.length })]),
    ...rows.flatMap((row) => rowLines(row, files, comparison, words)).map((line) => `  ${line}`),
    ...(blobsA.length > 0 ? [t('diff.blobs', { file: files[0], count: blobsA.length })] : []),
    ...(blobsB.length > 0 ? [t('diff.blobs', { file: files[1], count: blobsB.length })] : []),
  ];
};

const missingJson = ({ changes, byPerson }: Missing): JsonObject => ({
  changes: changes.map(({ id }: LoggedChange) => id),
  byPerson: byPerson.map((person) => ({ ...person })),
});

/** `diff`: what each of two files has that the other lacks, and what they show differently. */
export const diff = (files: readonly Result<SoundFile, FileFault>[], words: Words): Report => {
  const faults = files.flatMap((file) => (file.ok ? [] : [file.error]));
  const [a, b] = files.flatMap((file) => (file.ok ? [file.value] : []));
  if (!a || !b) {
    return { lines: [], faults: faults.map((fault) => faultLine(fault, words)), json: faults.map((fault) => faultJson(fault, words)), code: codeOf(faults) };
  }
  const comparison = compare(a, b);
  const { onlyA, onlyB, rows, blobsA, blobsB } = comparison;
  const same = onlyA.changes.length + onlyB.changes.length + rows.length + blobsA.length + blobsB.length === 0;
  return {
    lines: same ? [words.t('diff.same')] : linesOf(comparison, [a.path, b.path], words),
    faults: [],
    json: {
      same,
      a: { file: a.path, ...missingJson(onlyA), blobs: blobsA },
      b: { file: b.path, ...missingJson(onlyB), blobs: blobsB },
      rows: rows.map(({ fields, ...row }) => ({ ...row, fields: fields.map((field) => ({ ...field })) })),
    },
    code: same ? EXIT.ok : EXIT.different,
  };
};
