import type { LegalDocumentId } from '../ids.ts';
import type { Values } from '../schema/tables.ts';

/** A document of the legal library as it is shown: a built-in entry, or the round's own row. */
export interface LegalDocument extends Values<'legalDocuments'> {
  readonly id: LegalDocumentId;
  /** `edited`: a built-in entry over which the round has written its own row. */
  readonly origin: 'builtIn' | 'edited' | 'added';
}

/** The legal library of a round, by id. */
export type LegalLibrary = ReadonlyMap<LegalDocumentId, LegalDocument>;

/** A row of `legalDocuments`, as far as it is needed here; living rows only. */
export type LegalRow = Values<'legalDocuments'> & { readonly id: LegalDocumentId };

/** The registers of a document alone, without what a row or an entry carries beside them. */
export const documentValues = (of: Values<'legalDocuments'>): Values<'legalDocuments'> => ({
  documentType: of.documentType,
  number: of.number,
  date: of.date,
  issuer: of.issuer,
  subject: of.subject,
  validity: of.validity,
  replacedBy: of.replacedBy,
  amendedBy: of.amendedBy,
  note: of.note,
  verified: of.verified,
});

/**
 * The library of a round: the built-in entries, and over them the round's own rows. A row wins whole, for half of one
 * entry and half of another would be a document that nobody has seen.
 */
export const libraryOf = (builtIn: readonly LegalDocument[], rows: readonly LegalRow[]): LegalLibrary => {
  const library = new Map(builtIn.map((document) => [document.id, document]));
  for (const row of rows) {
    library.set(row.id, { id: row.id, origin: library.has(row.id) ? 'edited' : 'added', ...documentValues(row) });
  }
  return library;
};

/** The documents with these ids, those that the library has, in the order given. */
export const documentsOf = (ids: readonly LegalDocumentId[], library: LegalLibrary): readonly LegalDocument[] =>
  ids.flatMap((id) => library.get(id) ?? []);

/**
 * What stands in the place of a document today: its replacements, followed to the end of each line. Entries are edited by
 * hand, so a ring (A by B, B by A) is possible; it ends where it meets itself.
 */
export const replacementsOf = (document: LegalDocument, library: LegalLibrary): readonly LegalDocument[] => {
  const ends = new Map<LegalDocumentId, LegalDocument>();
  const seen = new Set([document.id]);
  const follow = (from: LegalDocument): void => {
    for (const next of documentsOf(from.replacedBy, library)) {
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      if (documentsOf(next.replacedBy, library).length === 0) ends.set(next.id, next);
      else follow(next);
    }
  };
  follow(document);
  return [...ends.values()];
};

/** The documents whose place this one took. */
export const replacedByThis = (document: LegalDocument, library: LegalLibrary): readonly LegalDocument[] =>
  [...library.values()].filter((one) => one.replacedBy.includes(document.id));

/** „Nghị định 118/2025/NĐ-CP“: how a document is called in a list. */
export const documentName = ({ documentType, number, subject }: Pick<LegalDocument, 'documentType' | 'number' | 'subject'>): string =>
  [documentType, number].map((part) => part.trim()).filter((part) => part !== '').join(' ') || subject.trim();
