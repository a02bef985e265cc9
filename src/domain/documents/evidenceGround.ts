import { numberEvidence } from '../evidence.ts';
import type { Row } from '../schema/tables.ts';
import type { DocumentSource } from './source.ts';
import type { VisitGround } from './visitGround.ts';
import { evidenceName } from './words/findings.ts';

/** The files of a visit by the names that minutes and notices give them. */
export interface Evidence {
  /** All files with a name of their own, in the order of their numbers, photos first. */
  readonly files: readonly { readonly name: string; readonly file: Row<'attachments'> }[];
  /** The names of the files of a row. */
  readonly namesOf: (table: 'items' | 'findings' | 'visits', id: string) => readonly string[];
}

/** PURE. The files of a visit, of its items and of its findings, numbered as on the screen (evidence.ts); originals under a redacted copy are not named. */
export const evidenceOf = ({ rows }: DocumentSource, { visit, entries, findings }: VisitGround): Evidence => {
  const owners = new Set<string>([
    `visits/${visit.id}`,
    ...entries.flatMap(({ item }) => (item === undefined ? [] : [`items/${item.id}`])),
    ...findings.map(({ finding }) => `findings/${finding.id}`),
  ]);
  const own = rows.attachments.filter(({ owner }) => owner !== null && owners.has(`${owner.table}/${owner.id}`));
  const numbers = numberEvidence(own);
  const files = own
    .flatMap((file) => {
      const number = numbers.get(file.id);
      return number === undefined || number.isOriginal ? [] : [{ file, number, name: evidenceName(number.kind, number.no) }];
    })
    .sort((a, b) => (a.number.kind === b.number.kind ? a.number.no - b.number.no : a.number.kind === 'photo' ? -1 : 1));
  return {
    files,
    namesOf: (table, id) => files.filter(({ file }) => file.owner?.table === table && file.owner.id === id).map(({ name }) => name),
  };
};
