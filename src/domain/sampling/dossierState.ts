import { nextWorkingDay, workingDaysBetween, type WorkingCalendar } from '../calendar/workingCalendar.ts';
import type { IsoDate } from '../schema/field.ts';
import type { Values } from '../schema/tables.ts';

/** What the rules look at. */
export type DossierFacts = Pick<Values<'dossiers'>, 'received' | 'due' | 'returned' | 'apology' | 'composition' | 'fee'>;

/** How a dossier stands in time; days are working days. */
export type Timeliness =
  | { readonly state: 'early' | 'onTime' | 'inProgress' }
  /** Returned after the day promised; 0 days when only days off lay between. */
  | { readonly state: 'late'; readonly days: number }
  /** Not returned yet, and the day promised has passed on the day of the visit. */
  | { readonly state: 'overdue'; readonly days: number }
  /** Nothing can be said: no day promised is known, or the days contradict each other. */
  | { readonly state: 'unknown'; readonly why: 'no-due' | 'reversed' };

export type TimelinessState = Timeliness['state'];

type Days = Pick<DossierFacts, 'received' | 'due' | 'returned'>;

/** Why the days of a dossier do not say how it stands; null where they do. */
const whyUnknown = ({ received, due, returned }: Days): 'no-due' | 'reversed' | null => {
  const isReversed = (later: IsoDate | null) => received !== null && later !== null && later < received;
  if (isReversed(due) || isReversed(returned)) return 'reversed';
  return due === null ? 'no-due' : null;
};

/**
 * How a dossier stands in time. „Trước hạn“ is before the day promised, „đúng hạn“ on it; without a day promised
 * nothing can be said, and with days in the wrong order neither. A day promised that is a day off means the next working day.
 * @param day the day of the visit, by which a dossier that is still being handled is judged
 * @param calendar that of the round, with its own days off
 */
export const timelinessOf = (days: Days, day: IsoDate, calendar: WorkingCalendar): Timeliness => {
  const { due, returned } = days;
  const why = whyUnknown(days);
  if (due === null || why !== null) return { state: 'unknown', why: why ?? 'no-due' };
  const end = nextWorkingDay(due, calendar);
  if (returned === null) return day > end ? { state: 'overdue', days: workingDaysBetween(end, day, calendar) } : { state: 'inProgress' };
  if (returned > end) return { state: 'late', days: workingDaysBetween(end, returned, calendar) };
  return { state: returned < due ? 'early' : 'onTime' };
};

/** Whether the unit owes a written apology: late, or overdue and still being handled (Nghị định 118/2025/NĐ-CP; trước đây Nghị định 61/2018/NĐ-CP). */
export const owesApology = ({ state }: Timeliness): boolean => state === 'late' || state === 'overdue';

/** What is wrong with a dossier beside the time that it took. */
export type DossierError = 'missing' | 'excess' | 'fee' | 'apology';

/** The errors of a dossier. What has not been looked up yet (null) is none. */
export const dossierErrors = (dossier: DossierFacts, timeliness: Timeliness): readonly DossierError[] => [
  ...(dossier.composition === 'missing' || dossier.composition === 'excess' ? [dossier.composition] : []),
  ...(dossier.fee === 'wrong' ? (['fee'] as const) : []),
  ...(owesApology(timeliness) && dossier.apology === 'notIssued' ? (['apology'] as const) : []),
];

/** Whether anything beside the days has been looked up: only such a dossier can be called without error. */
export const isExamined = ({ apology, composition, fee }: DossierFacts): boolean => apology !== null || composition !== null || fee !== null;

/**
 * Whether a dossier has been looked through: its days say how it stands, and something beside them was looked up. The list
 * already brings days, so days alone are no look. A note by itself is one: it says why nothing could be found out. [judgement]
 */
export const isLookedThrough = (dossier: DossierFacts & Pick<Values<'dossiers'>, 'note'>): boolean =>
  dossier.note.trim() !== '' || (isExamined(dossier) && whyUnknown(dossier) === null);
