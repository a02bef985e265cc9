import { addWorkingDays, countedDays, type CountedDay, type WorkingCalendar } from './calendar/workingCalendar.ts';
import { documentIdOf, type UnitId, type VisitId } from './ids.ts';
import type { IsoDate } from './schema/field.ts';
import type { FindingKind } from './schema/inspection.ts';
import type { FieldValue, Row } from './schema/tables.ts';

/** How a deadline was reckoned: so many working days after a day. */
export type Reckoned = NonNullable<FieldValue<'measures', 'reckoned'>>;

/** A deadline and how it was reckoned; null: a day that somebody typed. */
export interface Deadline {
  readonly deadline: IsoDate | null;
  readonly reckoned: Reckoned | null;
}

/** The most working days that a count may have; the schema holds no more. */
export const MAX_WORKING_DAYS = 400;

/** PURE. So many working days after a day, which is not counted itself (Bộ luật Dân sự 2015, Điều 147). */
export const reckon = (from: IsoDate, workingDays: number, calendar: WorkingCalendar): Reckoned => ({ from, workingDays, deadline: addWorkingDays(from, workingDays, calendar) });

/** PURE. The count by which a deadline still stands; a day typed over it makes it history. */
export const heldCount = ({ deadline, reckoned }: Deadline): Reckoned | null => (reckoned !== null && reckoned.deadline === deadline ? reckoned : null);

/** A deadline that was counted, day by day, by the calendar of today. */
export interface DeadlineCount {
  readonly reckoned: Reckoned;
  readonly days: readonly CountedDay[];
  /** Where the count ends by the calendar of today when that is another day: days off have changed since. */
  readonly moved: IsoDate | null;
}

/** PURE. How the deadline was counted, and whether the calendar still agrees; null for one that was typed, or for none. */
export const deadlineCount = (deadline: Deadline, calendar: WorkingCalendar): DeadlineCount | null => {
  const reckoned = heldCount(deadline);
  if (reckoned === null) return null;
  const days = countedDays(reckoned.from, reckoned.workingDays, calendar);
  const end = days.at(-1)?.date ?? reckoned.from;
  return { reckoned, days, moved: end === reckoned.deadline ? null : end };
};

/** PURE. The day of the notice of conclusion of a visit, from which its terms run; null while the notice has no date. */
export const noticeDay = (visit: VisitId | null, documents: readonly Pick<Row<'documents'>, 'id' | 'document'>[]): IsoDate | null =>
  visit === null ? null : (documents.find(({ id }) => id === documentIdOf('conclusionNotice', visit))?.document.date ?? null);

/** A measure as it is proposed for a finding. */
export interface ProposedMeasure extends Deadline {
  readonly text: string;
  readonly owner: { readonly unit: UnitId | null; readonly post: string };
}

/** What a measure follows from. */
export interface MeasureGround {
  readonly finding: Pick<Row<'findings'>, 'kind' | 'text' | 'recommendation' | 'responsible'>;
  /** The unit that answers for the finding: the one named, or else the inspected one. */
  readonly unit: Pick<Row<'units'>, 'id' | 'head'> | null;
  readonly noticeDay: IsoDate | null;
  /** Working days that the round gives for the report on remedies. */
  readonly workingDays: number;
}

/** What a measure does about a finding of each kind, where the team has recommended nothing. It stands in notices, so it is Vietnamese. */
const verbs: Readonly<Record<FindingKind, string>> = { shortcoming: 'Khắc phục', goodPractice: 'Nhân rộng', difficulty: 'Giải quyết', proposal: 'Xem xét' };

/** PURE. The deadline that the round gives a measure: its term after the notice; none while the notice has no date. */
export const usualDeadline = ({ noticeDay: from, workingDays }: Pick<MeasureGround, 'noticeDay' | 'workingDays'>, calendar: WorkingCalendar): Deadline => {
  const reckoned = from === null ? null : reckon(from, workingDays, calendar);
  return { deadline: reckoned?.deadline ?? null, reckoned };
};

/**
 * PURE. The measure that follows from a finding: what the team recommends, by the unit and the post that answer for it, within the
 * term of the round (domain file §1.7: report on remedies 30 working days after the notice).
 */
export const measureFrom = (ground: MeasureGround, calendar: WorkingCalendar): ProposedMeasure => {
  const { finding, unit } = ground;
  const matter = finding.text.trim();
  return {
    text: finding.recommendation.trim() || (matter === '' ? '' : `${verbs[finding.kind]}: ${matter}`),
    owner: { unit: unit?.id ?? null, post: finding.responsible.trim() || (unit?.head.position.trim() ?? '') },
    ...usualDeadline(ground, calendar),
  };
};
