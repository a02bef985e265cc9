import { LegalDocumentIdSchema, type LegalDocumentId } from '../ids.ts';
import { IsoDateSchema, type IsoDate } from '../schema/field.ts';
import type { LegalDocument } from './library.ts';

/** What an entry may say beside its heading. */
interface More {
  readonly from?: string;
  readonly to?: string;
  readonly replacedBy?: readonly string[];
  readonly amendedBy?: readonly string[];
  readonly note?: string;
}

/** A built-in document as it is written down: id, kind, number, date, issuer, subject, validity and ties. */
export type Entry = readonly [id: string, documentType: string, number: string, date: string | null, issuer: string, subject: string, more: More];

const day = (text: string | null | undefined): IsoDate | null => (text === null || text === undefined ? null : IsoDateSchema.parse(text));
const ids = (list: readonly string[] = []): readonly LegalDocumentId[] => list.map((id) => LegalDocumentIdSchema.parse(id));

/** Nobody has compared a built-in entry with the document itself: `verified` is for people to set. */
export const documentOf = ([id, documentType, number, date, issuer, subject, more]: Entry): LegalDocument => ({
  id: LegalDocumentIdSchema.parse(id),
  origin: 'builtIn',
  documentType,
  number,
  date: day(date),
  issuer,
  subject,
  validity: { from: day(more.from), to: day(more.to) },
  replacedBy: ids(more.replacedBy),
  amendedBy: ids(more.amendedBy),
  note: more.note ?? '',
  verified: false,
});
