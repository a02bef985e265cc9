import type { CalendarDay } from '../calendar/calendarDay.ts';
import type { GroupId, MemberId, OtherInspectionId, UnitId, VisitId } from '../ids.ts';
import type { DateSpan, IsoDate } from '../schema/field.ts';

/**
 * How near an inspection by another body lies: it is at the unit on that day and no other; its time includes the day;
 * fewer than {@link NEAR_DAYS} working days lie between; it is in the same year, about the same matter.
 */
export const nearnesses = ['sameDay', 'samePeriod', 'near', 'sameMatter'] as const;
export type Nearness = (typeof nearnesses)[number];

/** Working days that should lie between two inspections of one unit, so that it can do its own work in between [judgement]. */
export const NEAR_DAYS = 5;

/** What a notice is counted from: the day on which it was given; today, the earliest day for one that is still to be given; the day of the plan, for visits of the past. */
export type NoticeGround = 'noticed' | 'today' | 'plan';

/** What somebody should look at before the schedule goes out. A warning explains; it never stops anybody. */
export type ScheduleWarning =
  | { readonly type: 'unit-without-visit'; readonly unit: UnitId }
  | { readonly type: 'visit-without-unit'; readonly visit: VisitId }
  /** The unit stands in the directory, but is not one of those that the round inspects. */
  | { readonly type: 'unit-not-chosen'; readonly visit: VisitId }
  | { readonly type: 'visit-without-date'; readonly visit: VisitId }
  | { readonly type: 'outside-window'; readonly visit: VisitId; readonly window: DateSpan }
  | { readonly type: 'weekend'; readonly visit: VisitId }
  | { readonly type: 'day-off'; readonly visit: VisitId; readonly day: CalendarDay }
  /** The whole team, or one group (`group`), cannot be in two places. Reported at both visits; `members` are those who would have to. */
  | { readonly type: 'same-session'; readonly visit: VisitId; readonly other: VisitId; readonly group: GroupId | null; readonly members: readonly MemberId[] }
  /** Two groups may work at the same time, but not with one member in both. Reported at both visits. */
  | { readonly type: 'member-twice'; readonly visit: VisitId; readonly other: VisitId; readonly member: MemberId }
  /** Another body inspects the unit; `gap` working days lie between, and `areas` are those that both are about. */
  | {
      readonly type: 'other-inspection';
      readonly visit: VisitId;
      readonly other: OtherInspectionId;
      readonly nearness: Nearness;
      readonly gap: number;
      readonly areas: readonly number[];
    }
  /** `days` working days from `from` to the visit where `needed` are due; with them the visit is on `earliest` or later. */
  | {
      readonly type: 'short-notice';
      readonly visit: VisitId;
      readonly ground: NoticeGround;
      readonly from: IsoDate;
      readonly days: number;
      readonly needed: number;
      readonly earliest: IsoDate;
    }
  /** The unit is inspected on `days` days of the year, by this round on `own` of them; more than `limit`. */
  | {
      readonly type: 'unit-days';
      readonly visit: VisitId;
      readonly year: number;
      readonly days: number;
      readonly own: number;
      readonly limit: number;
      readonly others: readonly OtherInspectionId[];
    }
  | { readonly type: 'own-unit'; readonly visit: VisitId; readonly member: MemberId }
  /** The period examined goes on after the visit, so part of it has not happened yet. */
  | { readonly type: 'period-after-visit'; readonly visit: VisitId };

/** How much a warning matters: it cannot be done so, it should be avoided, or something is still open. */
export const severities = ['clash', 'avoid', 'open'] as const;
export type WarningSeverity = (typeof severities)[number];

/** How much a warning matters. */
export const severityOf = (warning: ScheduleWarning): WarningSeverity => {
  switch (warning.type) {
    case 'unit-without-visit':
    case 'visit-without-unit':
    case 'unit-not-chosen':
    case 'visit-without-date':
      return 'open';
    case 'other-inspection':
      return warning.nearness === 'sameDay' || warning.nearness === 'samePeriod' ? 'clash' : 'avoid';
    case 'weekend':
    case 'day-off':
    case 'same-session':
    case 'member-twice':
    case 'own-unit':
      return 'clash';
    case 'outside-window':
    case 'short-notice':
    case 'unit-days':
    case 'period-after-visit':
      return 'avoid';
  }
};
