import { asIsoDate } from '../days.ts';
import type { DateSpan, IsoDate } from '../schema/field.ts';
import { documentsOf, replacementsOf, type LegalDocument, type LegalLibrary } from './library.ts';

/** Where a document stands on a day. */
export const legalStatuses = ['inForce', 'amended', 'notYet', 'expired', 'superseded', 'unknown'] as const;
export type LegalStatus = (typeof legalStatuses)[number];

/**
 * The first day on which a document can have had effect: its day of effect, or else the day of its date, or else the first
 * of the year that its number carries („309/2026/NĐ-CP“). Null where nothing says anything.
 */
const earliestOf = ({ validity, date, number }: LegalDocument): IsoDate | null => {
  const year = /(?:\/)(\d{4})(?:\/)/u.exec(number)?.[1];
  return validity.from ?? date ?? asIsoDate(year === undefined ? null : `${year}-01-01`);
};

const hasStarted = ({ validity }: LegalDocument, day: IsoDate): boolean => validity.from !== null && validity.from <= day;

/** Its day of effect is not known, and may lie before this one. */
const mayHaveStarted = (document: LegalDocument, day: IsoDate): boolean => document.validity.from === null && (earliestOf(document) ?? day) <= day;

/** Ended by its own date, or, where that is not known, because a document that takes its place has begun. */
const hasEnded = (document: LegalDocument, day: IsoDate, library: LegalLibrary): boolean =>
  document.validity.to === null
    ? documentsOf(document.replacedBy, library).some((next) => hasStarted(next, day))
    : document.validity.to < day;

/** Whether a replacement may have begun of which nobody has said when, so that the end is not known either. */
const mayHaveEnded = (document: LegalDocument, day: IsoDate, library: LegalLibrary): boolean =>
  document.validity.to === null && documentsOf(document.replacedBy, library).some((next) => mayHaveStarted(next, day));

/**
 * Whether a document is in force on a day (Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15 on when a document takes
 * and loses effect; both days of `validity` included). Without a day of effect it is `unknown`, never silently in force.
 */
export const statusOn = (document: LegalDocument, day: IsoDate, library: LegalLibrary): LegalStatus => {
  if (hasEnded(document, day, library)) return document.replacedBy.length > 0 ? 'superseded' : 'expired';
  const earliest = earliestOf(document);
  if (earliest !== null && day < earliest) return 'notYet';
  if (document.validity.from === null || mayHaveEnded(document, day, library)) return 'unknown';
  return documentsOf(document.amendedBy, library).some((next) => hasStarted(next, day) || mayHaveStarted(next, day)) ? 'amended' : 'inForce';
};

/** Why a document should not be cited as it stands. `whole`: for all of the time asked about, not for a part of it. */
export type LegalWarning =
  | { readonly type: 'notYet'; readonly from: IsoDate; readonly whole: boolean }
  | { readonly type: 'expired'; readonly to: IsoDate | null; readonly whole: boolean }
  | { readonly type: 'superseded'; readonly to: IsoDate | null; readonly by: readonly LegalDocument[]; readonly whole: boolean }
  | { readonly type: 'amended'; readonly by: readonly LegalDocument[] }
  | { readonly type: 'unknown' };

const ended = (status: LegalStatus): boolean => status === 'expired' || status === 'superseded';

/**
 * What to say when a document is cited for a period examined, or on one day (from = to): that it does not cover the
 * period, or only a part of it; that it was amended; that its validity is not known. Nothing when it simply is in force.
 */
export const legalWarnings = (document: LegalDocument, { from, to }: DateSpan, library: LegalLibrary): readonly LegalWarning[] => {
  const first = statusOn(document, from, library);
  const last = statusOn(document, to, library);
  const start = earliestOf(document);
  const warnings: LegalWarning[] = [];
  if (first === 'notYet' && start !== null) warnings.push({ type: 'notYet', from: start, whole: last === 'notYet' });
  if (ended(last)) {
    const end = { to: document.validity.to, whole: ended(first) };
    warnings.push(last === 'expired' ? { type: 'expired', ...end } : { type: 'superseded', ...end, by: replacementsOf(document, library) });
  }
  if (last === 'amended') warnings.push({ type: 'amended', by: documentsOf(document.amendedBy, library) });
  if (last === 'unknown') warnings.push({ type: 'unknown' });
  return warnings;
};

/** Whether a document can carry anything in that time: in force on some day of it, as far as is known. */
export const coversSome = (document: LegalDocument, span: DateSpan, library: LegalLibrary): boolean =>
  !legalWarnings(document, span, library).some((warning) => 'whole' in warning && warning.whole);
