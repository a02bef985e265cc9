import type { Values } from '../schema/tables.ts';
import { searchText } from '../searchText.ts';

/** What tells one inspection by another body from the next: who, at which unit as he writes it, when, by which document. */
export type OtherFacts = Pick<Values<'otherInspections'>, 'body' | 'unitName' | 'span' | 'document'>;

const keyOf = ({ body, unitName, span, document }: OtherFacts): string =>
  JSON.stringify([searchText(body), searchText(unitName), span?.from ?? '', span?.to ?? '', searchText(document)]);

/** Asks whether an inspection of a file is on the list already, however it was typed there, so that a file can be read again when it has grown. */
export const knownOthers = (listed: readonly OtherFacts[]): ((other: OtherFacts) => boolean) => {
  const known = new Set(listed.map(keyOf));
  return (other) => known.has(keyOf(other));
};
