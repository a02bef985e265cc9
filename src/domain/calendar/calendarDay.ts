import type { IsoDate } from '../schema/field.ts';

/** Public holidays by name; the words are in `terms:calendarDay.holiday`. */
export const holidays = ['newYear', 'tet', 'hungKings', 'reunification', 'labour', 'national', 'culture'] as const;
export type Holiday = (typeof holidays)[number];

/**
 * What makes a day other than its weekday says: a holiday; a day off for a holiday that falls on a weekend (nghỉ bù);
 * a day off exchanged for a Saturday (hoán đổi); that Saturday, on which offices work (làm bù).
 */
export const calendarDayKinds = ['holiday', 'compensatory', 'exchangedOff', 'exchangedWorking'] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

/**
 * What a day rests on: the announcement of its year; the law itself, which names the day; the rule of this program,
 * as long as the announcement is not known; what the round entered.
 */
export const certainties = ['announced', 'statutory', 'forecast', 'own'] as const;
export type Certainty = (typeof certainties)[number];

/** A day that the program knows by itself. */
export interface BuiltInDay {
  readonly date: IsoDate;
  readonly kind: CalendarDayKind;
  /** The holiday itself, or the one on whose occasion the day is off or worked. */
  readonly holiday: Holiday;
  readonly certainty: Exclude<Certainty, 'own'>;
  /** For a compensatory day the holiday that it makes up for, for an exchanged day the other one. */
  readonly insteadOf: IsoDate | null;
}

/** A day that a round enters: an announcement that came later, or a decision of the province. */
export interface OwnDay {
  readonly date: IsoDate;
  /** `exchangedWorking` also makes an ordinary working day of a forecast that did not come true. */
  readonly kind: CalendarDayKind;
  readonly name: string;
}

/** A day that is not what its weekday says. */
export type CalendarDay = BuiltInDay | (OwnDay & { readonly certainty: 'own' });
