import type { VisitId } from '../ids.ts';
import type { DocumentKind } from '../schema/documents.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Row, Table } from '../schema/tables.ts';

/** The living rows of a round that documents are made of. */
export type RoundRows = { readonly [T in Exclude<Table, 'plans'>]: readonly Row<T>[] };

/** All that a document is made of: the round, its rows, and the day on which it is made. */
export interface DocumentSource {
  readonly plan: Row<'plans'>;
  readonly rows: RoundRows;
  readonly today: IsoDate;
}

/** Which document: of the whole round, or of one visit. */
export interface DocumentRef {
  readonly kind: DocumentKind;
  readonly visit: VisitId | null;
}
