import { daysUntil } from '../measureProgress.ts';
import { IsoDateSchema, type DateSpan, type IsoDate } from '../schema/field.ts';

/** The reports on administrative reform that an office sends every year (chế độ báo cáo cải cách hành chính định kỳ). */
export const periodicKinds = ['quarter1', 'halfYear', 'quarter3', 'year'] as const;
export type PeriodicKind = (typeof periodicKinds)[number];

/** Where the days come from; printed beside them. Data: when the rule changes, this changes. */
export const periodicSource =
  'Hướng dẫn của Bộ Nội vụ về chế độ báo cáo cải cách hành chính định kỳ, theo sonoivu.namdinh.gov.vn: chốt số liệu ngày 14 của tháng cuối kỳ, gửi trước ngày 20';

/** The period of each report within a year: the month and day of its ends; `before` begins in the year before. */
const periods: Readonly<Record<PeriodicKind, { readonly before: boolean; readonly from: string; readonly to: string; readonly send: string }>> = {
  quarter1: { before: true, from: '12-15', to: '03-14', send: '03-20' },
  halfYear: { before: true, from: '12-15', to: '06-14', send: '06-20' },
  quarter3: { before: false, from: '06-15', to: '09-14', send: '09-20' },
  year: { before: true, from: '12-15', to: '12-14', send: '12-20' },
};

/** One report: the time whose figures it gives, the last day of that time (chốt số liệu), and the day by which it is sent. */
export interface PeriodicReport {
  readonly kind: PeriodicKind;
  readonly year: number;
  readonly period: DateSpan;
  readonly cutOff: IsoDate;
  readonly sendBy: IsoDate;
}

/** The reports of a year, in order. */
export const periodicReportsOf = (year: number): readonly PeriodicReport[] =>
  periodicKinds.map((kind) => {
    const { before, from, to, send } = periods[kind];
    const cutOff = IsoDateSchema.parse(`${year}-${to}`);
    return { kind, year, period: { from: IsoDateSchema.parse(`${before ? year - 1 : year}-${from}`), to: cutOff }, cutOff, sendBy: IsoDateSchema.parse(`${year}-${send}`) };
  });

/** A report that is still to be sent, with the calendar days that are left. */
export interface ComingReport extends PeriodicReport {
  /** Days to the cut-off; negative once the figures are closed and the report is being written. */
  readonly toCutOff: number;
  readonly toSend: number;
}

/** The next reports from a day on, the day of sending included. */
export const comingReports = (today: IsoDate, count: number): readonly ComingReport[] => {
  const year = Number(today.slice(0, 4));
  return [year, year + 1]
    .flatMap(periodicReportsOf)
    .filter(({ sendBy }) => sendBy >= today)
    .slice(0, count)
    .map((report) => ({ ...report, toCutOff: daysUntil(report.cutOff, today), toSend: daysUntil(report.sendBy, today) }));
};
