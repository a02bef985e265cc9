import { hasWords, searchText } from '../searchText.ts';
import type { Values } from '../schema/tables.ts';
import { documentName, type LegalDocument, type LegalLibrary } from './library.ts';

/** A document as a plan cites it, in free words: a row of `bases`. */
export type Citation = Pick<Values<'bases'>, 'documentType' | 'number' | 'date'>;

/** The entry that a citation means; `dateDiffers` when the plan gives another date than the library. */
export interface Match {
  readonly document: LegalDocument;
  readonly dateDiffers: boolean;
}

/** „Số 61/2018/NĐ-CP“ and „61 / 2018 / nđ-cp“ are one number; marks count (QĐ is not QD), blanks and case do not. */
const bareNumber = (number: string): string =>
  number
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, '')
    .replace(/^số:?/u, '')
    .replaceAll('–', '-');

/** A number that carries its year („61/2018/NĐ-CP“) names one document; without it („76/NQ-CP“) each year has its own. */
const hasYear = (number: string): boolean => /\/\d{4}\//u.test(number);

/**
 * The entry of the library that a citation means, by number, and by date where several years share a number (76/NQ-CP of
 * 2013 and of 2021). Null when there is none, or when the date is missing and leaves it open: a guess would warn of the
 * wrong document.
 */
export const matchCitation = (citation: Citation, library: LegalLibrary): Match | null => {
  const number = bareNumber(citation.number);
  if (number === '') return null;
  const same = [...library.values()].filter((one) => bareNumber(one.number) === number && sameType(one, citation));
  const exact = same.find((one) => one.date !== null && one.date === citation.date);
  if (exact) return { document: exact, dateDiffers: false };
  const [only, ...others] = same;
  if (only === undefined || others.length > 0) return null;
  const dateDiffers = only.date !== null && citation.date !== null;
  return dateDiffers && !hasYear(number) ? null : { document: only, dateDiffers };
};

/** A blank kind says nothing; a law of the National Assembly may be cited by any of its kinds. */
const sameType = (document: LegalDocument, citation: Citation): boolean => {
  const type = searchText(citation.documentType);
  return type === '' || hasYear(document.number) || type === searchText(document.documentType);
};

const foldedText = (one: LegalDocument): string => searchText(`${one.documentType} ${one.number} ${one.subject} ${one.issuer}`);

/**
 * Documents found by words of their kind, number or subject, without marks; a blank search finds all. Those that have the
 * words side by side come first: „mot cua“ is also in „một số điều của“.
 */
export const suggestDocuments = (search: string, library: LegalLibrary): readonly LegalDocument[] => {
  const phrase = searchText(search);
  const found = [...library.values()].map((document) => ({ document, text: foldedText(document) })).filter(({ text }) => hasWords(text, search));
  return found.toSorted((a, b) => Number(b.text.includes(phrase)) - Number(a.text.includes(phrase))).map(({ document }) => document);
};

/** A piece of a text; with a document where the piece is its number. */
export interface TextPart {
  /** Where it begins, in letters of what was said before it. */
  readonly at: number;
  readonly text: string;
  readonly document?: LegalDocument;
}

/**
 * A legal basis in pieces, the numbers of these documents as pieces of their own („Nghị định “, „118/2025/NĐ-CP“, …), so
 * that each opens what it names. A document whose number does not stand in the text comes after it, by its name.
 */
export const linkedParts = (text: string, documents: readonly LegalDocument[]): readonly TextPart[] => {
  const left = documents.filter((one) => one.number !== '');
  const found = new Set<LegalDocument>();
  const parts: Omit<TextPart, 'at'>[] = [];
  let rest = text;
  while (rest !== '') {
    const next = nearest(rest, left);
    if (next === null) break;
    if (next.at > 0) parts.push({ text: rest.slice(0, next.at) });
    parts.push({ text: next.document.number, document: next.document });
    found.add(next.document);
    rest = rest.slice(next.at + next.document.number.length);
  }
  if (rest !== '') parts.push({ text: rest });
  for (const document of documents.filter((one) => !found.has(one))) {
    if (parts.length > 0) parts.push({ text: '; ' });
    parts.push({ text: documentName(document), document });
  }
  let at = 0;
  return parts.map((part) => {
    at += part.text.length;
    return { ...part, at: at - part.text.length };
  });
};

/** The first number in a text; of two that begin at one place the longer („30/2020/NĐ-CP“ is no part of „130/2020/NĐ-CP“). */
const nearest = (text: string, documents: readonly LegalDocument[]): { readonly at: number; readonly document: LegalDocument } | null => {
  const places = documents.flatMap((document) => {
    const at = placeOf(text, document.number);
    return at === -1 ? [] : [{ at, document }];
  });
  return places.toSorted((a, b) => a.at - b.at || b.document.number.length - a.document.number.length)[0] ?? null;
};

/** Where a number stands whole, not as the tail of another. */
const placeOf = (text: string, number: string): number => {
  for (let at = text.indexOf(number); at !== -1; at = text.indexOf(number, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + number.length);
    if (!/[\p{L}\d]/u.test(before) && !/[\p{L}\d]/u.test(after)) return at;
  }
  return -1;
};
